import { UNWEIGHTED, type Edges } from '../model/atlas.ts';
import { MOST_RELATION_TYPES } from '../model/library.ts';
import type { Relation, RelationType } from '../model/relation.ts';

const SAID_FROM_SOURCE = 1;
const SAID_FROM_TARGET = 2;
const SAID_BY_BOTH = SAID_FROM_SOURCE | SAID_FROM_TARGET;

interface Edge {
	readonly type: number;
	readonly isMutual: boolean;
	readonly from: number;
	readonly to: number;
	said: number;
	/** The greatest that is stated, or null. */
	weight: number | null;
}

/** What the relations of a type become: the type they are drawn as, and whether their ends change places. */
interface Reading {
	readonly type: number;
	readonly isTurned: boolean;
	readonly isMutual: boolean;
}

/**
 * Joins relations that say the same of the same two patterns into one edge each.
 * Edges are ordered by type, source and target; padding comes after what is meant, and what is guessed after both. What
 * repeats an edge that comes before is left out.
 */
export function buildEdges(
	relations: readonly Relation[],
	guessed: readonly Relation[],
	types: readonly RelationType[],
	patterns: number,
): Edges {
	if (types.length > MOST_RELATION_TYPES) {
		throw new Error(
			`A library can have ${MOST_RELATION_TYPES} types of relations; this one declares ${types.length}.`,
		);
	}
	const readings = buildReadings(types);
	const isMeant = ({ padding }: Relation) => padding === null;
	const meant = collectEdges(relations.filter(isMeant), readings, patterns);
	const padded = collectEdges(
		relations.filter((relation) => !isMeant(relation)),
		readings,
		patterns,
	);
	const guesses = collectEdges(guessed, readings, patterns);
	for (const edge of meant.keys()) padded.delete(edge);
	for (const edge of [...meant.keys(), ...padded.keys()]) guesses.delete(edge);
	return columnsFromEdges([meant, padded, guesses]);
}

/** Finds the edge that a relation is drawn as; null where it is drawn as none. */
export function edgeFinder(
	{ source, target, type }: Pick<Edges, 'source' | 'target' | 'type'>,
	types: readonly RelationType[],
	patterns: number,
): (relation: Pick<Relation, 'source' | 'target' | 'type'>) => number | null {
	const readings = buildReadings(types);
	const numberOf = (reading: Reading, from: number, to: number) => {
		const [one, other] = reading.isMutual && to < from ? [to, from] : [from, to];
		return (reading.type * patterns + one) * patterns + other;
	};
	const drawnAs = types.map((one, at) => ({ ...readings.get(one.id)!, type: at }));
	const edges = new Map<number, number>();
	source.forEach((from, edge) => edges.set(numberOf(drawnAs[type[edge]!]!, from, target[edge]!), edge));
	return (relation) => {
		const reading = readings.get(relation.type);
		if (!reading) return null;
		const [from, to] = reading.isTurned
			? [relation.target, relation.source]
			: [relation.source, relation.target];
		return edges.get(numberOf(reading, from, to)) ?? null;
	};
}

function buildReadings(types: readonly RelationType[]): ReadonlyMap<string, Reading> {
	return new Map(types.map((type, position) => [type.id, readingOf(type, position, types)]));
}

function readingOf(type: RelationType, position: number, types: readonly RelationType[]): Reading {
	if (type.isMutual || type.inverse === type.id) return { type: position, isTurned: false, isMutual: true };
	const named = types.findIndex((other) => other.id === type.inverse);
	const partner = named >= 0 ? named : types.findIndex((other) => other.inverse === type.id);
	const isTurned = partner >= 0 && partner < position;
	return { type: isTurned ? partner : position, isTurned, isMutual: false };
}

/** Edges by a number made of type and both ends, with who said them. */
function collectEdges(
	relations: readonly Relation[],
	readings: ReadonlyMap<string, Reading>,
	patterns: number,
): Map<number, Edge> {
	const edges = new Map<number, Edge>();
	for (const { source, target, type, weight } of relations) {
		const reading = readings.get(type);
		if (!reading || source === target) continue;
		const isTurned = reading.isTurned || (reading.isMutual && target < source);
		const [from, to] = isTurned ? [target, source] : [source, target];
		const key = (reading.type * patterns + from) * patterns + to;
		const said = isTurned ? SAID_FROM_TARGET : SAID_FROM_SOURCE;
		const known = edges.get(key);
		if (known) {
			known.said |= said;
			known.weight = greater(known.weight, weight);
		} else edges.set(key, { type: reading.type, isMutual: reading.isMutual, from, to, said, weight });
	}
	return edges;
}

function greater(one: number | null, other: number | null): number | null {
	return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

type EdgesByEnds = ReadonlyMap<number, Edge>;

function columnsFromEdges(
	origins: readonly [meant: EdgesByEnds, padded: EdgesByEnds, guessed: EdgesByEnds],
): Edges {
	const [meant, padded] = origins;
	const order = origins.flatMap((edges) => [...edges.values()].map(withSpeakerFirst).sort(byTypeAndEnds));
	return {
		source: Uint32Array.from(order, (edge) => edge.from),
		target: Uint32Array.from(order, (edge) => edge.to),
		type: Uint8Array.from(order, (edge) => edge.type),
		isSaidTwice: Uint8Array.from(order, (edge) => (edge.said === SAID_BY_BOTH ? 1 : 0)),
		weight: order.some(({ weight }) => weight !== null) ? Uint8Array.from(order, hundredths) : null,
		paddedFrom: meant.size,
		guessedFrom: meant.size + padded.size,
	};
}

function hundredths({ weight }: Edge): number {
	return weight === null ? UNWEIGHTED : Math.round(weight * 100);
}

/** A mutual edge that only one end says starts there. */
function withSpeakerFirst(edge: Edge): Edge {
	if (!edge.isMutual || edge.said !== SAID_FROM_TARGET) return edge;
	return { ...edge, from: edge.to, to: edge.from };
}

function byTypeAndEnds(one: Edge, other: Edge): number {
	return one.type - other.type || one.from - other.from || one.to - other.to;
}
