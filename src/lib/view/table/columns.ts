import { MEASURES, type MeasureId } from '../../model/measure.ts';
import type { Atlas, FacetColumn } from '../../model/atlas.ts';
import type { Direction } from '../../model/view.ts';
import { isStated } from '../facets.ts';
import { edgeTypes, type EdgeType } from '../relations.ts';
import { facetColumnId, tableColumns, type TableColumn } from './table.ts';

/** What a chosen column is listed under. */
export type ColumnGroup = 'Facets' | 'Numbers' | 'Relations by type' | 'Findings';

/** A column of the explorer's table of patterns. */
export interface PatternColumn extends TableColumn {
	readonly group: ColumnGroup;
	/** What its cells tell, as far as its label leaves that open; else empty. */
	readonly meaning: string;
	/** Null where its numbers are at hand. */
	readonly measure: MeasureId | null;
	/** The relations that it counts; null where it counts none of one type. */
	readonly counts: { readonly type: number; readonly direction: Direction } | null;
}

const known = new WeakMap<Atlas, readonly PatternColumn[]>();

/** All columns that a library has, in their order; the title comes first and is always there. */
export function patternColumns(atlas: Atlas): readonly PatternColumn[] {
	const columns = known.get(atlas) ?? columnsOf(atlas);
	known.set(atlas, columns);
	return columns;
}

/** The ids of those that are shown unasked, besides the title. */
export function usualColumns(atlas: Atlas): readonly string[] {
	return tableColumns(atlas)
		.slice(1)
		.map(({ id }) => id);
}

/** The columns that are shown. */
export function shownColumns(atlas: Atlas, chosen: readonly string[] | null): readonly PatternColumn[] {
	const ids = new Set(chosen ?? usualColumns(atlas));
	return patternColumns(atlas).filter(({ id }, at) => at === 0 || ids.has(id));
}

/** Chosen ones in the order of the table, each once; null where just these are shown unasked. */
export function canonicalColumns(atlas: Atlas, chosen: readonly string[] | null): readonly string[] | null {
	if (chosen === null) return null;
	const ids = shownColumns(atlas, chosen)
		.slice(1)
		.map(({ id }) => id);
	const usual = new Set(usualColumns(atlas));
	return ids.length === usual.size && ids.every((id) => usual.has(id)) ? null : ids;
}

/** The same with one column more, or without it. */
export function toggleColumn(
	atlas: Atlas,
	chosen: readonly string[] | null,
	id: string,
): readonly string[] | null {
	const before = chosen ?? usualColumns(atlas);
	const has = before.includes(id);
	return canonicalColumns(atlas, has ? before.filter((one) => one !== id) : [...before, id]);
}

const OF_REGION =
	'Where it stands on the map, among patterns that are much related; however the map is arranged now.';

const PLAIN = { isNumber: false, facet: null, meaning: '', measure: null, counts: null };
const NUMBER = { ...PLAIN, isNumber: true, group: 'Numbers' } as const;

const OF_MEASURES: Record<MeasureId, Pick<PatternColumn, 'label' | 'meaning'>> = {
	pagerank: {
		label: 'PageRank',
		meaning:
			'Share of time at this pattern of somebody who follows relations, either way, and starts anew with 0.15. Of the whole library, each pair of patterns once; all together are 1.',
	},
	betweenness: {
		label: 'Betweenness',
		meaning:
			'Share of shortest paths between two other patterns that lead through this one, from 0 to 1. Of the whole library.',
	},
};

function columnsOf(atlas: Atlas): readonly PatternColumn[] {
	return [
		{ ...PLAIN, id: 'title', label: 'Pattern', group: 'Facets' },
		...atlas.facets.filter(isStated).map(facetColumn),
		{ ...PLAIN, id: 'region', label: 'Region', group: 'Facets', meaning: OF_REGION },
		{ ...NUMBER, id: 'alignment', label: 'Alignment' },
		{ ...NUMBER, id: 'degree', label: 'Relations', meaning: 'Of the types that are shown.' },
		...MEASURES.map((measure) => ({ ...NUMBER, id: measure, measure, ...OF_MEASURES[measure] })),
		...edgeTypes(atlas).flatMap(typeColumns),
		{ ...NUMBER, id: 'errors', label: 'Errors', group: 'Findings' },
		{ ...NUMBER, id: 'warnings', label: 'Warnings', group: 'Findings' },
	];
}

function facetColumn(facet: FacetColumn): PatternColumn {
	return { ...PLAIN, id: facetColumnId(facet.id), label: facet.label, facet, group: 'Facets' };
}

/** “Requires” and “Is required by”; one column for a type that holds both ways. */
function typeColumns({ type, index }: EdgeType): readonly PatternColumn[] {
	const column = (direction: Direction, words: string): PatternColumn => ({
		...NUMBER,
		id: `${type.id}:${direction}`,
		label: words.charAt(0).toUpperCase() + words.slice(1),
		group: 'Relations by type',
		meaning: 'How many patterns, in the whole library.',
		counts: { type: index, direction },
	});
	if (type.isMutual) return [column('both', type.forward)];
	return [column('out', type.forward), column('in', type.backward)];
}
