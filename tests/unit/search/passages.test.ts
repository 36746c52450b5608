import { describe, expect, it } from 'vitest';
import { passagesFrom } from '../../../src/lib/search/passages.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

describe('passages', () => {
	it('hold whole blocks, a line each', () => {
		expect(passagesFrom(['One.', ' ', 'Two. '])).toEqual(['One.\nTwo.']);
		expect(passagesFrom([])).toEqual([]);
	});

	it('begin anew where the next block would make one too long', () => {
		const blocks = Array.from({ length: 30 }, (_, at) => `${at} ${words(100)}`);
		const passages = passagesFrom(blocks);
		expect(passages.length).toBeGreaterThan(1);
		expect(Math.max(...passages.map(({ length }) => length))).toBeLessThanOrEqual(16_000);
		expect(passages.join('\n')).toBe(blocks.join('\n'));
	});

	it('cut a block that is too long between two words, and a word that is too long anywhere', () => {
		const long = words(4_000);
		expect(passagesFrom([long]).join(' ')).toBe(long);
		expect(passagesFrom(['x'.repeat(40_000)]).map(({ length }) => length)).toEqual([16_000, 16_000, 8_000]);
	});
});
