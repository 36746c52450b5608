import { describe, expect, it } from 'vitest';
import { buildSearchIndex, findHits, findNearHits, type Hit } from '../../../src/lib/search/title-search.ts';

const INDEX = buildSearchIndex(['Gemba Kaizen', 'Théorie U', 'Consent Decision', '__proto__'], {
	aliases: [['Go and See', 'Genchi Genbutsu'], [], ['Sociocratic consent'], []],
	summaries: [
		'Improve the work where it is done.',
		null,
		'A proposal stands unless somebody has a reasoned objection to it, which the group then works into the proposal before anyone moves on to the next.',
		'constructor',
	],
});

function found(query: string): readonly number[] {
	return findHits(INDEX, query, 10).map(({ pattern }) => pattern);
}

function marked(pieces: Hit['title']): string {
	return pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

describe('search', () => {
	it('finds the beginning of a word, marked in the title', () => {
		const [hit] = findHits(INDEX, 'kai', 10);
		expect(marked(hit!.title)).toBe('Gemba [Kaizen]');
		expect(hit!.excerpt).toBeNull();
	});

	it('takes nothing for what it is only spelt like, unless that is asked', () => {
		expect(found('kaizne')).toEqual([]);
		expect(findNearHits(INDEX, 'kaizne', 10).map(({ pattern }) => pattern)).toContain(0);
		const [hit] = findNearHits(INDEX, 'kaizne', 10);
		expect(marked(hit!.title)).toBe('Gemba [Kaizen]');
	});

	it('finds by alias and says which', () => {
		const [hit] = findHits(INDEX, 'genchi', 10);
		expect([hit!.excerpt!.from, marked(hit!.excerpt!.pieces)]).toEqual(['alias', '[Genchi] Genbutsu']);
	});

	it('finds in the summary and shows the stretch around the word', () => {
		const [hit] = findHits(INDEX, 'objection', 10);
		expect(hit!.excerpt!.from).toBe('summary');
		expect(marked(hit!.excerpt!.pieces)).toContain('[objection]');
		expect(hit!.excerpt!.pieces.map(({ text }) => text).join('').length).toBeLessThan(170);
	});

	it('does not care about case and accents', () => {
		expect(found('THEORIE')).toEqual([1]);
	});

	it('asks all words of a pattern', () => {
		expect(found('consent decision')[0]).toBe(2);
		expect(found('consent kaizen')).toEqual([]);
	});

	it('takes names of properties for plain words', () => {
		expect(found('__proto__')).toEqual([3]);
		expect(found('constructor')).toEqual([3]);
	});

	it('finds nothing for nothing', () => {
		expect(found('   ')).toEqual([]);
		expect(findNearHits(INDEX, '   ', 10)).toEqual([]);
	});
});
