import { UNPLACED, type Atlas, type Layout } from '../model/atlas.ts';
import { sayCount } from '../model/counted.ts';
import type { LibraryCounts } from '../model/library.ts';
import { DEFAULT_VIEW, EVERY_WAY, type ScoreRange, type View } from '../model/view.ts';
import { sayCourse } from './course.ts';
import { EVERY_SCORE, nameOfScore } from './alignment.ts';
import { sayDegrees } from './degrees.ts';
import { sayChoice } from './facets.ts';
import type { Filtered } from './filter.ts';
import type { Bridges, Scene } from './scene.ts';
import { canonicalSelection } from './link/selection.ts';
import { isEqual } from './memo.ts';
import { pickedKeys } from './picks.ts';
import { findOnlyRegion } from './region.ts';
import { sayChoices } from './relations.ts';
import { EVERY_WEIGHT, sayWeightFilter } from './weights.ts';

/** One reason why something is not shown, and the view without it. */
export interface Cause {
	readonly words: string;
	readonly without: View;
	/** Less than that: what can be had back with the rest as it is. */
	readonly offer?: { readonly words: string; readonly view: View };
}

/** The line that never goes away: what is shown, of how many, and why not all. */
export interface Caption {
	/** “214 of 3,614 patterns”. */
	readonly shown: string;
	readonly causes: readonly Cause[];
	/** How many relations were written and how many of them are no padding, or of a part of the library whether padding is shown; null where there is none. */
	readonly padding: string | null;
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

export function composeCaption(
	atlas: Atlas,
	view: View,
	filtered: Pick<Filtered, 'passes' | 'passing' | 'unscored'> & {
		/** Relations without a weight among what is shown. */
		readonly unweighted?: number;
		readonly bridges?: Bridges | null;
	},
	focus: FocusInWords | null = null,
	/** Shown patterns that the layout has no place for, since it was made for others. */
	unplaced = 0,
): Caption {
	const outside = focus ? countOutside(filtered.passes, focus.within) : 0;
	const filters = [
		...hiddenCauses(atlas, view),
		...pickCauses(view),
		...regionCauses(atlas, view),
		...facetCauses(atlas, view),
		...scoreCauses(view, filtered.unscored),
		...degreeCauses(view),
		...relationCauses(atlas, view),
		...weightCauses(view, filtered.unweighted ?? 0),
	];
	return {
		shown: sayShown(filtered.passing - outside - unplaced, atlas.keys.length),
		causes: [
			...filters,
			...(focus ? [focusCause(atlas, view, focus, outside)] : []),
			...layoutCauses(view, unplaced),
			...(filtered.bridges ? [bridgeCause(view, filtered.bridges)] : []),
		],
		padding:
			filters.length === 0 && !focus
				? sayPadding(atlas.counts, view.isPaddingShown)
				: sayPaddingOfPart(atlas.counts, view.isPaddingShown),
		isFiltered: filters.length > 0,
	};
}

/** “17,251 relations written · 4,020 without padding”; null where there is none. */
export function sayPadding({ relations, padded }: LibraryCounts, isShown = false): string | null {
	if (padded === 0) return null;
	const without = `${sayCount(relations - padded)} without padding`;
	return `${sayCount(relations)} relations written · ${without}${isShown ? ', which is shown' : ''}`;
}

/** Beside what filters and a focus leave, numbers of the whole library would speak of something else. */
function sayPaddingOfPart({ padded }: LibraryCounts, isShown: boolean): string | null {
	if (padded === 0) return null;
	return isShown ? 'Padding is shown' : 'Padding is left out';
}

/** How many of the patterns that are shown (1 in `shown`) a layout has no place for. */
export function countUnplaced({ regionOf }: Pick<Layout, 'regionOf'>, shown: Uint8Array): number {
	return regionOf.reduce((sum, region, pattern) => sum + (region === UNPLACED && shown[pattern] ? 1 : 0), 0);
}

/** How many patterns are shown (1 in `shown`). */
export function countShown(shown: Uint8Array): number {
	return shown.reduce((sum, isShown) => sum + isShown, 0);
}

/** “Votes: Kanban 3, Trust 1”, of some patterns; empty where none of them was chosen. */
export function sayVotes(
	{ atlas, votes }: Pick<Scene, 'atlas' | 'votes'>,
	patterns: Iterable<number>,
): string {
	const chosen = [...patterns].filter((pattern) => votes?.[pattern]);
	const said = chosen.map((pattern) => `${atlas.titles[pattern]!} ${sayCount(votes![pattern]!)}`);
	return said.length ? `Votes: ${said.join(', ')}` : '';
}

/** “1 pattern”, “1,200 patterns”. */
export function sayPatterns(count: number): string {
	return count === 1 ? '1 pattern' : `${sayCount(count)} patterns`;
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

function focusCause(atlas: Atlas, view: View, focus: FocusInWords, outside: number): Cause {
	const { title, depth } = focus;
	const others = view.alsoInFocus.length;
	const outsiders = outside > 0 ? `${sayCount(outside)} outside the focus` : 'Focus';
	const course = sayCourse(atlas, view.focusCourse);
	const how = `${saySteps(depth)}${course && ` ${course}`}${sayExpanded(view.expanded.length)}`;
	const on = `“${title}”${others ? ` and ${sayCount(others)} more` : ''}`;
	return { words: `${outsiders} on ${on} (${how})`, without: { ...view, ...NO_FOCUS } };
}

/** What lets a focus go, and all that belongs to it. */
export const NO_FOCUS = {
	...{ focus: null, alsoInFocus: [], focusCourse: EVERY_WAY, expanded: [], trail: [] },
} satisfies Partial<View>;

/** “, 2 with their relations too”; nothing where none is expanded. */
function sayExpanded(count: number): string {
	if (count === 0) return '';
	return count === 1 ? ', one with its relations too' : `, ${sayCount(count)} with their relations too`;
}

/** The same view with everything that filters let go, and with it a layout of what the filters showed. */
export function withoutFilters(view: View): View {
	const { facets, score, isUnscoredShown, degree, relations, arranged, hidden, onlyRegion } = DEFAULT_VIEW;
	const ofPatterns = { facets, score, isUnscoredShown, degree, hidden, onlyRegion, arePicksAlone: false };
	return { ...view, ...ofPatterns, relations, ...EVERY_WEIGHT, arranged };
}

function hiddenCauses(atlas: Atlas, view: View): readonly Cause[] {
	const { hidden } = view;
	if (hidden.length === 0) return [];
	const title = atlas.titles[atlas.keys.indexOf(hidden[0]!)]!;
	const words = hidden.length === 1 ? `“${title}” is hidden` : `${sayCount(hidden.length)} are hidden`;
	return [{ words, without: { ...view, hidden: [] } }];
}

/** What is picked stays so; only the rest comes back. */
function pickCauses(view: View): readonly Cause[] {
	if (!view.arePicksAlone) return [];
	const count = pickedKeys(view.picks).length;
	return [{ words: `Only what is picked (${sayCount(count)})`, without: { ...view, arePicksAlone: false } }];
}

function regionCauses(atlas: Atlas, view: View): readonly Cause[] {
	const region = findOnlyRegion(atlas, view.onlyRegion);
	return region ? [{ words: `Region: ${region.name}`, without: { ...view, onlyRegion: null } }] : [];
}

function facetCauses(atlas: Atlas, view: View): readonly Cause[] {
	return view.facets.map((choice) => {
		const { facet } = choice;
		const label = atlas.facets.find(({ id }) => id === facet)?.label ?? facet;
		return {
			words: `${label}: ${sayChoice(choice, 3)}`,
			without: { ...view, facets: view.facets.filter((other) => other.facet !== facet) },
		};
	});
}

function scoreCauses(view: View, unscored: number): readonly Cause[] {
	const { score, isUnscoredShown } = view;
	const isRange = score !== null && score !== 'none';
	const without = { ...view, ...EVERY_SCORE };
	if (isRange && isUnscoredShown) return [{ words: `${sayScores(score)} or not scored`, without }];
	if (isRange) {
		const offer = {
			words: `keep ${sayCount(unscored)} not scored`,
			view: { ...view, isUnscoredShown: true },
		};
		return [{ words: sayScores(score), without, ...(unscored ? { offer } : {}) }];
	}
	const chosen: Cause[] = score ? [{ words: 'Alignment: not scored', without }] : [];
	if (isUnscoredShown) return chosen;
	return [...chosen, { words: 'Only scored patterns', without: { ...view, isUnscoredShown: true } }];
}

function sayScores({ from, to }: ScoreRange): string {
	return from === to ? `Alignment: ${from} (${nameOfScore(from)})` : `Alignment: ${from} to ${to}`;
}

function degreeCauses(view: View): readonly Cause[] {
	return view.degree ? [{ words: sayDegrees(view.degree), without: { ...view, degree: null } }] : [];
}

/** Where the layout is of just what is shown it can be gone back from; where something else is shown by now it says so. */
function layoutCauses(view: View, unplaced: number): readonly Cause[] {
	if (!view.arranged) return [];
	const what = isLaidOutNow(view) ? 'what is shown' : 'what was shown before';
	const others = unplaced > 0 ? `, ${sayCount(unplaced)} others have no place` : '';
	return [{ words: `Laid out: ${what}${others}`, without: { ...view, arranged: null } }];
}

/** What is drawn besides, and can be let go like what is left out. */
function bridgeCause(view: View, bridges: Bridges): Cause {
	return { words: sayBridges(bridges), without: { ...view, isBridged: false } };
}

/** “312 links through what is hidden”, “2,000 of 8,210 links through what is hidden”. */
export function sayBridges({ found, source }: Bridges): string {
	const drawn = source.length < found ? `${sayCount(source.length)} of ` : '';
	return `${drawn}${sayCount(found)} ${found === 1 ? 'link' : 'links'} through what is hidden`;
}

/** “through 1 hidden”: how a bridge is said where it is looked at. */
export function sayThrough(hidden: number): string {
	return `through ${sayCount(hidden)} hidden`;
}

/** Whether the layout was made of just what the view shows. */
export function isLaidOutNow(view: View): boolean {
	return view.arranged !== null && isEqual(view.arranged, canonicalSelection(view));
}

function relationCauses(atlas: Atlas, view: View): readonly Cause[] {
	const said = sayChoices(atlas, view.relations);
	return said ? [{ words: `Relations: ${said}`, without: { ...view, relations: null } }] : [];
}

/** What is left out because it states no weight can be kept beside a least weight. */
function weightCauses(view: View, unweighted: number): readonly Cause[] {
	const said = sayWeightFilter(view);
	if (!said) return [];
	const cause = { words: `Relations: ${said}`, without: { ...view, ...EVERY_WEIGHT } };
	if (view.leastWeight === null || view.isUnweightedShown || unweighted === 0) return [cause];
	const words = `keep ${sayCount(unweighted)} not weighted`;
	return [{ ...cause, offer: { words, view: { ...view, isUnweightedShown: true } } }];
}
