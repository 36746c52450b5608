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
 * vocabulary, outgoing before incoming, padding and guessed ones last. Who is related in several ways stands in the first.
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
	const { source, target, type, paddedFrom } = atlas.edges;
	const ranks = new Map<number, number>();
	for (const edge of edges) {
		if (source[edge] !== centre && target[edge] !== centre) continue;
		const other = source[edge] === centre ? target[edge]! : source[edge]!;
		const isIncoming = source[edge] !== centre && !atlas.relationTypes[type[edge]!]!.isMutual;
		const apart = edge >= paddedFrom ? 2 * atlas.relationTypes.length : 0;
		const rank = apart + 2 * type[edge]! + Number(isIncoming);
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

/**
 * A sector in an order in which those that are joined follow each other: next comes who is joined with most of those that stand
 * already, and with fewest that do not (U. Baur and U. Brandes, Crossing reduction in circular layouts, 2004).
 */
export function sequenceSector(sector: RingOrder, joined: Joined): RingOrder {
	const left = new Set(sector);
	const order: number[] = [];
	const placed = new Map(sector.map((pattern) => [pattern, 0]));
	while (left.size > 0) {
		const next = nextOf(left, placed, joined);
		left.delete(next);
		order.push(next);
		for (const other of joined.get(next) ?? []) {
			if (left.has(other)) placed.set(other, placed.get(other)! + 1);
		}
	}
	return order;
}

function nextOf(left: ReadonlySet<number>, placed: ReadonlyMap<number, number>, joined: Joined): number {
	let best = { pattern: -1, rank: -Infinity };
	for (const pattern of left) {
		const stands = placed.get(pattern)!;
		const waits = (joined.get(pattern)?.length ?? 0) - stands;
		const rank = stands * 1_000 - waits;
		if (rank > best.rank) best = { pattern, rank };
	}
	return best.pattern;
}

/** Passes over all neighbours; mostly none is needed after a few. */
const MOST_PASSES = 12;

/** Neighbours of one sector change places as long as that brings them nearer to those that they are joined with. */
export function switchNeighbours(sectors: readonly RingOrder[], joined: Joined, before: Angles): RingOrder[] {
	const angles = new Map(before);
	const orders = sectors.map((sector) => [...sector]);
	for (let pass = 0, isDone = false; pass < MOST_PASSES && !isDone; pass++) {
		const switched = orders.map((order) => switchOnce(order, joined, angles));
		isDone = !switched.includes(true);
	}
	return orders;
}

function switchOnce(order: number[], joined: Joined, angles: Map<number, number>): boolean {
	let hasSwitched = false;
	for (let at = 1; at < order.length; at++) {
		const [one, next] = [order[at - 1]!, order[at]!];
		const [first, second] = [angles.get(one)!, angles.get(next)!];
		const before = pullOn(one, first, joined, angles) + pullOn(next, second, joined, angles);
		const after = pullOn(one, second, joined, angles) + pullOn(next, first, joined, angles);
		// Both count their distance to each other: nothing, where they have changed places.
		const between = joined.get(one)?.includes(next) ? 2 * Math.abs(turnTo(second, first)) : 0;
		if (after + between >= before - 1e-9) continue;
		order.splice(at - 1, 2, next, one);
		angles.set(one, second).set(next, first);
		hasSwitched = true;
	}
	return hasSwitched;
}

/** How far a pattern at an angle is from all that it is joined with. */
function pullOn(pattern: number, angle: number, joined: Joined, angles: Angles): number {
	let sum = 0;
	for (const other of joined.get(pattern) ?? []) sum += Math.abs(turnTo(angle, angles.get(other) ?? angle));
	return sum;
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
