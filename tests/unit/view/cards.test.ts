import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../src/lib/graph/adjacency.ts';
import { composeCard, composeCards, layOutSheets, relationLines } from '../../../src/lib/view/cards.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kanban', domain: 'operations', era: ['industrial', 'digital'], alignment: 3.5 },
		{ title: 'Trust' },
		...Array.from({ length: 8 }, (_, at) => ({ title: `Habit ${at}` })),
	],
	[
		[0, 'requires', 1],
		[1, 'related', 0],
		...Array.from({ length: 8 }, (_, at) => [at + 2, 'generalizes_from', 0] as const),
	],
);

describe('a card', () => {
	it('says what its pattern is', () => {
		expect(composeCard(ATLAS, 0)).toEqual({
			...{ pattern: 0, title: 'Kanban', note: '', score: 3.5 },
			...{ era: 'industrial, digital', domain: 'operations' },
		});
		expect(composeCard(ATLAS, 1)).toMatchObject({ score: null, era: '', domain: '' });
	});

	it('stands in its column, and is passed over where the library does not have it', () => {
		const picks = [
			{ name: 'now', patterns: ['trust', 'nobody', 'kanban'] },
			{ name: 'next', patterns: [] },
		];
		expect(composeCards(ATLAS, picks)).toEqual([
			{ name: 'now', cards: [composeCard(ATLAS, 1), composeCard(ATLAS, 0)] },
			{ name: 'next', cards: [] },
		]);
	});

	it('says on its back what it is related to, the set first, and of many how many more', () => {
		const lines = relationLines(ATLAS, buildAdjacency(ATLAS.edges, 10), 0, new Set([9]));
		expect(lines.map(({ words, others, more }) => [words, others.length, more])).toEqual([
			['has as a kind', 6, 2],
			['requires', 1, 0],
			['is related to', 1, 0],
		]);
		expect(lines[0]!.others[0]).toEqual({ title: 'Habit 7', isInSet: true });
	});
});

describe('sheets', () => {
	it('have the back of each card behind its front, once the sheet is turned over its long edge', () => {
		expect(layOutSheets(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 3, 2)).toEqual([
			{ fronts: ['a', 'b', 'c', 'd', 'e', 'f'], backs: ['c', 'b', 'a', 'f', 'e', 'd'] },
			{ fronts: ['g', null, null, null, null, null], backs: [null, null, 'g', null, null, null] },
		]);
		expect(layOutSheets([], 3, 3)).toEqual([]);
	});
});
