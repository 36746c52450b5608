import { describe, expect, it } from 'vitest';
import { pathAsMarkdown, pathAsText } from '../../../src/lib/export/path-text.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[{ title: 'Kaizen' }, { title: '*Trust*' }, { title: 'Care' }, { title: 'Wiki' }],
	[
		[0, 'requires', 1],
		[2, 'enables', 1],
		[1, 'related', 2],
		[1, 'tools', 3],
	],
);
const LINK = 'https://example.org/?path=a';
const joined = (...path: string[]) => compose(ATLAS, { ...DEFAULT_VIEW, path }).path!;

describe('a path that is taken away', () => {
	it('is read line by line, with its link', () => {
		expect(pathAsText(ATLAS, joined('kaizen', 'care'), LINK)).toBe(
			[
				'Path from Kaizen to Care',
				'',
				'Kaizen',
				'  requires *Trust*',
				'  is enabled by and is related to Care',
				'',
				LINK,
				'',
			].join('\n'),
		);
	});

	it('is a list in Markdown, and no title is markup', () => {
		expect(pathAsMarkdown(ATLAS, joined('kaizen', 'care'), LINK)).toBe(
			[
				`[Path from Kaizen to Care](<${LINK}>)`,
				'',
				'- **Kaizen**',
				'- requires **\\*Trust\\***',
				'- is enabled by and is related to **Care**',
				'',
			].join('\n'),
		);
	});

	it('of more than two ends is one chain after the other', () => {
		const text = pathAsText(ATLAS, joined('kaizen', 'care', 'wiki'), LINK);
		expect(text).toContain('What joins Kaizen, Care and Wiki\n\nKaizen\n  requires *Trust*\n\n*Trust*\n');
		expect(text.split('\n\n')).toHaveLength(5);
	});
});
