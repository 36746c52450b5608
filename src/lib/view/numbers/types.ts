import type { Atlas } from '../../model/atlas.ts';
import { displayName } from '../../model/display-text.ts';
import { valuesOf } from '../facets.ts';
import { edgeTypes } from '../relations.ts';
import type { SearchOf } from './search-of.ts';

/** A type of relation, and where it leads. */
export interface TypeRow {
	readonly label: string;
	/** “requires”. */
	readonly words: string;
	/** Lines of it that are meant, and those of them that both ends say. */
	readonly count: number;
	readonly saidTwice: number;
	/** The pairs of domains that it joins most, by name; where it has no direction, the first in the order of the alphabet. */
	readonly pairs: readonly DomainPair[];
	/** Query string of the map with this type alone. */
	readonly search: string;
}

export interface DomainPair {
	readonly from: string;
	readonly to: string;
	readonly count: number;
	readonly search: string;
}

const MOST_PAIRS = 3;

export function composeTypes(atlas: Atlas, searchOf: SearchOf): readonly TypeRow[] {
	const domain = atlas.facets.find(({ id }) => id === 'domain');
	return edgeTypes(atlas)
		.map(({ index, type, count }) => {
			const edges = edgesOfType(atlas, index);
			const relations = [{ type: type.id, direction: 'both' as const }];
			return {
				label: type.label,
				words: type.forward,
				count,
				saidTwice: edges.filter((edge) => atlas.edges.isSaidTwice[edge]).length,
				pairs: domain
					? pairsOf(atlas, edges, type.isMutual, domain, (change) => searchOf({ ...change, relations }))
					: [],
				search: searchOf({ relations }),
			};
		})
		.sort((a, b) => b.count - a.count);
}

function edgesOfType({ edges }: Atlas, type: number): readonly number[] {
	return Array.from({ length: edges.paddedFrom }, (_, edge) => edge).filter(
		(edge) => edges.type[edge] === type,
	);
}

function pairsOf(
	{ edges }: Atlas,
	ofType: readonly number[],
	isMutual: boolean,
	domain: Atlas['facets'][number],
	searchOf: SearchOf,
): readonly DomainPair[] {
	const width = domain.values.length;
	const counts = new Map<number, number>();
	for (const edge of ofType) {
		for (const from of valuesOf(domain, edges.source[edge]!)) {
			for (const to of valuesOf(domain, edges.target[edge]!)) {
				const [one, other] = isMutual && to < from ? [to, from] : [from, to];
				counts.set(one * width + other, (counts.get(one * width + other) ?? 0) + 1);
			}
		}
	}
	return [...counts]
		.sort(([a, most], [b, other]) => other - most || a - b)
		.slice(0, MOST_PAIRS)
		.map(([pair, count]) => {
			const [from, to] = [domain.values[Math.floor(pair / width)]!, domain.values[pair % width]!];
			const values = [...new Set([from, to])];
			return {
				...{ from: displayName(from), to: displayName(to), count },
				search: searchOf({ facets: [{ facet: domain.id, values }] }),
			};
		});
}
