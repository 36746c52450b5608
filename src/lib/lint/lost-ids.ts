import { byText } from '../model/by-text.ts';
import { fileNameOf } from '../model/file-name.ts';
import { isTypeId } from './ids.ts';
import type { Subject } from './subject.ts';

/** Positions of the patterns whose ids are the next ones before and after an id. */
export interface IdNeighbours {
	readonly before: number;
	readonly after: number;
}

/** A pattern without an id, and the id that it has most likely lost. */
export interface LostId extends IdNeighbours {
	/** Position of the pattern. */
	readonly pattern: number;
	readonly id: string;
}

/** More patterns without an id between two neighbours than this, and nobody can tell which it was. */
const MOST_CANDIDATES = 8;
/** Ids of one run of a generator lie no further apart, in milliseconds. */
const ONE_RUN = 60_000;

interface Gap extends Omit<LostId, 'pattern'> {
	readonly candidates: readonly number[];
}

const known = new WeakMap<Subject, ReadonlyMap<string, LostId>>();

/**
 * Ids that are named although no pattern has them, each with the pattern that may have lost it. Ids begin with the time at which they
 * were given out, mostly file by file in the order of their names: a pattern without an id whose file stands between those of both
 * neighbours is a guess with a reason, where it is the only one. Several rules ask for it, so it is worked out once.
 */
export function findLostIds(subject: Subject): ReadonlyMap<string, LostId> {
	const found = known.get(subject) ?? matched(gapsIn(subject));
	known.set(subject, found);
	return found;
}

function gapsIn({ patterns, references }: Subject): Gap[] {
	const names = patterns.map(({ file }) => fileNameOf(file));
	const withoutId = positionsOf(patterns, ({ id }) => id === null).sort((a, b) =>
		byText(names[a]!, names[b]!),
	);
	if (withoutId.length === 0) return [];
	const wanted = references.flatMap(({ targets, reference: { id, name } }) =>
		targets.length === 0 ? [id ?? name ?? ''] : [],
	);
	const neighboursOf = neighbourFinder(patterns);
	return [...new Set(wanted)].flatMap((id) => {
		const neighbours = neighboursOf(id);
		if (!neighbours) return [];
		const { before, after } = neighbours;
		const from = firstWhere(withoutId, (position) => names[position]! > names[before]!);
		const to = firstWhere(withoutId, (position) => names[position]! >= names[after]!);
		if (to <= from || to - from > MOST_CANDIDATES) return [];
		return [{ id, before, after, candidates: withoutId.slice(from, to) }];
	});
}

/** Says of an id that no pattern has between which it was given out; null where the same run of a generator did not give out both, or it is no TypeID. */
export function neighbourFinder(patterns: Subject['patterns']): (id: string) => IdNeighbours | null {
	const byId = positionsOf(patterns, ({ id }) => id !== null && isTypeId(id)).sort((a, b) =>
		byText(patterns[a]!.id!, patterns[b]!.id!),
	);
	return (id) => {
		if (!isTypeId(id)) return null;
		const at = firstWhere(byId, (position) => patterns[position]!.id! > id);
		const [before, after] = [byId[at - 1], byId[at]];
		if (before === undefined || after === undefined) return null;
		const isNear = [before, after].every(
			(one) => Math.abs(timeOf(patterns[one]!.id!) - timeOf(id)) <= ONE_RUN,
		);
		return isNear ? { before, after } : null;
	};
}

/** Who is the only candidate of one id is none of another; what then is the only one left is that. */
function matched(gaps: readonly Gap[]): Map<string, LostId> {
	const lost = new Map<string, LostId>();
	const taken = new Set<number>();
	for (let open = gaps, before = -1; before !== lost.size; open = open.filter(({ id }) => !lost.has(id))) {
		before = lost.size;
		for (const { candidates, ...gap } of open) {
			const left = candidates.filter((candidate) => !taken.has(candidate));
			if (left.length !== 1) continue;
			lost.set(gap.id, { ...gap, pattern: left[0]! });
			taken.add(left[0]!);
		}
	}
	return lost;
}

function positionsOf<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): number[] {
	return items.flatMap((item, position) => (isMeant(item) ? [position] : []));
}

/** The first index whose item has what all items after it have too; the length where none has. */
function firstWhere<Item>(items: readonly Item[], isReached: (item: Item) => boolean): number {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isReached(items[middle]!)) high = middle;
		else low = middle + 1;
	}
	return low;
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first ten characters of a TypeID are the milliseconds since 1970, in Crockford’s base 32. */
function timeOf(id: string): number {
	return [...id.slice(4, 14)].reduce((time, digit) => time * 32 + DIGITS.indexOf(digit), 0);
}
