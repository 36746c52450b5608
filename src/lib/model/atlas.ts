import type { LibraryCounts, NamedRegion } from './library.ts';
import type { RelationType } from './relation.ts';
import type { Swatch } from './swatch.ts';

/**
 * A library laid out for looking at: columns, one row a pattern, in the order of `Library.patterns`.
 * This is what `library.json` carries and what the explorer works on; texts to read are fetched when wanted.
 */
export interface Atlas {
	readonly title: string;
	readonly description: string;
	/** What this state of the library is called; null where it is called nothing. */
	readonly version: string | null;
	/** On what terms the library is given on, and whose it is; null where it does not say. */
	readonly license: string | null;
	readonly attribution: string | null;
	readonly date: string | null;
	readonly counts: LibraryCounts;
	readonly keys: readonly string[];
	/** As they may be shown: never blank. */
	readonly titles: readonly string[];
	readonly addresses: readonly string[];
	/** What is said beside the titles of patterns that share theirs with others, by position; of no other pattern. */
	readonly namesakes: ReadonlyMap<number, string>;
	readonly relationTypes: readonly RelationType[];
	readonly facets: readonly FacetColumn[];
	/** 1 to 5; NaN where not scored. */
	readonly alignment: Float32Array;
	/** Lines at each pattern: edges that are meant, each counted once. */
	readonly degree: Uint32Array;
	readonly edges: Edges;
	/** What was found in the file of each pattern; notes are not counted. */
	readonly findings: FindingCounts;
	/** Names that the library gives to regions of the first layout, by a pattern in each. */
	readonly namedRegions: readonly NamedRegion[];
	/** The first layout is the one that is shown unasked. */
	readonly layouts: readonly Layout[];
}

/** How many findings of a severity there are of each pattern. */
export interface FindingCounts {
	readonly errors: Uint32Array;
	readonly warnings: Uint32Array;
	/** In the whole library, files that did not become patterns included. */
	readonly all: { readonly error: number; readonly warn: number };
}

/** The values of one facet: row `i` holds `items[starts[i]]` to `items[starts[i + 1] - 1]`, positions in `values`. */
export interface FacetColumn {
	readonly id: string;
	readonly label: string;
	/** True where the order of `values` means something, such as time. Otherwise commonest first. */
	readonly isOrdered: boolean;
	readonly values: readonly string[];
	/** Own colour of each value where the library chose one, else null. */
	readonly colours: readonly (Swatch | null)[];
	readonly starts: Uint32Array;
	readonly items: Uint32Array;
}

/**
 * What is drawn as one line: relations that say the same of the same two patterns.
 * An inverse pair is one edge in the direction of the type that comes first in the vocabulary; a mutual pair is one edge.
 * Those that are meant come first, those that look like padding from `paddedFrom` on, guessed ones from `guessedFrom` on.
 * No edge joins a pattern with itself.
 */
export interface Edges {
	readonly source: Uint32Array;
	readonly target: Uint32Array;
	/** Position in `Atlas.relationTypes`. */
	readonly type: Uint8Array;
	/** 1 where both ends say it (an inverse or mutual pair), 0 where only one does. */
	readonly isSaidTwice: Uint8Array;
	/**
	 * Weight in hundredths, `UNWEIGHTED` where none is stated; null where no relation of the library states one. Where several
	 * relations make one edge it is the greatest that is stated; what a machine guessed adds nothing to what people wrote.
	 */
	readonly weight: Uint8Array | null;
	readonly paddedFrom: number;
	readonly guessedFrom: number;
}

/** Whether an edge was meant, fills a list, or was guessed by a machine. Only what is meant counts unless something else is said. */
export type EdgeOrigin = 'meant' | 'padding' | 'guessed';

export function originOfEdge(
	{ paddedFrom, guessedFrom }: Pick<Edges, 'paddedFrom' | 'guessedFrom'>,
	edge: number,
): EdgeOrigin {
	if (edge < paddedFrom) return 'meant';
	return edge < guessedFrom ? 'padding' : 'guessed';
}

/** Stands for no weight among hundredths. */
export const UNWEIGHTED = 255;

export type LayoutId = 'regions' | 'domain' | 'era' | 'universality';

/** A place for every pattern, and the regions this arrangement is made of. Units: at scale 1, one CSS pixel. y grows downwards. */
export interface Layout {
	readonly id: LayoutId;
	readonly label: string;
	/** x and y of pattern `i` at `2 i` and `2 i + 1`. */
	readonly positions: Float32Array;
	/** Region of each pattern, `ISOLATES` where it stands in the block of isolates (orphans and small components; by a facet, those that do not state it), `UNPLACED` where it has no place. */
	readonly regionOf: Int32Array;
	readonly regions: readonly Region[];
	/** The block in which those of no region stand; null where there are none. */
	readonly isolates: Box | null;
	/** Everything but `isolates`. */
	readonly extent: Box;
}

/** In the place of a region: the block of isolates. */
export const ISOLATES = -1;

/** Region of patterns that were left out when only what was shown was laid out; the layouts of a library place all. */
export const UNPLACED = -2;

/** A part of the map with a name. */
export interface Region {
	readonly name: string;
	/** The distinctive terms of the region, the most distinctive first. */
	readonly words: readonly string[];
	readonly size: number;
	/** Where its name stands. */
	readonly x: number;
	readonly y: number;
	/** Corners of a closed hull around its patterns: x and y in turns. Drawn rounded. */
	readonly hull: Float32Array;
	/** Its most related pattern. */
	readonly hub: number;
}

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Radius of a pattern's disc in layout units; its area grows with its edges, so the radius with their square root. */
export function radiusOf(degree: number): number {
	return 4 + 1.4 * Math.sqrt(degree);
}

/** Coordinates in a layout are whole multiples of this, so that they survive `library.json` unchanged. */
export const POSITION_STEP = 0.5;
