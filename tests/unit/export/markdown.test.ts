import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { extractFromAtlas } from '../../../src/lib/export/extract/from-atlas.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { hostileExtract, takenOf, written } from '../../support/extracts.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

describe('Markdown', () => {
	it('lists patterns with their pages, and under each what it says of the others', () => {
		const extract = takenOf(
			[{ title: 'Kanban', era: ['digital'], alignment: 3.5 }, { title: 'Trust' }],
			[[0, 'requires', 1]],
		);
		expect(written(extract, 'markdown').split('\n').slice(4)).toEqual([
			...['<https://example.org/?domain=work>', '', '## Patterns', ''],
			'- [**Kanban**](<https://example.org/p/kanban/>) (era digital; alignment 3.5)',
			'  - requires Trust',
			'- [**Trust**](<https://example.org/p/trust/>)',
			'',
		]);
	});

	it('keeps the order and the columns of a set, and its summaries', () => {
		const atlas = smallAtlas([{ title: 'A' }, { title: 'B' }, { title: 'C' }], [[2, 'enables', 0]]);
		const picks = [
			{ name: 'now', patterns: ['c'] },
			{ name: 'not *us*', patterns: ['a'] },
		];
		const composition = compose(atlas, { ...DEFAULT_VIEW, picks, arePicksAlone: true });
		const extract = extractFromAtlas(composition, {
			...{ isAll: false, link: '?pick=c', pageOf: () => '/c/', patterns: [2, 0] },
			more: [
				{ name: 'picked', cellOf: (pattern) => (pattern === 2 ? 'now' : 'not *us*') },
				{ name: 'summary', cellOf: (pattern) => (pattern === 2 ? 'What <b>C</b> is.' : null) },
			],
		});
		expect(extract.keys).toEqual(['c', 'a']);
		expect(written(extract, 'markdown').split('\n\n').slice(-4)).toEqual(
			['## now', '- **C**: What \\<b\\>C\\</b\\> is.\n  - enables A\n', '## not \\*us\\*', '- **A**\n'].map(
				(part, at) => (at === 1 ? part.trimEnd() : part),
			),
		);
	});

	it('says content as it is written: no markup begins in it, and nothing is linked but pages', () => {
		const html = markdownIt({ linkify: true, html: true }).render(written(hostileExtract(), 'markdown'));
		expect(html.match(/<(?!\/)(?!(?:h1|h2|p|ul|li|strong)>)[^>]*>/g)).toBeNull();
		expect(html.match(/<strong>/g)).toHaveLength(6);
	});
});
