import type { Atlas, FacetColumn, LayoutId } from '../model/atlas.ts';
import type { Colouring, Direction, RelationChoice, View } from '../model/view.ts';
import { DEEPEST, DEFAULT_VIEW } from '../model/view.ts';
import { NOT_STATED } from './facets.ts';
import { edgeTypes } from './relations.ts';

/** A view as a link says it, and a sentence for each part of the link that could not be understood. */
export interface ReadLink {
	readonly view: View;
	readonly notices: readonly string[];
}

const LONGEST_QUERY = 200;
const MOST_VALUES = 200;
/** A link gathers no more patterns than this. */
export const MOST_GATHERED = MOST_VALUES;
const COLOURINGS: readonly Colouring[] = ['domain', 'era', 'alignment', 'universality'];
const RESERVED = new Set([
	...[
		'q',
		'p',
		'with',
		'arranged',
		'score',
		'unscored',
		'rel',
		'inferred',
		'colour',
		'size',
		'others',
		'layout',
		'show',
	],
	...['depth', 'path', 'focus', 'region', 'camera', 'embed'],
]);

/**
 * Reads a query string against what the library has. Never throws: what is unknown is left out and said in a notice;
 * parameters of other people's (`utm_source`) are passed over in silence.
 */
export function viewFromSearch(search: string, atlas: Atlas): ReadLink {
	const params = new URLSearchParams(search);
	const notices: string[] = [];
	const view: View = {
		query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
		selected: readKey(params.get('p'), 'selects', atlas, notices),
		group: readGroup(params, atlas, notices),
		focus: readFocus(params, atlas, notices),
		path: readPath(params, atlas, notices),
		region: readKey(params.get('region'), 'asks for the region of', atlas, notices),
		facets: atlas.facets.flatMap((column) => readChoice(params, column, notices)),
		score: readScore(params, notices),
		isUnscoredShown: readWord(params, 'unscored', ['yes', 'no'], 'yes', notices) === 'yes',
		relations: readRelations(params, atlas, notices),
		isInferredShown: readWord(params, 'inferred', ['yes', 'no'], 'no', notices) === 'yes',
		colouring: readWord(params, 'colour', COLOURINGS, DEFAULT_VIEW.colouring, notices),
		sizing: readWord(params, 'size', ['relations', 'equal'], DEFAULT_VIEW.sizing, notices),
		leftOut: readWord(params, 'others', ['fade', 'hide'], DEFAULT_VIEW.leftOut, notices),
		layout: readWord(params, 'layout', layoutsOf(atlas), DEFAULT_VIEW.layout, notices),
		arranged: readWord(params, 'arranged', ['all', 'shown'], 'all', notices),
		isTable: readWord(params, 'show', ['map', 'table'], 'map', notices) === 'table',
	};
	return { view, notices };
}

/** The shortest query string that says this view: defaults left out, in one order, so that equal views give equal links. */
export function searchFromView(view: View, atlas: Atlas): string {
	const params = new URLSearchParams();
	const put = (name: string, value: string, unless: string) => value !== unless && params.append(name, value);
	put('q', view.query.slice(0, LONGEST_QUERY), '');
	put('p', view.selected ?? '', '');
	for (const key of inOrder(view.group, atlas)) params.append('with', key);
	put('focus', view.focus?.pattern ?? '', '');
	put('depth', String(view.focus?.depth ?? 1), '1');
	for (const key of view.path ?? []) params.append('path', key);
	put('region', view.region ?? '', '');
	for (const column of atlas.facets) putChoice(params, column, view);
	put('score', view.score ? `${view.score.from}..${view.score.to}` : '', '');
	put('unscored', view.isUnscoredShown ? 'yes' : 'no', 'yes');
	for (const choice of wordsOfRelations(view.relations, atlas)) params.append('rel', choice);
	put('inferred', view.isInferredShown ? 'yes' : 'no', 'no');
	put('colour', view.colouring, DEFAULT_VIEW.colouring);
	put('size', view.sizing, DEFAULT_VIEW.sizing);
	put('others', view.leftOut, DEFAULT_VIEW.leftOut);
	put('layout', view.layout, DEFAULT_VIEW.layout);
	put('arranged', view.arranged, 'all');
	put('show', view.isTable ? 'table' : 'map', 'map');
	const text = params.toString();
	return text && `?${text}`;
}

/** The parameter of a facet; a facet that is called like one of ours gets a longer name. */
export function facetParameter(facet: string): string {
	return RESERVED.has(facet) ? `facet-${facet}` : facet;
}

function layoutsOf(atlas: Atlas): readonly LayoutId[] {
	return atlas.layouts.map(({ id }) => id);
}

function readWord<Word extends string>(
	params: URLSearchParams,
	name: string,
	words: readonly Word[],
	fallback: Word,
	notices: string[],
): Word {
	const written = params.get(name);
	if (written === null) return fallback;
	const known = words.find((word) => word === written);
	if (!known) notices.push(`This link asks for “${name}=${shorten(written)}”, which is not known here.`);
	return known ?? fallback;
}

/** The key of a pattern that this library has, or null. `does` says what the link wants with it. */
function readKey(key: string | null, does: string, atlas: Atlas, notices: string[]): string | null {
	if (!key) return null;
	const normal = key.normalize('NFC');
	if (atlas.keys.includes(normal)) return normal;
	notices.push(`This link ${does} “${shorten(key)}”, but this library has no such pattern.`);
	return null;
}

function readFocus(params: URLSearchParams, atlas: Atlas, notices: string[]): View['focus'] {
	const written = params.get('depth') ?? '1';
	const isDepth = /^\d$/.test(written) && written >= '1' && Number(written) <= DEEPEST;
	if (!isDepth)
		notices.push(
			`This link asks for the depth “${shorten(written)}”; it is a number of steps from 1 to ${DEEPEST}.`,
		);
	const pattern = readKey(params.get('focus'), 'focuses on', atlas, notices);
	return pattern === null ? null : { pattern, depth: isDepth ? Number(written) : 1 };
}

function readPath(params: URLSearchParams, atlas: Atlas, notices: string[]): View['path'] {
	const written = params.getAll('path');
	if (written.length === 0) return null;
	const before = notices.length;
	const [from, to] = written
		.slice(0, 2)
		.map((key) => readKey(key, 'asks for a path to or from', atlas, notices));
	if (from && to && from !== to) return [from, to];
	if (notices.length === before)
		notices.push('This link asks for a path that is not between two different patterns.');
	return null;
}

function readGroup(params: URLSearchParams, atlas: Atlas, notices: string[]): readonly string[] {
	const written = params.getAll('with').slice(0, MOST_VALUES);
	if (written.length === 0) return [];
	const group = inOrder(
		written.map((key) => key.normalize('NFC')),
		atlas,
	);
	if (group.length < new Set(written).size)
		notices.push('This link gathers patterns that this library does not have.');
	return group;
}

/** Keys that the library has, each once, in its order. */
function inOrder(keys: readonly string[], atlas: Atlas): readonly string[] {
	if (keys.length === 0) return keys;
	const wanted = new Set(keys);
	return atlas.keys.filter((key) => wanted.has(key)).slice(0, MOST_VALUES);
}

function readChoice(params: URLSearchParams, column: FacetColumn, notices: string[]) {
	const written = new Set(params.getAll(facetParameter(column.id)).slice(0, MOST_VALUES));
	for (const value of written) {
		if (value === NOT_STATED || column.values.includes(value)) continue;
		notices.push(
			`This link filters ${column.label.toLowerCase()} by “${shorten(value)}”, which no pattern has.`,
		);
	}
	const values = [...column.values, NOT_STATED].filter((value) => written.has(value));
	return values.length ? [{ facet: column.id, values }] : [];
}

function putChoice(params: URLSearchParams, column: FacetColumn, view: View): void {
	const chosen = new Set(view.facets.find(({ facet }) => facet === column.id)?.values);
	for (const value of [...column.values, NOT_STATED]) {
		if (chosen.has(value)) params.append(facetParameter(column.id), value);
	}
}

function readScore(params: URLSearchParams, notices: string[]): View['score'] {
	const written = params.get('score');
	if (written === null) return null;
	const [, low, high] = /^(\d(?:\.\d+)?)\.\.(\d(?:\.\d+)?)$/.exec(written) ?? [];
	if (low === undefined || high === undefined) {
		notices.push(`This link asks for the score “${shorten(written)}”; a range is written like “score=3..5”.`);
		return null;
	}
	const ends = [low, high].map((end) => Math.round(Math.min(5, Math.max(1, Number(end))) * 100) / 100);
	const from = Math.min(...ends);
	const to = Math.max(...ends);
	return from === 1 && to === 5 ? null : { from, to };
}

function readRelations(params: URLSearchParams, atlas: Atlas, notices: string[]): View['relations'] {
	const written = params.getAll('rel').slice(0, MOST_VALUES);
	if (written.length === 0) return null;
	if (written.includes('none')) return [];
	const directions = new Map<string, Direction>();
	const known = new Set(edgeTypes(atlas).map(({ type }) => type.id));
	for (const word of written) {
		const [type = '', direction = 'both'] = word.split(':');
		if (known.has(type) && isDirection(direction)) directions.set(type, direction);
		else
			notices.push(
				`This link shows relations of the type “${shorten(word)}”, which this library does not have.`,
			);
	}
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

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
