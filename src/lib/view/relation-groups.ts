import { originOfEdge, type Atlas, type EdgeOrigin } from '../model/atlas.ts';
import type { RelationType } from '../model/relation.ts';
import { weightOf } from '../model/weight.ts';
import { otherEnd } from './emphasis.ts';
import { sortByTitle } from './table/table.ts';

/** What relations are told from; an atlas holds it, and it can be had without laying a library out. */
export type EdgeTable = Pick<Atlas, 'edges' | 'relationTypes' | 'degree'>;

/** A pattern's relations of one type in one direction, said in words. */
export interface RelationGroup {
	/** “is a kind of”, “is required by”: reads on from the pattern's title. */
	readonly words: string;
	readonly type: RelationType;
	/** True where the pattern carries the field, or the type has no direction. */
	readonly isOutgoing: boolean;
	readonly origin: EdgeOrigin;
	/** The most related first. */
	readonly members: readonly RelationMember[];
}

/** The other pattern of a relation, and what the relation weighs: 0 to 1, or null where that is not stated. */
export interface RelationMember {
	readonly pattern: number;
	readonly weight: number | null;
}

/** Edges at a pattern in the order of the vocabulary, outgoing before incoming, then padding, and guessed ones last. */
export function relationGroups(
	atlas: EdgeTable,
	pattern: number,
	edges: Iterable<number>,
): readonly RelationGroup[] {
	const groups = new Map<number, RelationMember[]>();
	for (const edge of edges) {
		const place = groupRank(atlas, edge, pattern);
		const group = groups.get(place) ?? [];
		group.push({ pattern: otherEnd(atlas, edge, pattern), weight: weightOf(atlas.edges, edge) });
		groups.set(place, group);
	}
	return [...groups.entries()]
		.sort(([a], [b]) => a - b)
		.map(([place, members]) => groupFrom(atlas, place, members));
}

/** How the members of a group follow each other: the most related pattern first, the strongest relation first, or by title. */
export type GroupOrder = 'degree' | 'weight' | 'title';

/** The groups with those patterns whose titles hold what is wanted, in this order; groups without any are left out. */
export function narrowGroups(
	groups: readonly RelationGroup[],
	titles: readonly string[],
	wanted: string,
	order: GroupOrder,
): readonly RelationGroup[] {
	const part = wanted.trim().toLowerCase();
	const narrowed = groups.map((group) => {
		const members = group.members.filter(({ pattern }) => titles[pattern]!.toLowerCase().includes(part));
		return { ...group, members: sortMembers(members, titles, order) };
	});
	return narrowed.filter(({ members }) => members.length > 0);
}

function sortMembers(
	members: readonly RelationMember[],
	titles: readonly string[],
	order: GroupOrder,
): readonly RelationMember[] {
	if (order === 'title') return sortByTitle(titles, members, ({ pattern }) => pattern);
	if (order === 'weight') return sortByWeight(members);
	return members;
}

/** The strongest first, those that state no weight last; equals stay in their order. */
export function sortByWeight<Weighed extends Pick<RelationMember, 'weight'>>(
	all: readonly Weighed[],
): readonly Weighed[] {
	return [...all].sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1));
}

const ORIGINS: readonly EdgeOrigin[] = ['meant', 'padding', 'guessed'];

/** What is added to the words of a relation that is not meant. */
export function noteOfOrigin(origin: EdgeOrigin): string {
	return { meant: '', padding: ' (padding)', guessed: ' (inferred by a machine)' }[origin];
}

/** Sorts and tells apart groups: what is meant or not, then type, then direction. */
function groupRank(atlas: EdgeTable, edge: number, pattern: number): number {
	const type = atlas.edges.type[edge]!;
	const origin = ORIGINS.indexOf(originOfEdge(atlas.edges, edge));
	const isIncoming = !atlas.relationTypes[type]!.isMutual && atlas.edges.source[edge] !== pattern;
	return origin * 1000 + type * 2 + (isIncoming ? 1 : 0);
}

function groupFrom(atlas: EdgeTable, place: number, members: readonly RelationMember[]): RelationGroup {
	const type = atlas.relationTypes[Math.floor((place % 1000) / 2)]!;
	const isOutgoing = place % 2 === 0;
	return {
		words: isOutgoing ? type.forward : type.backward,
		type,
		isOutgoing,
		origin: ORIGINS[Math.floor(place / 1000)]!,
		members: [...members].sort(
			({ pattern: a }, { pattern: b }) => atlas.degree[b]! - atlas.degree[a]! || a - b,
		),
	};
}
