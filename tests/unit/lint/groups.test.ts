import { describe, expect, it } from 'vitest';
import { enumerated, enumeratedOthers, sharedValues } from '../../../src/lib/lint/groups.ts';

describe('Values that several share', () => {
	it('are told with the positions of those who share them', () => {
		expect([...sharedValues(['a', 'b', null, 'a', null, 'c', 'b', 'a'])]).toEqual([
			['a', [0, 3, 7]],
			['b', [1, 6]],
		]);
		expect([...sharedValues([])]).toEqual([]);
	});
});

describe('Names in a sentence', () => {
	it('are quoted and enumerated up to three', () => {
		expect(enumerated([])).toBe('');
		expect(enumerated(['a'])).toBe('“a”');
		expect(enumerated(['a', 'b'])).toBe('“a” and “b”');
		expect(enumerated(['a', 'b', 'c'])).toBe('“a”, “b” and “c”');
		expect(enumerated(['a', 'b', 'c', 'd', 'e'])).toBe('“a”, “b”, “c” and 2 more');
	});

	it('may be fewer than there are', () => {
		expect(enumerated(['a', 'b'], 5)).toBe('“a”, “b” and 3 more');
		expect(enumerated(['a'], 2)).toBe('“a” and 1 more');
	});

	it('leave one’s own out', () => {
		expect(enumeratedOthers(['a', 'b'], 'b')).toBe('“a”');
		expect(enumeratedOthers(['a', 'b', 'c', 'd'], 'b')).toBe('“a”, “c” and “d”');
		expect(enumeratedOthers(['a', 'b', 'c', 'd', 'e'], 'e')).toBe('“a”, “b”, “c” and 1 more');
	});
});
