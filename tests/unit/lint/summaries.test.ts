import { describe, expect, it } from 'vitest';
import { patternText } from '../../support/builders.ts';
import { saidIn } from '../../support/said.ts';

const SUMMARY = 'Trust grows slowly, and breaks at once. Look after it.';

const told = (body: string, summary = `summary: "${SUMMARY}"`) =>
	saidIn([['a.md', patternText(`slug: a\n${summary}`, body)]], 'summary-truncated', 'summary-repeated');

describe('A summary that opens the text', () => {
	it('is told where it breaks off', () => {
		expect(told('> [!NOTE] First\n\nText.\n\n> *Trust grows slowly,*\n> and breaks at on…\n')).toEqual([
			'a.md:10:1 summary-truncated: The summary breaks off after “…Trust grows slowly, and breaks at on”.',
		]);
	});

	it('is told as a note where it is whole', () => {
		expect(told(`# A\n\n> ${SUMMARY}\n`)).toEqual([
			'a.md:8:1 summary-repeated: The text opens with the summary, which is stated above it.',
		]);
	});

	it('may end with a sentence, and another quotation is none', () => {
		expect(told('> Trust grows slowly, and breaks at once.\n')).toEqual([]);
		expect(told('> Trust\n')).toEqual([]);
		expect(told('> Trust, as they say in the old country\n')).toEqual([]);
		expect(told(`## Overview\n\n> ${SUMMARY}\n`, '')).toEqual([]);
	});

	it('is told once where most patterns have it', () => {
		const files = Array.from({ length: 20 }, (_, at) => {
			return [`p${at}.md`, patternText(`slug: p${at}\nsummary: "${SUMMARY}"`, `> ${SUMMARY}\n`)] as const;
		});
		expect(saidIn(files, 'summary-repeated')).toEqual([
			'library:-:- summary-repeated: 20 of 20 patterns that state a summary open their text with it.',
		]);
	});
});
