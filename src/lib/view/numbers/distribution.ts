import type { Atlas } from '../../model/atlas.ts';
import type { DegreeRange } from '../../model/view.ts';
import { filterByScore } from '../alignment.ts';
import type { SearchOf } from './search-of.ts';

/** How many patterns fall into each of several ranges. */
export interface Distribution {
	readonly bins: readonly Bin[];
	/** Patterns that are counted, and those of which nothing is stated. */
	readonly counted: number;
	readonly unstated: number;
	readonly mean: number;
	/** Half of all are at most this, and half at least. */
	readonly median: number;
}

export interface Bin {
	/** “3.5 to 3.99”, “9 to 16”, “2026-01”. */
	readonly label: string;
	readonly count: number;
	/** Query string of the map that shows these patterns; null where no link says just these. */
	readonly search: string | null;
}

/** Of scores in half steps; null where nothing is scored. */
export function distributeAlignment({ alignment }: Atlas, searchOf: SearchOf): Distribution | null {
	const scores = [...alignment].filter((score) => !Number.isNaN(score));
	if (!scores.length) return null;
	const bins = Array.from({ length: 8 }, (_, at): Bin => {
		const [from, to] = [1 + at / 2, at === 7 ? 5 : 1.49 + at / 2];
		const count = scores.filter((score) => halfStepOf(score) === at).length;
		return {
			label: `${from} to ${to}`,
			count,
			search: searchOf(filterByScore({ from, to })),
		};
	});
	return { bins, ...summaryOf(scores), unstated: alignment.length - scores.length };
}

/** Scores are kept with seven digits and said to the hundredth, as in links. */
function halfStepOf(score: number): number {
	return Math.min(7, Math.floor((Math.round(score * 100) / 100 - 1) * 2));
}

/** Of relations at each pattern that are meant: none, one, two, and then ranges that double. */
export function distributeDegrees({ degree }: Pick<Atlas, 'degree'>, searchOf: SearchOf): Distribution {
	const degrees = [...degree];
	const counts: number[] = [];
	for (const one of degrees) counts[binOfDegree(one)] = (counts[binOfDegree(one)] ?? 0) + 1;
	const bins = Array.from(counts, (count = 0, at): Bin => {
		const { from, to } = degreesOf(at);
		return {
			label: from === to ? String(from) : `${from} to ${to}`,
			count,
			search: searchOf(at === 0 ? { worklist: 'orphans' } : { degree: { from, to } }),
		};
	});
	return { bins, ...summaryOf(degrees), unstated: 0 };
}

function binOfDegree(degree: number): number {
	return degree < 3 ? degree : 2 + Math.ceil(Math.log2(degree)) - 1;
}

function degreesOf(bin: number): DegreeRange {
	return bin < 3 ? { from: bin, to: bin } : { from: 2 ** (bin - 2) + 1, to: 2 ** (bin - 1) };
}

/** A pattern and the day that it states. */
export interface OfDay {
	readonly pattern: number;
	readonly day: string;
}

/** Of some days by their month, or by their year where there are more months than can be told apart. `searchFor` leads to the patterns of one. */
export function distributeDays(
	stated: readonly OfDay[],
	searchFor: (patterns: readonly number[]) => string | null,
): readonly Bin[] {
	const months = groupBy(stated, 7);
	const groups = months.size > MOST_MONTHS ? groupBy(stated, 4) : months;
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([label, patterns]) => ({ label, count: patterns.length, search: searchFor(patterns) }));
}

const MOST_MONTHS = 24;

function groupBy(stated: readonly OfDay[], letters: number): ReadonlyMap<string, readonly number[]> {
	const groups = new Map<string, number[]>();
	for (const { day, pattern } of stated) {
		const label = day.slice(0, letters);
		const group = groups.get(label);
		if (group) group.push(pattern);
		else groups.set(label, [pattern]);
	}
	return groups;
}

function summaryOf(values: readonly number[]): Pick<Distribution, 'counted' | 'mean' | 'median'> {
	const sorted = values.toSorted((a, b) => a - b);
	const half = sorted.length / 2;
	const median = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
	const sum = values.reduce((all, value) => all + value, 0);
	return { counted: values.length, mean: values.length ? sum / values.length : 0, median };
}
