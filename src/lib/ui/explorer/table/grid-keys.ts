/** A cell of a grid; row -1 is the head. */
export interface GridCell {
	readonly row: number;
	readonly column: number;
}

export interface GridExtent {
	readonly rows: number;
	readonly columns: number;
	/** Rows that are in view at once. */
	readonly page: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The cell to which a key leads, by the keys of the ARIA Authoring Practices for grids; null for keys that lead nowhere. */
export function cellAfter(
	{ key, ctrlKey, metaKey, altKey }: Key,
	{ row, column }: GridCell,
	{ rows, columns, page }: GridExtent,
): GridCell | null {
	if (altKey) return null;
	const go = (ctrlKey || metaKey ? FAR : NEAR).get(key);
	if (!go) return null;
	const [toRow, toColumn] = go(row, column, { rows, columns, page });
	return { row: within(-1, toRow, rows - 1), column: within(0, toColumn, columns - 1) };
}

type Step = (row: number, column: number, extent: GridExtent) => readonly [row: number, column: number];

const NEAR = new Map<string, Step>([
	['ArrowUp', (row, column) => [row - 1, column]],
	['ArrowDown', (row, column) => [row + 1, column]],
	['ArrowLeft', (row, column) => [row, column - 1]],
	['ArrowRight', (row, column) => [row, column + 1]],
	['Home', (row) => [row, 0]],
	['End', (row, _, { columns }) => [row, columns - 1]],
	['PageUp', (row, column, { page }) => [Math.max(Math.min(0, row), row - page), column]],
	['PageDown', (row, column, { page }) => [row + page, column]],
]);

const FAR = new Map<string, Step>([
	['Home', () => [0, 0]],
	['End', (_row, _column, { rows, columns }) => [rows - 1, columns - 1]],
]);

function within(least: number, value: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
