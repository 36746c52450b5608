import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import { EVERY_SCORE, filterByScore, ONLY_UNSCORED, type ScoreFilter } from './alignment.ts';
import type { Coloured, LegendRow } from './colours.ts';
import { withFacet } from './facets.ts';
import type { Filtered } from './filter.ts';
import { MOST_VALUES } from './link/words.ts';
import { isEqual } from './memo.ts';

/** A row of the legend with how many patterns on screen it stands for. */
export interface CountedLegendRow extends LegendRow {
	/** Patterns of this colour that pass the other filters. */
	readonly count: number;
	readonly isChosen: boolean;
	/** False where it stands for more values than a link can name. */
	readonly isChoosable: boolean;
}

export function legendRows(
	atlas: Pick<Atlas, 'facets' | 'alignment'>,
	view: View,
	coloured: Pick<Coloured, 'legend'>,
	filtered: Filtered,
): readonly CountedLegendRow[] {
	const counts = filtered.facetCounts[atlas.facets.findIndex(({ id }) => id === view.colouring)];
	const chosen = chosenValues(view);
	return coloured.legend.map((row) => ({
		...row,
		count: isOfScores(row) ? countScores(atlas, row, filtered) : countValues(row, counts),
		isChosen: isChosen(view, row, chosen),
		isChoosable: row.values.length <= MOST_VALUES,
	}));
}

/** A view filtered by what a row of the legend stands for, or no longer; `isOnly` leaves just this row. */
export function toggleLegendRow(view: View, row: LegendRow, isOnly: boolean): View {
	const chosen = chosenValues(view);
	const isOn = isChosen(view, row, chosen);
	if (isOfScores(row)) return { ...view, ...(isOn ? EVERY_SCORE : scoreOf(row)) };
	const own = new Set(row.values);
	const others = [...chosen].filter((value) => !own.has(value));
	if (isOnly) return withFacet(view, view.colouring, isOn && others.length === 0 ? [] : row.values);
	return withFacet(view, view.colouring, isOn ? others : [...others, ...row.values]);
}

function chosenValues(view: View): ReadonlySet<string> {
	return new Set(view.facets.find(({ facet }) => facet === view.colouring)?.values);
}

function isOfScores(row: LegendRow): boolean {
	return row.isUnscored || row.score !== null;
}

/** What a row of scores lets pass: itself alone. */
function scoreOf({ score, isUnscored }: LegendRow): ScoreFilter {
	return isUnscored ? ONLY_UNSCORED : filterByScore(score);
}

function isChosen(view: View, row: LegendRow, chosen: ReadonlySet<string>): boolean {
	const { score, isUnscoredShown } = view;
	if (isOfScores(row)) return isEqual({ score, isUnscoredShown }, scoreOf(row));
	return row.values.every((value) => chosen.has(value));
}

function countValues({ first, values }: LegendRow, counts: Uint32Array | undefined): number {
	return counts?.subarray(first, first + values.length).reduce((sum, count) => sum + count, 0) ?? 0;
}

function countScores({ alignment }: Pick<Atlas, 'alignment'>, row: LegendRow, filtered: Filtered): number {
	if (!row.score) return filtered.unscored;
	const { from, to } = row.score;
	return filtered.passesButScore.reduce((sum, passes, pattern) => {
		const score = alignment[pattern]!;
		return sum + (passes && score >= from - 1e-6 && score <= to + 1e-6 ? 1 : 0);
	}, 0);
}
