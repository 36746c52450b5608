import type { Ties } from '../model/atlas.ts';
import type { Relation, RelationType } from '../model/relation.ts';

/** More types than this would not fit the column that names them. */
const MOST_TYPES = 255;
const SAID_FROM_SOURCE = 1;
const SAID_FROM_TARGET = 2;
const SAID_BY_BOTH = SAID_FROM_SOURCE | SAID_FROM_TARGET;

interface Tie {
	readonly type: number;
	readonly isMutual: boolean;
	readonly from: number;
	readonly to: number;
	said: number;
}

/** What the relations of a type become: the type they are drawn as, and whether their ends change places. */
interface Reading {
	readonly type: number;
	readonly isTurned: boolean;
	readonly isMutual: boolean;
}

/**
 * Joins relations that say the same of the same two patterns into one tie each.
 * Ties are ordered by type, source and target; inferred ones come last, and those that repeat a written one are left out.
 */
export function buildTies(
	relations: readonly Relation[],
	inferred: readonly Relation[],
	types: readonly RelationType[],
	patterns: number,
): Ties {
	if (types.length > MOST_TYPES) {
		throw new Error(
			`A library can have ${MOST_TYPES} types of relations; this one declares ${types.length}.`,
		);
	}
	const readings = buildReadings(types);
	const written = collectTies(relations, readings, patterns);
	const guessed = collectTies(inferred, readings, patterns);
	for (const tie of written.keys()) guessed.delete(tie);
	return columnsFromTies(written, guessed);
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

/** Ties by a number made of type and both ends, with who said them. */
function collectTies(
	relations: readonly Relation[],
	readings: ReadonlyMap<string, Reading>,
	patterns: number,
): Map<number, Tie> {
	const ties = new Map<number, Tie>();
	for (const { source, target, type } of relations) {
		const reading = readings.get(type);
		if (!reading || source === target) continue;
		const isTurned = reading.isTurned || (reading.isMutual && target < source);
		const [from, to] = isTurned ? [target, source] : [source, target];
		const key = (reading.type * patterns + from) * patterns + to;
		const said = isTurned ? SAID_FROM_TARGET : SAID_FROM_SOURCE;
		const known = ties.get(key);
		if (known) known.said |= said;
		else ties.set(key, { type: reading.type, isMutual: reading.isMutual, from, to, said });
	}
	return ties;
}

function columnsFromTies(written: ReadonlyMap<number, Tie>, guessed: ReadonlyMap<number, Tie>): Ties {
	const order = [written, guessed].flatMap((ties) =>
		[...ties.values()].map(withSpeakerFirst).sort(byTypeAndEnds),
	);
	return {
		source: Uint32Array.from(order, (tie) => tie.from),
		target: Uint32Array.from(order, (tie) => tie.to),
		type: Uint8Array.from(order, (tie) => tie.type),
		isSaidTwice: Uint8Array.from(order, (tie) => (tie.said === SAID_BY_BOTH ? 1 : 0)),
		inferredFrom: written.size,
	};
}

/** A mutual tie that only one end says starts there. */
function withSpeakerFirst(tie: Tie): Tie {
	if (!tie.isMutual || tie.said !== SAID_FROM_TARGET) return tie;
	return { ...tie, from: tie.to, to: tie.from };
}

function byTypeAndEnds(one: Tie, other: Tie): number {
	return one.type - other.type || one.from - other.from || one.to - other.to;
}
