import { describe, expect, it } from 'vitest';
import { saidOf, textOf } from '../../support/said.ts';

const said = (rule: string) => (text: string) => saidOf(textOf(text), rule);

describe('Control characters', () => {
	const found = said('file-control-char');

	it('are told by their number, at the first of them', () => {
		expect(found('a\nb\u0007c')).toEqual([
			'2:2 file-control-char: A control character (U+0007) stands here.',
		]);
		expect(found('\u0000')).toEqual(['1:1 file-control-char: A control character (U+0000) stands here.']);
		expect(found('a\n\u007Fb\u0001\n\u001F')).toEqual([
			'2:1 file-control-char: 3 control characters stand in this file, the first (U+007F) here.',
		]);
	});

	const ends = ['\u0008', '\v', '\f', '\u000E', '\u001F', '\u0080', '\u009F'];
	it('are those of C0, C1 and DEL', () => {
		expect(ends.map((character) => found(character).length)).toEqual(ends.map(() => 1));
	});

	it('are not tabs and line endings, nor the rest of a character read in the wrong encoding', () => {
		expect(found('a\tb\r\n ~\u00A0é')).toEqual([]);
		expect(found('â\u0080 Ã\u0083 Â\u0093 €\u009D')).toEqual([]);
	});
});

describe('Invisible characters', () => {
	const found = said('file-invisible-char');

	it('are told by their number, at the first of them', () => {
		expect(found('a\nbc\u200Bd')).toEqual([
			'2:3 file-invisible-char: An invisible character (U+200B) stands here.',
		]);
		expect(found('a\u202Eb\u2066c')).toEqual([
			'1:2 file-invisible-char: 2 invisible characters stand in this file, the first (U+202E) here.',
		]);
	});

	it('are a byte-order mark anywhere but at the start', () => {
		expect(found('\uFEFFa')).toEqual([]);
		expect(found('\uFEFF\uFEFF')).toEqual([
			'1:2 file-invisible-char: An invisible character (U+FEFF) stands here.',
		]);
		expect(found('a\n\uFEFF')).toEqual([
			'2:1 file-invisible-char: An invisible character (U+FEFF) stands here.',
		]);
	});

	it('are not joiners that shape a letter or an emoji', () => {
		expect(found('👩\u200D💻 🏳\uFE0F\u200D🌈 👩🏽\u200D🚀 क्\u200Dष می\u200Cخواهم')).toEqual([]);
	});

	it('are joiners anywhere else, and other marks after such letters', () => {
		expect(found('a\u200Db')).toEqual([
			'1:2 file-invisible-char: An invisible character (U+200D) stands here.',
		]);
		expect(found('👩\u200Bb')).toEqual([
			'1:3 file-invisible-char: An invisible character (U+200B) stands here.',
		]);
		expect(found('\u200D👩')).toHaveLength(1);
		expect(found('👩a\u200D')).toHaveLength(1);
	});
});

describe('Text that was read in the wrong encoding', () => {
	const found = said('file-mojibake');
	const told = 'Characters were lost by reading the text in the wrong encoding, as in';

	it('is told with a sample, at the first place', () => {
		expect(found('a\nDonâ€™t worry about it\nnow')).toEqual([`2:4 file-mojibake: ${told} “â€™t worry a”.`]);
		expect(found('Caf\uFFFD\nnext')).toEqual([`1:4 file-mojibake: ${told} “\uFFFD”.`]);
		expect(found('Ã© Ã¨')).toEqual([`1:1 file-mojibake: ${told} “Ã© Ã¨”, the first of 2 places.`]);
	});

	const samples = ['â€œ', 'â€\u009D', 'â€“', 'â€"', 'â‚¬', 'Ã¼', 'Ã„', 'Â§', 'Â\u00A0'];
	it('is that of quotation marks, dashes, letters and signs', () => {
		expect(samples.map((sample) => found(sample).length)).toEqual(samples.map(() => 1));
	});

	it('is not text in which these letters are meant', () => {
		expect(found('Ã la carte, Âge, â la, €5, SÃO PAULO, ÂÃ')).toEqual([]);
	});
});
