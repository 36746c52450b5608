import type { TableColumn } from '../../../view/table/table.ts';
import type { PrintedColumn } from '../paper/printed-rows.ts';

/** A pattern that a cell leads to. */
export interface CellLink {
	readonly pattern: number;
	readonly href: string;
	/** What tells it from others that are called the same. */
	readonly note?: string | undefined;
}

/** A column of a grid: its head, and what the cells of its rows say. */
export interface GridColumn extends Pick<TableColumn, 'id' | 'label' | 'isNumber'> {
	/** What its cells tell, as far as its label leaves that open; else empty. */
	readonly meaning: string;
	/** Whether its texts are long, as titles are. */
	readonly isWide: boolean;
	/** Whether the end of its texts matters more than their beginning, as it does of files and lines. */
	readonly isEndTold: boolean;
	/** Whether something is filtered by it. */
	readonly isFiltered: boolean;
	readonly textOf: (row: number) => string;
	/** Null where cells lead nowhere. */
	readonly linkOf: ((row: number) => CellLink) | null;
}

/** Columns as they are printed: nothing leads anywhere. */
export function printedColumns(columns: readonly GridColumn[]): readonly PrintedColumn[] {
	return columns.map(({ label, isNumber, textOf, linkOf }) => ({
		...{ label, isNumber, textOf },
		noteOf: (row) => linkOf?.(row).note,
	}));
}

/** Least widths in rem. */
const LEAST = { first: 15, wide: 11, text: 9, number: 7.25 };

/** The tracks of the rows and how wide these are at least: where there is less room the grid is scrolled. */
export function tracksOf(columns: readonly GridColumn[]): {
	readonly tracks: string;
	readonly least: string;
} {
	const widths = columns.map(({ isNumber, isWide }, at) => {
		if (at === 0) return LEAST.first;
		if (isNumber) return LEAST.number;
		return isWide ? LEAST.wide : LEAST.text;
	});
	const tracks = columns.map(({ isNumber, isWide }, at) => {
		if (isNumber) return `${LEAST.number}rem`;
		return `minmax(${widths[at]}rem, ${isWide ? 3 : 1.5}fr)`;
	});
	return { tracks: tracks.join(' '), least: `${widths.reduce((sum, width) => sum + width, 0)}rem` };
}
