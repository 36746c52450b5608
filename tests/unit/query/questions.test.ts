import { describe, expect, it } from 'vitest';
import { QuestionError } from '../../../src/lib/query/question.ts';
import { ask, askedOf } from '../../support/asked.ts';
import { patternText } from '../../support/folder-of.ts';

const ID = 'pat_01kg7200aaf3b8q2m4n6r8t0v2';

function walks(): ReturnType<typeof askedOf> {
	return askedOf([
		['library.yml', 'title: Walks\ndate: 2026-05-01\n'],
		[
			'walk.md',
			patternText(
				`id: ${ID}\nslug: walk\ntitle: Take a walk\nsummary: Go out.\ndomain: health\nrequires: [{ slug: shoes, weight: 0.9 }]\nrelated: [rest]`,
				'Mind the puddles.\n',
			),
		],
		['shoes.md', patternText('slug: shoes\ntitle: Shoes\nalignment: 4\ndomain: things\naliases: [Boots]')],
		['rest.md', patternText('slug: rest\ntitle: Rest\ndomain: health\nrelated: [sleep]')],
		['sleep.md', patternText('slug: sleep\ntitle: Sleep\ndomain: health')],
		['alone.md', patternText('slug: alone\ntitle: Alone\nrelated: [nobody]')],
		['alone-2.md', patternText('slug: alone-2\ntitle: Alone\ndomain: things')],
	]);
}

const keysOf = ({ items }: { items: { key: string }[] }) => items.map(({ key }) => key);

describe('A question about a library', () => {
	it('“overview”: counts, facets by their values, types of relations and findings', async () => {
		const answer = await ask(walks(), 'overview', {});
		expect(answer.library).toMatchObject({ title: 'Walks', date: '2026-05-01' });
		expect(answer.counts).toMatchObject({ patterns: 6, relations: 3, orphans: 2, dangling: 1 });
		expect(answer.facets[0]).toEqual({
			...{ id: 'domain', label: 'Domain', patterns: 5, distinct: 2 },
			values: [
				{ value: 'health', patterns: 3 },
				{ value: 'things', patterns: 2 },
			],
		});
		expect(answer.hubs[0]).toEqual({ key: 'rest', title: 'Rest', relations: 2 });
		expect(answer.findings.error).toBeGreaterThan(0);
	});

	it('“search”: by words of titles and other names, and where something was found', async () => {
		const { hits, isNear, inTexts } = await ask(walks(), 'search', { words: 'boots' });
		expect({ isNear, inTexts }).toEqual({ isNear: false, inTexts: null });
		expect(hits).toMatchObject([{ key: 'shoes', found: { from: 'alias', words: 'Boots' } }]);
	});

	it('“search”: near spellings only where nothing is spelt so, and says so', async () => {
		expect(await ask(walks(), 'search', { words: 'sleap' })).toMatchObject({
			isNear: true,
			hits: [{ key: 'sleep' }],
		});
		expect(await ask(walks(), 'search', { words: 'xyzzyq' })).toMatchObject({ isNear: false, hits: [] });
	});

	it('“search”: in texts where that is asked for, with the sentence', async () => {
		const asked = walks();
		expect(await ask(asked, 'search', { words: 'puddles' })).toMatchObject({ hits: [], inTexts: null });
		expect(await ask(asked, 'search', { words: 'puddles', texts: true })).toMatchObject({
			isNear: false,
			inTexts: { total: 1, hits: [{ key: 'walk', found: { from: 'text', words: 'Mind the puddles.' } }] },
		});
	});

	it('“pattern”: what is stated, relations in words with their weights, and the text', async () => {
		const answer = await ask(walks(), 'pattern', { pattern: 'walk' });
		expect(answer.pattern).toMatchObject({
			title: 'Take a walk',
			summary: 'Go out.',
			facets: { domain: ['health'] },
		});
		expect(answer.relations).toEqual({
			total: 2,
			groups: [
				{
					...{ words: 'requires', type: 'requires', isOutgoing: true, origin: 'meant', total: 1, listed: 1 },
					items: [{ key: 'shoes', title: 'Shoes', weight: 0.9 }],
				},
				{
					...{
						words: 'is related to',
						type: 'related',
						isOutgoing: true,
						origin: 'meant',
						total: 1,
						listed: 1,
					},
					items: [{ key: 'rest', title: 'Rest', weight: null }],
				},
			],
		});
		expect(answer.text).toEqual({ letters: 19, words: '\nMind the puddles.\n' });
	});

	it('names a pattern by key, id or title, and tells those of one title by their keys', async () => {
		const asked = walks();
		const keyOf = async (pattern: string) => (await ask(asked, 'pattern', { pattern })).pattern.key;
		expect([await keyOf('shoes'), await keyOf(ID), await keyOf('TAKE A WALK')]).toEqual([
			'shoes',
			'walk',
			'walk',
		]);
		await expect(keyOf('ALONE')).rejects.toThrow(
			new QuestionError('Several patterns are called “ALONE”; name one by its key: alone-2, alone.'),
		);
	});

	it('“patterns”: those that a view shows, the most related first or as its table is sorted', async () => {
		const asked = walks();
		const shown = async (view: string) => keysOf((await ask(asked, 'patterns', { view })).patterns);
		expect(await shown('domain=health')).toEqual(['rest', 'walk', 'sleep']);
		expect(await shown('?domain=health&sort=title')).toEqual(['rest', 'sleep', 'walk']);
		expect(await shown('focus=walk')).toEqual(['rest', 'walk', 'shoes']);
		expect(await shown('degree=1&domain=health')).toEqual(['sleep']);
	});

	it('says what of a view it did not understand', async () => {
		const { notices, patterns } = await ask(walks(), 'patterns', { view: 'domain=cooking', most: 1 });
		expect(notices).toHaveLength(1);
		expect(patterns).toMatchObject({ total: 6, listed: 1 });
	});

	it('“neighbourhood”: nearest first, with the relations among what is told', async () => {
		const asked = walks();
		const near = await ask(asked, 'neighbourhood', { pattern: 'walk', depth: 2 });
		expect(near.around.items.map(({ key, steps }: { key: string; steps: number }) => [key, steps])).toEqual([
			['rest', 1],
			['shoes', 1],
			['sleep', 2],
		]);
		expect(near.relations.items.map(({ words }: { words: string }) => words)).toEqual([
			'Take a walk requires Shoes',
			'Rest is related to Sleep',
			'Take a walk is related to Rest',
		]);
		const required = await ask(asked, 'neighbourhood', { pattern: 'walk', view: 'rel=requires' });
		expect(keysOf(required.around)).toEqual(['shoes']);
	});

	it('“path”: each step in words, either way along a relation; none where there is none', async () => {
		const asked = walks();
		const { steps, patterns } = await ask(asked, 'path', { from: 'shoes', to: 'sleep' });
		expect(patterns.map(({ key }: { key: string }) => key)).toEqual(['shoes', 'walk', 'rest', 'sleep']);
		expect(steps.map(({ words }: { words: string }) => words)).toEqual([
			'Shoes is required by Take a walk',
			'Take a walk is related to Rest',
			'Rest is related to Sleep',
		]);
		expect(await ask(asked, 'path', { from: 'shoes', to: 'sleep', view: 'rel=related' })).toMatchObject({
			...{ asShort: 0, patterns: [], steps: [] },
		});
	});

	it('“findings”: errors first, of one pattern, rule, severity or folder', async () => {
		const asked = walks();
		const all = await ask(asked, 'findings', {});
		expect(all.findings.items[0].severity).toBe('error');
		expect(all.findings.total).toBe(asked.library.findings.length);
		const dangling = await ask(asked, 'findings', { rule: 'ref-dangling' });
		expect(dangling.findings).toMatchObject({ total: 1, items: [{ file: 'alone.md', pattern: 'alone' }] });
		expect(dangling.byRule).toEqual([{ rule: 'ref-dangling', count: 1 }]);
		const ofAlone = await ask(asked, 'findings', { pattern: 'alone', severity: 'error' });
		expect(ofAlone.byRule.map(({ rule }: { rule: string }) => rule)).toContain('ref-dangling');
		expect(new Set(ofAlone.findings.items.map(({ pattern }: { pattern: string }) => pattern))).toEqual(
			new Set(['alone']),
		);
		expect((await ask(asked, 'findings', { file: 'nowhere/' })).findings.total).toBe(0);
	});

	it('refuses what it does not take in a sentence', async () => {
		const asked = walks();
		await expect(ask(asked, 'neighbourhood', { pattern: 'walk', depth: 0 })).rejects.toThrow(
			/^The question “neighbourhood” cannot be answered: “depth” is not what it takes/,
		);
		await expect(ask(asked, 'path', { from: 'walk' })).rejects.toThrow(/“to” is not what it takes/);
	});

	it('cuts long texts and lists to sizes that it states', async () => {
		const files = Array.from({ length: 600 }, (_, at): [string, string] => [
			`p${at}.md`,
			patternText(
				`slug: p${at}\ntitle: ${'T'.repeat(900)}${at}\nsummary: ${'S'.repeat(900)}\nrelated: [p0]`,
				`${'word '.repeat(9_000)}\n`,
			),
		]);
		const asked = askedOf(files);
		const { pattern, relations, text } = await ask(asked, 'pattern', { pattern: 'p0', most: 500 });
		expect([pattern.title.length, pattern.summary.length, text.words.length]).toEqual([400, 400, 12_000]);
		expect(text.letters).toBe(45_002);
		expect(relations.groups[0]).toMatchObject({ total: 599, listed: 500 });
		const answers = [
			await ask(asked, 'neighbourhood', { pattern: 'p0', most: 500 }),
			await ask(asked, 'patterns', { most: 500 }),
			await ask(asked, 'search', { words: 'TTTT', most: 500 }),
		];
		expect(answers.map((answer) => JSON.stringify(answer).length < 2_000_000)).toEqual([true, true, true]);
	});
});
