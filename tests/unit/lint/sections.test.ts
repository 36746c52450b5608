import { describe, expect, it } from 'vitest';
import { libraryOf, patternText } from '../../support/builders.ts';
import { saidIn, saidOf, sourceOf } from '../../support/said.ts';

const SETTINGS = 'sections: [What it is, An example]';

/** What is said of the sections of a pattern with this body. */
function missingIn(body: string, settings = SETTINGS): string[] {
	const { findings } = libraryOf([
		['library.yml', settings],
		['x.md', patternText('slug: x', body)],
	]);
	const rules = ['section-missing', 'section-scheme-unknown'];
	return findings.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message);
}

describe('The sections that a library declares', () => {
	it.each([
		['with hashes', '## What it is\n\nText.\n\n## An example\n\nText.\n'],
		['on any level', '# What it is\n\nText.\n\n#### An example\n\nText.\n'],
		['underlined', 'What it is\n==========\n\nText.\n\nAn example\n---\n\nText.\n'],
		['in another case and closed by marks', '## WHAT IT IS ##\n\nText.\n\n##  an Example\t#\n'],
		['with a note behind them', '## What it is (150 words)\n\nText.\n\n## An example (two sentences)\n'],
		['with citations behind them', '## What it is [2]\n\nText.\n\n## An example [3] [14] (two sentences)\n'],
		[
			'with line ends that a tool spelt out',
			'## What it is (a note)_x000D_\n_x000D_\n## An example ##_x000D_\n',
		],
		['with the line ends of Windows', '## What it is\r\n\r\nText.\r\n\r\nAn example\r\n---\r\n'],
	])('are there %s', (_, body) => {
		expect(missingIn(body)).toEqual([]);
	});

	it.each([
		[
			'another text holds their name',
			'What it is, and An example.\n',
			'The text has 0 of the 2 sections that it is meant to have.',
		],
		['a heading says more', '## What it is not\n\n## An example\n', 'The section “What it is” is missing.'],
		[
			'they stand in code',
			'## What it is\n\n```\n## An example\n```\n',
			'The section “An example” is missing.',
		],
		['hashes are no heading', '##What it is\n\n## An example\n', 'The section “What it is” is missing.'],
	])('are missing where %s', (_, body, told) => {
		expect(missingIn(body)).toEqual([told]);
	});

	it('are not missed where the library declares none, nor beside an empty body, which is told already', () => {
		expect(missingIn('Text.\n', 'title: x')).toEqual([]);
		expect(missingIn('\n\n')).toEqual([]);
	});

	it('are named up to ten of them', () => {
		const settings = `sections: [${Array.from({ length: 24 }, (_, index) => `S${index}`).join(', ')}]`;
		const there = Array.from({ length: 12 }, (_, index) => `# S${index + 12}\n`).join('');
		expect(missingIn(there, settings)).toEqual([
			'The sections “S0”, “S1”, “S2”, “S3”, “S4”, “S5”, “S6”, “S7”, “S8”, “S9” and 2 more are missing.',
		]);
	});

	it('are told where the body begins', () => {
		const files = [
			['library.yml', 'sections: [A, B]'],
			['x.md', patternText('slug: x\ntitle: X', '# A\n')],
		] as const;
		expect(saidIn(files, 'section-missing')).toEqual([
			'x.md:5:1 section-missing: The section “B” is missing.',
		]);
	});

	it('may have numbers before them', () => {
		expect(missingIn('## 1. What it is\n\n### Section 2: An example\n')).toEqual([]);
		expect(missingIn('## 1 What it is\n\n## An example\n')).toHaveLength(1);
	});

	it('are another scheme where fewer than half are there', () => {
		const files = [
			['library.yml', 'sections: [A, B, C]'],
			['x.md', patternText('slug: x\ntitle: X', '# A\n')],
			['y.md', patternText('slug: y\ntitle: Y', '# A\n\n# C\n')],
		] as const;
		expect(saidIn(files, 'section-scheme-unknown')).toEqual([
			'x.md:5:1 section-scheme-unknown: The text has 1 of the 3 sections that it is meant to have.',
		]);
		expect(saidIn(files, 'section-missing')).toEqual([
			'y.md:5:1 section-missing: The section “B” is missing.',
		]);
	});

	it('stand on one level', () => {
		expect(levelsIn('# What it is\n\n## More\n\n## An example\n')).toEqual([
			'x.md:9:1 heading-level-mixed: “## An example” stands on another level than the first section.',
		]);
		expect(levelsIn('## What it is\n\n# More\n\n## An example\n')).toEqual([]);
		expect(levelsIn('# What it is\n\n## 1. What it is\n\n## 2. An example\n')).toEqual([]);
	});
});

const levelsIn = (body: string) =>
	saidIn(
		[
			['library.yml', SETTINGS],
			['x.md', patternText('slug: x', body)],
		],
		'heading-level-mixed',
	);

describe('The sections that nearly all patterns with one kind of front matter have', () => {
	const body = '## 1. Overview\n\n## 2. Core\n\n## 3. Use\n\n## Own\n';
	const files = (count: number, ...bodies: readonly string[]) =>
		[...Array<string>(count).fill(body), ...bodies].map((text, at) => {
			return [`p${at}.md`, patternText(`slug: p${at}\ntags: {}`, text.replace('Own', `Own ${at}`))] as const;
		});

	it('are missed in the others', () => {
		expect(
			saidIn(files(18, '# Overview\n\n# Use\n', 'Text.\n'), 'section-missing', 'section-scheme-unknown'),
		).toEqual([
			'p18.md:5:1 section-missing: The section “Core” is missing.',
			'p19.md:5:1 section-scheme-unknown: The text has 0 of the 3 sections that it is meant to have.',
		]);
	});

	it('are none where the patterns are few, or the sections they share are', () => {
		expect(saidIn(files(18, 'Text.\n'), 'section-scheme-unknown')).toEqual([]);
		expect(saidIn(files(17, ...Array<string>(3).fill('Text.\n')), 'section-scheme-unknown')).toEqual([]);
		const two = files(20, 'Text.\n').map(([path, text]) => [path, text.replace('## 3. Use', '')] as const);
		expect(saidIn(two, 'section-scheme-unknown')).toEqual([]);
	});
});

describe('A heading', () => {
	const said = (body: string) => saidOf(sourceOf(body), 'section-duplicate');
	const told = (at: string, heading: string) =>
		`${at} section-duplicate: The heading “${heading}” stands in this text more than once.`;

	it('that stands twice on one level is told where it stands again', () => {
		expect(said('## A\n\n## B\n\n## a (150 words)\n\n## A ##\n')).toEqual([
			told('8:1', '## a (150 words)'),
			told('10:1', '## A ##'),
		]);
		expect(said('A\n===\n\nA\n===\n')).toEqual([told('7:1', 'A')]);
	});

	it('is not only a note, though all of it stands in parentheses', () => {
		expect(said('## (one)\n\n## (two)\n\n## (one)\n')).toEqual([told('8:1', '## (one)')]);
	});

	it('that is a numbered section is told on whatever level it stands again', () => {
		const twice = '# 1. A\n\n# 2. B\n\n## 1. A\n\n### C\n\n## 2. B\n';
		expect(said(twice)).toEqual([told('8:1', '## 1. A'), told('12:1', '## 2. B')]);
		expect(said(`# Title\n\n${twice.replaceAll('# ', '## ')}`)).toHaveLength(2);
	});

	it('may stand once in each section', () => {
		expect(said('## A\n\n### C\n\n## B\n\n### C\n\n#### D\n\n### C\n')).toEqual([told('14:1', '### C')]);
		expect(said('# 1. A\n\n## 1. C\n\n# 2. B\n\n## 1. C\n')).toEqual([]);
	});

	it('may stand once on each level, and in code', () => {
		expect(said('# A\n## A\n\nA\n---\n'.replace('\nA\n---\n', '```\n## A\n```\n'))).toEqual([]);
		expect(said('text\n\n---\n\ntext\n\n---\n')).toEqual([]);
	});
});
