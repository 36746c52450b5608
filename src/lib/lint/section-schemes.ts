import { patternsByGeneration, usualAmong } from './generations.ts';
import { withoutCode, bodyOf } from './markdown-text.ts';
import { headingsIn, sectionNameOf, type Heading } from './sections.ts';
import { sourcesOf, type SourceText, type Subject } from './subject.ts';

/** Fewer sections than this make no scheme. */
const LEAST_SECTIONS = 3;

/** The text of a pattern, held against the sections that it is meant to have. */
export interface SectionedText {
	readonly source: SourceText;
	/** Its headings that begin one of these sections, in their order. */
	readonly main: readonly Heading[];
	/** Sections that have no heading, as they are called. */
	readonly missing: readonly string[];
	/** How many sections it is meant to have. */
	readonly asked: number;
}

const known = new WeakMap<Subject, readonly SectionedText[]>();

/**
 * The texts of which it is known what sections they are meant to have: those that the library declares, else those that nine tenths of
 * the patterns with the same kind of front matter have. Empty texts are left out. Three rules ask for it, so it is worked out once.
 */
export function findSections(subject: Subject): readonly SectionedText[] {
	const found = known.get(subject) ?? sectionsOf(subject);
	known.set(subject, found);
	return found;
}

function sectionsOf(subject: Subject): SectionedText[] {
	const sources = sourcesOf(subject);
	const { sections } = subject.settings;
	const groups = sections.length > 0 ? [[...sources.keys()]] : patternsByGeneration(subject);
	return groups
		.flatMap((group) => {
			const texts = group.flatMap((index) => headedText(sources[index]!));
			const scheme = sections.length > 0 ? sections : usualSections(texts);
			return texts.map((text) => heldAgainst(text, scheme));
		})
		.filter(({ asked }) => asked > 0);
}

interface HeadedText {
	readonly source: SourceText;
	readonly headings: readonly Heading[];
}

function headedText(source: SourceText | null): HeadedText[] {
	const prose = source ? withoutCode(bodyOf(source)) : '';
	return source && /\S/.test(prose) ? [{ source, headings: headingsIn(prose) }] : [];
}

function usualSections(texts: readonly HeadedText[]): readonly string[] {
	const names = usualAmong(
		texts.map(({ headings }) => [...new Set(headings.map(({ name }) => sectionNameOf(name)))]),
	);
	return names.length < LEAST_SECTIONS
		? []
		: names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

function heldAgainst({ source, headings }: HeadedText, scheme: readonly string[]): SectionedText {
	const asked = new Map(scheme.map((section) => [sectionNameOf(section), section]));
	const main = headings.filter(({ name }) => asked.has(sectionNameOf(name)));
	const there = new Set(main.map(({ name }) => sectionNameOf(name)));
	const missing = [...asked].filter(([name]) => !there.has(name)).map(([, section]) => section);
	return { source, main, missing, asked: asked.size };
}
