import type { Atlas } from '../model/atlas.ts';
import { valuesOf } from './facets.ts';

/** A column of the table that says in words what the map shows. */
export interface TableColumn {
	/** `title`, `alignment`, `degree`, or the id of a facet. */
	readonly id: string;
	readonly label: string;
	readonly isNumber: boolean;
}

export interface TableRow {
	readonly pattern: number;
	/** Texts in the order of the columns; empty where nothing is stated. */
	readonly cells: readonly string[];
}

const FACETS_IN_TABLE = ['domain', 'era', 'universality', 'status'];

export function tableColumns(atlas: Atlas): readonly TableColumn[] {
	const facets = atlas.facets.filter(({ id }) => FACETS_IN_TABLE.includes(id));
	return [
		{ id: 'title', label: 'Pattern', isNumber: false },
		...facets.map(({ id, label }) => ({ id, label, isNumber: false })),
		{ id: 'alignment', label: 'Alignment', isNumber: true },
		{ id: 'degree', label: 'Relations', isNumber: true },
	];
}

/** The patterns that are marked, in the library's order. */
export function tableRows(atlas: Atlas, isShown: Uint8Array): readonly TableRow[] {
	const facets = atlas.facets.filter(({ id }) => FACETS_IN_TABLE.includes(id));
	const rows: TableRow[] = [];
	isShown.forEach((isIn, pattern) => {
		if (!isIn) return;
		const score = atlas.alignment[pattern]!;
		const stated = facets.map((column) =>
			Array.from(valuesOf(column, pattern), (at) => column.values[at]).join(', '),
		);
		const alignment = Number.isNaN(score) ? '' : String(Math.round(score * 100) / 100);
		rows.push({
			pattern,
			cells: [atlas.titles[pattern]!, ...stated, alignment, String(atlas.degree[pattern])],
		});
	});
	return rows;
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorted by one column, then by title; empty cells stand last either way. */
export function sortRows(
	rows: readonly TableRow[],
	column: number,
	isDescending: boolean,
): readonly TableRow[] {
	const sign = isDescending ? -1 : 1;
	const cellOf = (row: TableRow) => row.cells[column] ?? '';
	return [...rows].sort((a, b) => {
		const empty = Number(cellOf(a) === '') - Number(cellOf(b) === '');
		const order = sign * COLLATOR.compare(cellOf(a), cellOf(b));
		return empty || order || COLLATOR.compare(a.cells[0]!, b.cells[0]!);
	});
}
