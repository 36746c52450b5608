import type { Sort } from '../../model/view.ts';
import { sortedBy, type TableColumn } from './table.ts';

/** The most related first. */
const USUAL: readonly Sort[] = [{ column: 'degree', isDescending: true }];

/** What sorts a table of patterns where a view says nothing else. */
export function sortsOr(sorts: readonly Sort[]): readonly Sort[] {
	return sorts.length ? sorts : USUAL;
}

/** What a header asks for that is chosen: only its column, or its column too after those before it. One that sorts already is turned round. */
export function sortsWith(
	column: Pick<TableColumn, 'id' | 'isNumber'>,
	before: readonly Sort[],
	isThenBy: boolean,
): readonly Sort[] {
	const known = before.find((sort) => sort.column === column.id) ?? null;
	const asked = sortedBy(column, known);
	if (!isThenBy) return [asked];
	return known ? before.map((sort) => (sort === known ? asked : sort)) : [...before, asked];
}

/** Where a column stands among those that sort, and which way; null where it does not sort. */
export function placeAmong(
	sorts: readonly Sort[],
	column: string,
): (Sort & { readonly place: number }) | null {
	const at = sorts.findIndex((sort) => sort.column === column);
	return at < 0 ? null : { ...sorts[at]!, place: at + 1 };
}

export function withoutSort(sorts: readonly Sort[], column: string): readonly Sort[] {
	return sorts.filter((sort) => sort.column !== column);
}
