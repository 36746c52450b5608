import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../src/lib/graph/adjacency.ts';
import { composeLanguage, findOutOfOrder, proposeLanguage } from '../../../src/lib/view/language.ts';
import { smallAtlas, type SmallEdge } from '../../support/small-atlas.ts';

const TITLES = ['Kanban', 'Improvement', 'Kaizen', 'Trust', 'Board', 'Alone'];
const [KANBAN, IMPROVEMENT, KAIZEN, TRUST, BOARD, ALONE] = [0, 1, 2, 3, 4, 5] as const;

function libraryWith(edges: readonly SmallEdge[], titles = TITLES) {
	const atlas = smallAtlas(
		titles.map((title) => ({ title })),
		edges,
	);
	return [atlas, buildAdjacency(atlas.edges, titles.length)] as const;
}

const LIBRARY = libraryWith([
	[KANBAN, 'generalizes_from', KAIZEN],
	[IMPROVEMENT, 'specializes_to', KAIZEN],
	[KANBAN, 'requires', BOARD],
	[TRUST, 'enables', KAIZEN],
	[KANBAN, 'related', IMPROVEMENT],
]);

describe('a language', () => {
	it('goes from the general to the special, with what is needed before what needs it', () => {
		const order = proposeLanguage(...LIBRARY, [ALONE, KANBAN, BOARD, KAIZEN, TRUST, IMPROVEMENT]);
		expect(order).toEqual([IMPROVEMENT, BOARD, TRUST, KAIZEN, KANBAN, ALONE]);
		expect(findOutOfOrder(...LIBRARY, order)).toEqual([]);
	});

	it('has what is general first, where something general needs what is special', () => {
		const library = libraryWith([
			[KANBAN, 'generalizes_from', KAIZEN],
			[KAIZEN, 'requires', KANBAN],
		]);
		const order = proposeLanguage(...library, [KANBAN, KAIZEN]);
		expect(order).toEqual([KAIZEN, KANBAN]);
		expect(findOutOfOrder(...library, order)).toEqual([
			{ pattern: KAIZEN, words: 'requires', other: KANBAN },
		]);
	});

	it('keeps strong relations together', () => {
		const library = libraryWith([
			[KANBAN, 'related', KAIZEN, 0.2],
			[KANBAN, 'related', BOARD, 0.9],
		]);
		expect(proposeLanguage(...library, [KANBAN, KAIZEN, BOARD])).toEqual([KANBAN, BOARD, KAIZEN]);
	});

	it('says what an order of one’s own does not keep', () => {
		expect(findOutOfOrder(...LIBRARY, [KANBAN, KAIZEN, TRUST])).toEqual([
			{ pattern: KANBAN, words: 'is a kind of', other: KAIZEN },
			{ pattern: KAIZEN, words: 'is enabled by', other: TRUST },
		]);
	});

	it('says of each pattern what it has to do with those before it', () => {
		const steps = composeLanguage(...LIBRARY, [IMPROVEMENT, KAIZEN, KANBAN, ALONE]);
		expect(steps.map(({ bonds }) => bonds)).toEqual([
			[],
			[{ words: 'is a kind of', others: [IMPROVEMENT] }],
			[
				{ words: 'is a kind of', others: [KAIZEN] },
				{ words: 'is related to', others: [IMPROVEMENT] },
			],
			[],
		]);
		expect(steps.map(({ company }) => company)).toEqual([
			[
				{ words: 'has as a kind', others: [KAIZEN] },
				{ words: 'is related to', others: [KANBAN] },
			],
			[
				{ words: 'has as a kind', others: [KANBAN] },
				{ words: 'is a kind of', others: [IMPROVEMENT] },
			],
			[
				{ words: 'is a kind of', others: [KAIZEN] },
				{ words: 'is related to', others: [IMPROVEMENT] },
			],
			[],
		]);
		expect(steps.map(({ plates }) => plates.map(({ drawn, all }) => [drawn, all]))).toEqual([
			...[
				[
					[2, 2],
					[2, 2],
				],
				[
					[3, 3],
					[3, 3],
				],
				[
					[3, 3],
					[3, 3],
				],
				[],
			],
		]);
	});

	it('has its own patterns first on each plate, with their numbers', () => {
		const library = libraryWith([
			[KANBAN, 'related', BOARD],
			[KANBAN, 'related', TRUST],
			[KANBAN, 'related', KAIZEN],
		]);
		const [step] = composeLanguage(...library, [KANBAN, TRUST]);
		const labels = step!.plates[1]!.plate.nodes.map(({ label }) => label);
		expect(labels).toEqual(['2 · Trust', ...labels.slice(1)]);
		expect(labels.slice(1).toSorted()).toEqual(['Board', 'Kaizen']);
	});

	it('is of all that was chosen, the same each time, and breaks nothing but circles of kinds firmly', () => {
		const some = fc.array(
			fc.tuple(fc.nat(5), fc.constantFrom('generalizes_from', 'requires', 'enables', 'related'), fc.nat(5)),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(some, fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), (edges, patterns) => {
				const acyclic = edges.filter(
					([from, type, to]) => from !== to && (type !== 'generalizes_from' || from > to),
				);
				const library = libraryWith(acyclic);
				const order = proposeLanguage(...library, patterns);
				expect([...order].sort()).toEqual([...patterns].sort());
				expect(proposeLanguage(...library, patterns)).toEqual(order);
				const broken = findOutOfOrder(...library, order).map(({ words }) => words);
				expect(broken).not.toContain('is a kind of');
			}),
		);
	});
});
