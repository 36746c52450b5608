import type { Atlas, LayoutId } from '../../model/atlas.ts';
import {
	DEFAULT_VIEW,
	MARKED_SEVERITIES,
	WORKLISTS,
	LONGEST_TRAIL,
	type MarkedSeverity,
	type Selection,
	type View,
} from '../../model/view.ts';
import { colouringUnasked, knownColourings } from '../colours.ts';
import { canonicalColumns, columnsOf } from '../table/chosen.ts';
import { putHues, readHues } from './hues.ts';
import { inOrder, putPath, readEach, readGroup, readKey, readKeys, readPath } from './keys.ts';
import { readPickRead } from './picks-link.ts';
import { inLibraryOrder, readCamera, readPins } from './placement.ts';
import { putSelection, readArranged, readSelection, wordsOfArranged } from './selection.ts';
import { readColumns, readSorts, wordOfColumns, wordOfSorts } from './columns-link.ts';
import { readQuery, wordOfQuery } from './table-link.ts';
import { putVotes, readVotes } from './votes-link.ts';
import { MOST_VALUES, putterTo, readWord, sayFew } from './words.ts';

/** A view as a link says it, and a sentence for each part of the link that could not be understood. */
export interface ReadLink {
	readonly view: View;
	readonly notices: readonly string[];
}

const PICTURES: readonly View['picture'][] = ['map', 'neighbourhood', 'hierarchy'];

/**
 * Reads a query string against what the library has. Never throws: what is unknown is left out and said in a notice;
 * parameters of other people's (`utm_source`) are passed over in silence.
 */
export function viewFromSearch(search: string, atlas: Atlas): ReadLink {
	const params = new URLSearchParams(search);
	const notices: string[] = [];
	const selected = readKey(params.get('p'), 'selects', atlas, notices);
	const selection = readSelection(params, atlas, notices);
	const colouring = readWord(params, 'colour', knownColourings(atlas), colouringUnasked(atlas), notices);
	const view: View = {
		...{ ...selection, selected },
		query: readQuery(params),
		votes: readVotes(params, atlas, notices),
		group: readGroup(params, atlas, notices),
		...readPath(params, atlas, notices),
		trail: selection.focus ? readTrail(params, selection, atlas, notices) : [],
		isBridged: readWord(params, 'bridged', ['yes', 'no'], 'no', notices) === 'yes',
		region: readKey(params.get('region'), 'asks for the region of', atlas, notices),
		colouring,
		hues: readHues(params, colouring, atlas, notices),
		sizing: readWord(params, 'size', ['relations', 'equal'], DEFAULT_VIEW.sizing, notices),
		marks: readMarks(params, notices),
		leftOut: readWord(params, 'others', ['fade', 'hide'], DEFAULT_VIEW.leftOut, notices),
		layout: readWord(params, 'layout', layoutsOf(atlas), DEFAULT_VIEW.layout, notices),
		arranged: readArranged(params, selection, atlas, notices),
		pins: readPins(params, atlas, notices),
		camera: readCamera(params, notices),
		picture: pictureFor(
			readWord(params, 'picture', PICTURES, DEFAULT_VIEW.picture, notices),
			selection.focus,
		),
		levels: readWord(params, 'levels', ['kinds', 'needs'], DEFAULT_VIEW.levels, notices),
		folded: readKeys(params, 'fold', 'folds', atlas, notices),
		unfolded: readKeys(params, 'unfold', 'unfolds', atlas, notices),
		pickRead: readPickRead(params, selection.picks, notices),
		worklist: readWorklist(params, notices),
		...readRows(params, atlas, notices),
	};
	return { view, notices };
}

/** The table: where it is, of what, and how it is read. */
function readRows(params: URLSearchParams, atlas: Atlas, notices: string[]) {
	const tableOf = readWord(params, 'of', ['patterns', 'relations'], DEFAULT_VIEW.tableOf, notices);
	const all = columnsOf(atlas, tableOf);
	const columns = all.map(({ id }) => id);
	return {
		table: readTable(params, notices),
		tableOf,
		columns: canonicalColumns(all, readColumns(params, columns.slice(1), notices)),
		sort: readSorts(params, columns, notices),
	};
}

/** The shortest query string that says this view: defaults left out, in one order, so that equal views give equal links. */
export function searchFromView(view: View, atlas: Atlas): string {
	const params = new URLSearchParams();
	const put = putterTo(params);
	put('q', wordOfQuery(view.query), '');
	put('p', view.selected ?? '', '');
	for (const key of inOrder(view.group, atlas)) params.append('with', key);
	putSelection(params, view, atlas);
	putVotes(params, view.votes, atlas);
	for (const key of view.focus ? view.trail : []) params.append('trail', key);
	putPath(params, view, atlas);
	put('bridged', view.isBridged ? 'yes' : 'no', 'no');
	put('region', view.region ?? '', '');
	put('colour', view.colouring, colouringUnasked(atlas));
	putHues(params, view, atlas);
	put('size', view.sizing, DEFAULT_VIEW.sizing);
	for (const severity of view.marks) params.append('findings', wordOfMark(severity));
	put('others', view.leftOut, DEFAULT_VIEW.leftOut);
	put('layout', view.layout, DEFAULT_VIEW.layout);
	put('arranged', view.arranged ? wordsOfArranged(view.arranged, atlas) : '', '');
	for (const { pattern, x, y } of inLibraryOrder(view.pins, atlas))
		params.append('pin', `${pattern}@${x},${y}`);
	put('camera', view.camera ? [view.camera.x, view.camera.y, view.camera.scale].join(',') : '', '');
	put('picture', pictureFor(view.picture, view.focus), DEFAULT_VIEW.picture);
	put('levels', view.levels, DEFAULT_VIEW.levels);
	for (const key of inOrder(view.folded, atlas)) params.append('fold', key);
	for (const key of inOrder(view.unfolded, atlas)) params.append('unfold', key);
	put('pick-read', view.pickRead ?? '', '');
	put('worklist', view.worklist ?? 'none', 'none');
	put('table', view.table, DEFAULT_VIEW.table);
	put('of', view.tableOf, DEFAULT_VIEW.tableOf);
	const columns = canonicalColumns(columnsOf(atlas, view.tableOf), view.columns);
	if (columns) params.append('columns', wordOfColumns(columns));
	put('sort', wordOfSorts(view.sort), '');
	const text = params.toString();
	return text && `?${text}`;
}

/** What was in focus before; what is in focus now is no way back. */
function readTrail(
	params: URLSearchParams,
	{ focus }: Selection,
	atlas: Atlas,
	notices: string[],
): View['trail'] {
	const trail = readEach(params, 'trail', 'remembers a focus on', atlas, notices);
	return trail.filter((key) => key !== focus?.pattern).slice(-LONGEST_TRAIL);
}

/** A neighbourhood is of what is in focus: where nothing is, there is the map. */
function pictureFor(picture: View['picture'], focus: View['focus']): View['picture'] {
	return picture === 'neighbourhood' && !focus ? 'map' : picture;
}

function layoutsOf(atlas: Atlas): readonly LayoutId[] {
	return atlas.layouts.map(({ id }) => id);
}

/** `findings=errors&findings=warnings`: what is marked on the map. */
function readMarks(params: URLSearchParams, notices: string[]): View['marks'] {
	const written = params.getAll('findings').slice(0, MOST_VALUES);
	const unknown = written.filter((word) => !MARKED_SEVERITIES.some((one) => wordOfMark(one) === word));
	if (unknown.length)
		notices.push(`This link marks findings that are ${sayFew(unknown)}; it can mark errors and warnings.`);
	return MARKED_SEVERITIES.filter((severity) => written.includes(wordOfMark(severity)));
}

function wordOfMark(severity: MarkedSeverity): string {
	return severity === 'error' ? 'errors' : 'warnings';
}

function readWorklist(params: URLSearchParams, notices: string[]): View['worklist'] {
	const word = readWord(params, 'worklist', [...WORKLISTS, 'none'], 'none', notices);
	return word === 'none' ? null : word;
}

/** Links once said `show=table`. */
function readTable(params: URLSearchParams, notices: string[]): View['table'] {
	const before = params.get('show') === 'table' ? 'alone' : DEFAULT_VIEW.table;
	return readWord(params, 'table', ['none', 'beside', 'alone'], before, notices);
}
