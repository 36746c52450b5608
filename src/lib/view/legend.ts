import type { Atlas } from '../model/atlas.ts';
import type { Colouring, View } from '../model/view.ts';
import type { Coloured, LegendRow } from './colours.ts';
import { withFacet } from './facets.ts';
import type { Filtered } from './filter.ts';

/** A row of the legend with how many patterns on screen it stands for. */
export interface CountedLegendRow extends LegendRow {
	/** Patterns of this colour that pass the other filters. */
	readonly count: number;
	readonly isChosen: boolean;
}

export function legendRows(
	atlas: Atlas,
	view: View,
	coloured: Coloured,
	filtered: Filtered,
): readonly CountedLegendRow[] {
	return coloured.legend.map((row) => ({
		...row,
		count:
			view.colouring === 'alignment'
				? countScores(atlas, row, filtered)
				: countValues(atlas, view.colouring, row, filtered),
		isChosen: isChosen(view, row),
	}));
}

/** A view filtered by what a row of the legend stands for, or no longer; `isOnly` leaves just this row. */
export function toggleLegendRow(view: View, row: LegendRow, isOnly: boolean): View {
	if (row.isUnscored) return { ...view, isUnscoredShown: !view.isUnscoredShown };
	if (row.score)
		return isChosen(view, row)
			? { ...view, score: null }
			: { ...view, score: row.score, isUnscoredShown: false };
	const chosen = view.facets.find(({ facet }) => facet === view.colouring)?.values ?? [];
	const others = chosen.filter((value) => !row.values.includes(value));
	if (isOnly)
		return withFacet(view, view.colouring, isChosen(view, row) && others.length === 0 ? [] : row.values);
	return withFacet(view, view.colouring, isChosen(view, row) ? others : [...others, ...row.values]);
}

function isChosen(view: View, row: LegendRow): boolean {
	if (row.isUnscored) return false;
	if (row.score) return view.score?.from === row.score.from && view.score.to === row.score.to;
	const chosen = view.facets.find(({ facet }) => facet === view.colouring)?.values ?? [];
	return row.values.length > 0 && row.values.every((value) => chosen.includes(value));
}

function countValues(atlas: Atlas, colouring: Colouring, row: LegendRow, filtered: Filtered): number {
	const at = atlas.facets.findIndex(({ id }) => id === colouring);
	const column = atlas.facets[at];
	const counts = filtered.facetCounts[at];
	if (!column || !counts) return 0;
	const wanted = new Set(row.values);
	const stated = column.values.reduce(
		(sum, value, which) => sum + (wanted.has(value) ? counts[which]! : 0),
		0,
	);
	return stated + (wanted.has('') ? counts[column.values.length]! : 0);
}

function countScores(atlas: Atlas, row: LegendRow, filtered: Filtered): number {
	if (row.isUnscored) return filtered.unscored;
	let count = 0;
	atlas.alignment.forEach((score, pattern) => {
		if (
			row.score &&
			filtered.passesButScore[pattern] &&
			score >= row.score.from - 1e-6 &&
			score <= row.score.to + 1e-6
		)
			count++;
	});
	return count;
}
