import { describe, expect, it } from 'vitest';
import { saidOf, textOf } from '../../support/said.ts';

function said(text: string): string[] {
	return saidOf(textOf(text), 'file-bom', 'file-mixed-eol', 'file-crlf', 'file-no-final-newline');
}

describe('Lines of a file', () => {
	it('end in line feeds, or there are none', () => {
		expect(said('a\nb\n')).toEqual([]);
		expect(said('\n')).toEqual([]);
		expect(said('')).toEqual([]);
	});

	it('may all end in CRLF', () => {
		expect(said('a\r\nb\r\n')).toEqual(['1:1 file-crlf: The lines of “x.md” end in CRLF.']);
	});

	const mixed = 'Some lines of “x.md” end in CRLF and some in LF.';
	it('are mixed from the first that ends in another way than those above it', () => {
		expect(said('a\nb\nc\r\nd\n')).toEqual([`3:1 file-mixed-eol: ${mixed}`]);
		expect(said('a\r\nb\r\nc\nd\r\n')).toEqual([`3:1 file-mixed-eol: ${mixed}`]);
		expect(said('\na\r\n')).toEqual([`2:1 file-mixed-eol: ${mixed}`]);
	});

	it('must not end in lone carriage returns, wherever the first of them stands', () => {
		const told = 'A line of “x.md” ends in a lone carriage return, as on old Macintosh systems.';
		expect(said('a\rb\n')).toEqual([`1:1 file-mixed-eol: ${told}`]);
		expect(said('a\r\nb\nc\rd\n')).toEqual([`3:1 file-mixed-eol: ${told}`]);
		expect(said('a\nb\r')).toEqual([`2:1 file-mixed-eol: ${told}`]);
	});

	it('are not ended where the file does', () => {
		expect(said('a\nb')).toEqual(['2:1 file-no-final-newline: The last line of “x.md” has no line ending.']);
		expect(said('a')).toEqual(['1:1 file-no-final-newline: The last line of “x.md” has no line ending.']);
	});

	it('start with a byte-order mark', () => {
		expect(said('\uFEFFa\n')).toEqual(['1:1 file-bom: “x.md” starts with a byte-order mark.']);
		expect(said('a\uFEFF\n')).toEqual([]);
	});
});
