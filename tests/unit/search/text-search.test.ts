import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextParts } from '../../../src/lib/model/text-index.ts';
import { countParts, TextIndexBuilder } from '../../../src/lib/search/build-text-index.ts';
import { findInTexts, type TextHits } from '../../../src/lib/search/text-search.ts';
import { wordsOf } from '../../../src/lib/search/words.ts';
import { textIndexOf } from '../../support/text-index-of.ts';

const KANBAN =
	'# Kanban\nThe board shows the work. A bottleneck shows where cards pile up. Nobody starts another.';
const FLOW = 'Flow\nWork that waits costs more than work. Bottlenecks are where it waits!';
const TRUST = 'Trust\nRely on each other.\nToString, constructor and __proto__ are words.';
const TEXTS = [KANBAN, FLOW, TRUST];
const TITLES = ['Kanban', 'Flow', 'Trust'];

function search(
	query: string,
	{ most = 10, except = [] as number[], texts = TEXTS } = {},
): Promise<TextHits> {
	return findInTexts(textIndexOf(texts), TITLES, { query, most, except });
}

/** What was found, each as its pattern and its sentence with the words in brackets. */
async function found(query: string, options: Parameters<typeof search>[1] = {}): Promise<readonly string[]> {
	const { hits } = await search(query, options);
	return hits.map(({ pattern, excerpt }) => {
		const sentence = excerpt!.pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
		return `${pattern}: ${sentence}`;
	});
}

describe('A search in texts', () => {
	it('finds words and beginnings of words, each in its sentence; the word itself first', async () => {
		expect(await found('bottleneck')).toEqual([
			'0: A [bottleneck] shows where cards pile up.',
			'1: [Bottlenecks] are where it waits!',
		]);
		expect(await found('bottlenecks')).toEqual(['1: [Bottlenecks] are where it waits!']);
	});

	it('takes two letters for a word, and not for the beginning of one', async () => {
		expect(await found('bo')).toEqual([]);
		expect(await found('on')).toEqual(['2: Rely [on] each other.']);
	});

	it('asks all words of a text, and shows the sentence that says most of them', async () => {
		expect(await found('board cards')).toHaveLength(1);
		expect(await found('where work pile')).toEqual(['0: A bottleneck shows [where] cards [pile] up.']);
		expect(await found('board waits')).toEqual([]);
	});

	it('does not care about case and accents', async () => {
		expect(await found('THÉORIE', { texts: ['Une theorie.', 'Théories diverses'] })).toHaveLength(2);
	});

	it('takes names of properties for plain words', async () => {
		expect(await found('__proto__ toString constructor')).toEqual([
			'2: [ToString], [constructor] and __[proto]__ are words.',
		]);
	});

	it('leaves out what is found already, and says how many there are beyond those it shows', async () => {
		expect((await search('work', { except: [0] })).hits.map(({ pattern }) => pattern)).toEqual([1]);
		const { hits, found: all } = await search('where', { most: 1 });
		expect([hits.length, all]).toEqual([1, 2]);
	});

	it('ranks rare words above common ones, and short texts above long ones that say it as often', async () => {
		const rest = ' There is nothing to be said.'.repeat(40);
		const texts = [`Common rare.${rest}`, 'Common rare.', 'Common.', 'Common again.'];
		const ranked = (await search('common rar', { texts })).hits.map(({ pattern }) => pattern);
		expect(ranked).toEqual([1, 0]);
	});

	it.each(['', '  ', '—', '<>&"'])('finds nothing for “%s”, and reads nothing', async (query) => {
		const unread = () => Promise.reject(new Error('Nothing was to be read.'));
		const parts: TextParts = { directory: unread, words: unread, passages: unread };
		const hits = await findInTexts(parts, TITLES, { query, most: 10, except: [] });
		expect(hits).toEqual({ hits: [], found: 0 });
	});

	it('finds every word of every text, whatever is written', async () => {
		const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('__proto__')), {
			maxLength: 12,
		});
		await fc.assert(
			fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (written) => {
				const texts = written.map((text) => text.join(' '));
				const index = textIndexOf(texts);
				for (const [pattern, text] of texts.entries()) {
					for (const word of wordsOf(text)) {
						const { hits } = await findInTexts(index, texts, { query: word, most: 99, except: [] });
						expect(hits.map((hit) => hit.pattern)).toContain(pattern);
						expect(hits.every(({ excerpt }) => excerpt?.pieces.some(({ isHit }) => isHit))).toBe(true);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe('An index of texts', () => {
	/** What a file of the index takes before it is packed. */
	async function lengthsOf(parts: TextParts, bytes: number) {
		const { words, passages } = countParts(bytes);
		const read = [
			...Array.from({ length: words }, (_, part) => parts.words(part)),
			...Array.from({ length: passages }, (_, part) => parts.passages(part)),
		];
		return (await Promise.all(read)).map((part) => JSON.stringify(part).length);
	}

	it('stays in parts of bounded size where a text is long, a word has no end, and no word comes twice', async () => {
		const unique = Array.from({ length: 50_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
		const texts = [unique, `${'x'.repeat(5_000)} end`, 'y'.repeat(400_000), 'the last'];
		const index = textIndexOf(texts);
		const lengths = await lengthsOf(index, texts.join('').length);
		expect(lengths.length).toBeGreaterThan(10);
		expect(Math.max(...lengths)).toBeLessThan(400_000);
		expect(await found('w1a2', { texts })).toHaveLength(1);
		expect((await search('x'.repeat(5_000), { texts })).hits.map(({ pattern }) => pattern)).toEqual([1]);
		expect(await found('last', { texts })).toEqual(['3: the [last]']);
	});

	it('hands out the same parts for the same texts, as many as it said', () => {
		const build = () => {
			const passages: (readonly string[])[] = [];
			const builder = new TextIndexBuilder(200_000, (part) => passages.push([...part]));
			for (const [pattern, text] of TEXTS.entries()) builder.add(pattern, text.split('\n'), 60_000);
			return { passages, ...builder.finish() };
		};
		const { passages, words } = build();
		expect([passages.length, words.length]).toEqual([5, 1]);
		expect(passages.flat()).toEqual(TEXTS);
		expect(build()).toEqual(build());
	});

	it('has empty parts where few words take much room, and finds what stands beside them', async () => {
		const texts = ['again '.repeat(120_000), 'zebra', 'below above'];
		const { wordParts } = await textIndexOf(texts).directory();
		expect(wordParts).toEqual(['above', 'below', 'below', 'below']);
		for (const [query, pattern] of [
			['above', 2],
			['again', 0],
			['below', 2],
			['bel', 2],
			['zeb', 1],
		] as const)
			expect((await search(query, { texts })).hits.map((hit) => hit.pattern)).toEqual([pattern]);
		const alone = ['again '.repeat(120_000)];
		expect((await search('again', { texts: alone })).found).toBe(1);
		expect((await search('zebra', { texts: alone })).found).toBe(0);
	});

	it('keeps of a word that stands everywhere the passages that say most of it', async () => {
		const texts = Array.from({ length: 10_020 }, (_, at) =>
			at < 20 ? `everywhere ${'and more '.repeat(40)}` : 'everywhere',
		);
		const hits = await search('everywhere', { texts, except: [] });
		expect(hits.found).toBe(10_000);
		const rest = Array.from({ length: 10_000 }, (_, at) => at + 20);
		expect((await search('everywhere', { texts, except: rest })).found).toBe(0);
	});

	it('of nothing has parts all the same, in which nothing is found', async () => {
		expect(await lengthsOf(textIndexOf([]), 0)).toHaveLength(2);
		expect(await found('work', { texts: [] })).toEqual([]);
		expect(await found('work', { texts: ['', ''] })).toEqual([]);
	});

	it('finds beginnings that go on in the next part', async () => {
		const texts = Array.from({ length: 8_000 }, (_, at) => `beginning${at} ${'filling '.repeat(5)}`);
		expect(countParts(texts.join('').length).words).toBeGreaterThan(1);
		const { found: all } = await search('beginning', { texts });
		expect(all).toBe(8_000);
	});
});
