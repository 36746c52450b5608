import type { FacetColumn } from '../../model/atlas.ts';
import type { Filters, ValueChoice } from '../../model/view.ts';
import { filterByScore, type ScoreFilter } from '../alignment.ts';
import { choiceOf, NOT_STATED } from '../facets.ts';
import { MOST_VALUES, putterTo, readWord, sayFew, shorten } from './words.ts';

/*
 * The filters as every link says them: the explorer's, and that of the list of all patterns.
 *
 * A facet's parameter is said once for each value. `domain=operations&domain=culture` shows patterns that carry one of
 * them, `domain=!operations&domain=!culture` those that carry neither; an empty value is “not stated”, so `domain=!` shows
 * what is stated. A value that begins with `!` or `=` is written after a `=`: `domain=%3D!urgent` shows “!urgent”. After a
 * `!` nothing is written differently. Where a link does both, what it shows counts.
 */

/** As much of a facet as a link is read against. */
type NamedFacet = Pick<FacetColumn, 'id' | 'label' | 'values'>;

/** Parameters that are not facets, those of other pages and of later times included. */
const RESERVED: ReadonlySet<string> = new Set([
	...[
		'q',
		'p',
		'with',
		'focus',
		'depth',
		'also',
		'hide',
		'pick',
		'pick-in',
		'pick-read',
		'picked',
		'vote',
		'only',
		'path',
		'trail',
		'focus-way',
		'focus-rel',
		'path-way',
		'path-rel',
		'path-weights',
		'path-pick',
		'bridged',
		'region',
		'score',
		'unscored',
		'degree',
		'rel',
		'padding',
		'inferred',
		'weight',
		'unweighted',
	],
	...[
		'colour',
		'size',
		'others',
		'layout',
		'arranged',
		'pin',
		'camera',
		'picture',
		'levels',
		'fold',
		'unfold',
		'worklist',
		'findings',
		'table',
		'sort',
		'show',
		'of',
		'hue',
	],
	...['embed', 'step', 'tour', 'columns', 'relations', 'rows'],
]);

/** The parameter of a facet; a facet that is called like one of ours, or like such a longer name, gets a longer name. */
export function facetParameter(facet: string): string {
	return RESERVED.has(facet) || facet.startsWith('facet-') ? `facet-${facet}` : facet;
}

/** Whether some link to this library may say a parameter of that name; others are passed over. */
export function isParameter(name: string, { facets }: { readonly facets: readonly NamedFacet[] }): boolean {
	return RESERVED.has(name) || facets.some(({ id }) => facetParameter(id) === name);
}

export function readFilters(
	params: URLSearchParams,
	{ facets }: { readonly facets: readonly NamedFacet[] },
	notices: string[],
): Filters {
	const chosen = facets.flatMap((column) => readChoice(params, column, notices));
	const score = readScore(params, notices);
	const unscored = readWord(params, 'unscored', ['yes', 'no'], wordOfUnscored(filterByScore(score)), notices);
	const degree = readDegree(params, notices);
	return { facets: chosen, score, isUnscoredShown: unscored === 'yes', degree };
}

export function putFilters(
	params: URLSearchParams,
	filters: Filters,
	{ facets }: { readonly facets: readonly NamedFacet[] },
): void {
	const put = putterTo(params);
	for (const column of facets) putChoice(params, column, filters);
	put('score', wordOfScore(filters.score), '');
	put('unscored', wordOfUnscored(filters), wordOfUnscored(filterByScore(filters.score)));
	put('degree', wordOfDegree(filters.degree), '');
}

function readChoice(params: URLSearchParams, column: NamedFacet, notices: string[]) {
	const { values: asked, isNot } = choiceFromWords(params.getAll(facetParameter(column.id)));
	const written = new Set(asked);
	if (written.size === 0) return [];
	const values = [...column.values, NOT_STATED].filter((value) => written.has(value));
	const known = new Set(values);
	const unknown = [...written].filter((value) => !known.has(value));
	if (unknown.length)
		notices.push(
			`This link filters ${column.label.toLowerCase()} by ${sayFew(unknown)}, which no pattern has.`,
		);
	return values.length ? [{ facet: column.id, values, ...(isNot && { isNot }) }] : [];
}

function choiceFromWords(words: readonly string[]): ValueChoice {
	const some = words.slice(0, MOST_VALUES);
	const shown = some.filter((word) => !word.startsWith('!'));
	if (shown.length || !some.length) return { values: shown.map((word) => word.replace(/^=/, '')) };
	return { values: some.map((word) => word.slice(1)), isNot: true };
}

function wordOfValue(value: string, { isNot }: ValueChoice): string {
	if (isNot) return `!${value}`;
	return /^[!=]/.test(value) ? `=${value}` : value;
}

function putChoice(params: URLSearchParams, column: NamedFacet, view: Filters): void {
	const choice = choiceOf(view, column.id);
	if (choice.values.length === 0) return;
	const named = new Set(choice.values);
	for (const value of [...column.values, NOT_STATED]) {
		if (named.has(value)) params.append(facetParameter(column.id), wordOfValue(value, choice));
	}
}

function readScore(params: URLSearchParams, notices: string[]): Filters['score'] {
	const written = params.get('score');
	if (written === null || written === 'none') return written;
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

function wordOfUnscored({ isUnscoredShown }: ScoreFilter): 'yes' | 'no' {
	return isUnscoredShown ? 'yes' : 'no';
}

function wordOfScore(score: Filters['score']): string {
	return score && score !== 'none' ? `${score.from}..${score.to}` : (score ?? '');
}

/** `degree=10-19`, or `degree=3` for just so many. */
function readDegree(params: URLSearchParams, notices: string[]): Filters['degree'] {
	const written = params.get('degree');
	if (written === null) return null;
	const [, one, other = one] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(written) ?? [];
	if (one === undefined) {
		notices.push(
			`This link asks for “${shorten(written)}” relations of a pattern; so many are written like “degree=10-19”.`,
		);
		return null;
	}
	const ends = [Number(one), Number(other)];
	return { from: Math.min(...ends), to: Math.max(...ends) };
}

function wordOfDegree(degree: Filters['degree']): string {
	if (!degree) return '';
	return degree.from === degree.to ? String(degree.from) : `${degree.from}-${degree.to}`;
}
