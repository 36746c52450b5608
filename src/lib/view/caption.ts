import { UNPLACED, type Atlas, type Layout } from '../model/atlas.ts';
import { DEFAULT_VIEW, type ScoreRange, type View } from '../model/view.ts';
import { nameOfScore } from './alignment.ts';
import { sayValue } from './facets.ts';
import type { Filtered } from './filter.ts';
import { edgeTypes } from './relations.ts';

/** One reason why something is not shown, and the view without it. */
export interface Cause {
	readonly words: string;
	readonly without: View;
}

/** The line that never goes away: what is shown, of how many, and why not all. */
export interface Caption {
	/** “214 of 3,614 patterns”. */
	readonly shown: string;
	readonly causes: readonly Cause[];
	/** Whether there is a filter to clear; a focus is none. */
	readonly isFiltered: boolean;
}

/** What is in focus, as far as the line speaks of it. */
export interface FocusInWords {
	readonly title: string;
	/** 1 for each pattern that is in focus. */
	readonly within: Uint8Array;
	readonly depth: number;
}

const COUNT = new Intl.NumberFormat('en');

/** Counts are written with thousands separators everywhere. */
export function sayCount(count: number): string {
	return COUNT.format(count);
}

export function composeCaption(
	atlas: Atlas,
	view: View,
	filtered: Pick<Filtered, 'passes' | 'passing'>,
	focus: FocusInWords | null = null,
	/** Shown patterns that the layout has no place for, since it was made for others. */
	unplaced = 0,
): Caption {
	const outside = focus ? countOutside(filtered.passes, focus.within) : 0;
	const filters = [...facetCauses(atlas, view), ...scoreCauses(view), ...relationCauses(atlas, view)];
	return {
		shown: sayShown(filtered.passing - outside - unplaced, atlas.keys.length),
		causes: [
			...filters,
			...(focus ? [focusCause(view, focus, outside)] : []),
			...layoutCauses(view, unplaced),
		],
		isFiltered: filters.length > 0,
	};
}

/** How many of the patterns that are shown (1 in `shown`) a layout has no place for. */
export function countUnplaced({ regionOf }: Pick<Layout, 'regionOf'>, shown: Uint8Array): number {
	return regionOf.reduce((sum, region, pattern) => sum + (region === UNPLACED && shown[pattern] ? 1 : 0), 0);
}

/** “1 step”, “2 steps”. */
export function saySteps(count: number): string {
	return count === 1 ? '1 step' : `${sayCount(count)} steps`;
}

function sayShown(shown: number, total: number): string {
	if (shown === total) return `All ${sayCount(total)} patterns`;
	return `${sayCount(shown)} of ${sayCount(total)} patterns`;
}

/** Patterns that pass the filters and are not in focus: those the filters leave out are spoken of already. */
function countOutside(passes: Uint8Array, within: Uint8Array): number {
	return passes.reduce((sum, passed, pattern) => sum + (passed && !within[pattern] ? 1 : 0), 0);
}

function focusCause(view: View, { title, depth }: FocusInWords, outside: number): Cause {
	const outsiders = outside > 0 ? `${sayCount(outside)} outside the focus` : 'Focus';
	return {
		words: `${outsiders} on “${title}” (${saySteps(depth)})`,
		without: { ...view, focus: null },
	};
}

/** The same view with everything that filters let go, and with it a layout of what the filters showed. */
export function withoutFilters(view: View): View {
	const { facets, score, isUnscoredShown, relations, arranged } = DEFAULT_VIEW;
	return { ...view, facets, score, isUnscoredShown, relations, arranged };
}

function facetCauses(atlas: Atlas, view: View): readonly Cause[] {
	return view.facets.map(({ facet, values }) => {
		const label = atlas.facets.find(({ id }) => id === facet)?.label ?? facet;
		const named = values.slice(0, 3).map(sayValue).join(' or ');
		const more = values.length > 3 ? ` or ${values.length - 3} more` : '';
		return {
			words: `${label}: ${named}${more}`,
			without: { ...view, facets: view.facets.filter((other) => other.facet !== facet) },
		};
	});
}

function scoreCauses(view: View): readonly Cause[] {
	const { score, isUnscoredShown } = view;
	const range: Cause[] = score ? [{ words: sayScore(score), without: { ...view, score: null } }] : [];
	if (isUnscoredShown) return range;
	return [...range, { words: 'Only scored patterns', without: { ...view, isUnscoredShown: true } }];
}

function sayScore(score: ScoreRange | 'none'): string {
	if (score === 'none') return 'Alignment: not scored';
	const { from, to } = score;
	const name = from === to ? ` (${nameOfScore(from)})` : '';
	return from === to ? `Alignment: ${from}${name}` : `Alignment: ${from} to ${to}`;
}

function layoutCauses(view: View, unplaced: number): readonly Cause[] {
	if (!view.arranged) return [];
	const others = unplaced > 0 ? `: ${sayCount(unplaced)} others have no place` : '';
	return [{ words: `Laid out by what was shown${others}`, without: { ...view, arranged: null } }];
}

function relationCauses(atlas: Atlas, view: View): readonly Cause[] {
	if (!view.relations) return [];
	const shown = view.relations.length;
	const words = `${shown} of ${edgeTypes(atlas).length} relation types`;
	return [{ words, without: { ...view, relations: null } }];
}
