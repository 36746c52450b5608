import { describe, expect, it } from 'vitest';
import { keyOf, quotedLine } from '../../../src/lib/content/line-repair.ts';

describe('A line whose value lacks quotes', () => {
	it.each([
		['title: A: B', "title: 'A: B'"],
		['title: A: B\r', "title: 'A: B'\r"],
		['  - name: A: B', "  - name: 'A: B'"],
		['- - a: b: c', "- - a: 'b: c'"],
		['- A: B', "- A: 'B'"],
		['- @at', "- '@at'"],
		['"key": a: b', `"key": 'a: b'`],
		["'key' : a: b", "'key' : 'a: b'"],
		['key: it’s', "key: 'it’s'"],
		["key: it's: b", "key: 'it''s: b'"],
		['key: a: b # why', "key: 'a: b'"],
		['key: a: b\t# why', "key: 'a: b'"],
		['key: a#b: c', "key: 'a#b: c'"],
		['key: "a" b', `key: '"a" b'`],
		['key: "a "b" c"', `key: 'a "b" c'`],
		["key: 'it's'", "key: 'it''s'"],
		['key: [a: b, c]', "key: ['a: b', 'c']"],
		['key: [a,b, c]', "key: ['a,b', 'c']"],
		[`key: ["a", 'b', @c,]`, `key: ["a", 'b', '@c', ]`],
		['key: [ a , b ]', "key: ['a', 'b']"],
	])('gets them: %s', (line, quoted) => {
		expect(quotedLine(line)).toBe(quoted);
	});

	it.each([
		...['title:', 'title: ', 'no key', ' two words: x', 'key: |', 'key: > folded', 'key: &anchor a'],
		...['key: *alias', 'key: !tag a', 'key: {a: b}', 'key: # comment', 'key: "never ends', "key: 'a"],
		...[
			'key: [a, b',
			'key: [a, [b]]',
			'key: [{a: b}]',
			'key: ["a b, c]',
			'key: [*a]',
			'key: [&a b]',
			'key: [!a b]',
		],
	])('is none that quotes could mend: %s', (line) => {
		expect(quotedLine(line)).toBeNull();
	});

	it.each([
		['title: x', 'title'],
		['  - "a-b" : x', 'a-b'],
		["'c_d':", 'c_d'],
		['- - e: f', 'e'],
		['two words: x', null],
		['x', null],
		['\tkey: x', null],
	])('is named by its key: %s', (line, key) => {
		expect(keyOf(line)).toBe(key);
	});
});
