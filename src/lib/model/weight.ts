import { UNWEIGHTED, type Edges } from './atlas.ts';

/** What a weight is called and how strongly it is drawn: three steps, as many as the eye tells apart by width. */
export type WeightStep = 'weak' | 'medium' | 'strong';

/** From .8 on a relation is strong, below .4 weak: the outermost bounds of J. D. Evans's words for correlations (1996), whose middle ones are one here. */
export function stepOfWeight(weight: number): WeightStep {
	if (weight >= 0.8) return 'strong';
	return weight < 0.4 ? 'weak' : 'medium';
}

/** A weight as it is said: “strong .9”, “medium .65”, “weak 0”. */
export function sayWeight(weight: number): string {
	return `${stepOfWeight(weight)} ${String(weight).replace(/^0\./, '.')}`;
}

/** Weight of an edge from 0 to 1, in hundredths; null where none is stated. */
export function weightOf({ weight }: Pick<Edges, 'weight'>, edge: number): number | null {
	if (!weight || weight[edge] === UNWEIGHTED) return null;
	return weight[edge]! / 100;
}

/** By the other end, the greatest weight of the edges at a pattern that state one. */
export function strongestAt(edges: Edges, pattern: number): ReadonlyMap<number, number> {
	const strongest = new Map<number, number>();
	edges.source.forEach((source, edge) => {
		const target = edges.target[edge]!;
		const weight = source === pattern || target === pattern ? weightOf(edges, edge) : null;
		if (weight === null) return;
		const other = source === pattern ? target : source;
		strongest.set(other, Math.max(weight, strongest.get(other) ?? 0));
	});
	return strongest;
}
