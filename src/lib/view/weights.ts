import { UNWEIGHTED, type Atlas, type Edges } from '../model/atlas.ts';
import type { RelationFilters } from '../model/view.ts';
import { sayWeight } from '../model/weight.ts';
import { originTest, shownDirections } from './relations.ts';

/** What of the filters looks at weights. */
export type WeightFilter = Pick<RelationFilters, 'leastWeight' | 'isUnweightedShown'>;

/** What a least weight lets pass: it leaves those out that state none. */
export function filterByWeight(leastWeight: number | null): WeightFilter {
	return { leastWeight, isUnweightedShown: leastWeight === null };
}

/** What lets every relation pass, whatever its weight. */
export const EVERY_WEIGHT = filterByWeight(null);

/** Another least weight in place of the one before; who kept those without a weight beside that keeps them. */
export function withLeastWeight(before: WeightFilter, leastWeight: number | null): WeightFilter {
	const areKept = before.leastWeight !== null && before.isUnweightedShown;
	return areKept && leastWeight !== null
		? { leastWeight, isUnweightedShown: true }
		: filterByWeight(leastWeight);
}

/** Whether any relation states a weight. */
export function isWeighted({ edges }: Pick<Atlas, 'edges'>): boolean {
	return edges.weight !== null;
}

/** Whether the filter leaves anything out by its weight. */
export function isFilteredByWeight({ leastWeight, isUnweightedShown }: WeightFilter): boolean {
	return leastWeight !== null || !isUnweightedShown;
}

/** 1 for each edge that passes by its weight; null where all do. */
export function marksByWeight({ weight }: Pick<Edges, 'weight'>, filter: WeightFilter): Uint8Array | null {
	if (!weight || !isFilteredByWeight(filter)) return null;
	const least = Math.round((filter.leastWeight ?? 0) * 100);
	const unweighted = filter.isUnweightedShown ? 1 : 0;
	return weight.map((one) => (one === UNWEIGHTED ? unweighted : Number(one >= least)));
}

/** Where a scale of all weights that the library states begins, in hundredths: at a whole tenth, below 1. */
export function weightScale({ edges }: Pick<Atlas, 'edges'>): number {
	const lightest = edges.weight?.reduce((least, one) => Math.min(least, one), 90) ?? 0;
	return Math.floor(lightest / 10) * 10;
}

/** How many relations there are of which weight. */
export interface WeightCounts {
	/** By hundredths, 0 to 100. */
	readonly weighted: Uint32Array;
	readonly unweighted: number;
}

/** The edges among patterns that are shown, of the types that are, whatever weight is filtered by; null where the library states no weights. */
export function countWeights(
	atlas: Atlas,
	shown: Uint8Array,
	view: Pick<RelationFilters, 'relations' | 'isPaddingShown' | 'isGuessedShown'>,
): WeightCounts | null {
	const { source, target, type, weight } = atlas.edges;
	if (!weight) return null;
	const isOn = shownDirections(atlas, view).map((direction) => direction !== null);
	const weighted = new Uint32Array(101);
	let unweighted = 0;
	const isShown = originTest(atlas, view);
	for (let edge = 0; edge < source.length; edge++) {
		if (!isShown(edge) || !isOn[type[edge]!] || !shown[source[edge]!] || !shown[target[edge]!]) continue;
		if (weight[edge] === UNWEIGHTED) unweighted++;
		else weighted[weight[edge]!]!++;
	}
	return { weighted, unweighted };
}

/** “strong .8 or more”. */
export function sayLeastWeight(weight: number): string {
	return `${sayWeight(weight)} or more`;
}

/** What is filtered by weight, in words; empty where nothing is. */
export function sayWeightFilter({ leastWeight, isUnweightedShown }: WeightFilter): string {
	if (leastWeight === null) return isUnweightedShown ? '' : 'only weighted';
	return `${sayLeastWeight(leastWeight)}${isUnweightedShown ? ', or not weighted' : ''}`;
}

/** Of a step whose relation has no weight: that of a weight of a half. */
const UNWEIGHTED_COST = 150;

/**
 * What a step costs by the weight of its relation, in hundredths of a step: 2 less the weight, so that one as strong as can
 * be costs one step and one without any strength two. A longer way is thus preferred only where it is stronger, and never
 * one of more than twice as many steps. Null where the library states no weights.
 */
export function costsByWeight({ weight }: Pick<Edges, 'weight'>): Uint8Array | null {
	return weight && weight.map((one) => (one === UNWEIGHTED ? UNWEIGHTED_COST : 200 - one));
}
