import { describe, expect, it } from 'vitest';
import { decodeDetails } from '../../../src/lib/atlas/decode-details.ts';
import { decodeTexts } from '../../../src/lib/atlas/decode-texts.ts';
import { composeDetails } from '../../../src/lib/server/details.ts';
import { libraryOf, patternText } from '../../support/builders.ts';

const library = libraryOf([
	[
		'a.md',
		patternText(
			'title: A\nsummary: About A\naliases: [Ay]\nsource_url: https://example.org/a\ntags:\n  commons_alignment: 7\nrelated: [b, nowhere]',
		),
	],
	['b.md', patternText('title: B\nmodified: 2026-01-02')],
]);
const details = composeDetails(library, 0, 2);
const text = JSON.stringify(details);

/** The same text with something in it replaced, which must be there. */
function withInstead(found: string, instead: string): string {
	expect(text).toContain(found);
	return text.replace(found, instead);
}

describe('a file of details', () => {
	it('gives back what was written', () => {
		expect(details.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
		expect(decodeDetails(text, 'details/0.json')).toStrictEqual(details);
	});

	it('says when it was cut off', () => {
		expect(() => decodeDetails(text.slice(0, 99), 'details/0.json')).toThrow(
			'This details/0.json is no JSON, perhaps because it was cut off',
		);
	});

	it.each([
		['"summary":"About A"', '"summary":7', '“pattern 1, summary” is not text.'],
		['"aliases":["Ay"]', '"aliases":"Ay"', '“pattern 1, aliases” is not a list.'],
		['"key":"b"', '"key":null', '“pattern 2, key” is not text.'],
		['"severity":"', '"severity":"dire ', '“pattern 1, findings, severity” is not one of error, warn, info.'],
		['"sourceUrl":null', '"sourceUrl":"javascript:alert(1)"', '“pattern 2, sourceUrl” is not a web address.'],
	])('names the place that is damaged: %s', (found, instead, message) => {
		expect(() => decodeDetails(withInstead(found, instead), 'details/3.json')).toThrow(
			`This details/3.json is damaged: ${message}`,
		);
	});
});

describe('texts.json', () => {
	const texts = { aliases: [['Ay'], []], summaries: ['About A', null] };

	it('gives back what was written', () => {
		expect(decodeTexts(JSON.stringify(texts), 2)).toStrictEqual(texts);
	});

	it.each([
		[{ ...texts, summaries: undefined }, '“summaries” is not a list.'],
		[{ ...texts, aliases: [['Ay'], null] }, '“aliases” is not a list.'],
		[{ ...texts, summaries: ['About A'] }, '“summaries” is not a list of 2.'],
		[null, 'it is not an object.'],
	])('names the place that is damaged: %j', (value, message) => {
		expect(() => decodeTexts(JSON.stringify(value), 2)).toThrow(`This texts.json is damaged: ${message}`);
	});
});
