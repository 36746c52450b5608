import type { EdgeOrigin } from '../model/atlas.ts';
import type { RelationType, Stroke } from '../model/relation.ts';
import { sayWeight, stepOfWeight, type WeightStep } from '../model/weight.ts';

/* How edges look, in CSS pixels. */

export const EDGE = {
	/** Width at rest, and with high contrast. */
	resting: 0.8,
	contrast: 1,
	/** Width of an edge that is looked at, and of one that is not meant or among very many. */
	emphasised: 1.6,
	thin: 0.9,
	/** Space between a disc and the end of an edge, so that rings stay clear of arrowheads. */
	rim: 4,
	/** Through what is hidden: width, and lengths of dash and gap, unlike those of any type. */
	bridge: { width: 1.1, opacity: 0.6, dash: [3, 5] },
	/** Share of its opacity by steps from what is in focus to its farther end: one step, two, and farther. */
	byStep: [1, 0.66, 0.42],
} as const;

/** How much wider or finer than a medium one an edge that is looked at is drawn by its weight. */
export const WIDTH_SHARES: Readonly<Record<WeightStep, number>> = { weak: 0.6, medium: 1, strong: 1.5 };

/** An edge without a weight is as wide as a medium one. */
export function widthShare(weight: number | null): number {
	return WIDTH_SHARES[weight === null ? 'medium' : stepOfWeight(weight)];
}

/** Lengths of dashes and gaps; empty for a line without gaps. */
const DASHES: { readonly [stroke in Stroke]: readonly number[] } = {
	solid: [],
	double: [],
	dashed: [7, 4],
	dotted: [1.5, 3.5],
	'dash-dot': [9, 3, 1.5, 3],
};

export function dashOf(stroke: Stroke): number[] {
	return [...DASHES[stroke]];
}

/** What is padding or guessed is dotted, whatever its type. */
export function strokeOf(type: RelationType | undefined, isMeant: boolean): Stroke {
	return isMeant ? (type?.stroke ?? 'solid') : 'dotted';
}

/** What may be written along an edge, the longest first: its words and how strong it is, or its words alone. */
export function labelsOfEdge(
	type: RelationType,
	origin: EdgeOrigin,
	weight: number | null,
): readonly string[] {
	const label = labelOfEdge(type, origin);
	return weight === null ? [label] : [`${label}, ${sayWeight(weight)}`, label];
}

/** Reads on from its source. */
export function labelOfEdge(type: RelationType, origin: EdgeOrigin): string {
	const label = type.label.toLowerCase();
	if (origin !== 'meant') return `${label} (${origin === 'padding' ? 'padding' : 'inferred'})`;
	return type.isMutual ? label : type.forward;
}

/** A double line, drawn as one line with another in the colour of the background over it. */
export function doubleLine(width: number): { readonly outer: number; readonly between: number } {
	return { outer: width * 2.4, between: width * 0.9 };
}
