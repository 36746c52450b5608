import type { Swatch } from '../model/swatch.ts';
import type { LibraryCounts, NamedRegion } from '../model/library.ts';
import type { RelationType } from '../model/relation.ts';

export const ATLAS_FORMAT = 'pattern-atlas';
export const ATLAS_VERSION = 2;

/**
 * What `library.json` holds: an atlas in columns, so that equal things stand side by side and numbers stay small.
 *
 * - A “column” is an array with one element a row; rows are patterns, edges or regions in the order of the atlas.
 * - “Runs” are pairs of a value and how many rows in a row have it, one flat array.
 * - “Steps” are differences to the element before; the first one is the difference to 0.
 * - Lengths are whole multiples of the layout's `unit`.
 * - Content stands in arrays only, never as the name of a property.
 *
 * What can be computed is left out: `Atlas.degree` follows from the edges.
 */
export interface AtlasFile {
	readonly format: typeof ATLAS_FORMAT;
	readonly version: typeof ATLAS_VERSION;
	readonly title: string;
	readonly description: string;
	/** Of the library; absent where it says none. */
	readonly libraryVersion?: string;
	/** Absent where the library does not say. */
	readonly license?: string;
	readonly attribution?: string;
	/** Day as text, or null. */
	readonly date: string | null;
	readonly counts: LibraryCounts;
	readonly relationTypes: readonly RelationType[];
	readonly titles: readonly string[];
	/** 0 where the key is the title in lower case with hyphens (`keyFromTitle`). */
	readonly keys: readonly (string | 0)[];
	/** 0 where the address is the key. */
	readonly addresses: readonly (string | 0)[];
	/** What tells patterns apart that are titled alike, of these alone. Absent in files of earlier builds. */
	readonly namesakes?: readonly NamesakeFile[];
	/** 1 to 5, or null where not scored. */
	readonly alignment: readonly (number | null)[];
	readonly facets: readonly FacetFile[];
	readonly edges: EdgesFile;
	/** Absent in files of earlier builds. */
	readonly findings?: FindingsFile;
	/** Absent in files of earlier builds. */
	readonly namedRegions?: readonly NamedRegion[];
	readonly layouts: readonly LayoutFile[];
}

export interface NamesakeFile {
	readonly pattern: number;
	readonly note: string;
}

/** Columns of runs: how many findings of a severity there are of each pattern. */
export interface FindingsFile {
	readonly errors: readonly number[];
	readonly warnings: readonly number[];
	/** Errors and warnings in the whole library. */
	readonly all: readonly number[];
}

export interface FacetFile {
	readonly id: string;
	readonly label: string;
	readonly isOrdered: boolean;
	readonly values: readonly string[];
	readonly colours: readonly (Swatch | null)[];
	/** How many values each pattern has: a column of runs. */
	readonly counts: readonly number[];
	/** Positions in `values`, all patterns' values one after the other. */
	readonly items: readonly number[];
}

export interface EdgesFile {
	/** The first edge that is padding; absent where there is none. */
	readonly paddedFrom?: number;
	/** The first guessed edge; those before it were written. */
	readonly inferredFrom: number;
	/** Runs of twice the type's position in `relationTypes`, plus 1 where both ends say it. */
	readonly kinds: readonly number[];
	/** Runs of the source, each as the step from the run before. */
	readonly sources: readonly number[];
	/** Steps from the target before; each run of a source starts anew from 0. */
	readonly targets: readonly number[];
	/** Absent where no relation states a weight, and in files of earlier builds. */
	readonly weights?: WeightsFile;
}

/** Few values recur on many edges: as letters they take half the room that they take as numbers. */
export interface WeightsFile {
	/** The weights that occur, in hundredths; 255 stands for none. */
	readonly values: readonly number[];
	/** A letter for each edge, `FIRST_LETTER` for the first of the values and so on; short of edges at the end that state none. */
	readonly letters: string;
}

export const FIRST_LETTER = 48;

export interface LayoutFile {
	readonly id: string;
	readonly label: string;
	/** How many layout units 1 stands for in every length of this layout. */
	readonly unit: number;
	/** Position in `regions`, or -1 for those in the block of isolates. */
	readonly regionOf: readonly number[];
	/** Column of distances from where the region's name stands; for those in the block of isolates, from its corner. */
	readonly x: readonly number[];
	readonly y: readonly number[];
	readonly regions: readonly RegionFile[];
	/** Left, top, right, bottom. */
	readonly isolates: readonly number[] | null;
	readonly extent: readonly number[];
}

export interface RegionFile {
	readonly name: string;
	readonly words: readonly string[];
	readonly size: number;
	readonly x: number;
	readonly y: number;
	readonly hub: number;
	/** Steps of x and y from the corner before; the first from where the name stands. */
	readonly hull: readonly number[];
}

/** The key that most titles have, so that only other keys are written. */
export function keyFromTitle(title: string): string {
	return title
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}
