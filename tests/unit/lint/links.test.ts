import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const OTHERS = [
	['library.yml', 'exclude: [drafts/*]'],
	['b/care.md', patternText('id: pat_care\nslug: caring\ntitle: Care of É\naliases: [Looking After]')],
	['b/lost.md', 'No front matter.'],
] as const;

const told = (rule: string, body: string, front = 'slug: x') =>
	saidIn([...OTHERS, ['a/x.md', patternText(front, body)]], rule).map((line) =>
		line.replace(/^a\/x\.md:/, ''),
	);

describe('A relative link', () => {
	it('leads to a file that is there, seen from its own, or to a name', () => {
		const links = [
			'../b/care.md',
			'/b/care',
			'caring',
			'elsewhere/care.html',
			'../b/',
			'Looking%20After',
			'pat_care',
			'../b/lost.md#x',
		];
		expect(told('link-relative-broken', links.map((link) => `[a](${link})\n`).join(''))).toEqual([]);
		expect(told('link-relative-broken', 'See [a](../b/cares.md) and\n[b]: ./gone\n')).toEqual([
			'5:7 link-relative-broken: The link “../b/cares.md” leads to no file and no slug of the library.',
			'6:1 link-relative-broken: The link “./gone” leads to no file and no slug of the library.',
		]);
	});

	it('that begins like a web page is broken, whatever it ends in', () => {
		const links = ['http.care.test/x.pdf', 'HTTPS.care.test/', 'www.care.test', 'docs/www.care.pdf'];
		expect(told('link-relative-broken', links.map((link) => `[a](${link})\n`).join(''))).toEqual(
			links.slice(0, 3).map((link, index) => {
				return `${5 + index}:3 link-relative-broken: The link “${link}” leads to no file and no slug of the library.`;
			}),
		);
	});

	it('is let be where nobody can tell: outside, to what is not read, and to other files', () => {
		const links = [
			'../../x.md',
			'../README.md',
			'../drafts/y.md',
			'x.png',
			'x.pdf',
			'#top',
			'?q',
			'//x.test',
			'mailto:a@x.test',
		];
		expect(told('link-relative-broken', links.map((link) => `![a](${link})\n`).join(''))).toEqual([]);
		expect(told('link-relative-broken', '`[a](gone.md)`\n')).toEqual([]);
	});
});

describe('A link in double brackets', () => {
	it('names a slug, a title, an alias or a path', () => {
		const links = ['caring', 'CARE OF É', 'looking after|so', 'care#how', '../b/care', '../b/care.md'];
		expect(told('link-wiki-unresolved', links.map((link) => `[[${link}]]\n`).join(''))).toEqual([]);
		expect(told('link-wiki-unresolved', 'A [[Caring For|so]] b [[Gone]].\n')).toEqual([
			'5:3 link-wiki-unresolved: “[[Caring For|so]]” is no slug, title or alias of a pattern.',
			'5:23 link-wiki-unresolved: “[[Gone]]” is no slug, title or alias of a pattern.',
		]);
	});

	it('is none in code, with a number, or as the text of a link', () => {
		expect(told('link-wiki-unresolved', '`[[Gone]]` [[1]] [[^a]] [[Gone]](x) [[]] [[a\nb]]\n')).toEqual([]);
	});
});

describe('A link into the library’s own repository', () => {
	const front = 'slug: x\ngithub_url: https://github.com/o/r/blob/main/a/x.md';

	it('leads to a file that is still there', () => {
		const body =
			'<https://github.com/O/R/edit/main/_b/caring.md> [b](https://github.com/o/r/blob/v1/gone.md)\n';
		expect(told('link-to-old-path', body, front)).toEqual([
			'6:51 link-to-old-path: “https://github.com/o/r/blob/v1/gone.md” is no file of this library any more.',
		]);
	});

	it('is asked of the words of tours too', () => {
		const tour = patternText('title: A walk', '## One\n\n[b](https://github.com/o/r/blob/v1/gone.md)\n');
		const files = [
			['a/x.md', patternText(front, 'Here.')],
			['tours/walk.md', tour],
		] as const;
		expect(saidIn([...OTHERS, ...files], 'link-to-old-path')).toEqual([
			'tours/walk.md:7:3 link-to-old-path: “https://github.com/o/r/blob/v1/gone.md” is no file of this library any more.',
		]);
	});

	it('is told from links to other repositories, and to other things', () => {
		const links = ['o/s/blob/main/gone.md', 'o/r/issues/1', 'o/r/blob/main/gone.png'];
		const body = links.map((link) => `[a](https://github.com/${link})\n`).join('');
		expect(told('link-to-old-path', body, front)).toEqual([]);
		expect(told('link-to-old-path', '[b](https://github.com/o/r/blob/main/gone.md)\n')).toEqual([]);
	});
});
