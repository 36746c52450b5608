import type { Atlas } from '../../model/atlas.ts';
import type { View } from '../../model/view.ts';
import { patternColumns } from './columns.ts';
import { relationColumns } from './relations.ts';

/** A column that can be chosen or left away; the first of a table is always there. */
export interface ChosenColumn {
	readonly id: string;
	readonly label: string;
	/** What its cells tell, as far as its label leaves that open; else empty. */
	readonly meaning: string;
	/** Whether it is shown unasked. */
	readonly isUsual: boolean;
}

/** What a table is called. */
export const TABLE_NAMES: Readonly<Record<View['tableOf'], string>> = {
	patterns: 'Patterns that are shown',
	relations: 'Relations that are shown',
};

/** All columns of a table, in their order. */
export function columnsOf(atlas: Atlas, of: View['tableOf']): readonly ChosenColumn[] {
	return of === 'relations' ? relationColumns(atlas) : patternColumns(atlas);
}

/** The columns that are shown. */
export function shownColumns<Column extends ChosenColumn>(
	all: readonly Column[],
	chosen: View['columns'],
): readonly Column[] {
	return all.filter(({ id, isUsual }, at) => at === 0 || (chosen ? chosen.includes(id) : isUsual));
}

/** Chosen ones in the order of the table, each once; null where just these are shown unasked. */
export function canonicalColumns(all: readonly ChosenColumn[], chosen: View['columns']): View['columns'] {
	if (chosen === null) return null;
	const shown = shownColumns(all, chosen);
	const usual = shownColumns(all, null);
	const isUsual = shown.length === usual.length && shown.every((column) => usual.includes(column));
	return isUsual ? null : shown.slice(1).map(({ id }) => id);
}

/** The same with one column more, or without it. */
export function toggleColumn(
	all: readonly ChosenColumn[],
	chosen: View['columns'],
	id: string,
): View['columns'] {
	const before = shownColumns(all, chosen).map((column) => column.id);
	return canonicalColumns(all, before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
}
