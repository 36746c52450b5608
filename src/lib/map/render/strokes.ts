import type { Stroke } from '../../model/relation.ts';

/** Lengths of dashes and gaps in CSS pixels; empty for a line without gaps. */
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
