import type { TableColumn } from '../../../view/table/table.ts';

/** A table as it is printed. */
export interface PrintedRows {
	readonly label: string;
	readonly columns: readonly PrintedColumn[];
	readonly rows: readonly number[];
}

/** A column of it: its head, and what the cells of its rows say. */
export interface PrintedColumn extends Pick<TableColumn, 'label' | 'isNumber'> {
	readonly textOf: (row: number) => string;
	/** What tells a cell from others that say the same. */
	readonly noteOf?: ((row: number) => string | undefined) | undefined;
}
