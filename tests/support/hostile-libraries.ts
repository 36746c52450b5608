import type { Subject } from '../../src/lib/lint/subject.ts';
import { hostileText, type HostileLine } from './hostile-lines.ts';
import { subjectOf, type SaidOfPattern } from './lint-subject.ts';

/** Libraries that a rule could take long over, each of so many patterns. */
export const HOSTILE_LIBRARIES: readonly (readonly [
	name: string,
	patterns: (count: number) => SaidOfPattern[],
])[] = [
	['patterns of which nothing is said', (count) => many(count, () => ({}))],
	['patterns that claim one id, slug and title', (count) => many(count, () => ({ facts: SAME }))],
	[
		'slugs that differ in case',
		(count) => many(count, (index) => ({ facts: { slug: index % 2 ? 'a' : 'A' } })),
	],
	['references that fit all', (count) => many(count, () => ({ facts: SAME, references: [named('same')] }))],
	['references that fit none', (count) => many(count, () => ({ references: [named('gone')] }))],
	[
		'patterns that name themselves',
		(count) => many(count, (index) => ({ references: [named(`p${index}`)] })),
	],
	['one reference again and again', (count) => [{ references: many(count, () => named('p0')) }]],
	[
		'ids and slugs that lead to different halves',
		(count) =>
			many(count, (index) => ({
				facts: index % 2 ? { id: 'same' } : { slug: 'same' },
				references: [{ id: 'same', slug: 'same', text: 'same' }],
			})),
	],
	['a circle', (count) => many(count, (index) => requiring(`p${(index + 1) % count}`))],
	['a chain', (count) => many(count, (index) => requiring(`p${index + 1}`))],
	['circles of two', (count) => many(count, (index) => requiring(`p${index ^ 1}`))],
	['a star of circles', (count) => many(count, (index) => (index ? requiring('p0') : hubOf(count)))],
	[
		'kinds that are each other’s',
		(count) => many(count, (index) => kindOf(`p${index ? 0 : 1}`, `p${index ^ 1}`)),
	],
	[
		'a kind of which all are, and which is a kind of all',
		(count) => many(count, (index) => (index ? kindOf('p0') : kindOf(...many(count, (at) => `p${at}`)))),
	],
	[
		'equal lists',
		(count) =>
			many(count, (index) => ({ references: ['p0', 'p1', 'p2', 'p3', 'p4', `p${index}`].map(named) })),
	],
	[
		'ids that are lost between others',
		(count) =>
			many(count, (index) => ({
				facts: { id: index % 2 ? null : typeIdOf(index), file: `p${1e6 + index}.md` },
				references: [named(typeIdOf(index + 1))],
			})),
	],
	[
		'rare and frequent values that are alike',
		(count) =>
			many(count, (index) => ({ facets: [[alike(index), alike(index % 10)]] })).map((facts) => ({ facts })),
	],
	[
		'aliases and titles that all are alike',
		(count) => many(count, () => ({ facts: { ...SAME, aliases: ['same', 'Same'] } })),
	],
	[
		'values of facets that nobody else states',
		(count) => many(count, (index) => ({ facts: { facets: [[`d${index}`], [`e${index}`], ['odd']] } })),
	],
	[
		'fields that nobody else has',
		(count) => many(count, (index) => ({ keys: ['tags', `k${index % 20}`, `own${index}`] })),
	],
	['file names with a number', (count) => many(count, (index) => ({ facts: { file: `${index}-a.md` } }))],
];

/** A library of one pattern whose id, slug, title, file name, summary and text are made of a hostile line. */
export function hostilelyWritten(line: HostileLine, characters: number): Subject {
	const text = hostileText(line, characters);
	const named = { id: text, slug: text, title: text, file: `${text}.md`, summary: text };
	const facts = { ...named, alignment: 3, sourceUrl: 'https://github.com/o/r/blob/main/x.md' };
	const subject = subjectOf([{ facts, keys: ['tags', 'summary', 'github_url'], body: text }]);
	return { ...subject, settings: { ...subject.settings, sections: ['Context', 'Solution'] } };
}

/** A word of letters alone, for each index another one. */
function alike(index: number): string {
	return `gover${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]!).join('')}nance`;
}

/** Ids in rising order, all of one moment. */
function typeIdOf(index: number): string {
	return `pat_01kg5023yb${String(index).padStart(16, '0')}`;
}

const SAME = { id: 'same', slug: 'same', title: 'Same' };

function many<Item>(count: number, item: (index: number) => Item): Item[] {
	return Array.from({ length: count }, (_, index) => item(index));
}

function named(name: string) {
	return { name, text: name };
}

function requiring(name: string): SaidOfPattern {
	return { references: [{ ...named(name), type: 'requires' }] };
}

function kindOf(...names: readonly string[]): SaidOfPattern {
	return { references: names.map((name) => ({ ...named(name), type: 'generalizes_from' })) };
}

function hubOf(count: number): SaidOfPattern {
	return { references: many(count, (index) => ({ ...named(`p${index}`), type: 'requires' })) };
}
