import { describe, expect, it } from 'vitest';
import { bodyLocator, countBreaks, locationOf, rangeOf } from '../../../src/lib/lint/locations.ts';

describe('An offset in a text', () => {
	it('is in the line that it stands in, the break that ends a line included', () => {
		const text = 'ab\n\ncd';
		const locations = Array.from({ length: text.length + 1 }, (_, offset) => locationOf(text, offset));
		expect(locations.map(({ line, column }) => `${line}:${column}`)).toEqual([
			'1:1',
			'1:2',
			'1:3',
			'2:1',
			'3:1',
			'3:2',
			'3:3',
		]);
	});

	it('has so many line feeds before it', () => {
		expect([0, 1, 2, 3].map((end) => countBreaks('\na\n', end))).toEqual([0, 1, 1, 2]);
	});
});

describe('What is written', () => {
	it('goes to the end of its text, on whatever line that is', () => {
		const start = { line: 4, column: 3 };
		expect(rangeOf(start, 'ab')).toEqual({ ...start, end: { line: 4, column: 5 } });
		expect(rangeOf(start, 'a\nbcd')).toEqual({ ...start, end: { line: 5, column: 4 } });
		expect(rangeOf(start, 'a\n')).toEqual({ ...start, end: { line: 5, column: 1 } });
	});
});

describe('Offsets in a body', () => {
	const text = '---\nx\n---\nab\n\ncd\n';
	const locate = (offsets: readonly number[], bodyOffset = 10, bodyLine = 4) => {
		const locator = bodyLocator({ path: 'x.md', text, bodyOffset, bodyLine, isRead: true });
		return offsets.map(locator).map(({ line, column }) => `${line}:${column}`);
	};

	it('are located in rising order, each in its line', () => {
		expect(locate([0, 1, 2, 3, 4, 5, 6])).toEqual(['4:1', '4:2', '4:3', '5:1', '6:1', '6:2', '6:3']);
	});

	it('are located also where some are left out or asked for twice', () => {
		expect(locate([1, 5, 5])).toEqual(['4:2', '6:2', '6:2']);
		expect(locate([6, 7])).toEqual(['6:3', '7:1']);
	});

	it('are located from the top where all of a file is body', () => {
		expect(locate([0, 4, 12], 0, 1)).toEqual(['1:1', '2:1', '4:3']);
	});

	it('count their columns from the start of a line in which the body begins', () => {
		expect(locate([0, 1, 2], 11, 4)).toEqual(['4:2', '4:3', '5:1']);
	});
});
