import { WIDTH_SHARES } from '../look/edges.ts';
import { UNWEIGHTED, type Atlas } from '../model/atlas.ts';
import type { ValueChoice, View } from '../model/view.ts';
import { stepOfWeight } from '../model/weight.ts';
import { EVERY_SCORE, filterByScore, isWithin, ONLY_UNSCORED, type ScoreFilter } from './alignment.ts';
import type { Coloured, LegendRow } from './colours.ts';
import { choiceOf, isOnlyOffered, toggleFacetValue, withFacet } from './facets.ts';
import { countPassing, type Filtered } from './filter.ts';
import { isEqual } from './memo.ts';

/** A row of the legend with how many patterns on screen it stands for. */
export interface CountedLegendRow extends LegendRow {
	/** Patterns that pass the other filters and would pass with only this row chosen. */
	readonly count: number;
	/** Whether something is chosen of what colours, and this row is among it. */
	readonly isChosen: boolean;
	/** Whether it can be left alone by more than a click on it. */
	readonly isOnlyOffered: boolean;
}

export function legendRows(
	atlas: Pick<Atlas, 'facets' | 'alignment'>,
	view: View,
	coloured: Pick<Coloured, 'legend' | 'fill'>,
	filtered: Pick<Filtered, 'facetCounts' | 'unscored' | 'failures'>,
): readonly CountedLegendRow[] {
	const facet = atlas.facets.findIndex(({ id }) => id === view.colouring);
	const countOf = (row: LegendRow) => {
		if (!row.choice) return countScores(atlas, row, filtered);
		if (row.value !== null) return filtered.facetCounts[facet]![row.value]!;
		return countPassing(filtered, facet, (pattern) => coloured.fill[pattern] === row.swatch);
	};
	return coloured.legend.map((row) => ({
		...{ ...row, count: countOf(row), isChosen: isChosen(view, row) },
		isOnlyOffered: isOtherChosen(view, row),
	}));
}

/** A view filtered by what a row of the legend stands for, or no longer; `isOnly` leaves just this row. */
export function toggleLegendRow(view: View, row: LegendRow, isOnly: boolean): View {
	const { colouring } = view;
	if (!row.choice) return { ...view, ...(isChosen(view, row) ? EVERY_SCORE : scoreOf(row)) };
	const { values, isNot } = row.choice;
	if (!isNot) return toggleFacetValue(view, colouring, values[0]!, isOnly);
	if (isOnly) return withFacet(view, colouring, areOthersAlone(view, row) ? { values: [] } : row.choice);
	return withFacet(view, colouring, toggledOthers(choiceOf(view, colouring), values, isChosen(view, row)));
}

/** The choice once all values but `named` are chosen too, or no longer where they are. */
function toggledOthers(choice: ValueChoice, named: readonly string[], areChosen: boolean): ValueChoice {
	const before = new Set(choice.values);
	const said = named.filter((value) => before.has(value));
	const unsaid = named.filter((value) => !before.has(value));
	if (areChosen) return { values: unsaid };
	return { values: choice.isNot ? said : unsaid, isNot: true };
}

function isChosen(view: View, row: LegendRow): boolean {
	const { score, isUnscoredShown, colouring } = view;
	if (!row.choice) return isEqual({ score, isUnscoredShown }, scoreOf(row));
	const { values, isNot } = choiceOf(view, colouring);
	if (values.length === 0) return false;
	if (row.choice.isNot) return isNot === true && values.every((value) => row.choice!.values.includes(value));
	return values.includes(row.choice.values[0]!) !== (isNot ?? false);
}

/** Whether something is chosen of what colours that this row does not stand for; scores are chosen one row at a time. */
function isOtherChosen(view: View, row: LegendRow): boolean {
	const chosen = choiceOf(view, view.colouring);
	if (!row.choice || chosen.values.length === 0) return false;
	return row.choice.isNot ? !areOthersAlone(view, row) : isOnlyOffered(chosen, row.choice.values);
}

/** Whether the row of others is all that is chosen. */
function areOthersAlone(view: View, row: LegendRow): boolean {
	return isChosen(view, row) && choiceOf(view, view.colouring).values.length === row.choice!.values.length;
}

/** What a row of scores lets pass: itself alone. */
function scoreOf({ score, isUnscored }: LegendRow): ScoreFilter {
	return isUnscored ? ONLY_UNSCORED : filterByScore(score);
}

function countScores(
	{ facets, alignment }: Pick<Atlas, 'facets' | 'alignment'>,
	{ score: range }: LegendRow,
	filtered: Pick<Filtered, 'unscored' | 'failures'>,
): number {
	if (!range) return filtered.unscored;
	return countPassing(filtered, facets.length, (pattern) => isWithin(range, alignment[pattern]!));
}

/** A width that lines have where they are looked at, and what it says of them. */
export interface WidthRow {
	readonly label: string;
	/** Of the width of a medium one. */
	readonly share: number;
}

/** The widths that occur, the finest first; none where all lines are as wide. */
export function widthRows({ edges }: Pick<Atlas, 'edges'>): readonly WidthRow[] {
	const { weight, guessedFrom } = edges;
	const values = [...new Set(weight?.subarray(0, guessedFrom))];
	const occurring = values.map((value) =>
		value === UNWEIGHTED ? 'not weighted' : stepOfWeight(value / 100),
	);
	const labelOf = (...words: typeof occurring) =>
		words.filter((word) => occurring.includes(word)).join(' or ');
	const rows = [
		{ label: labelOf('weak'), share: WIDTH_SHARES.weak },
		{ label: labelOf('medium', 'not weighted'), share: WIDTH_SHARES.medium },
		{ label: labelOf('strong'), share: WIDTH_SHARES.strong },
	].filter(({ label }) => label);
	return rows.length > 1 ? rows : [];
}
