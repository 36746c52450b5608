import type { Bin } from './distribution.ts';
import type { Numbers } from './numbers.ts';

/** A chart of the page of numbers, which is a file of its own too. */
export interface Chart {
	readonly name: (typeof CHARTS)[number];
	readonly title: string;
	/** What the bars stand for, and of what. */
	readonly axis: string;
	readonly bins: readonly Bin[];
}

export const CHARTS = ['alignment', 'relations', 'created', 'modified'] as const;

/** Fewer are better said than drawn. */
const FEWEST_BARS = 3;

/** The charts that have anything to show, in the order of the page. */
export function chartsOf({ title, alignment, degrees, created, modified }: Numbers): readonly Chart[] {
	const all: readonly Chart[] = [
		{ name: 'alignment', title: 'Alignment', axis: 'patterns by their score', bins: alignment?.bins ?? [] },
		{
			name: 'relations',
			title: 'Relations',
			axis: 'patterns by how many lines join them to others',
			bins: degrees.bins,
		},
		{
			name: 'created',
			title: 'Created',
			axis: 'patterns by when they were created',
			bins: created?.bins ?? [],
		},
		{
			name: 'modified',
			title: 'Modified',
			axis: 'patterns by when they were modified last',
			bins: modified?.bins ?? [],
		},
	];
	return all
		.filter(({ bins }) => bins.length >= FEWEST_BARS)
		.map((chart) => ({ ...chart, title: `${chart.title} · ${title}` }));
}
