import { measureDistances, NO_WAY, type Costs, type Distances } from './distances.ts';
import { eachStep, type Traversal } from './traversal.ts';

/** A small tree that joins several patterns, its ends. */
export interface ConnectingTree {
	/** Its steps, as pairs of patterns; none where nothing joins the first end with another. */
	readonly steps: readonly (readonly [one: number, other: number])[];
	/** The ends that it joins, the first one among them. */
	readonly joined: readonly number[];
}

/**
 * A tree that joins the ends at a cost at most twice the least there is (finding the least is NP-hard): K. Mehlhorn, A
 * faster approximation algorithm for the Steiner problem in graphs, Information Processing Letters 27 (1988). Each pattern
 * belongs to its nearest end; between ends whose parts touch the cheapest way is known; a minimum spanning tree of these
 * ways joins the ends (R. C. Prim, 1957). Every edge that may be taken is taken either way.
 *
 * It keeps to the preferred patterns as long as these join all ends. Ends that nothing joins with the first are left out.
 */
export function findConnectingTree(
	traversal: Traversal,
	ends: readonly number[],
	isPreferred: Uint8Array,
	costs: Costs,
): ConnectingTree {
	const areEnds = new Set(ends);
	const isOpen = (pattern: number) => isPreferred[pattern] === 1 || areEnds.has(pattern);
	const among = treeThrough(traversal, ends, costs, isOpen);
	return among.joined.length === ends.length ? among : treeThrough(traversal, ends, costs, () => true);
}

function treeThrough(
	traversal: Traversal,
	ends: readonly number[],
	costs: Costs,
	isOpen: (pattern: number) => boolean,
): ConnectingTree {
	const distances = measureDistances(traversal, ends, costs, isOpen);
	const spanning = spanEnds(ends.length, findContacts(traversal, distances, costs, ends.length));
	const steps = spanning.flatMap(({ from, to }) => [
		...stepsToEnd(from, distances),
		[from, to] as const,
		...stepsToEnd(to, distances),
	]);
	const joined = new Set([
		0,
		...spanning.flatMap(({ from, to }) => [from, to].map((at) => distances.origin[at]!)),
	]);
	return { steps: eachOnce(steps), joined: ends.filter((_, at) => joined.has(at)) };
}

/** The cheapest way between two ends: over the step from a pattern of one to a pattern of the other. */
interface Contact {
	readonly from: number;
	readonly to: number;
	readonly cost: number;
}

/** By `one * ends + other`. */
type Contacts = ReadonlyMap<number, Contact>;

function findContacts(
	traversal: Traversal,
	{ cost, origin }: Distances,
	costs: Costs,
	ends: number,
): Contacts {
	const contacts = new Map<number, Contact>();
	for (let from = 0; from < cost.length; from++) {
		if (cost[from] === NO_WAY) continue;
		eachStep(traversal, from, (to, edge) => {
			if (cost[to] === NO_WAY || origin[from] === origin[to]) return;
			const across = cost[from]! + (costs?.[edge] ?? 1) + cost[to]!;
			const key = origin[from]! * ends + origin[to]!;
			if (across < (contacts.get(key)?.cost ?? Infinity)) contacts.set(key, { from, to, cost: across });
		});
	}
	return contacts;
}

/** The cheapest contacts that join as many ends with the first as can be. */
function spanEnds(ends: number, contacts: Contacts): readonly Contact[] {
	const joined = new Set([0]);
	const spanning: Contact[] = [];
	for (let next = nearestTo(joined, ends, contacts); next; next = nearestTo(joined, ends, contacts)) {
		spanning.push(next.contact);
		joined.add(next.end);
	}
	return spanning;
}

function nearestTo(joined: ReadonlySet<number>, ends: number, contacts: Contacts) {
	let best: { readonly end: number; readonly contact: Contact } | null = null;
	for (const one of joined) {
		for (let end = 0; end < ends; end++) {
			const contact = joined.has(end) ? undefined : contacts.get(one * ends + end);
			if (contact && contact.cost < (best?.contact.cost ?? Infinity)) best = { end, contact };
		}
	}
	return best;
}

function stepsToEnd(pattern: number, { before }: Distances): readonly (readonly [number, number])[] {
	const steps: [number, number][] = [];
	for (let at = pattern; before[at]! >= 0; at = before[at]!) steps.push([at, before[at]!]);
	return steps;
}

function eachOnce(steps: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
	const byEnds = new Map(steps.map((step) => [[...step].sort((a, b) => a - b).join(), step]));
	return [...byEnds.values()];
}

/**
 * A tree as chains: from the root, and wherever it branches or meets an end, to the next such pattern. What begins where
 * another chain ends comes after it.
 */
export function chainsOf(
	steps: ConnectingTree['steps'],
	root: number,
	ends: readonly number[],
): readonly (readonly number[])[] {
	const beside = new Map<number, number[]>();
	for (const [one, other] of steps) {
		beside.set(one, [...(beside.get(one) ?? []), other]);
		beside.set(other, [...(beside.get(other) ?? []), one]);
	}
	const isJoint = (pattern: number) => ends.includes(pattern) || beside.get(pattern)!.length > 2;
	const onwardsFrom = (pattern: number, before: number | null) =>
		(beside.get(pattern) ?? [])
			.filter((other) => other !== before)
			.sort((a, b) => a - b)
			.map((other) => [pattern, other]);
	const chains: number[][] = [];
	const begun = onwardsFrom(root, null);
	while (begun.length) {
		const chain = begun.shift()!;
		while (!isJoint(chain.at(-1)!)) chain.push(onwardsFrom(chain.at(-1)!, chain.at(-2)!)[0]![1]!);
		chains.push(chain);
		begun.unshift(...onwardsFrom(chain.at(-1)!, chain.at(-2)!));
	}
	return chains;
}
