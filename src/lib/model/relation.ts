import type { PaddingRule } from './padding.ts';
import type { Swatch } from './swatch.ts';

/** How the end of a drawn relation is shaped. Hollow triangles mean generalization, as in UML class diagrams. */
export type Arrowhead = 'none' | 'hollow' | 'filled' | 'open';

/** How a relation's line is stroked; `double` is two thin parallel lines. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'double' | 'dash-dot';

/** One word of the vocabulary of relations: what its field is called, what it means and how it is drawn. */
export interface RelationType {
	/** The front-matter field, and the name in links and exports. */
	readonly id: string;
	readonly label: string;
	/** Read from the pattern that carries the field: “A *is a kind of* B”. */
	readonly forward: string;
	/** Read from the pattern that is named: “B *has as a kind* A”. */
	readonly backward: string;
	/** The type that says the same from the other end, or null. */
	readonly inverse: string | null;
	/** True when the relation is meant to hold both ways. */
	readonly isMutual: boolean;
	readonly colour: Swatch;
	readonly stroke: Stroke;
	readonly arrowhead: Arrowhead;
}

/** A relation as somebody wrote it and as it resolved: distinct by source, type and target. */
export interface Relation {
	/** Position of the pattern that carries the field, in `Library.patterns`. */
	readonly source: number;
	readonly type: string;
	/** Position of the pattern that is named, in `Library.patterns`. */
	readonly target: number;
	/** 0 to 1 as written, or null where none is stated or it cannot be read. */
	readonly weight: number | null;
	readonly description: string | null;
	readonly file: string;
	/** 1-based line of the reference in its file; null when lines were not asked for. */
	readonly line: number | null;
	/** The rule by which it looks like padding, or null; null for every guessed relation. */
	readonly padding: PaddingRule | null;
}

/** A relation that a machine guessed and wrote into the file; never mixed with what people wrote. */
export interface GuessedRelation extends Relation {
	/** 0 to 1 as written, or null. */
	readonly confidence: number | null;
}

/**
 * The vocabulary every library starts with. A library adds to it, or changes words and colours, in `library.yml`.
 * Colours keep 3:1 against their paper; line style and arrowhead tell the types apart without them.
 */
export const RELATION_TYPES: readonly RelationType[] = [
	{
		id: 'generalizes_from',
		label: 'Generalizes from',
		forward: 'is a kind of',
		backward: 'has as a kind',
		inverse: 'specializes_to',
		isMutual: false,
		colour: { light: '#5b4a9e', dark: '#b3a5ec' },
		stroke: 'solid',
		arrowhead: 'hollow',
	},
	{
		id: 'specializes_to',
		label: 'Specializes to',
		forward: 'has as a kind',
		backward: 'is a kind of',
		inverse: 'generalizes_from',
		isMutual: false,
		colour: { light: '#5b4a9e', dark: '#b3a5ec' },
		stroke: 'solid',
		arrowhead: 'hollow',
	},
	{
		id: 'requires',
		label: 'Requires',
		forward: 'requires',
		backward: 'is required by',
		inverse: null,
		isMutual: false,
		colour: { light: '#a8433a', dark: '#ee9a8d' },
		stroke: 'solid',
		arrowhead: 'filled',
	},
	{
		id: 'enables',
		label: 'Enables',
		forward: 'enables',
		backward: 'is enabled by',
		inverse: null,
		isMutual: false,
		colour: { light: '#2f7d52', dark: '#83cfa0' },
		stroke: 'dashed',
		arrowhead: 'open',
	},
	{
		id: 'related',
		label: 'Related',
		forward: 'is related to',
		backward: 'is related to',
		inverse: null,
		isMutual: true,
		colour: { light: '#6f7478', dark: '#a3abb3' },
		stroke: 'solid',
		arrowhead: 'none',
	},
	{
		id: 'complementary',
		label: 'Complementary',
		forward: 'goes well with',
		backward: 'goes well with',
		inverse: null,
		isMutual: true,
		colour: { light: '#2a6f97', dark: '#8cc4e8' },
		stroke: 'double',
		arrowhead: 'none',
	},
	{
		id: 'alternatives',
		label: 'Alternatives',
		forward: 'is an alternative to',
		backward: 'is an alternative to',
		inverse: null,
		isMutual: true,
		colour: { light: '#96622a', dark: '#e0b377' },
		stroke: 'dash-dot',
		arrowhead: 'none',
	},
	{
		id: 'tools',
		label: 'Tools',
		forward: 'is carried out with',
		backward: 'is a tool for',
		inverse: null,
		isMutual: false,
		colour: { light: '#7a7320', dark: '#cfc66b' },
		stroke: 'dotted',
		arrowhead: 'open',
	},
];
