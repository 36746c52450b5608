import { describe, expect, it } from 'vitest';
import { capsuleOfHead, sizeOfHead } from '../../../src/lib/closeup/heads.ts';
import { sayNeighbourhood } from '../../../src/lib/neighbourhood/in-words.ts';
import { around, textSpaceOf, star, titles } from '../../support/small-neighbourhood.ts';

const TWO_RINGS = around(
	['Trust', 'Dialogue', 'Consent'],
	[
		[0, 'enables', 1],
		[1, 'enables', 2],
	],
	{ depth: 2 },
);
const FOLDED = around(titles(342), [...star(341), [1, 'related', 341]], { depth: 2 });

describe('in words, a neighbourhood', () => {
	it('says whom it is about, how many are at each step, and how many relations there are', () => {
		expect(sayNeighbourhood(TWO_RINGS.neighbourhood, TWO_RINGS.scene)).toBe(
			'“Trust” by itself, in rings around it: 1 pattern at 1 step, 1 pattern at 2 steps; 2 relations. The table says the same in words.',
		);
	});

	it('says what is folded', () => {
		expect(sayNeighbourhood(FOLDED.neighbourhood, FOLDED.scene)).toBe(
			'“Pattern 1” by itself, in rings around it: 299 patterns at 1 step; 299 relations. Folded, since there is no room: 41 more at 1 step, 1 more at 2 steps. The table says the same in words.',
		);
	});

	it('says how many are faint', () => {
		const patterns = [
			{ title: 'Trust', domain: 'culture' },
			{ title: 'Dialogue', domain: 'governance' },
		];
		const facets = [{ facet: 'domain', values: ['culture'] }];
		const { neighbourhood, scene } = around(patterns, [[0, 'enables', 1]], { facets });
		expect(sayNeighbourhood(neighbourhood, scene)).toContain(
			'1 relation. 1 pattern that the filters leave out is faint.',
		);
	});

	it('says how often its patterns were chosen, and none besides', () => {
		const votes = [
			{ pattern: 'dialogue', count: 3 },
			{ pattern: 'consent', count: 2 },
		];
		const { neighbourhood, scene } = around(['Trust', 'Dialogue', 'Consent'], [[0, 'enables', 1]], { votes });
		expect(sayNeighbourhood(neighbourhood, scene)).toContain('1 relation. Votes: Dialogue 3. The table');
	});

	it('says that there is nothing where nothing is related', () => {
		const { neighbourhood, scene } = around(['Alone'], []);
		expect(sayNeighbourhood(neighbourhood, scene)).toBe(
			'“Alone” by itself, with nothing around it; 0 relations. The table says the same in words.',
		);
	});
});

describe('at the top of a ring', () => {
	it('stands how many steps it is away, or how many more there are', () => {
		expect(TWO_RINGS.closeUp.heads.map(({ text, isFold }) => [text, isFold])).toEqual([
			['1 step', false],
			['2 steps', false],
		]);
		expect(FOLDED.closeUp.heads.map(({ text, isFold }) => [text, isFold])).toEqual([['and 41 more', true]]);
		const [first] = TWO_RINGS.arrangement.rings;
		expect(TWO_RINGS.closeUp.heads[0]!.at).toEqual({ x: 0, y: -first!.radius });
	});

	it('stands nothing where there is one ring and all of it is drawn', () => {
		expect(around(titles(4), star(4)).closeUp.heads).toEqual([]);
	});

	it('is as large on screen from afar as from near', () => {
		const [head] = FOLDED.closeUp.heads;
		expect(sizeOfHead(head!, textSpaceOf(0.2))).toEqual(sizeOfHead(head!, textSpaceOf(2)));
		const { from, to, radius } = capsuleOfHead(head!, textSpaceOf(0.2));
		expect(to.x - from.x + 2 * radius).toBeCloseTo(sizeOfHead(head!, textSpaceOf()).width, 6);
		expect(from.y).toBeCloseTo(300 - 0.2 * FOLDED.arrangement.rings[0]!.radius, 6);
	});
});
