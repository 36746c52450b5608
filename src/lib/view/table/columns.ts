import { MEASURES, type MeasureId } from '../../model/measure.ts';
import type { Atlas, FacetColumn } from '../../model/atlas.ts';
import type { Direction } from '../../model/view.ts';
import { isStated } from '../facets.ts';
import { edgeTypes, type EdgeType } from '../relations.ts';
import type { ChosenColumn } from './chosen.ts';
import { facetColumnId, tableColumns, type TableColumn } from './table.ts';

/** What a chosen column is listed under. */
export type ColumnGroup = 'Facets' | 'Numbers' | 'Relations by type' | 'Findings' | 'Yours';

/** A column of the explorer's table of patterns. */
export interface PatternColumn extends TableColumn, ChosenColumn {
	readonly group: ColumnGroup;
	/** Null where its numbers are at hand. */
	readonly measure: MeasureId | null;
	/** The relations that it counts; null where it counts none of one type. */
	readonly counts: { readonly type: number; readonly direction: Direction } | null;
}

const known = new WeakMap<Atlas, readonly PatternColumn[]>();

/** All columns that a library has, in their order; the title comes first and is always there. */
export function patternColumns(atlas: Atlas): readonly PatternColumn[] {
	const columns = known.get(atlas) ?? allColumns(atlas);
	known.set(atlas, columns);
	return columns;
}

const OF_REGION =
	'Where it stands on the map, among patterns that are much related; however the map is arranged now.';

const PLAIN = { isNumber: false, isUsual: false, facet: null, meaning: '', measure: null, counts: null };
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

function allColumns(atlas: Atlas): readonly PatternColumn[] {
	const usual = new Set(tableColumns(atlas).map(({ id }) => id));
	const columns: readonly PatternColumn[] = [
		{ ...PLAIN, id: 'title', label: 'Pattern', group: 'Facets' },
		...atlas.facets.filter(isStated).map(facetColumn),
		{ ...PLAIN, id: 'region', label: 'Region', group: 'Facets', meaning: OF_REGION },
		{ ...NUMBER, id: 'alignment', label: 'Alignment' },
		{ ...NUMBER, id: 'degree', label: 'Relations', meaning: 'Of the types that are shown.' },
		...MEASURES.map((measure) => ({ ...NUMBER, id: measure, measure, ...OF_MEASURES[measure] })),
		...edgeTypes(atlas).flatMap(typeColumns),
		{ ...NUMBER, id: 'errors', label: 'Errors', group: 'Findings' },
		{ ...NUMBER, id: 'warnings', label: 'Warnings', group: 'Findings' },
		{ ...PLAIN, id: 'note', label: 'Note', group: 'Yours', meaning: 'Of your own: how it begins.' },
	];
	return columns.map((column) => ({ ...column, isUsual: usual.has(column.id) }));
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
