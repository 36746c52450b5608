import { describe, expect, it } from 'vitest';
import { patternText, runPatterns, temporaryFolder } from '../../support/builders.ts';

function walks(): string {
	return temporaryFolder([
		['walk.md', patternText('slug: walk\ntitle: Take a walk\nrequires: [shoes]')],
		['shoes.md', patternText('slug: shoes\ntitle: "Shoes ::error::\\u001b[2J"')],
	]);
}

describe('patterns query', () => {
	it('takes the words of a question without quotes, and its other fields as flags', async () => {
		const folder = walks();
		const search = await runPatterns(['query', 'search', 'take', 'walk', '--most', '1', '--folder', folder]);
		expect(JSON.parse(search.stdout)).toMatchObject({ hits: [{ key: 'walk' }] });
		const near = await runPatterns([
			'query',
			'neighbourhood',
			'walk',
			'--view',
			'rel=requires',
			'--folder',
			folder,
		]);
		expect(JSON.parse(near.stdout)).toMatchObject({ around: { items: [{ key: 'shoes' }] } });
		const told = await runPatterns(['query', 'pattern', 'walk', '--text', 'no', '--folder', folder]);
		expect(JSON.parse(told.stdout)).toMatchObject({ text: null });
	});

	it('tells content as data on which nothing acts', async () => {
		const { stdout } = await runPatterns(['query', 'pattern', 'shoes', '--folder', walks()]);
		expect(stdout).not.toMatch(/^::error/m);
		expect(stdout).not.toContain('\u001b');
		expect(JSON.parse(stdout).pattern.key).toBe('shoes');
	});

	it.each([
		[['query'], /^A question is missing; there are “overview”, “search”/],
		[['query', 'weather'], /^There is no question “weather”/],
		[['query', 'overview', 'of', 'it'], /takes nothing but flags/],
		[['query', 'path', 'walk'], /“to” is not what it takes/],
		[['query', 'path', 'walk', 'shoes', '--depth', '2'], /^The question “path” takes no “--depth”/],
		[['query', 'pattern', 'nobody'], /^There is no pattern with the key, id or title “nobody”/],
		[['query', 'neighbourhood', 'walk', '--depth', 'far'], /“depth” is not what it takes/],
	])('%j is refused in a sentence', async (argv, sentence) => {
		const result = await runPatterns(argv, { env: { PATTERNS_DIR: walks() } });
		expect(result).toMatchObject({ code: 2, stdout: '' });
		expect(result.stderr).toMatch(sentence);
	});
});
