import type { LayoutId } from './atlas.ts';

/** Which way relations of a type are followed from the selected pattern. */
export type Direction = 'both' | 'out' | 'in';

export const COLOURINGS = ['domain', 'domain-group', 'era', 'alignment', 'universality', 'region'] as const;

/** What patterns are coloured by. */
export type Colouring = (typeof COLOURINGS)[number];

/** A colouring by values that have hues, which can be chosen. Eras and levels have the steps of a ramp, whose order says theirs. */
export type HuedColouring = 'domain' | 'domain-group';

export function isHued(colouring: string): colouring is HuedColouring {
	return colouring === 'domain' || colouring === 'domain-group';
}

/** More hues than these nobody tells apart. */
export const MOST_HUES = 8;

/** Values of one facet, and whether patterns pass that carry any of them or that carry none. The empty text stands for “not stated”. */
export interface ValueChoice {
	readonly values: readonly string[];
	/** True where what carries one of the values is left out and everything else passes; never said where it is not so. */
	readonly isNot?: true;
}

export interface FacetChoice extends ValueChoice {
	readonly facet: string;
}

/** A type of relation that is shown, and which way it is followed from the selected pattern. */
export interface RelationChoice {
	readonly type: string;
	readonly direction: Direction;
}

export const HEADINGS = ['both', 'out', 'in', 'general', 'specific'] as const;

/**
 * Which way relations are followed from one pattern to the next: as the relation panel says, along their arrows, against
 * them, or only toward what patterns are kinds of, or toward their kinds. What holds both ways is followed both ways.
 */
export type Heading = (typeof HEADINGS)[number];

/** Which of the relations that are shown are followed, and which way. */
export interface Course {
	readonly heading: Heading;
	/** Ids of types, of those that are shown; null for all of them. */
	readonly types: readonly string[] | null;
}

export const EVERY_WAY: Course = { heading: 'both', types: null };

/** How many steps around a pattern a focus may reach. */
export const DEEPEST = 9;

/** A trail remembers no more than this. */
export const LONGEST_TRAIL = 8;

/** A look at one pattern and what is around it; everything else is left out. */
export interface Focus {
	/** Key of the pattern. */
	readonly pattern: string;
	/** 1 to `DEEPEST` steps along the relations that are shown. */
	readonly depth: number;
}

/** Where a map looks: the point of the layout in the middle of its free part, and CSS pixels for each unit of the layout. */
export interface CameraPosition {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

/** A pattern that was put somewhere by hand, in units of the layout. */
export interface Pin {
	/** Key of the pattern. */
	readonly pattern: string;
	readonly x: number;
	readonly y: number;
}

/** A column that the table is sorted by: an id of `TableColumn`. */
export interface Sort {
	readonly column: string;
	readonly isDescending: boolean;
}

/** A range of alignment within 1 to 5, ends included. */
export interface ScoreRange {
	readonly from: number;
	readonly to: number;
}

/** So many relations of a pattern, ends included. */
export interface DegreeRange {
	readonly from: number;
	readonly to: number;
}

/** A region of a layout of the whole library. */
export interface RegionChoice {
	readonly layout: LayoutId;
	/** Key of a pattern that stands in it. */
	readonly pattern: string;
}

/** What patterns have to have to be shown. */
export interface Filters {
	/** Facets with chosen values; a facet that is not listed lets every pattern pass. Facets are joined by AND. */
	readonly facets: readonly FacetChoice[];
	/** Scores that pass; null lets every score pass, `none` only patterns without one. */
	readonly score: ScoreRange | 'none' | null;
	/** Whether patterns without a score pass. */
	readonly isUnscoredShown: boolean;
	/** How many relations patterns have that pass, counted in the whole library whatever is shown; null lets every pattern pass. */
	readonly degree: DegreeRange | null;
}

/** What relations have to be to be shown. */
export interface RelationFilters {
	/** The types that are shown; null shows all of them both ways. */
	readonly relations: readonly RelationChoice[] | null;
	readonly isPaddingShown: boolean;
	readonly isGuessedShown: boolean;
	/** The least weight that is shown, from 0 to 1 in hundredths; null shows every weight. */
	readonly leastWeight: number | null;
	/** Whether relations without a weight are shown. */
	readonly isUnweightedShown: boolean;
}

/** Patterns that were picked by hand, and stand in one column. */
export interface PickColumn {
	/** What its reader calls it: see `columnName`. */
	readonly name: string;
	/** Keys of patterns, in the order in which they were put. A pattern stands in one column at most. */
	readonly patterns: readonly string[];
}

/** How often a pattern was chosen in a room, from 1 to `MOST_VOTES`. */
export interface VoteCount {
	/** Key of the pattern. */
	readonly pattern: string;
	readonly count: number;
}

/** No room has more. */
export const MOST_VOTES = 9999;

/** The columns that there are unasked, with nothing in them. */
export const DEFAULT_PICKS: readonly PickColumn[] = ['now', 'next', 'not us'].map((name) => ({
	name,
	patterns: [],
}));

/** What decides which patterns are shown. */
export interface Selection extends Filters, RelationFilters {
	/** What was picked by hand; one column at least. */
	readonly picks: readonly PickColumn[];
	/** Whether patterns have to be picked to be shown; false where none is. */
	readonly arePicksAlone: boolean;
	readonly focus: Focus | null;
	/** Keys of further patterns in focus, with as many steps around each; without a focus there are none. */
	readonly alsoInFocus: readonly string[];
	/** By which relations a focus reaches. */
	readonly focusCourse: Course;
	/** The region that patterns have to stand in, whatever layout is shown; null for any. */
	readonly onlyRegion: RegionChoice | null;
	/** Keys of patterns in focus whose relations are in focus too, however far they are; without a focus there are none. */
	readonly expanded: readonly string[];
	/** Keys of patterns that are not shown, whatever else is asked for. */
	readonly hidden: readonly string[];
}

export const WORKLISTS = ['orphans'] as const;

/** What the patterns of a list to be worked through have in common. */
export type WorklistId = (typeof WORKLISTS)[number];

/** Severities whose findings can be marked on the map, the gravest first. */
export const MARKED_SEVERITIES = ['error', 'warn'] as const;
export type MarkedSeverity = (typeof MARKED_SEVERITIES)[number];

/** Everything on screen that comes back from the link. */
export interface View extends Selection {
	/** What is searched for; empty for nothing. */
	readonly query: string;
	/** Votes that were counted, on each pattern once, in the library's order; picked or not. */
	readonly votes: readonly VoteCount[];
	/** Key of the selected pattern, or null. */
	readonly selected: string | null;
	/** Keys of patterns gathered for a look together (box, Ctrl + click). */
	readonly group: readonly string[];
	/** Key of a pattern whose region in the layout is looked at, or null. */
	readonly region: string | null;
	/** Keys of what was in focus before, the last one last; without a focus there are none. */
	readonly trail: readonly string[];
	/** Keys of the patterns that are to be joined, at least two: two by a path, more by a tree. Null for none. */
	readonly path: readonly string[] | null;
	/** Which relations a path may use, and which way. */
	readonly pathCourse: Course;
	/** Whether strong relations are shorter on a path than weak ones. */
	readonly isPathWeighed: boolean;
	/** Which of several shortest paths is shown, by its position. */
	readonly pathPick: number;
	/** Whether what is left out links patterns that are shown: those on both sides of it. */
	readonly isBridged: boolean;
	/** Which one is left out of the link depends on the library: see `colouringUnasked`. */
	readonly colouring: Colouring;
	/**
	 * The values that have hues where domains or their groups colour, in the library's order, at most `MOST_HUES`; empty where those have them
	 * that most of the map carries.
	 */
	readonly hues: readonly string[];
	readonly sizing: 'relations' | 'equal';
	/** Severities of findings that are marked, in their order. */
	readonly marks: readonly MarkedSeverity[];
	/** What happens to patterns that the filters or the focus leave out. */
	readonly leftOut: 'fade' | 'hide';
	readonly layout: LayoutId;
	/** What was shown when a layout of just that was asked for; null for the layout of the whole library. */
	readonly arranged: Selection | null;
	/** Patterns that stand elsewhere than the layout puts them, in the library's order. */
	readonly pins: readonly Pin[];
	/** Null where the picture is framed by what is looked at. */
	readonly camera: CameraPosition | null;
	/** The map, the neighbourhood of what is in focus by itself, or the hierarchy of what is shown. Without a focus there is no neighbourhood. */
	readonly picture: 'map' | 'neighbourhood' | 'hierarchy';
	/** What puts patterns above each other in the hierarchy: the more general above its kinds, or what is needed above what builds on it. */
	readonly levels: 'kinds' | 'needs';
	/** Keys of patterns below which nothing is drawn in the hierarchy. */
	readonly folded: readonly string[];
	/** Keys of patterns whose whole block is drawn in the hierarchy, however many stand in it. */
	readonly unfolded: readonly string[];
	/** The name of the column of picks that is read as a language; null for the first. */
	readonly pickRead: string | null;
	/** What is worked through, one pattern after the other; null for nothing. */
	readonly worklist: WorklistId | null;
	readonly table: 'none' | 'beside' | 'alone';
	/** What the rows of the table are of. */
	readonly tableOf: 'patterns' | 'relations';
	/** Ids of the columns of the table besides the first, in its order; null for those that are shown unasked. */
	readonly columns: readonly string[] | null;
	/** The columns that the table is sorted by, the first before the next; none for its usual order. */
	readonly sort: readonly Sort[];
}

export const DEFAULT_VIEW: View = {
	query: '',
	picks: DEFAULT_PICKS,
	arePicksAlone: false,
	votes: [],
	selected: null,
	group: [],
	focus: null,
	alsoInFocus: [],
	focusCourse: EVERY_WAY,
	trail: [],
	onlyRegion: null,
	expanded: [],
	hidden: [],
	path: null,
	pathCourse: EVERY_WAY,
	isPathWeighed: false,
	pathPick: 0,
	isBridged: false,
	region: null,
	facets: [],
	score: null,
	isUnscoredShown: true,
	degree: null,
	relations: null,
	isPaddingShown: false,
	isGuessedShown: false,
	leastWeight: null,
	isUnweightedShown: true,
	colouring: 'domain',
	hues: [],
	sizing: 'relations',
	marks: [],
	leftOut: 'fade',
	layout: 'regions',
	arranged: null,
	pins: [],
	camera: null,
	picture: 'map',
	levels: 'kinds',
	folded: [],
	unfolded: [],
	pickRead: null,
	worklist: null,
	table: 'none',
	tableOf: 'patterns',
	columns: null,
	sort: [],
};
