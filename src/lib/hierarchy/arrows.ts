import { FOLLOW } from '../graph/traversal.ts';
import { findCyclicComponents } from '../graph/cycles.ts';
import type { View } from '../model/view.ts';
import { waysUp } from '../view/levels.ts';
import { PRESENCE, type Scene } from '../view/scene.ts';

/** One pattern above another, whatever relations say so. */
export interface Arrow {
	readonly upper: number;
	readonly lower: number;
	/** Positions in `Atlas.edges` of all that says it. */
	readonly edges: readonly number[];
}

/** Which patterns the drawn relations put above each other; what is guessed has no direction, and what joins others is left out. */
export function findArrows(
	{ atlas, edgePresence }: Scene,
	levels: View['levels'],
	isAmong: (pattern: number) => boolean,
): readonly Arrow[] {
	const { source, target, type, guessedFrom } = atlas.edges;
	const ways = waysUp(atlas.relationTypes, levels);
	const arrows = new Map<number, { upper: number; lower: number; edges: number[] }>();
	for (let edge = 0; edge < guessedFrom; edge++) {
		const way = ways[type[edge]!]!;
		if (way === FOLLOW.none || edgePresence[edge] === PRESENCE.hidden) continue;
		const [lower, upper] =
			way === FOLLOW.out ? [source[edge]!, target[edge]!] : [target[edge]!, source[edge]!];
		if (!isAmong(lower) || !isAmong(upper)) continue;
		const known = arrows.get(lower * atlas.keys.length + upper);
		if (known) known.edges.push(edge);
		else arrows.set(lower * atlas.keys.length + upper, { upper, lower, edges: [edge] });
	}
	return [...arrows.values()];
}

/** Who stands next above and below whom. */
export interface Levels {
	readonly above: ReadonlyMap<number, readonly number[]>;
	readonly below: ReadonlyMap<number, readonly number[]>;
}

export function levelsOf(arrows: readonly Arrow[]): Levels {
	const [above, below] = [new Map<number, number[]>(), new Map<number, number[]>()];
	const note = (map: Map<number, number[]>, key: number, other: number) => {
		const others = map.get(key);
		if (others) others.push(other);
		else map.set(key, [other]);
	};
	for (const { upper, lower } of arrows) {
		note(above, lower, upper);
		note(below, upper, lower);
	}
	return { above, below };
}

/** Arrows that run down, and those that close circles: against all others they lead back up. */
export interface Ordered {
	readonly down: readonly Arrow[];
	readonly back: readonly Arrow[];
}

/**
 * Takes few arrows out so that no circle is left: in each cyclic part, patterns are put in a row from both its ends, and what
 * leads against the row is taken (P. Eades, X. Lin and W. F. Smyth, A fast and effective heuristic for the feedback arc set
 * problem, 1993).
 */
export function breakCircles(arrows: readonly Arrow[]): Ordered {
	const cyclic = findCyclicComponents(arrows.map(({ upper, lower }) => [upper, lower]));
	const partOf = new Map(cyclic.flatMap(({ members }, part) => members.map((one) => [one, part] as const)));
	const isWithin = ({ upper, lower }: Arrow) => partOf.has(upper) && partOf.get(upper) === partOf.get(lower);
	const within = arrows.filter(isWithin);
	const rank = new Map<number, number>();
	for (const { members } of cyclic) {
		const isMember = new Set(members);
		const own = within.filter(({ upper }) => isMember.has(upper));
		for (const [at, pattern] of rowOf(members, levelsOf(own)).entries()) rank.set(pattern, at);
	}
	const isBack = (arrow: Arrow) => isWithin(arrow) && rank.get(arrow.upper)! > rank.get(arrow.lower)!;
	return { down: arrows.filter((arrow) => !isBack(arrow)), back: arrows.filter(isBack) };
}

function rowOf(members: readonly number[], { above, below }: Levels): readonly number[] {
	const left = new Set(members);
	const [first, last]: [number[], number[]] = [[], []];
	const countOf = (next: Levels['above']) =>
		new Map(members.map((pattern) => [pattern, next.get(pattern)?.length ?? 0]));
	const [into, out] = [countOf(above), countOf(below)];
	const lessen = (counts: Map<number, number>, others: readonly number[] = []) => {
		for (const other of others) counts.set(other, counts.get(other)! - 1);
	};
	while (left.size > 0) {
		const next = nextOf(left, into, out);
		(out.get(next) === 0 ? last : first).push(next);
		left.delete(next);
		lessen(into, below.get(next));
		lessen(out, above.get(next));
	}
	return [...first, ...last.reverse()];
}

/** What nothing is left below or above of, else what has most below it for what it has above it. */
function nextOf(
	left: ReadonlySet<number>,
	into: ReadonlyMap<number, number>,
	out: ReadonlyMap<number, number>,
): number {
	let best = { pattern: -1, rank: -Infinity };
	for (const pattern of left) {
		const [lower, upper] = [out.get(pattern)!, into.get(pattern)!];
		const rank = lower === 0 || upper === 0 ? Infinity : lower - upper;
		if (rank > best.rank) best = { pattern, rank };
	}
	return best.pattern;
}
