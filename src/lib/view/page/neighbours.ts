import type { RelationType } from '../../model/relation.ts';
import type { NamedPattern, RelationRows } from './relation-rows.ts';

/** How a neighbour is joined to the pattern in the middle. */
export interface NeighbourEdge {
	readonly type: RelationType;
	readonly isOutgoing: boolean;
	/** 0 to 1, or null where none is stated. */
	readonly weight: number | null;
}

export interface Neighbour {
	readonly pattern: NamedPattern;
	/** One for each line that joins the two; at least one. */
	readonly edges: readonly NeighbourEdge[];
}

/** Neighbours that stand together because they are related in the same way. */
export interface NeighbourGroup {
	readonly words: string;
	readonly type: RelationType;
	readonly isOutgoing: boolean;
	readonly neighbours: readonly Neighbour[];
}

export interface Neighbourhood {
	/** In the order of the vocabulary. */
	readonly groups: readonly NeighbourGroup[];
	/** How many neighbours stand in `groups`, and how many there are. */
	readonly drawn: number;
	readonly all: number;
}

/**
 * The most related neighbours, at most so many, with a fair share for each kind of relation: the groups
 * give their first in turns until there is no more room. A neighbour stands in the group that gave it first.
 */
export function chooseNeighbours(rows: readonly RelationRows[], most: number): Neighbourhood {
	const meant = rows.filter(({ origin }) => origin === 'meant');
	const edges = edgesByNeighbour(meant);
	const groupOf = takeInTurns(meant, most);
	const groups = meant.map(({ words, type, isOutgoing, rows: members }, at) => ({
		words,
		type,
		isOutgoing,
		neighbours: members
			.filter(({ address }) => groupOf.get(address) === at)
			.map((pattern) => ({ pattern, edges: edges.get(pattern.address)! })),
	}));
	return {
		groups: groups.filter(({ neighbours }) => neighbours.length > 0),
		drawn: groupOf.size,
		all: edges.size,
	};
}

/** By address, which every pattern has for itself. */
function edgesByNeighbour(rows: readonly RelationRows[]): ReadonlyMap<string, NeighbourEdge[]> {
	const edges = new Map<string, NeighbourEdge[]>();
	for (const { type, isOutgoing, rows: members } of rows) {
		for (const { address, weight } of members)
			edges.set(address, [...(edges.get(address) ?? []), { type, isOutgoing, weight }]);
	}
	return edges;
}

/** Position in `rows` of the group of each neighbour that is taken. */
function takeInTurns(rows: readonly RelationRows[], most: number): ReadonlyMap<string, number> {
	const groupOf = new Map<string, number>();
	const longest = Math.max(0, ...rows.map(({ rows: members }) => members.length));
	for (let turn = 0; turn < longest && groupOf.size < most; turn++) {
		rows.forEach(({ rows: members }, at) => {
			const address = members[turn]?.address;
			if (address === undefined || groupOf.size >= most || groupOf.has(address)) return;
			groupOf.set(address, at);
		});
	}
	return groupOf;
}
