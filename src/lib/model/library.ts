import type { Finding } from './finding.ts';
import type { Padding } from './padding.ts';
import type { Pattern } from './pattern.ts';
import type { SourceLocation } from './reading.ts';
import type { RuleSetting } from './rule-setting.ts';
import type { Swatch } from './swatch.ts';
import type { GuessedRelation, Relation, RelationType } from './relation.ts';
import type { NamedTour } from './tour.ts';

/** A way of classifying patterns, such as domain or era. */
export interface Facet {
	/** Parameter name in links: lower-case letters, digits, hyphens. */
	readonly id: string;
	readonly label: string;
	/** Known values in their own order (eras in time, universality broadest first); empty where values have no order. */
	readonly order: readonly string[];
}

/** The facets every library has, in the order in which they are shown. */
export const FACETS: readonly Facet[] = [
	{ id: 'domain', label: 'Domain', order: [] },
	{
		id: 'era',
		label: 'Era',
		order: ['agricultural', 'industrial', 'digital', 'cognitive'],
	},
	{
		id: 'universality',
		label: 'Universality',
		order: ['universal', 'domain', 'context-specific', 'implementation'],
	},
	{ id: 'category', label: 'Category', order: [] },
	{ id: 'status', label: 'Status', order: [] },
	{ id: 'origin', label: 'Origin', order: [] },
];

/** Names of the whole alignment scores, 1 to 5. */
export const ALIGNMENT_NAMES = [
	'extractive',
	'conventional',
	'transitional',
	'commons-aligned',
	'exemplary commons',
] as const;

/** More types of relations than this would not fit the columns of the map, which number them in one byte. */
export const MOST_RELATION_TYPES = 255;

/** The file beside the patterns in which a library says what it is. */
export const SETTINGS_FILE = 'library.yml';

/** What a library says of itself in `library.yml`; every setting has a default. */
export interface LibrarySettings {
	readonly title: string;
	readonly description: string;
	readonly license: string | null;
	readonly attribution: string | null;
	/** What this state of the library is called by those who keep it; null where they call it nothing. */
	readonly version: string | null;
	/** Day of the library as text; null: the newest `modified` stands in. */
	readonly date: string | null;
	/** Templates with `{file}`, `{slug}` and `{id}`; null where not set. */
	readonly pageUrl: string | null;
	readonly sourceUrl: string | null;
	readonly editUrl: string | null;
	readonly relationTypes: readonly RelationType[];
	readonly relationFields: readonly RelationField[];
	/** Extra facets with the path of their field; the built-in ones come first. */
	readonly facets: readonly FacetField[];
	/** Groups of the values of these facets, each a facet after all the others. */
	readonly groups: readonly FacetGroups[];
	/** Colours of facet values, for a library that has chosen its own. */
	readonly colours: readonly { readonly facet: string; readonly value: string; readonly colour: Swatch }[];
	/** Names for regions of the map. */
	readonly regions: readonly RegionSetting[];
	/** By the name of the rule. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
	/** Headings that the body of a pattern is meant to have, in their order; empty where the library declares none. */
	readonly sections: readonly string[];
	/** Name of the file beside `library.yml` that says which findings are known; null where none is kept. */
	readonly baseline: string | null;
	/** Globs of paths below the library's folder. */
	readonly include: readonly string[];
	readonly exclude: readonly string[];
}

/** A name for the region that a pattern stands in, best its hub. */
export interface RegionSetting {
	/** The key, slug or id of the pattern, as written. */
	readonly hub: string;
	readonly name: string;
	/** Where in `library.yml` it is written. */
	readonly at: SourceLocation;
}

/** A name that the library gives to the region of a pattern, by its position. */
export interface NamedRegion {
	readonly pattern: number;
	readonly name: string;
}

/** Where relations of a type are written in the front matter. */
export interface RelationField {
	readonly type: string;
	/** Keys from the top of the front matter down to the list. */
	readonly path: readonly string[];
	/** Keys of a list element that name the pattern, first match wins. */
	readonly referenceKeys: readonly string[];
	/** Key of a list element that holds the weight, or null. */
	readonly weightKey: string | null;
}

/** A facet together with the places in the front matter where its values are written. */
export interface FacetField extends Facet {
	readonly paths: readonly (readonly string[])[];
}

/** A facet made of another one's: a pattern has the groups that its values there are in. */
export interface FacetGroups extends Facet {
	/** Id of the other facet. */
	readonly of: string;
	/** The group of each value that is in one. */
	readonly groupOf: ReadonlyMap<string, string>;
}

/** Counts of what was read. Relations are distinct by source, type and target; guessed relations are left out. */
export interface LibraryCounts {
	/** Markdown files that belong to the library. */
	readonly files: number;
	readonly patterns: number;
	readonly relations: number;
	readonly relationsByType: readonly { readonly type: string; readonly count: number }[];
	/** Patterns without a resolved relation in either direction, self-references not counted. */
	readonly orphans: number;
	/** Relations that look like padding; they are counted in `relations` too. */
	readonly padded: number;
	/** Patterns without a resolved relation that is not padding. */
	readonly orphansWithoutPadding: number;
	/** References to nothing that was read, distinct by source, type and text. */
	readonly dangling: number;
	readonly ambiguous: number;
	readonly self: number;
	/** Files that are named in a finding and did not become a pattern. */
	readonly notRead: number;
}

/** A library as read: everything good, and a finding for everything that is not. */
export interface Library {
	readonly settings: LibrarySettings;
	/** All facets, built-in and the library's own, in the order of `Pattern.facets`. */
	readonly facets: readonly Facet[];
	/** In the order of their file paths. */
	readonly patterns: readonly Pattern[];
	readonly relations: readonly Relation[];
	readonly guessed: readonly GuessedRelation[];
	readonly findings: readonly Finding[];
	/** One for a pattern at most. */
	readonly namedRegions: readonly NamedRegion[];
	/** In the order of their files' names. */
	readonly tours: readonly NamedTour[];
	/** Why relations are taken for padding; null where none are. */
	readonly padding: Padding | null;
	readonly counts: LibraryCounts;
	/** The settings' date or the newest `modifiedDay`; null where neither is there. */
	readonly date: string | null;
}
