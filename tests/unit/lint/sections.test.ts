import { describe, expect, it } from 'vitest';
import { findMissingSections } from '../../../src/lib/lint/sections.ts';
import { libraryOf, patternText } from '../../support/builders.ts';
import { saidOf, sourceOf } from '../../support/said.ts';

const SETTINGS = 'sections: [What it is, An example]';

/** What is said of the sections of a pattern with this body. */
function missingIn(body: string, settings = SETTINGS): string[] {
	const { findings } = libraryOf([
		['library.yml', settings],
		['x.md', patternText('slug: x', body)],
	]);
	return findings.filter(({ rule }) => rule === 'section-missing').map(({ message }) => message);
}

describe('The sections that a library declares', () => {
	it.each([
		['with hashes', '## What it is\n\nText.\n\n## An example\n\nText.\n'],
		['on any level', '# What it is\n\nText.\n\n#### An example\n\nText.\n'],
		['underlined', 'What it is\n==========\n\nText.\n\nAn example\n---\n\nText.\n'],
		['in another case and closed by marks', '## WHAT IT IS ##\n\nText.\n\n##  an Example\t#\n'],
		['with a note behind them', '## What it is (150 words)\n\nText.\n\n## An example (two sentences)\n'],
		['with the line ends of Windows', '## What it is\r\n\r\nText.\r\n\r\nAn example\r\n---\r\n'],
	])('are there %s', (_, body) => {
		expect(missingIn(body)).toEqual([]);
	});

	it.each([
		[
			'another text holds their name',
			'What it is, and An example.\n',
			'The sections “What it is” and “An example” are missing.',
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
		const settings = `sections: [${Array.from({ length: 13 }, (_, index) => `S${index}`).join(', ')}]`;
		expect(missingIn('# S0\n', settings)).toEqual([
			'The sections “S1”, “S2”, “S3”, “S4”, “S5”, “S6”, “S7”, “S8”, “S9”, “S10” and 2 more are missing.',
		]);
	});

	it('are told where the body begins', () => {
		const source = {
			path: 'x.md',
			text: 'Text.\n',
			bodyOffset: 0,
			bodyLine: 7,
			isRead: true,
			sections: ['A'],
		};
		expect(findMissingSections(source)).toMatchObject([{ at: { line: 7, column: 1 } }]);
		expect(findMissingSections({ ...source, isRead: false })).toEqual([]);
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

	it('may stand once on each level, and in code', () => {
		expect(said('# A\n## A\n\nA\n---\n'.replace('\nA\n---\n', '```\n## A\n```\n'))).toEqual([]);
		expect(said('text\n\n---\n\ntext\n\n---\n')).toEqual([]);
	});
});
