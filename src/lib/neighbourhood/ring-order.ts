import type { Atlas, Edges } from '../model/atlas.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** Patterns of one step, in the order in which they stand on their ring: clockwise from the top. */
export type RingOrder = readonly number[];

/** Angles of patterns, in radians clockwise from the top, 0 to 2π. */
export type Angles = ReadonlyMap<number, number>;

/** Who is joined with whom, the pattern in focus left out, each neighbour once. */
export type Joined = ReadonlyMap<number, readonly number[]>;

export const TURN = 2 * Math.PI;

/** Patterns by their steps, from 1 on; the centre left out. */
export function splitIntoRings({ nodes }: Neighbourhood): readonly RingOrder[] {
	const rings: number[][] = [];
	for (const { pattern, step } of nodes) if (step > 0) (rings[step - 1] ??= []).push(pattern);
	return Array.from(rings, (ring) => ring ?? []);
}

/**
 * The patterns next to the one in focus in sectors, one for each way of being related to it: by type in the order of the
 * vocabulary, outgoing before incoming, guessed ones last. Who is related in several ways stands in the first.
 */
export function splitIntoSectors(ring: RingOrder, neighbourhood: Neighbourhood, atlas: Atlas): RingOrder[] {
	const rankOf = rankByRelation(neighbourhood, atlas);
	const sectors = new Map<number, number[]>();
	for (const pattern of ring) {
		const rank = rankOf.get(pattern) ?? Infinity;
		const sector = sectors.get(rank);
		if (sector) sector.push(pattern);
		else sectors.set(rank, [pattern]);
	}
	return [...sectors].sort(([a], [b]) => a - b).map(([, sector]) => sector);
}

function rankByRelation({ centre, edges }: Neighbourhood, atlas: Atlas): Map<number, number> {
	const { source, target, type, guessedFrom } = atlas.edges;
	const ranks = new Map<number, number>();
	for (const edge of edges) {
		if (source[edge] !== centre && target[edge] !== centre) continue;
		const other = source[edge] === centre ? target[edge]! : source[edge]!;
		const isIncoming = source[edge] !== centre && !atlas.relationTypes[type[edge]!]!.isMutual;
		const guessed = edge >= guessedFrom ? 2 * atlas.relationTypes.length : 0;
		const rank = guessed + 2 * type[edge]! + Number(isIncoming);
		ranks.set(other, Math.min(rank, ranks.get(other) ?? Infinity));
	}
	return ranks;
}

export function joinedBy({ centre, edges }: Neighbourhood, { source, target }: Edges): Joined {
	const joined = new Map<number, Set<number>>();
	const join = (one: number, other: number) => {
		const others = joined.get(one);
		if (others) others.add(other);
		else joined.set(one, new Set([other]));
	};
	for (const edge of edges) {
		const [from, to] = [source[edge]!, target[edge]!];
		if (from === centre || to === centre) continue;
		join(from, to);
		join(to, from);
	}
	return new Map([...joined].map(([pattern, others]) => [pattern, [...others]]));
}

/** The middle of the angles of those that have one, as directions are averaged; null where none has, or they cancel out. */
export function meanAngle(patterns: Iterable<number>, angles: Angles): number | null {
	let [right, up] = [0, 0];
	for (const pattern of patterns) {
		const angle = angles.get(pattern);
		if (angle === undefined) continue;
		right += Math.sin(angle);
		up += Math.cos(angle);
	}
	if (Math.hypot(right, up) < 1e-6) return null;
	return (Math.atan2(right, up) + TURN) % TURN;
}

/** Within each sector by where the patterns that they are joined with stand, seen from the sector's middle. */
export function sortSectors(sectors: readonly RingOrder[], joined: Joined, angles: Angles): RingOrder[] {
	return sectors.map((sector) => {
		const middle = meanAngle(sector, angles) ?? 0;
		const pulls = new Map(
			sector.map((pattern) => {
				const wished = meanAngle(joined.get(pattern) ?? [], angles) ?? angles.get(pattern) ?? middle;
				return [pattern, turnTo(wished, middle)];
			}),
		);
		return [...sector].sort((a, b) => pulls.get(a)! - pulls.get(b)!);
	});
}

/** How far around the circle everything that is joined stands from each other, all in all. */
export function lengthAround(joined: Joined, angles: Angles): number {
	let sum = 0;
	for (const [pattern, others] of joined) {
		for (const other of others) sum += Math.abs(turnTo(angles.get(pattern) ?? 0, angles.get(other) ?? 0));
	}
	return sum / 2;
}

/** The turn from one angle to another, -π to π. */
function turnTo(angle: number, from: number): number {
	const turn = (angle - from) % TURN;
	if (turn > Math.PI) return turn - TURN;
	return turn < -Math.PI ? turn + TURN : turn;
}
