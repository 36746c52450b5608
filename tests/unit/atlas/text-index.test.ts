import { describe, expect, it } from 'vitest';
import {
	decodeIndexedWords,
	decodePassages,
	decodeTextDirectory,
} from '../../../src/lib/atlas/decode-text-index.ts';

const DIRECTORY = { patterns: [0, 0, 2], passageParts: [0, 2, 3], wordParts: ['a', 'kaizen'] };
const WORDS = { words: ['a', '__proto__'], places: [[1, 17], [35]] };

describe('a part of an index of texts', () => {
	it('gives back what was written', () => {
		expect(decodeTextDirectory(JSON.stringify(DIRECTORY), 'd.bin', 3)).toStrictEqual(DIRECTORY);
		expect(decodeIndexedWords(JSON.stringify(WORDS), 'w.bin')).toStrictEqual(WORDS);
		expect(decodePassages('["One.\\nTwo."]', 'p.bin')).toStrictEqual(['One.\nTwo.']);
	});

	it('says where it is not what it must be', () => {
		const directory = (change: object) => () =>
			decodeTextDirectory(JSON.stringify({ ...DIRECTORY, ...change }), 'd.bin', 3);
		expect(directory({ patterns: [0, 3] })).toThrow('“patterns” is not a whole number from 0 to 2.');
		expect(directory({ passageParts: [4] })).toThrow('“passageParts” is not a whole number from 0 to 3.');
		expect(directory({ wordParts: [1] })).toThrow('“wordParts” is not text.');
		const words = (change: object) => () =>
			decodeIndexedWords(JSON.stringify({ ...WORDS, ...change }), 'w.bin');
		expect(words({ places: [[1]] })).toThrow('This w.bin is damaged: “places” is not a list of 2.');
		expect(words({ places: [[1], ['1']] })).toThrow('“places” is not a list of whole numbers.');
		expect(() => decodePassages('[7]', 'p.bin')).toThrow('it is not text.');
		expect(() => decodePassages('["', 'p.bin')).toThrow('This p.bin is no JSON');
	});
});
