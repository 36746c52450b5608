import type { FacetColumn } from '../../model/atlas.ts';
import type { TableSource } from '../table/table.ts';
import type { PatternList } from './pattern-list.ts';

/** What the list's page carries for its script besides the rows; titles are read from these. */
export type ListData = Omit<PatternList, 'titles' | 'addresses' | 'namesakes'>;

/** A facet as text: how many values each pattern has, and which. */
interface WrittenFacet extends Pick<FacetColumn, 'id' | 'label' | 'isOrdered' | 'values'> {
	readonly sizes: readonly number[];
	readonly items: readonly number[];
}

interface WrittenList {
	readonly order: readonly number[];
	readonly facets: readonly WrittenFacet[];
	readonly alignment: readonly (number | null)[];
	readonly degree: readonly number[];
}

export function writeListData({ order, facets, alignment, degree }: ListData): string {
	return JSON.stringify({
		order,
		facets: facets.map(({ id, label, isOrdered, values, starts, items }) => ({
			...{ id, label, isOrdered, values },
			sizes: Array.from(starts.subarray(1), (end, pattern) => end - starts[pattern]!),
			items: [...items],
		})),
		alignment: Array.from(alignment, (score) => (Number.isNaN(score) ? null : score)),
		degree: [...degree],
	} satisfies WrittenList);
}

/** `titles` are those of the rows, in their order. */
export function readListData(text: string, titles: readonly string[]): ListData & TableSource {
	const { order, facets, alignment, degree } = JSON.parse(text) as WrittenList;
	const titleOf = new Map(order.map((pattern, row) => [pattern, titles[row] ?? '']));
	return {
		order,
		titles: Array.from(order, (_, pattern) => titleOf.get(pattern)!),
		facets: facets.map(facetFrom),
		alignment: Float32Array.from(alignment, (score) => score ?? Number.NaN),
		degree: Uint32Array.from(degree),
	};
}

function facetFrom({ id, label, isOrdered, values, sizes, items }: WrittenFacet): FacetColumn {
	const starts = new Uint32Array(sizes.length + 1);
	sizes.forEach((size, pattern) => (starts[pattern + 1] = starts[pattern]! + size));
	return {
		...{ id, label, isOrdered, values, starts },
		colours: values.map(() => null),
		items: Uint32Array.from(items),
	};
}
