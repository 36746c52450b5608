import { describe, expect, it } from 'vitest';
import { bodyOf, proseOf, withoutCode } from '../../../src/lib/lint/markdown-text.ts';
import { sourceOf } from '../../support/said.ts';

describe('Markdown without its code', () => {
	const cases: readonly (readonly [what: string, markdown: string, text: string])[] = [
		['text without code', 'a *b*\n\n> c\n', 'a *b*\n\n> c\n'],
		['code in a line', 'a `b` c', 'a     c'],
		['code that holds shorter and longer runs of marks', 'a ``b` ```c`` d', 'a             d'],
		['code over several lines', 'a `b\nc` d', 'a   \n   d'],
		['a mark that nothing closes', 'a ` b', 'a ` b'],
		['a mark that nothing of its length closes', '`` a ` b `` `', '            `'],
		['two pieces of code', '`a` b `c`', '    b    '],
		['a fence', 'a\n```js\nb\n```\nc', 'a\n     \n \n   \nc'],
		['a fence of tildes', 'a\n~~~\nb `\n~~~\n`c`', 'a\n   \n   \n   \n   '],
		['a fence that nothing closes', 'a\n```\nb\nc', 'a\n   \n \n '],
		['a longer fence around a shorter', '````\n```\na\n````\nb', '    \n   \n \n    \nb'],
		['a fence that a longer one closes', '```\na\n`````\nb', '   \n \n     \nb'],
		['a fence that one with words does not close', '```\na\n```js\nb\n```\nc', '   \n \n     \n \n   \nc'],
		['a fence that another kind does not close', '```\n~~~\n```\na', '   \n   \n   \na'],
		['a fence that is set in', '   ```\n  a\n  ```  \nb', '      \n   \n       \nb'],
		['no fence where it is set in too far', '    ~~~\na', '    ~~~\na'],
		['no fence within a line', 'a ~~~\nb', 'a ~~~\nb'],
	];
	for (const [what, markdown, text] of cases) {
		it(`keeps every other character where it is: ${what}`, () => {
			expect(withoutCode(markdown)).toBe(text);
		});
	}
});

describe('A body', () => {
	it('begins where the front matter ends, and is worked out once', () => {
		const source = sourceOf('a `b`\n');
		expect(bodyOf(source)).toBe('a `b`\n');
		expect(proseOf(source)).toBe('a    \n');
		expect(proseOf({ ...source, text: source.text.replace('a', 'c') })).toBe('c    \n');
		expect(proseOf(source)).toBe('a    \n');
	});

	it('is empty where the file did not become a pattern', () => {
		const source = { ...sourceOf('a'), isRead: false };
		expect(bodyOf(source)).toBe('');
		expect(proseOf(source)).toBe('');
	});
});
