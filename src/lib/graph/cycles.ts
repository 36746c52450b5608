/** An arrow from one pattern to another, by position. */
export type Arrow = readonly [from: number, to: number];

/** A strongly connected component of more than one pattern: each leads to each other one. */
export interface CyclicComponent {
	/** All of them, by position. */
	readonly members: readonly number[];
	/** A shortest cycle through the first of them, in its order. */
	readonly cycle: readonly number[];
}

/** In the order of their first members. */
export function findCyclicComponents(arrows: readonly Arrow[]): CyclicComponent[] {
	const next = successorsOf(arrows);
	return strongComponents(next)
		.filter((group) => group.length > 1)
		.map((group) => group.sort((a, b) => a - b))
		.sort((a, b) => a[0]! - b[0]!)
		.map((members) => ({ members, cycle: shortestCycle(next, members) }));
}

type Successors = ReadonlyMap<number, readonly number[]>;

function successorsOf(arrows: readonly Arrow[]): Successors {
	const next = new Map<number, number[]>();
	for (const [from, to] of arrows) {
		const known = next.get(from);
		if (known) known.push(to);
		else next.set(from, [to]);
	}
	for (const list of next.values()) list.sort((a, b) => a - b);
	return next;
}

/**
 * Strongly connected components after Tarjan (1972), with a stack of its own in place of recursion: a chain of relations may be as
 * long as the library. graphology-components recurses here: it exhausts the stack over 20,000 patterns of 95,000 arrows, and where it
 * does not, it and the graph that it asks for take five times as long.
 */
function strongComponents(next: Successors): number[][] {
	const order = new Map<number, number>();
	const lowest = new Map<number, number>();
	const open: number[] = [];
	const isOpen = new Set<number>();
	const components: number[][] = [];
	const enter = (node: number) => {
		order.set(node, order.size);
		lowest.set(node, order.size - 1);
		open.push(node);
		isOpen.add(node);
		return { node, at: 0 };
	};
	const lower = (node: number, to: number) => lowest.set(node, Math.min(lowest.get(node)!, to));
	for (const start of next.keys()) {
		const walk = order.has(start) ? [] : [enter(start)];
		for (let step = walk.at(-1); step; step = walk.at(-1)) {
			const child = next.get(step.node)?.[step.at++];
			if (child !== undefined && !order.has(child)) walk.push(enter(child));
			else if (child !== undefined && isOpen.has(child)) lower(step.node, order.get(child)!);
			if (child !== undefined) continue;
			walk.pop();
			if (walk.length > 0) lower(walk.at(-1)!.node, lowest.get(step.node)!);
			if (lowest.get(step.node) === order.get(step.node)) components.push(closed(step.node, open, isOpen));
		}
	}
	return components;
}

function closed(root: number, open: number[], isOpen: Set<number>): number[] {
	const component = open.splice(open.lastIndexOf(root));
	for (const node of component) isOpen.delete(node);
	return component;
}

/** Breadth first from the first member until an arrow leads back to it. */
function shortestCycle(next: Successors, members: readonly number[]): number[] {
	const start = members[0]!;
	const isMember = new Set(members);
	const cameFrom = new Map<number, number>([[start, -1]]);
	for (const at of cameFrom.keys()) {
		const children = next.get(at) ?? [];
		if (children.includes(start) && at !== start) return pathTo(at, cameFrom);
		for (const child of children) {
			if (isMember.has(child) && !cameFrom.has(child)) cameFrom.set(child, at);
		}
	}
	return [start];
}

function pathTo(end: number, cameFrom: ReadonlyMap<number, number>): number[] {
	const path: number[] = [];
	for (let at = end; at !== -1; at = cameFrom.get(at)!) path.push(at);
	return path.reverse();
}
