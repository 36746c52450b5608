import { describe, expect, it } from 'vitest';
import { patternText, type Files } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const NAMES = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Patterns a to z, of which some have this in their front matter. */
function files(front: Readonly<Record<string, string>>): Files {
	return NAMES.map((name) => [`${name}.md`, patternText(`slug: ${name}\n${front[name] ?? ''}`)] as const);
}

describe('A list of five relations or more', () => {
	const told = (front: Readonly<Record<string, string>>) => saidIn(files(front), 'padding-identical-list');

	it('is told where others have the same, in whatever order', () => {
		const [list, turned] = ['related: [v, w, x, y, z]', 'related: [z, y, x, w, v]'];
		expect(told({ a: list, b: turned, c: 'enables: [v, w, x, y, z]' })).toEqual([
			'a.md:3:1 padding-identical-list: What is listed under “related” is also listed by “b”.',
			'b.md:3:1 padding-identical-list: What is listed under “related” is also listed by “a”.',
		]);
		expect(told({ a: 'related: [v, w, x, y]', b: 'related: [v, w, x, y]' })).toEqual([]);
	});

	it('is the same where each only leaves out itself', () => {
		const six = ['a', 'b', 'c', 'd', 'e', 'f'];
		const front = six.map((name) => [name, `related: [${six.filter((one) => one !== name).join(', ')}]`]);
		const [first, ...others] = told(Object.fromEntries(front) as Record<string, string>);
		expect(first).toBe(
			'a.md:3:1 padding-identical-list: What is listed under “related” is also listed by “b”, “c”, “d” and 2 more.',
		);
		expect(others).toHaveLength(5);
	});
});

describe('The lists of a library', () => {
	const told = (long: number, short: number) => {
		const lists = NAMES.slice(0, long + short).map((name, at) => {
			const targets = NAMES.slice(at < long ? 0 : 2, 7).filter((one) => one !== name);
			return [name, `related: [${targets.slice(0, at < long ? 6 : 4).join(', ')}]`];
		});
		return saidIn(files(Object.fromEntries(lists) as Record<string, string>), 'padding-capped-list');
	};

	it('are told where half of twenty or more have one length of five or more', () => {
		expect(told(10, 10)).toEqual([
			'library:-:- padding-capped-list: 10 of 20 lists under “related” have 6 entries each.',
		]);
		expect([told(9, 11), told(10, 9)]).toEqual([[], []]);
	});
});
