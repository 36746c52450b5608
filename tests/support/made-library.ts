import { DEFAULT_SETTINGS } from '../../src/lib/content/default-settings.ts';
import { FACETS, type Library } from '../../src/lib/model/library.ts';
import type { Pattern } from '../../src/lib/model/pattern.ts';
import type { Relation, RelationType } from '../../src/lib/model/relation.ts';

/** A pattern in as many words as a test cares about; facets by their ids. */
export interface MadePattern {
	readonly title: string;
	readonly key?: string;
	readonly summary?: string;
	readonly aliases?: readonly string[];
	readonly facets?: readonly (readonly [facet: string, values: readonly string[]])[];
	readonly alignment?: number;
}

/** Source, type and target, patterns by their positions, and a weight; a type ending in `!` is padding. */
export type MadeRelation = readonly [source: number, type: string, target: number, weight?: number | null];

/** A library made of values, without any file. */
export function madeLibrary(
	patterns: readonly MadePattern[],
	relations: readonly MadeRelation[] = [],
	guessed: readonly MadeRelation[] = [],
	types: readonly RelationType[] = DEFAULT_SETTINGS.relationTypes,
): Library {
	return {
		settings: { ...DEFAULT_SETTINGS, title: 'Made library', relationTypes: types },
		facets: FACETS,
		patterns: patterns.map(patternFrom),
		relations: relations.map(relationFrom),
		guessed: guessed.map((one) => ({ ...relationFrom(one), confidence: null })),
		findings: [],
		namedRegions: [],
		tours: [],
		padding: null,
		counts: {
			files: patterns.length,
			patterns: patterns.length,
			relations: relations.length,
			relationsByType: [],
			orphans: 0,
			padded: 0,
			orphansWithoutPadding: 0,
			dangling: 0,
			ambiguous: 0,
			self: 0,
			notRead: 0,
		},
		date: null,
	};
}

export function relationFrom([source, type, target, weight = null]: MadeRelation): Relation {
	return {
		source,
		type: type.replace(/!$/, ''),
		target,
		weight,
		description: null,
		file: 'made.md',
		line: null,
		padding: type.endsWith('!') ? 'padding-alphabetical' : null,
	};
}

function patternFrom({ title, key, summary, aliases, facets, alignment }: MadePattern, at: number): Pattern {
	return {
		key: key ?? `pattern-${at}`,
		address: `pattern-${at}`,
		id: null,
		slug: null,
		title,
		aliases: aliases ?? [],
		summary: summary ?? null,
		opening: null,
		file: `pattern-${at}.md`,
		line: 1,
		facets: FACETS.map(({ id }) => facets?.find(([facet]) => facet === id)?.[1] ?? []),
		alignment: alignment ?? null,
		alignmentParts: [],
		version: null,
		created: null,
		modified: null,
		createdDay: null,
		modifiedDay: null,
		contributors: [],
		sources: [],
		license: null,
		attribution: null,
		pageUrl: null,
		sourceUrl: null,
		editUrl: null,
	};
}
