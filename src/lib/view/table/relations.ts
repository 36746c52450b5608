import { originOfEdge, type Atlas, type Edges } from '../../model/atlas.ts';
import type { Statements } from '../../model/statements.ts';
import type { Sort, View } from '../../model/view.ts';
import { sayWeight, weightOf } from '../../model/weight.ts';
import { noteOfOrigin } from '../relation-groups.ts';
import { PRESENCE } from '../scene.ts';
import { isWeighted } from '../weights.ts';
import type { ChosenColumn } from './chosen.ts';
import { sortFurther, textRanks, titleRanks, titleTest, type SortKey } from './table.ts';

/** A column of the table of relations, whose rows are edges. */
export interface RelationColumn extends ChosenColumn {
	readonly id: 'source' | 'type' | 'target' | 'weight' | 'description' | 'file';
	readonly isNumber: boolean;
}

/** What the rows of relations are told from; null until it is known where they were written. */
export interface RelationRows {
	readonly atlas: Atlas;
	readonly statements: Statements | null;
}

const COLUMN = { meaning: '', isNumber: false, isUsual: true };

/** The columns that a library has; weights where it states some. */
export function relationColumns(atlas: Pick<Atlas, 'edges'>): readonly RelationColumn[] {
	const weight: RelationColumn = { ...COLUMN, id: 'weight', label: 'Weight' };
	return [
		{ ...COLUMN, id: 'source', label: 'Source' },
		{ ...COLUMN, id: 'type', label: 'Type' },
		{ ...COLUMN, id: 'target', label: 'Target' },
		...(isWeighted(atlas) ? [weight] : []),
		{ ...COLUMN, id: 'description', label: 'Description' },
		{ ...COLUMN, id: 'file', label: 'File and line', meaning: FILES },
	];
}

const FILES = 'Where it was written: in the file of its source, of its target, or of both.';

/** What a column says of an edge; nothing where nothing is stated, or known yet. */
export function relationText({ id }: RelationColumn, rows: RelationRows, edge: number): string {
	const { edges, titles, relationTypes } = rows.atlas;
	if (id === 'source') return titles[edges.source[edge]!]!;
	if (id === 'target') return titles[edges.target[edge]!]!;
	if (id === 'type') {
		return relationTypes[edges.type[edge]!]!.forward + noteOfOrigin(originOfEdge(edges, edge));
	}
	const weight = weightOf(edges, edge);
	if (id === 'weight') return weight === null ? '' : sayWeight(weight);
	return id === 'file' ? filesOf(rows, edge).join(' · ') : (descriptionOf(rows, edge) ?? '');
}

function filesOf({ atlas: { edges }, statements }: RelationRows, edge: number): readonly string[] {
	return (statements?.ofEdges[edge] ?? []).map(({ isOfTarget, line }) => {
		const file = statements!.files[(isOfTarget ? edges.target : edges.source)[edge]!]!;
		return line === null ? file : `${file}:${line}`;
	});
}

function descriptionOf({ statements }: RelationRows, edge: number): string | null {
	const said = (statements?.ofEdges[edge] ?? []).flatMap(({ description }) => description ?? []);
	return said.length ? [...new Set(said)].join(' · ') : null;
}

/** The relations that are shown, in the order of the atlas. */
export function findShownEdges(presence: Uint8Array): readonly number[] {
	return [...presence.keys()].filter((edge) => presence[edge] === PRESENCE.shown);
}

/** The rows of a table of relations: of those that are shown what has the words that are looked for in the title of either end, as it is sorted. */
export function listRelations(
	shown: readonly number[],
	rows: RelationRows,
	{ query, sort }: Pick<View, 'query' | 'sort'>,
): readonly number[] {
	return sortRelationRows(query.trim() ? shown.filter(isNamed(rows.atlas, query)) : shown, rows, sort);
}

/** Whether either end of a relation has the words in its title; each title is looked at once. */
function isNamed({ titles, edges: { source, target } }: Atlas, query: string): (edge: number) => boolean {
	const isWanted = titleTest(query);
	const named = Uint8Array.from(titles, (title) => Number(isWanted(title)));
	return (edge) => named[source[edge]!] === 1 || named[target[edge]!] === 1;
}

/** Edges by several columns, one after the other; in the end by source, type and target. */
export function sortRelationRows(
	edges: Iterable<number>,
	rows: RelationRows,
	sorts: readonly Sort[],
): readonly number[] {
	const named = new Map(relationColumns(rows.atlas).map(({ id }) => [id as string, id]));
	const keys = sorts.flatMap(({ column, isDescending }): SortKey[] => {
		const id = named.get(column);
		return id ? [{ ranks: ranksOf(id, rows), isDescending }] : [];
	});
	return Array.from(sortFurther(inUsualOrder(edges, rows.atlas), keys));
}

/** Edges by source, type and target: it is known where all of them stand. */
function inUsualOrder(edges: Iterable<number>, atlas: Atlas): Uint32Array {
	const { usual } = fixedOrders(atlas);
	const isAmong = new Uint8Array(usual.length);
	for (const edge of edges) isAmong[edge] = 1;
	let count = 0;
	const among = new Uint32Array(usual.length);
	for (const edge of usual) if (isAmong[edge]) among[count++] = edge;
	return among.subarray(0, count);
}

function ranksOf(id: RelationColumn['id'], rows: RelationRows): ArrayLike<number> {
	const { edges } = rows.atlas;
	const all = edges.source;
	if (id === 'type') return edges.type;
	if (id === 'weight') return Float64Array.from(all, (_, edge) => weightOf(edges, edge) ?? Number.NaN);
	if (id === 'description') return textRanks(Array.from(all, (_, edge) => descriptionOf(rows, edge)));
	if (id === 'file') return fileRanks(rows);
	return fixedOrders(rows.atlas)[id];
}

/** Ranks of edges by the titles of their ends, and all edges by source, type and target. */
type FixedOrders = Readonly<Record<'source' | 'target' | 'usual', Uint32Array>>;
const FIXED_ORDERS = new WeakMap<Edges, FixedOrders>();

/** They stay the same however the table is sorted. */
function fixedOrders({ edges, titles }: Atlas): FixedOrders {
	const known = FIXED_ORDERS.get(edges);
	if (known) return known;
	const ofTitles = titleRanks(titles);
	const ranksAt = (ends: Uint32Array) => ends.map((pattern) => ofTitles[pattern]!);
	const [source, target] = [ranksAt(edges.source), ranksAt(edges.target)];
	const keys = [source, edges.type, target].map((ranks) => ({ ranks, isDescending: false }));
	const orders = { source, target, usual: sortFurther(Uint32Array.from(source.keys()), keys) };
	FIXED_ORDERS.set(edges, orders);
	return orders;
}

/** More lines than any file has. */
const MOST_LINES = 2 ** 32;

/** By the first file in which an edge was written, and by the line in it. */
function fileRanks({ atlas: { edges }, statements }: RelationRows): Float64Array {
	const files = textRanks(statements?.files ?? []);
	return Float64Array.from(edges.source, (source, edge) => {
		const first = statements?.ofEdges[edge]?.[0];
		if (!first) return Number.NaN;
		return files[first.isOfTarget ? edges.target[edge]! : source]! * MOST_LINES + (first.line ?? 0);
	});
}
