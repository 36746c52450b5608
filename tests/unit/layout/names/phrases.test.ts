import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../../src/lib/layout/names/phrases.ts';

const textsOf = (title: string) => phrasesOf(title).map(({ text }) => text);
const keysOf = (title: string) => phrasesOf(title).map(({ key }) => key);

describe('the phrases of a title', () => {
	it('are up to three words that stand side by side, as it writes them', () => {
		expect(textsOf('Lean Value Stream Mapping')).toEqual([
			...['Lean', 'Lean Value', 'Lean Value Stream'],
			...['Value', 'Value Stream', 'Value Stream Mapping'],
			...['Stream', 'Stream Mapping', 'Mapping'],
		]);
	});

	it('neither begin nor end with a small word, a single letter or a number, but may hold one', () => {
		expect(textsOf('The Cost of Delay in 5 S')).toEqual(['Cost', 'Cost of Delay', 'Delay']);
	});

	it('are not made of words of any subject alone', () => {
		expect(textsOf('Methods of Systems Practice')).toEqual([]);
		expect(textsOf('Care Systems')).toEqual(['Care', 'Care Systems']);
	});

	it('hold abbreviations of two letters', () => {
		expect(textsOf('AI, UX and an Ox')).toEqual(['AI', 'UX']);
	});

	it('end where a thought ends: at a sign, a bracket or a gap that is more than a blank', () => {
		expect(textsOf('Quorum (Veto): Assent / Vote – Tally')).toEqual([
			...['Quorum', 'Veto', 'Assent', 'Vote', 'Tally'],
		]);
	});

	it('say whether a thought ends with them', () => {
		const atEnd = phrasesOf('Open Space for Towns (Rules)').filter(({ isAtEnd }) => isAtEnd);
		expect(atEnd.map(({ text }) => text)).toEqual([
			'Open Space',
			'Space',
			'Space for Towns',
			'Towns',
			'Rules',
		]);
	});

	it('are equal whatever their case, their hyphens and their number', () => {
		expect(keysOf('Open-source Communities')).toEqual(['open source', 'open source community', 'community']);
		expect(keysOf('OPEN SOURCE')).toContain('open source');
		expect(keysOf('Maurya’s Class Bus')).toEqual([
			...['maurya', 'maurya class', 'maurya class bus'],
			...['class', 'class bus', 'bus'],
		]);
	});

	it('are told once each', () => {
		expect(keysOf('Care, Care, Cares')).toEqual(['care']);
	});

	it('of a title without an end are those of its first forty words', () => {
		const title = Array.from({ length: 200 }, (_, at) => `Word${at}`).join(' ');
		expect(textsOf(title).at(-1)).toBe('Word39');
	});
});
