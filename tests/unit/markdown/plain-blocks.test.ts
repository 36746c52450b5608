import { describe, expect, it } from 'vitest';
import { plainBlocksFrom } from '../../../src/lib/markdown/plain-blocks.ts';
import { HOSTILE_MARKDOWN } from '../../support/hostile-markdown.ts';

describe('the plain blocks of a text', () => {
	it('are its headings, paragraphs, items and cells without their markup', () => {
		const text = [
			'# The *board*',
			'',
			'Shows `work in progress`, see [the guide](https://example.org) &amp; [[kaizen|the wheel]],',
			'over two lines.',
			'',
			'- one\n- **two**',
			'',
			'> [!NOTE]\n> Mind the board.',
			'',
			'| a | b |\n| - | - |\n| c | ![a board](x.png) |',
		].join('\n');
		expect(plainBlocksFrom(text)).toEqual([
			'The board',
			'Shows work in progress, see the guide & the wheel, over two lines.',
			...['one', 'two', 'Mind the board.', 'a', 'b', 'c', 'a board'],
		]);
	});

	it('are the lines of code as they are written, and what stands between tags', () => {
		expect(plainBlocksFrom('```js\nconst a = "<b>";\nrun();\n```')).toEqual(['const a = "<b>";', 'run();']);
		expect(plainBlocksFrom('<div title="x">\n<b>Bold</b> words\n</div>').map((line) => line.trim())).toEqual([
			'Bold  words',
		]);
		expect(plainBlocksFrom('Some <em>words</em>')).toEqual(['Some words']);
	});

	it('hold nothing that turns the reading order around', () => {
		expect(plainBlocksFrom('a\u202Eb\u0000c')).toEqual(['ab\uFFFDc']);
	});

	it.each(HOSTILE_MARKDOWN.map(([of, write]) => [of, write] as const))('are had of %s too', (_, write) => {
		expect(Array.isArray(plainBlocksFrom(write(2_000)))).toBe(true);
	});
});
