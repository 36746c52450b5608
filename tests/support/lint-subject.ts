import { keysOf } from '../../src/lib/content/identity.ts';
import { linkPatterns } from '../../src/lib/content/linker.ts';
import { readSettings } from '../../src/lib/content/settings-reader.ts';
import { buildPatternGraph } from '../../src/lib/graph/pattern-graph.ts';
import type { SourceText, Subject } from '../../src/lib/lint/subject.ts';
import type { PatternFacts, PatternReading, WrittenReference } from '../../src/lib/model/reading.ts';

/** A pattern of which only this is said. */
export interface SaidOfPattern {
	readonly facts?: Partial<PatternFacts>;
	readonly keys?: readonly string[];
	/** The body of its file, which has no front matter. */
	readonly body?: string;
	readonly references?: readonly Partial<WrittenReference>[];
}

/** What rules about patterns look at, made from what is said of each. */
export function subjectOf(said: readonly SaidOfPattern[]): Subject {
	const readings = said.map(readingOf);
	const patterns = readings.map(({ facts }) => facts);
	const { references, relations } = linkPatterns(readings, null);
	const { settings } = readSettings(null);
	const graph = buildPatternGraph({ patterns, relations });
	const links = { references, relations, regions: [], graph, lostNames: new Map() };
	const texts = said.map(({ body = '' }, index) => textOf(body, patterns[index]!.file));
	const noted = { padding: null, texts, tours: [], isSelected: () => true, remarks: [], locate: () => null };
	const notes = readings.map((reading) => reading.notes);
	return { settings, patterns, notes, keys: keysOf(patterns), ...links, ...noted };
}

function textOf(text: string, path: string): SourceText {
	return { path, text, bodyOffset: 0, bodyLine: 1, isRead: true };
}

function readingOf({ facts = {}, keys = [], references = [] }: SaidOfPattern, index: number): PatternReading {
	const written = references.map((reference, at) => ({
		...NO_REFERENCE,
		path: ['related', at],
		...reference,
	}));
	return {
		facts: { ...NO_FACTS, file: `p${index}.md`, ...facts },
		notes: { keys, coercedVersion: null, confidence: 1 },
		references: written,
		guessed: [],
	};
}

const NO_REFERENCE = {
	...{ type: 'related', id: null, slug: null, name: null, text: '' },
	...{ weight: null, confidence: null, description: null },
};

const NO_FACTS = {
	...{ id: null, slug: null, title: null, aliases: [], summary: null, opening: null, line: 1, facets: [] },
	...{ alignment: null, alignmentParts: [], version: null, created: null, modified: null },
	...{ createdDay: null, modifiedDay: null, contributors: [], sources: [], license: null },
	...{ attribution: null, pageUrl: null, sourceUrl: null, editUrl: null },
};
