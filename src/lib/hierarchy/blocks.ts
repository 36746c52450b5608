import type { Levels } from './arrows.ts';
import type { Asked } from './hierarchy.ts';

/** Patterns that are drawn together, one below the other, in the order of importance. */
export interface Block {
	readonly rows: readonly number[];
	/** What is not drawn of it. */
	readonly rest: readonly number[];
}

/** So many make a block; fewer stand by themselves. */
const LEAST = 3;
/** A block has no more rows than this, unless it is unfolded. */
const MOST_ROWS = 8;

/** Patterns that have nothing below them and the same above them, or the other way round, in groups. */
export function groupTwins(patterns: readonly number[], { above, below }: Levels): readonly number[][] {
	const groups = new Map<string, number[]>();
	for (const pattern of patterns) {
		const [uppers, lowers] = [above.get(pattern) ?? [], below.get(pattern) ?? []];
		if (uppers.length > 0 === lowers.length > 0) continue;
		const kin = `${uppers.toSorted(byNumber).join(' ')}/${lowers.toSorted(byNumber).join(' ')}`;
		const group = groups.get(kin);
		if (group) group.push(pattern);
		else groups.set(kin, [pattern]);
	}
	return [...groups.values()].filter((group) => group.length >= LEAST);
}

/** As many as there is room for, unless it was unfolded; what is wanted is among them. A single one more needs no fold. */
export function blockOf(patterns: readonly number[], { unfolded, wanted }: Asked): Block {
	const isWhole = patterns.length <= MOST_ROWS + 1 || patterns.some((one) => unfolded.has(one));
	if (isWhole) return { rows: patterns, rest: [] };
	const first = [...patterns.filter((one) => wanted.includes(one)), ...patterns];
	const shown = new Set([...new Set(first)].slice(0, MOST_ROWS));
	return {
		rows: patterns.filter((one) => shown.has(one)),
		rest: patterns.filter((one) => !shown.has(one)),
	};
}

const byNumber = (one: number, other: number) => one - other;
