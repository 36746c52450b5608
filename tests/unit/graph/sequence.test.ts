import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSequence, type Precedence, type Tie } from '../../../src/lib/graph/sequence.ts';

const firm = (before: number, after: number): Precedence => ({ before, after, isFirm: true });
const soft = (before: number, after: number): Precedence => ({ before, after, isFirm: false });
const tie = (one: number, other: number, strength = 1): Tie => ({ one, other, strength });

describe('a sequence', () => {
	it('has what comes before, before: firmly what has to, and the rest as far as that lets it', () => {
		expect(findSequence(4, [firm(3, 0), soft(2, 3), soft(1, 2)]).order).toEqual([1, 2, 3, 0]);
		expect(findSequence(2, [firm(1, 0), soft(0, 1)])).toEqual({ order: [1, 0], broken: [soft(0, 1)] });
	});

	it('keeps together what hangs together, the strongest first', () => {
		const ties = [tie(0, 3, 0.9), tie(0, 2, 0.4), tie(3, 4, 0.3), tie(1, 2, 0.1)];
		expect(findSequence(5, [], ties).order).toEqual([0, 3, 4, 2, 1]);
	});

	it('has what something waits for before it, rather than what has nothing to do with either', () => {
		expect(findSequence(4, [firm(0, 3), soft(2, 3)], [tie(0, 3)]).order).toEqual([0, 2, 3, 1]);
	});

	it('begins with what most comes after, and is as given where nothing speaks for another order', () => {
		expect(findSequence(4, [firm(2, 3), firm(2, 1)]).order).toEqual([2, 0, 1, 3]);
		expect(findSequence(3, []).order).toEqual([0, 1, 2]);
		expect(findSequence(0, [])).toEqual({ order: [], broken: [] });
	});

	it('breaks a circle where least is broken, and says where', () => {
		const circle = [firm(0, 1), firm(1, 2), firm(2, 0)];
		expect(findSequence(4, [...circle, firm(2, 3)])).toEqual({ order: [2, 0, 1, 3], broken: [firm(1, 2)] });
	});

	it('passes over what is said to come before itself', () => {
		expect(findSequence(1, [firm(0, 0)])).toEqual({ order: [0], broken: [] });
	});
});

const some = fc.integer({ min: 1, max: 9 }).chain((count) => {
	const one = fc.nat({ max: count - 1 });
	const precedence = fc.record({ before: one, after: one, isFirm: fc.boolean() });
	const someTie = fc.record({ one, other: one, strength: fc.integer({ min: 1, max: 10 }) });
	return fc.tuple(
		fc.constant(count),
		fc.array(precedence, { maxLength: 24 }),
		fc.array(someTie, { maxLength: 12 }),
	);
});

/** Whether one leads to another along what has to come before. */
function leads(precedences: readonly Precedence[], from: number, to: number): boolean {
	const reached = new Set([from]);
	for (const one of reached)
		for (const { before, after, isFirm } of precedences) if (isFirm && before === one) reached.add(after);
	return reached.has(to);
}

describe('of whatever it is', () => {
	it('has each once, and is the same each time', () => {
		fc.assert(
			fc.property(some, ([count, precedences, ties]) => {
				const { order } = findSequence(count, precedences, ties);
				expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
				expect(findSequence(count, precedences, ties).order).toEqual(order);
			}),
		);
	});

	it('keeps what has to come before, unless both stand in one circle; all that it does not keep is said', () => {
		fc.assert(
			fc.property(some, ([count, precedences, ties]) => {
				const { order, broken } = findSequence(count, precedences, ties);
				const isKept = ({ before, after }: Precedence) => order.indexOf(before) <= order.indexOf(after);
				expect(broken).toEqual(precedences.filter((one) => !isKept(one)));
				const needlessly = broken.filter(
					({ before, after, isFirm }) => isFirm && !leads(precedences, after, before),
				);
				expect(needlessly).toEqual([]);
			}),
		);
	});

	it('breaks nothing where an order can keep all', () => {
		const acyclic = some.map(([count, precedences, ties]) => {
			const forwards = precedences.map((one) =>
				one.before <= one.after ? one : { ...one, before: one.after, after: one.before },
			);
			return [count, forwards, ties] as const;
		});
		fc.assert(
			fc.property(acyclic, ([count, precedences, ties]) => {
				expect(findSequence(count, precedences, ties).broken).toEqual([]);
			}),
		);
	});
});
