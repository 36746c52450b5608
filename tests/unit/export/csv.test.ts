import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from '../../../src/lib/export/csv.ts';

describe('A row of CSV', () => {
	it('has its texts in quotes, its numbers bare, nothing where there is nothing, and ends in CRLF', () => {
		expect(csvRow(['a, b', 'say "so"', 'two\nlines', 3, null])).toBe(
			'"a, b","say ""so""","two\nlines",3,\r\n',
		);
	});

	it('holds nothing that a spreadsheet calculates', () => {
		const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1", '1-1', 'a=b'];
		expect(csvRow(texts)).toBe(
			`"'=1+1","'+1","'-1","'@SUM(A1)","'\t=1","' =1","'＝1","''=1","1-1","a=b"\r\n`,
		);
	});

	it('gives back every text, without the apostrophe before it', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
				const [read] = parse(csvRow(texts), { record_delimiter: '\r\n' }) as string[][];
				expect(read!.map((text) => text.replace(/^'/, ''))).toEqual(texts);
			}),
		);
	});
});
