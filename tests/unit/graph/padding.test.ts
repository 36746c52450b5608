import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPadding, partsOfAlphabet } from '../../../src/lib/graph/padding.ts';
import { relationFrom } from '../../support/made-library.ts';

/* Four hundred keys in the order of the alphabet: the first twentieth of it are the patterns 0 to 19. */
const COUNT = 400;
const KEYS = Array.from({ length: COUNT }, (_, at) => wordOf(at));
const ALL = range(0, COUNT);

type Lists = ReadonlyMap<number, readonly number[]>;

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Three letters, in the order of the alphabet as the numbers are. */
function wordOf(at: number): string {
	return [676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor((at * 40) / place) % 26))).join('');
}

/** Six targets each, chosen by a rule that tells nothing of the alphabet. */
const HONEST: Lists = new Map(
	ALL.map((source) => [source, range(1, 7).map((step) => (source + step * step * 61) % COUNT)]),
);

/** Six targets each from the first sixteen keys. */
const quota = (sources: readonly number[]): Lists =>
	new Map(sources.map((source) => [source, range(0, 6).map((step) => (source * 7 + step * 3) % 16)]));

function found(lists: Lists, keys: readonly string[] = KEYS, exceptions: readonly number[] = []) {
	const relations = [...lists].flatMap(([source, targets]) =>
		targets.filter((target) => target !== source).map((target) => relationFrom([source, 'related', target])),
	);
	return findPadding(keys, relations, new Set(exceptions));
}

const among = (lists: Lists, others: Lists): Lists => new Map([...lists, ...others]);
/* From everywhere, and one of the first twentieth itself. */
const everyFifth = ALL.filter((pattern) => pattern === 17 || (pattern >= 20 && pattern % 5 === 0));

describe('Lists that were filled from the beginning of the alphabet', () => {
	it('are padding, with what was expected and what is elsewhere', () => {
		const padding = found(among(HONEST, quota(everyFifth)))!;
		expect(padding).toEqual({
			rule: 'padding-alphabetical',
			patterns: everyFifth,
			excepted: [],
			lists: 400,
			expected: expect.closeTo(400 * (6 * 0.05 ** 5 * 0.95 + 0.05 ** 6), 10) as number,
			gathered: [76, ...range(0, 19).map(() => 0)],
		});
	});

	it('are told by four fifths of four or more relations, no fewer', () => {
		const padded = quota(everyFifth);
		const nearly = new Map([
			[101, [0, 1, 2, 300]],
			[102, [0, 1, 2]],
			[103, [0, 1, 2, 3, 300]],
			[104, [0, 0, 1, 1]],
		]);
		expect(found(among(padded, nearly))!.patterns).toEqual([...everyFifth, 103, 104].sort((a, b) => a - b));
	});

	it('are all the same whatever the order of relations and patterns', () => {
		const lists = among(HONEST, quota(everyFifth));
		const turned = new Map([...lists].reverse().map(([source, targets]) => [source, targets.toReversed()]));
		expect(found(turned)).toEqual(found(lists));
	});

	it('are none where a library says that these patterns mean what they say', () => {
		const lists = among(HONEST, quota(everyFifth));
		expect(found(lists, KEYS, [17, 25])!.patterns).toEqual(
			everyFifth.filter((one) => one !== 17 && one !== 25),
		);
		expect(found(lists, KEYS, [17, 25])!.excepted).toEqual([17, 25]);
	});
});

describe('No padding is found', () => {
	it('in lists that tell nothing of the alphabet', () => {
		expect(found(HONEST)).toBeNull();
	});

	it('in a library without relations, or without patterns', () => {
		expect(found(new Map())).toBeNull();
		expect(findPadding([], [], new Set())).toBeNull();
	});

	it('in a glossary of A’s, nor in one of each letter', () => {
		expect(found(among(HONEST, new Map([[200, range(0, 20)]])))).toBeNull();
		const letters = new Map(
			range(0, 20).map((part) => [(part * 20 + 190) % COUNT, range(part * 20, part * 20 + 20)]),
		);
		expect(found(among(HONEST, letters))).toBeNull();
	});

	it('where all name a few hubs that begin with A, and something of their own', () => {
		const naming = (hubs: number) =>
			new Map(ALL.slice(20).map((source) => [source, [...range(0, hubs), COUNT - 1 - (source % 200)]]));
		expect(found(naming(9))).toBeNull();
		expect(found(naming(10))).not.toBeNull();
		expect(found(new Map(ALL.slice(1).map((source) => [source, [0, 0, 0, 0]])))).toBeNull();
	});

	it('where all name the articles of one constitution', () => {
		const keys = KEYS.map((key, at) => (at < 20 ? `article-${at + 10}` : `b${key}`));
		expect(found(among(HONEST, quota(everyFifth)), keys)).toBeNull();
	});

	it('where one section of the alphabet names its own index', () => {
		const section = range(20, 110);
		expect(found(among(HONEST, quota(section)))).toBeNull();
	});

	it('where neighbours in the alphabet are of one subject, in each part of it', () => {
		const near = new Map(
			ALL.map((source) => [
				source,
				range(0, 6).map((step) => Math.floor(source / 40) * 40 + ((source + step) % 20)),
			]),
		);
		expect(found(near)).toBeNull();
	});

	it('where lists gather in every part of the alphabet', () => {
		const gathering = new Map(
			ALL.map((source) => [
				source,
				range(0, 6).map((step) => (source % 10) * 20 + ((source + step * 3) % 16)),
			]),
		);
		expect(found(gathering)).toBeNull();
	});

	it('in a small library, or in a few lists', () => {
		const keys = KEYS.slice(0, 60);
		const lists = new Map(keys.map((_, source) => [source, [0, 1, 2, 0, 1, 2]]));
		expect(found(lists, keys)).toBeNull();
		expect(found(among(HONEST, quota(range(1, 20).map((step) => step * 20))))).toBeNull();
	});

	it('when the same relations stand between other names', () => {
		const lists = among(HONEST, quota(everyFifth));
		const shuffled = fc
			.shuffledSubarray([...KEYS], { minLength: COUNT, maxLength: COUNT })
			.filter((keys) => keys.filter((key, at) => at < 16 && key < KEYS[20]!).length < 12);
		fc.assert(
			fc.property(shuffled, (keys) => {
				expect(found(lists, keys)).toBeNull();
			}),
			{ numRuns: 50 },
		);
	});
});

describe('The alphabet of keys', () => {
	it('is cut into twenty parts as long as each other, in the order of code units', () => {
		const keys = ['b', 'Z', 'é', 'a', '-'];
		expect([...partsOfAlphabet(keys)]).toEqual([12, 4, 16, 8, 0]);
		const sizes = range(0, 20).map((part) => [...partsOfAlphabet(KEYS)].filter((one) => one === part).length);
		expect(new Set(sizes)).toEqual(new Set([20]));
	});
});
