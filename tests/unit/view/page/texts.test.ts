import { describe, expect, it } from 'vitest';
import { displayText } from '../../../../src/lib/model/display-text.ts';
import { leadFrom } from '../../../../src/lib/view/page/lead.ts';
import { licencePage, linkedParts } from '../../../../src/lib/view/page/linked-parts.ts';

describe('The lead of a page', () => {
	const long =
		`One sentence that says it. ${'And another one, which is rather long, follows after it. '.repeat(8)}`.trim();

	it('is the summary as it is written', () => {
		expect(leadFrom('Short and written.', 'Something else.')).toBe('Short and written.');
		expect(leadFrom(long, 'Something else.')).toBe(long);
	});

	it('is the first sentences of a summary that only repeats a long paragraph of the text', () => {
		const lead = leadFrom(long, `<h2>1. Overview</h2> <p>${long.replace('says', '<b>says</b>')}</p>`);
		expect(lead.length).toBeLessThan(341);
		expect(long.startsWith(lead)).toBe(true);
		expect(lead.endsWith('.')).toBe(true);
	});
});

describe('A source', () => {
	it('has its web addresses as links, without the sentence’s marks', () => {
		expect(linkedParts('Ostrom (https://a.example/x?y=1), 1990.')).toEqual([
			{ text: 'Ostrom (', href: null },
			{ text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
			{ text: '), 1990.', href: null },
		]);
	});

	it('makes no link of anything else', () => {
		expect(linkedParts('javascript:alert(1) file:///x')).toEqual([
			{ text: 'javascript:alert(1) file:///x', href: null },
		]);
	});
});

it('leads to the page of a Creative Commons licence', () => {
	expect(licencePage('CC-BY-SA-4.0')).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
	expect(licencePage('MIT')).toBeNull();
});

it('shows no character that has no look or turns the reading order around', () => {
	expect(displayText('a\u0000\u0007b\u202Ec\u2066d\u200De\tf\u009F')).toBe('abcd\u200De\tf');
});
