import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEqual, memo } from '../../../src/lib/view/memo.ts';

it('computes again only when a thing is another one or the part says something else', () => {
	const thing = {};
	const asked: string[] = [];
	const remember = memo((_: { thing: object }, part: { words: string[] }) => asked.push(part.words.join()));
	remember({ thing }, { words: ['a'] });
	remember({ thing }, { words: ['a'] });
	expect(asked).toEqual(['a']);
	remember({ thing }, { words: ['b'] });
	remember({ thing: {} }, { words: ['b'] });
	expect(asked).toEqual(['a', 'b', 'b']);
});

it('remembers what was asked before the last, too, and no more', () => {
	const asked: string[] = [];
	const remember = memo((_, part: string) => asked.push(part));
	for (const part of ['a', 'b', 'a', 'b', 'c', 'b', 'a']) remember({}, part);
	expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

it('pieces of a view are equal when they say the same', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(isEqual(value, structuredClone(value))).toBe(true);
		}),
	);
});

it('and are not when they say something else', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
			const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
			expect(isEqual(one, other)).toBe(isSame);
		}),
	);
	expect([
		isEqual({ 0: 1 }, [1]),
		isEqual([], {}),
		isEqual(null, {}),
		isEqual({ a: undefined }, { b: 1 }),
		isEqual('', []),
		isEqual([], ''),
		isEqual(1, new Date(1)),
		isEqual({}, 1),
	]).toEqual(Array(8).fill(false));
});

/** Names in one order; a minus before a zero does not survive JSON. */
function sorted(value: unknown): unknown {
	if (Object.is(value, -0)) return '-0';
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([name, one]) => [name, sorted(one)]),
	);
}
