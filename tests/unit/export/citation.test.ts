import { describe, expect, it } from 'vitest';
import { bibtexFrom, citationFrom, cslFrom, type Cited } from '../../../src/lib/export/citation.ts';

const cited: Cited = {
	caption: {
		title: 'Commons & Co_50%',
		description: '',
		license: 'CC-BY-SA-4.0',
		attribution: 'The {authors}',
		version: '2_1',
		date: '2026-01-29',
		shown: '214 of 3,614 patterns',
		filters: ['Domain: operations'],
		link: 'https://example.org/?domain=operations&p=a%20b',
	},
	relations: 1032,
	accessed: '2026-02-03',
};

describe('A view is cited', () => {
	it('in words', () => {
		expect(citationFrom(cited)).toBe(
			'The {authors}. Commons & Co_50%, version 2_1 (2026-01-29). 214 of 3,614 patterns, 1,032 relations; Domain: operations; licence CC-BY-SA-4.0. ' +
				'https://example.org/?domain=operations&p=a%20b, accessed 2026-02-03.',
		);
	});

	it('for LaTeX, where signs that mean something there are only signs', () => {
		expect(bibtexFrom(cited)).toBe(`@misc{commons-co-50-2026,
  title = {{Commons \\& Co\\_50\\%}},
  author = {{The \\{authors\\}}},
  version = {2\\_1},
  year = {2026},
  date = {2026-01-29},
  note = {214 of 3,614 patterns, 1,032 relations; Domain: operations; licence CC-BY-SA-4.0},
  url = {https://example.org/?domain=operations&p=a%20b},
  urldate = {2026-02-03},
}
`);
	});

	it('for programs that manage references', () => {
		expect(JSON.parse(cslFrom(cited))).toEqual([
			{
				id: 'commons-co-50-2026',
				type: 'dataset',
				title: 'Commons & Co_50%',
				author: [{ literal: 'The {authors}' }],
				version: '2_1',
				issued: { 'date-parts': [[2026, 1, 29]] },
				note: '214 of 3,614 patterns, 1,032 relations; Domain: operations; licence CC-BY-SA-4.0',
				URL: 'https://example.org/?domain=operations&p=a%20b',
				accessed: { 'date-parts': [[2026, 2, 3]] },
			},
		]);
	});

	it('without what is not known', () => {
		const bare = {
			...cited.caption,
			title: ' ',
			license: null,
			attribution: null,
			version: null,
			date: null,
			filters: [],
			link: null,
		};
		expect(citationFrom({ ...cited, caption: bare, relations: 1 })).toBe(
			'Pattern library. 214 of 3,614 patterns, 1 relation.',
		);
		expect(bibtexFrom({ ...cited, caption: bare })).toBe(
			'@misc{patterns,\n  title = {{Pattern library}},\n  note = {214 of 3,614 patterns, 1,032 relations},\n}\n',
		);
	});
});
