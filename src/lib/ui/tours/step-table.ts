import type { View } from '../../model/view.ts';
import type { StepScene } from '../../tour/step-scenes.ts';
import { cellsOf, listPatterns, type PatternRows } from '../../view/table/cells.ts';
import { shownColumns, TABLE_NAMES } from '../../view/table/chosen.ts';
import { patternColumns, type PatternColumn } from '../../view/table/columns.ts';
import {
	findShownEdges,
	listRelations,
	relationColumns,
	relationText,
	type RelationRows,
} from '../../view/table/relations.ts';
import type { LibrarySession } from '../explorer/library-session.svelte.ts';
import type { PrintedRows } from '../explorer/paper/printed-rows.ts';

/** What of a table comes later than the library. */
type Source = Pick<LibrarySession, 'measured' | 'statements' | 'measure' | 'readStatements'>;

/** Fetches what the table of a step tells besides what the library says at once. */
export function prepareTable({ view, screen }: StepScene, source: Source): void {
	if (view.table === 'none') return;
	if (view.tableOf === 'relations') void source.readStatements();
	else for (const { measure } of toldColumns(view, screen)) if (measure) void source.measure(measure);
}

/** The table that a step shows; null where it shows none. */
export function tableOf({ view, screen }: StepScene, source: Source): PrintedRows | null {
	if (view.table === 'none') return null;
	return view.tableOf === 'relations' ? relationsOf(view, screen, source) : patternsOf(view, screen, source);
}

function patternsOf(view: View, screen: Screen, { measured }: Source): PrintedRows {
	const { atlas, degree } = screen.scene;
	/* What a reader wrote is no part of a tour. */
	const from: PatternRows = { atlas, degree, measured, notes: new Map() };
	const columns = toldColumns(view, screen).map((column) => {
		const { textsOf } = cellsOf(column, from);
		const noteOf = column.id === 'title' ? (pattern: number) => atlas.namesakes.get(pattern) : undefined;
		return { ...column, textOf: (pattern: number) => textsOf(pattern).join(' · '), noteOf };
	});
	return { label: TABLE_NAMES.patterns, columns, rows: listPatterns({ ...from, shown: screen.shown }, view) };
}

type Screen = StepScene['screen'];

function toldColumns(view: View, { scene }: Screen): readonly PatternColumn[] {
	return shownColumns(patternColumns(scene.atlas), view.columns);
}

function relationsOf(view: View, { scene }: Screen, { statements }: Source): PrintedRows {
	const from: RelationRows = { atlas: scene.atlas, statements };
	const columns = shownColumns(relationColumns(scene.atlas), view.columns).map((column) => ({
		...column,
		textOf: (edge: number) => relationText(column, from, edge),
	}));
	const rows = listRelations(findShownEdges(scene.edgePresence), from, view);
	return { label: TABLE_NAMES.relations, columns, rows };
}
