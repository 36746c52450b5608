import type { Atlas } from '../../model/atlas.ts';
import {
	DEEPEST,
	DEFAULT_VIEW,
	EVERY_WAY,
	type Direction,
	type Focus,
	type RelationChoice,
	type Selection,
	type View,
} from '../../model/view.ts';
import { findOnlyRegion } from '../region.ts';
import { edgeTypes, relationFiltersOf } from '../relations.ts';
import { EVERY_WEIGHT, filterByWeight, isWeighted, type WeightFilter } from '../weights.ts';
import { putFilters, readFilters } from './filters.ts';
import { putCourse, readCourse } from './course-link.ts';
import { inOrder, readEach, readKey, readKeys } from './keys.ts';
import { putPicks, readPicks } from './picks-link.ts';
import { MOST_VALUES, putterTo, readWord, sayFew, shorten } from './words.ts';

export function readSelection(params: URLSearchParams, atlas: Atlas, notices: string[]): Selection {
	const focus = readFocus(params, atlas, notices);
	return {
		...focus,
		onlyRegion: readRegion(params, atlas, notices),
		expanded: focus.focus ? readKeys(params, 'also', 'shows relations of', atlas, notices) : [],
		hidden: readKeys(params, 'hide', 'hides', atlas, notices),
		...readPicks(params, atlas, notices),
		...readFilters(params, atlas, notices),
		relations: readRelations(params, atlas, notices),
		isPaddingShown: readWord(params, 'padding', ['yes', 'no'], 'no', notices) === 'yes',
		isGuessedShown: readWord(params, 'inferred', ['yes', 'no'], 'no', notices) === 'yes',
		...readWeights(params, atlas, notices),
	};
}

export function putSelection(params: URLSearchParams, selection: Selection, atlas: Atlas): void {
	const put = putterTo(params);
	if (selection.focus) putFocus(params, selection.focus, selection, atlas);
	for (const key of inOrder(selection.hidden, atlas)) params.append('hide', key);
	putPicks(params, selection);
	put('only', wordOfRegion(selection.onlyRegion), '');
	putFilters(params, selection, atlas);
	for (const choice of wordsOfRelations(selection.relations, atlas)) params.append('rel', choice);
	put('padding', selection.isPaddingShown ? 'yes' : 'no', 'no');
	put('inferred', selection.isGuessedShown ? 'yes' : 'no', 'no');
	put('weight', String(selection.leastWeight ?? ''), '');
	put('unweighted', wordOfUnweighted(selection), wordOfUnweighted(filterByWeight(selection.leastWeight)));
}

/** `arranged=shown` was written before the link said what was shown: then it means what is shown now. */
export function readArranged(
	params: URLSearchParams,
	selection: Selection,
	atlas: Atlas,
	notices: string[],
): Selection | null {
	const written = params.get('arranged');
	if (written === null || written === 'all') return null;
	const arranged =
		written === 'shown' ? selection : readSelection(new URLSearchParams(written), atlas, notices);
	return canonicalSelection(arranged);
}

/** The filters and the focus; relations only as far as they decide what a focus reaches. Null where they let everything pass. */
export function canonicalSelection(selection: Selection): Selection | null {
	const { facets, score, isUnscoredShown, degree, focus, hidden, onlyRegion, arePicksAlone } = selection;
	const isScoreAsked = score !== null || !isUnscoredShown;
	const isFiltered = facets.length > 0 || isScoreAsked || degree !== null || hidden.length > 0;
	if (!focus && !isFiltered && !onlyRegion && !arePicksAlone) return null;
	const { expanded, alsoInFocus, focusCourse, ...rest } = focus ? selection : DEFAULT_VIEW;
	const { picks } = arePicksAlone ? selection : DEFAULT_VIEW;
	const shown = { facets, score, isUnscoredShown, degree, hidden, onlyRegion, picks, arePicksAlone };
	return { ...shown, focus, alsoInFocus, focusCourse, expanded, ...relationFiltersOf(rest) };
}

export function wordsOfArranged(arranged: Selection, atlas: Atlas): string {
	const params = new URLSearchParams();
	putSelection(params, arranged, atlas);
	return params.toString();
}

function putFocus(params: URLSearchParams, focus: Focus, selection: Selection, atlas: Atlas): void {
	const put = putterTo(params);
	for (const key of [focus.pattern, ...selection.alsoInFocus]) params.append('focus', key);
	put('depth', String(focus.depth), '1');
	putCourse(params, 'focus', selection.focusCourse, atlas);
	for (const key of inOrder(selection.expanded, atlas)) params.append('also', key);
}

type InFocus = Pick<Selection, 'focus' | 'alsoInFocus' | 'focusCourse'>;

/** `focus=kanban&focus=scrum`: the first leads. */
function readFocus(params: URLSearchParams, atlas: Atlas, notices: string[]): InFocus {
	const written = params.get('depth') ?? '1';
	const isDepth = /^\d$/.test(written) && written >= '1' && Number(written) <= DEEPEST;
	if (!isDepth)
		notices.push(
			`This link asks for the depth “${shorten(written)}”; it is a number of steps from 1 to ${DEEPEST}.`,
		);
	const [pattern, ...alsoInFocus] = readEach(params, 'focus', 'focuses on', atlas, notices);
	if (pattern === undefined) return { focus: null, alsoInFocus: [], focusCourse: EVERY_WAY };
	const focus = { pattern, depth: isDepth ? Number(written) : 1 };
	return { focus, alsoInFocus, focusCourse: readCourse(params, 'focus', atlas, notices) };
}

/** `only=kanban@regions`: the region of that layout in which the pattern stands. */
function readRegion(params: URLSearchParams, atlas: Atlas, notices: string[]): Selection['onlyRegion'] {
	const written = params.get('only');
	if (!written) return null;
	const at = written.lastIndexOf('@');
	const layout = atlas.layouts.find(({ id }) => id === written.slice(at + 1));
	const pattern = readKey(written.slice(0, Math.max(0, at)), 'shows only the region of', atlas, notices);
	const choice = layout && pattern !== null ? { layout: layout.id, pattern } : null;
	if (findOnlyRegion(atlas, choice)) return choice;
	if (!layout || pattern !== null)
		notices.push(`This link shows only a region “${shorten(written)}”, which is not known here.`);
	return null;
}

function wordOfRegion(choice: Selection['onlyRegion']): string {
	return choice ? `${choice.pattern}@${choice.layout}` : '';
}

function readRelations(params: URLSearchParams, atlas: Atlas, notices: string[]): View['relations'] {
	const written = params.getAll('rel').slice(0, MOST_VALUES);
	if (written.length === 0) return null;
	if (written.includes('none')) return [];
	const directions = new Map<string, Direction>();
	const known = new Set(edgeTypes(atlas).map(({ type }) => type.id));
	const unknown: string[] = [];
	for (const word of new Set(written)) {
		const [type = '', direction = 'both'] = word.split(':');
		if (known.has(type) && isDirection(direction)) directions.set(type, direction);
		else unknown.push(word);
	}
	if (unknown.length)
		notices.push(
			`This link shows relations of the type ${sayFew(unknown)}, which this library does not have.`,
		);
	return directions.size ? canonicalChoices(directions, atlas) : null;
}

/** The choices in the order of the vocabulary; null where they say what is shown anyway. */
function canonicalChoices(directions: ReadonlyMap<string, Direction>, atlas: Atlas): View['relations'] {
	const types = edgeTypes(atlas).map(({ type }) => type.id);
	const choices = types.flatMap((type): RelationChoice[] => {
		const direction = directions.get(type);
		return direction ? [{ type, direction }] : [];
	});
	const isAll = choices.length === types.length && choices.every(({ direction }) => direction === 'both');
	return isAll ? null : choices;
}

function wordsOfRelations(relations: View['relations'], atlas: Atlas): readonly string[] {
	if (!relations) return [];
	const choices = canonicalChoices(new Map(relations.map(({ type, direction }) => [type, direction])), atlas);
	if (choices === null) return [];
	if (choices.length === 0) return ['none'];
	return choices.map(({ type, direction }) => (direction === 'both' ? type : `${type}:${direction}`));
}

function isDirection(word: string): word is Direction {
	return word === 'both' || word === 'in' || word === 'out';
}

/** Where the library states no weights, nothing is filtered by them. */
function readWeights(params: URLSearchParams, atlas: Atlas, notices: string[]): WeightFilter {
	if (!isWeighted(atlas)) {
		if (params.has('weight'))
			notices.push('This link asks for relations of some weight; this library states none.');
		return EVERY_WEIGHT;
	}
	const leastWeight = readLeastWeight(params.get('weight'), notices);
	const usual = wordOfUnweighted(filterByWeight(leastWeight));
	const word = readWord(params, 'unweighted', ['yes', 'no'], usual, notices);
	return { leastWeight, isUnweightedShown: word === 'yes' };
}

function readLeastWeight(written: string | null, notices: string[]): number | null {
	if (written === null) return null;
	const weight = /^(?:\d|\d?\.\d+)$/.test(written) ? Math.round(Number(written) * 100) / 100 : 2;
	if (weight <= 1) return weight || null;
	notices.push(
		`This link asks for the weight “${shorten(written)}”; a least weight is written like “weight=0.8”.`,
	);
	return null;
}

function wordOfUnweighted({ isUnweightedShown }: WeightFilter): 'yes' | 'no' {
	return isUnweightedShown ? 'yes' : 'no';
}
