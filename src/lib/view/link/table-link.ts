import type { Filters, Sort } from '../../model/view.ts';
import { tableColumns, type TableSource } from '../table/table.ts';
import { facetParameter, putFilters, readFilters } from './filters.ts';
import { readSorts, wordOfSorts } from './columns-link.ts';
import { putterTo } from './words.ts';

/** What is asked of the list of all patterns. Its link speaks as the explorer's does, so that one leads to the other. */
export interface ListView extends Filters {
	/** Words that titles hold. */
	readonly query: string;
	/** Whether only patterns without relations are listed; the explorer has a sheet for these. */
	readonly isOrphansOnly: boolean;
	/** Whether all rows are listed, however many; else the first of them. */
	readonly isWhole: boolean;
	/** Null for the order of titles. It sorts by one column, the first of a link. */
	readonly sort: Sort | null;
}

type ListSource = Pick<TableSource, 'facets'>;

/** Parameters that the list reads, besides those of facets. */
const OWN = ['q', 'score', 'unscored', 'degree', 'relations', 'rows', 'sort'];

const LONGEST_QUERY = 200;

export function listFromSearch(search: string, source: ListSource): ListView {
	const params = new URLSearchParams(search);
	const notices: string[] = [];
	const columns = tableColumns(source).map(({ id }) => id);
	return {
		query: readQuery(params),
		...readFilters(params, source, notices),
		isOrphansOnly: params.get('relations') === 'none',
		isWhole: params.get('rows') === 'all',
		sort: readSorts(params, columns, notices)[0] ?? null,
	};
}

/** What a link of the list says to the explorer alone, without a question mark: the list carries it on. */
export function besideList(search: string, { facets }: ListSource): string {
	const params = new URLSearchParams(search);
	for (const name of [...OWN, ...facets.map(({ id }) => facetParameter(id))]) params.delete(name);
	return params.toString();
}

/** The shortest query string that says this, and what it carries; the explorer understands it but for the orphans. */
export function searchFromList(list: ListView, source: ListSource, beside = ''): string {
	const params = new URLSearchParams();
	const put = putterTo(params);
	put('q', wordOfQuery(list.query), '');
	putFilters(params, list, source);
	put('relations', list.isOrphansOnly ? 'none' : '', '');
	put('rows', list.isWhole ? 'all' : '', '');
	put('sort', wordOfSorts(list.sort ? [list.sort] : []), '');
	const text = [params.toString(), beside].filter(Boolean).join('&');
	return text && `?${text}`;
}

export function readQuery(params: URLSearchParams): string {
	return wordOfQuery(params.get('q') ?? '');
}

export function wordOfQuery(query: string): string {
	return query.slice(0, LONGEST_QUERY);
}
