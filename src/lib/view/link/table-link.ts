import type { Filters, Sort } from '../../model/view.ts';
import { tableColumns, type TableSource } from '../table.ts';
import { facetParameter, putFilters, readFilters } from './filters.ts';
import { putterTo, shorten } from './words.ts';

/** What is asked of the list of all patterns. Its link speaks as the explorer's does, so that one leads to the other. */
export interface ListView extends Filters {
	/** Words that titles hold. */
	readonly query: string;
	/** Whether only patterns without relations are listed; the explorer has a sheet for these. */
	readonly isOrphansOnly: boolean;
	/** Whether all rows are listed, however many; else the first of them. */
	readonly isWhole: boolean;
	/** Null for the order of titles. */
	readonly sort: Sort | null;
}

type ListSource = Pick<TableSource, 'facets'>;

/** Parameters that the list reads, besides those of facets. */
const OWN = ['q', 'score', 'unscored', 'relations', 'rows', 'sort'];

const LONGEST_QUERY = 200;

export function listFromSearch(search: string, source: ListSource): ListView {
	const params = new URLSearchParams(search);
	const notices: string[] = [];
	return {
		query: readQuery(params),
		...readFilters(params, source, notices),
		isOrphansOnly: params.get('relations') === 'none',
		isWhole: params.get('rows') === 'all',
		sort: readSort(params, source, notices),
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
	put('sort', wordOfSort(list.sort), '');
	const text = [params.toString(), beside].filter(Boolean).join('&');
	return text && `?${text}`;
}

export function readQuery(params: URLSearchParams): string {
	return wordOfQuery(params.get('q') ?? '');
}

export function wordOfQuery(query: string): string {
	return query.slice(0, LONGEST_QUERY);
}

export function readSort(
	params: URLSearchParams,
	source: Pick<TableSource, 'facets'>,
	notices: string[],
): Sort | null {
	const written = params.get('sort');
	if (written === null) return null;
	const isDescending = written.startsWith('-');
	const column = isDescending ? written.slice(1) : written;
	if (tableColumns(source).some(({ id }) => id === column)) return { column, isDescending };
	notices.push(`This link sorts the table by “${shorten(written)}”, which is none of its columns.`);
	return null;
}

export function wordOfSort(sort: Sort | null): string {
	return sort ? `${sort.isDescending ? '-' : ''}${sort.column}` : '';
}
