import { findCyclicComponents } from './cycles.ts';

/** One of several things comes before another, by their positions. */
export interface Precedence {
	readonly before: number;
	readonly after: number;
	/** Whether it holds wherever no circle forbids it; else it gives way. */
	readonly isFirm: boolean;
}

/** How strongly two of them hang together, above 0. */
export interface Tie {
	readonly one: number;
	readonly other: number;
	readonly strength: number;
}

export interface Sequence {
	/** All of them, each once. */
	readonly order: readonly number[];
	/** What the order does not keep, in the order in which it was given. */
	readonly broken: readonly Precedence[];
}

/**
 * Puts so many things in an order: what has to come before does, as far as no circle forbids it, then as few as possible of
 * the rest is broken, and what hangs together stands together. After Kahn (1962), with a choice among all that is free. Where
 * a circle leaves nothing free, only what stands in one is taken, so that nothing else is out of order for its sake.
 */
export function findSequence(
	count: number,
	precedences: readonly Precedence[],
	ties: readonly Tie[] = [],
): Sequence {
	const wanted = precedences.filter(({ before, after }) => before !== after);
	const choice = new Choice(count, wanted, ties);
	const order: number[] = [];
	while (order.length < count) order.push(choice.take());
	const place = new Map(order.map((one, at) => [one, at]));
	const broken = wanted.filter(({ before, after }) => place.get(before)! > place.get(after)!);
	return { order, broken };
}

/** What was taken keeps this share of its pull with each step that is taken after it. */
const FADING = 0.5;

/** What is still to be taken, and what speaks for each of it. */
class Choice {
	readonly #open: Set<number>;
	readonly #all: readonly Precedence[];
	readonly #firm: readonly Precedence[];
	readonly #soft: readonly Precedence[];
	readonly #ties: readonly Tie[];
	/** The circle that each stands in; none for what stands in no circle. */
	readonly #circleOf = new Map<number, number>();
	/** How much comes after each, directly. */
	readonly #leads: Uint32Array;
	/** How strongly each hangs together with what was taken, the latest most. */
	readonly #pull: Float64Array;

	constructor(count: number, precedences: readonly Precedence[], ties: readonly Tie[]) {
		this.#open = new Set(Array.from({ length: count }, (_, at) => at));
		this.#all = precedences;
		this.#firm = precedences.filter(({ isFirm }) => isFirm);
		this.#soft = precedences.filter(({ isFirm }) => !isFirm);
		this.#ties = ties;
		this.#leads = new Uint32Array(count);
		this.#pull = new Float64Array(count);
		for (const { before } of this.#firm) this.#leads[before]! += 1;
		findCyclicComponents(this.#firm.map(({ before, after }) => [before, after])).forEach(
			({ members }, circle) => {
				for (const one of members) this.#circleOf.set(one, circle);
			},
		);
	}

	take(): number {
		const held = this.#heldBy(this.#firm);
		const free = [...this.#open].filter((one) => !held.has(one));
		const candidates = free.length ? free : this.#inOpenCircles();
		const unmet = this.#heldBy(this.#soft);
		const taken = candidates.reduce((best, one) => (this.#isBetter(one, best, held, unmet) ? one : best));
		this.#open.delete(taken);
		this.#strengthen(taken);
		return taken;
	}

	/** How many that are still open each of them waits for. */
	#heldBy(precedences: readonly Precedence[]): ReadonlyMap<number, number> {
		const held = new Map<number, number>();
		for (const { before, after } of precedences) {
			if (this.#open.has(before) && this.#open.has(after)) held.set(after, (held.get(after) ?? 0) + 1);
		}
		return held;
	}

	/** What waits for nothing but what stands in the same circle. */
	#inOpenCircles(): readonly number[] {
		const waiting = new Set<number>();
		for (const { before, after } of this.#firm) {
			const circle = this.#circleOf.get(after);
			const isWithin = circle !== undefined && this.#circleOf.get(before) === circle;
			if (this.#open.has(before) && !isWithin) waiting.add(after);
		}
		return [...this.#open].filter((one) => !waiting.has(one));
	}

	/** Fewest broken first, then what hangs together most with what was taken, then what most comes after; else the one given first. */
	#isBetter(
		one: number,
		best: number,
		firm: ReadonlyMap<number, number>,
		soft: ReadonlyMap<number, number>,
	): boolean {
		const rankOf = (each: number) => [
			firm.get(each) ?? 0,
			soft.get(each) ?? 0,
			-this.#pullOf(each),
			-this.#leads[each]!,
			each,
		];
		const [a, b] = [rankOf(one), rankOf(best)];
		const at = a.findIndex((value, index) => value !== b[index]);
		return at >= 0 && a[at]! < b[at]!;
	}

	/** Its own, and of what waits for it: that can come the sooner. */
	#pullOf(one: number): number {
		const waiting = this.#all.filter(({ before, after }) => before === one && this.#open.has(after));
		return waiting.reduce((sum, { after }) => sum + FADING * this.#pull[after]!, this.#pull[one]!);
	}

	#strengthen(taken: number): void {
		for (const one of this.#pull.keys()) this.#pull[one]! *= FADING;
		for (const { one, other, strength } of this.#ties) {
			if (one === taken) this.#pull[other]! += strength;
			if (other === taken) this.#pull[one]! += strength;
		}
	}
}
