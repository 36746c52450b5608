import { describe, expect, it } from 'vitest';
import { addressesOf, keysOf } from '../../../src/lib/content/identity.ts';
import { namesIn } from '../../../src/lib/content/lost-names.ts';
import { Resolver } from '../../../src/lib/content/resolver.ts';
import { wordsFrom } from '../../../src/lib/content/words.ts';
import type { PatternFacts, WrittenReference } from '../../../src/lib/model/reading.ts';

const NOTHING: PatternFacts = {
	...{
		id: null,
		slug: null,
		title: null,
		aliases: [],
		summary: null,
		opening: null,
		file: '',
		line: 1,
		facets: [],
	},
	...{ alignment: null, alignmentParts: [], version: null, created: null, modified: null },
	...{ createdDay: null, modifiedDay: null, contributors: [], sources: [], license: null },
	...{ attribution: null, pageUrl: null, sourceUrl: null, editUrl: null },
};

type Named = Pick<PatternFacts, 'file'> & Partial<Pick<PatternFacts, 'id' | 'slug'>>;

const factsOf = (patterns: readonly Named[]) => patterns.map((one): PatternFacts => ({ ...NOTHING, ...one }));
const keysFrom = (...patterns: readonly Named[]) => keysOf(factsOf(patterns));

describe('The key of a pattern', () => {
	it('is its slug, else the name of its file', () => {
		expect(keysFrom({ file: 'a/trust.md', slug: 'Trust' }, { file: 'b/care.md' })).toEqual(['Trust', 'care']);
	});

	it('is its own: who comes later to a taken one gets the lowest number that is free', () => {
		const taken = ['x', 'x', 'x~2', 'X', 'x'].map((slug, at) => ({ file: `${at}.md`, slug }));
		expect(keysFrom(...taken)).toEqual(['x', 'x~3', 'x~2', 'X', 'x~4']);
	});

	it('is composed text without halves of characters', () => {
		expect(keysFrom({ file: 'a.md', slug: 'u\u0308' }, { file: 'b.md', slug: 'a\uD800' })).toEqual([
			...['ü', 'a\uFFFD'],
		]);
	});
});

describe('The address of a pattern', () => {
	const addressesFrom = (...patterns: readonly Named[]) => {
		const facts = factsOf(patterns);
		return addressesOf(facts, keysOf(facts));
	};

	it('is its key where that is safe as the name of a file, else made of its file’s name', () => {
		const slugs = ['Trust_1-a', 'a b', '-a', 'a.b', 'con', 'COM1', 'lpt', '../up'];
		const patterns = slugs.map((slug, at) => ({ file: `in/File ${at}.md`, slug }));
		expect(addressesFrom(...patterns)).toEqual([
			...['Trust_1-a', 'file-1', 'file-2', 'file-3', 'file-4', 'file-5', 'lpt', 'file-7'],
		]);
	});

	it('has no marks, no capitals and no blanks at its ends where it is made of a file’s name', () => {
		const files = ['Über  Änderung', '(draft) x!', 'nul', '世界', 'a_b'];
		const patterns = files.map((name) => ({ file: `${name}.md`, slug: '?' }));
		expect(addressesFrom(...patterns)).toEqual([
			...['uber-anderung', 'draft-x', 'pattern-nul', 'pattern', 'a_b'],
		]);
	});

	it('is unlike every other whatever the case, and what is safe keeps its own', () => {
		expect(
			addressesFrom(
				{ file: 'trust.md', slug: 'a b' },
				{ file: 'x.md', slug: 'trust' },
				{ file: 'y.md', slug: 'Trust' },
				{ file: 'z.md', slug: 'trust-2' },
				{ file: 'in/trust.md', slug: 'c d' },
			),
		).toEqual(['trust-3', 'trust', 'Trust-4', 'trust-2', 'trust-5']);
	});

	it('is no longer than disks can bear', () => {
		const slugs = ['a'.repeat(100), 'b'.repeat(101)];
		const [most, cut] = addressesFrom(...slugs.map((slug) => ({ file: `${slug}.md`, slug })));
		expect([most, cut]).toEqual(['a'.repeat(100), 'b'.repeat(90)]);
	});
});

describe('A pattern is found by what others call it', () => {
	const resolver = new Resolver(
		factsOf([
			{ file: 'one.md', id: 'pat_1', slug: 'first' },
			{ file: 'first.md', id: 'pat_2', slug: 'second' },
			{ file: 'in/second.md', id: 'first' },
			{ file: 'other/one.md', slug: 'ü' },
			{ file: 'x/same.md', slug: 'same' },
			{ file: 'y/same.md', slug: 'same' },
		]),
	);

	it.each<[string, number[]]>([
		['pat_1', [0]],
		['first', [2]],
		['second', [1]],
		['one', [0, 3]],
		['one.md', [0, 3]],
		['one.MD', [0, 3]],
		['same', [4, 5]],
		['u\u0308', [3]],
		['PAT_1', []],
		['', []],
	])('%s', (name, found) => {
		expect(resolver.find(name)).toEqual(found);
	});

	const reference = (names: Partial<WrittenReference>): WrittenReference => ({
		...{ type: 'related', id: null, slug: null, name: null, text: '' },
		...{ weight: null, confidence: null, description: null, path: [], ...names },
	});
	const followed = (names: Partial<WrittenReference>) => {
		const { targets, halves } = resolver.resolve(reference(names), 9);
		return { targets, halves };
	};

	it('by an id before a slug where both are written, and both are told', () => {
		expect(followed({ id: 'pat_2', slug: 'same' })).toEqual({
			targets: [1],
			halves: { byId: [1], bySlug: [4, 5] },
		});
		expect(followed({ id: 'nobody', slug: 'same' })).toEqual({
			targets: [4, 5],
			halves: { byId: [], bySlug: [4, 5] },
		});
	});

	it('by what is written where that is one of them', () => {
		expect(followed({ id: 'pat_1' })).toEqual({ targets: [0], halves: null });
		expect(followed({ slug: 'second' })).toEqual({ targets: [1], halves: null });
		expect(followed({ name: 'same' })).toEqual({ targets: [4, 5], halves: null });
		expect(resolver.resolve(reference({ name: 'x' }), 9)).toEqual({
			reference: reference({ name: 'x' }),
			...{ source: 9, targets: [], halves: null },
		});
	});
});

describe('Names in a file that could not be read', () => {
	it('are its own and every id and slug that is written at the margin', () => {
		const text = `---id: pat_1\nslug: "trust"  # why\nid: 'pat_2'\n  slug: inner\nslugs: no\nid:\nslug: trust\nnot id: x\n`;
		expect(namesIn({ path: 'in/file.md', text })).toEqual(['file', 'pat_1', 'trust', 'pat_2']);
	});

	it('are looked for near its top', () => {
		expect(namesIn({ path: 'a.md', text: `${'x'.repeat(7989)}\nid: far\n` })).toEqual(['a', 'far']);
		expect(namesIn({ path: 'a.md', text: `${'x'.repeat(8000)}\nid: far\n` })).toEqual(['a']);
	});
});

it.each([
	['fractal_value', 'fractal value'],
	['fractalValue', 'fractal value'],
	['Level2Value', 'level2 value'],
	['  a--b__c d ', 'a b c d'],
	['HTMLPage', 'htmlpage'],
	['', ''],
])('the words of the name “%s” are “%s”', (name, words) => {
	expect([wordsFrom(name), wordsFrom(name)]).toEqual([words, words]);
});
