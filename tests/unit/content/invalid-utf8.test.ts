import { describe, expect, it } from 'vitest';
import { findInvalidByte } from '../../../src/lib/content/invalid-utf8.ts';

const encoder = new TextEncoder();

/** The bytes of texts, and of numbers between them. */
function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
	return Uint8Array.from(
		parts.flatMap((part) => (typeof part === 'number' ? [part] : [...encoder.encode(part)])),
	);
}

describe('The first byte that is no UTF-8', () => {
	it('is found in its line, after as many characters as stand before it', () => {
		expect(findInvalidByte(bytesOf('---\ntitle: Ünï', 0xe9, '\n'))).toEqual({
			line: 2,
			column: 11,
			byte: 0xe9,
		});
		expect(findInvalidByte(bytesOf(0xff, 0xfe, 'a'))).toEqual({ line: 1, column: 1, byte: 0xff });
	});

	it('may be the last, within a character that is cut off', () => {
		expect(findInvalidByte(bytesOf('a\n\nb', 0xe2, 0x80))).toEqual({ line: 3, column: 2, byte: 0xe2 });
	});

	it('is not the sign for a lost character where that is what was written', () => {
		expect(findInvalidByte(bytesOf('\uFFFD \uFFFD', 0x80))).toEqual({ line: 1, column: 4, byte: 0x80 });
		expect(findInvalidByte(bytesOf('a \uFFFD\nü'))).toBeNull();
	});
});
