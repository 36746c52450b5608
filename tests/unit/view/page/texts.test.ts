import { describe, expect, it } from 'vitest';
import { displayText } from '../../../../src/lib/model/display-text.ts';
import { isLong, leadFrom } from '../../../../src/lib/view/page/lead.ts';
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

	it('ends with a sentence, its closing mark included, or else at a blank with an ellipsis', () => {
		const opening = 'He said “it works.” and went on ';
		const marked = `${opening}${'word '.repeat(100)}`.trim();
		expect(leadFrom(marked, `<p>${marked}</p>`)).toBe('He said “it works.”');
		const words = 'seven77 '.repeat(60).trim();
		expect(leadFrom(words, `<p>${words}</p>`)).toBe(`${'seven77 '.repeat(42).trim()}…`);
	});

	it('is compared with the text by letters alone, whatever tags, entities and marks stand between', () => {
		const written = '**Care** & trust, ' + 'day by day. '.repeat(40).trim();
		const html = `<p class="a1"><b>Care</b> &amp; trust&#44; <i>${'day by day. '.repeat(40)}</i></p>`;
		expect(leadFrom(written, html)).toBe(written.slice(0, written.lastIndexOf('.', 339) + 1));
		expect(leadFrom(written, html.replace('trust', 'truth'))).toBe(written);
	});

	it('is the whole summary of just as many characters as a lead may have', () => {
		const most = `${'One two. '.repeat(37)}`.padEnd(340, 'x');
		expect([isLong(most), isLong(`${most}x`)]).toEqual([false, true]);
		expect(leadFrom(most, `<p>${most}</p>`)).toBe(most);
	});

	it('repeats nothing that stands far down in the text', () => {
		const far = `<p>${'Something else. '.repeat(400)}</p><p>${long}</p>`;
		expect(leadFrom(long, far)).toBe(long);
	});

	it('need only open like the text', () => {
		expect(leadFrom(long, `<p>${long.slice(0, 200)} But not the rest.</p>`)).not.toBe(long);
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
		expect(linkedParts('See https://[broken here.')).toEqual([
			{ text: 'See https://[broken here.', href: null },
		]);
	});

	it('may be nothing but a web address, or nothing at all', () => {
		expect(linkedParts('https://a.example')).toEqual([
			{ text: 'https://a.example', href: 'https://a.example/' },
		]);
		expect(linkedParts('')).toEqual([]);
	});
});

it('leads to the page of a Creative Commons licence', () => {
	expect(licencePage('CC-BY-SA-4.0')).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
	expect(licencePage('cc-by-nc-nd-3.0')).toBe('https://creativecommons.org/licenses/by-nc-nd/3.0/');
	expect(licencePage('CC-BY-4.0')).toBe('https://creativecommons.org/licenses/by/4.0/');
	expect(licencePage('CC0-1.0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
	const others = ['MIT', 'xCC-BY-4.0', 'CC-BY-4.0-only', 'CC-BY', 'CC0-1.0x', 'aCC0-1.0', 'CC-ND-4.0'];
	expect(others.map(licencePage)).toEqual(others.map(() => null));
});

it('shows no character that has no look or turns the reading order around', () => {
	expect(displayText('a\u0000\u0007b\u202Ec\u2066d\u200De\tf\u009F')).toBe('abcd\u200De\tf');
});
