import { PADDING_RULE, type Padding } from '../model/padding.ts';
import type { Relation } from '../model/relation.ts';

/** The alphabet of keys is cut into so many parts of equal length, and the first of them looked at. */
export const PARTS = 20;
/** Fewer relations than this say nothing of how their targets were chosen. */
const FEWEST_RELATIONS = 4;
/** A list gathers in a part of the alphabet that holds this share of its targets. */
const GATHERED = 0.8;
/** So many lists have to gather in the first part, and so many times as many as in any other. */
const FEWEST_LISTS = 20;
const TIMES_ELSEWHERE = 10;
/** What they name has to begin with so many different words: one hub, one family of names or one section is no alphabet. */
const FEWEST_WORDS = 10;
/** And at most this share of those who name them stands in any quarter of the alphabet. */
const MOST_FROM_A_QUARTER = 0.5;
const QUARTER = PARTS / 4;

/** The relations that one pattern writes. */
interface List {
	readonly source: number;
	readonly targets: readonly number[];
	/** The part of the alphabet that the list gathers in; -1 where it gathers in none. */
	readonly part: number;
}

/**
 * Finds lists that look as if a machine had filled a quota from the beginning of the alphabet: patterns of four or more
 * relations, four fifths of which or more lead to the first twentieth of the keys. All relations of such a pattern are
 * padding. Null where the library as a whole does not show it.
 *
 * One such list proves nothing: a glossary of A's is one. What is asked is whether *where a name stands in the alphabet*
 * has decided who is named. The other nineteen twentieths are the control: were the alphabet of no account, lists would
 * gather in each of them as often as in the first, whatever the shape of the graph. Beside that stands what chance would
 * give: the upper tail of a binomial distribution with p = 1/20. Lists that a twentieth's own patterns write are no
 * proof, since neighbours in the alphabet are often of one subject. A few hubs that all name, or a section that names
 * its own index, are told apart by how many different words the targets begin with and by where in the alphabet the
 * lists come from. The limits leave much room on both sides: in the library that they were drawn from, 1,752 such lists
 * from everywhere name 36 patterns of the first twentieth, and not one list gathers anywhere else.
 */
export function findPadding(
	keys: readonly string[],
	relations: readonly Relation[],
	exceptions: ReadonlySet<number>,
): Padding | null {
	const partOf = partsOfAlphabet(keys);
	const lists = listsOf(relations, partOf);
	const foreign = lists.filter(({ source, part }) => partOf[source] !== part);
	const gathered = countParts(foreign, ({ part }) => part);
	const proof = foreign.filter(({ part }) => part === 0);
	if (!isManyMore(gathered) || !isOfManyWords(proof, keys, partOf) || !isFromAllOver(proof, partOf))
		return null;
	const padded = lists.filter(({ part }) => part === 0).map(({ source }) => source);
	return {
		rule: PADDING_RULE,
		patterns: padded.filter((pattern) => !exceptions.has(pattern)),
		excepted: padded.filter((pattern) => exceptions.has(pattern)),
		lists: lists.length,
		expected: lists.reduce((sum, { targets }) => sum + chanceOf(targets.length), 0),
		gathered,
	};
}

/** Which of the equal parts of the alphabet each key stands in, by the order of code units, as machines sort. */
export function partsOfAlphabet(keys: readonly string[]): Uint8Array {
	const order = keys.map((_, row) => row).sort((one, other) => (keys[one]! < keys[other]! ? -1 : 1));
	const partOf = new Uint8Array(keys.length);
	order.forEach((row, place) => (partOf[row] = Math.floor((place * PARTS) / keys.length)));
	return partOf;
}

/** All lists that are long enough to be judged, in the library's order. */
function listsOf(relations: readonly Relation[], partOf: Uint8Array): List[] {
	const targets = new Map<number, number[]>();
	for (const { source, target } of relations) {
		const list = targets.get(source);
		if (list) list.push(target);
		else targets.set(source, [target]);
	}
	return [...targets]
		.filter(([, list]) => list.length >= FEWEST_RELATIONS)
		.sort(([one], [other]) => one - other)
		.map(([source, list]) => ({ source, targets: list, part: partGathering(list, partOf) }));
}

function partGathering(targets: readonly number[], partOf: Uint8Array): number {
	const counts = countParts(targets, (target) => partOf[target]!);
	return counts.findIndex((count) => count >= GATHERED * targets.length);
}

function isManyMore([first = 0, ...others]: readonly number[]): boolean {
	return first >= FEWEST_LISTS && first >= TIMES_ELSEWHERE * Math.max(...others);
}

function isOfManyWords(lists: readonly List[], keys: readonly string[], partOf: Uint8Array): boolean {
	const named = lists.flatMap(({ targets }) => targets.filter((target) => partOf[target] === 0));
	return new Set(named.map((target) => firstWordOf(keys[target]!))).size >= FEWEST_WORDS;
}

function firstWordOf(key: string): string {
	return key.split(/\P{L}/u, 1)[0]!.toLowerCase();
}

function isFromAllOver(lists: readonly List[], partOf: Uint8Array): boolean {
	const counts = countParts(lists, ({ source }) => partOf[source]!);
	const quarters = counts.map((_, from) =>
		counts.slice(from, from + QUARTER).reduce((sum, count) => sum + count, 0),
	);
	return Math.max(...quarters) <= MOST_FROM_A_QUARTER * lists.length;
}

/** How many stand in each part; those in none are not counted. */
function countParts<Item>(items: readonly Item[], partOf: (item: Item) => number): number[] {
	const counts = new Array<number>(PARTS).fill(0);
	for (const item of items) {
		const part = partOf(item);
		if (part >= 0) counts[part]!++;
	}
	return counts;
}

/** The chance that four fifths or more of so many targets fall into one given part: the upper tail of a binomial distribution. */
function chanceOf(targets: number): number {
	let chance = 0;
	let term = (1 / PARTS) ** targets;
	for (let within = targets; within >= GATHERED * targets; within--) {
		chance += term;
		term *= (within / (targets - within + 1)) * (PARTS - 1);
	}
	return chance;
}
