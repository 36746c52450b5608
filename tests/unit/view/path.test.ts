import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { composePath, emphasisOfPath, findPathAdvice, edgeInWords } from '../../../src/lib/view/path.ts';
import { toggleRelationType } from '../../../src/lib/view/relations.ts';
import { shownTraversal } from '../../../src/lib/view/traversals.ts';
import { EVERY_WEIGHT } from '../../../src/lib/view/weights.ts';
import { adjacencyOf, smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	['Kaizen', 'Trust', 'Consent', 'Alone', 'Guessed'].map((title) => ({ title })),
	[
		[0, 'requires', 1],
		[2, 'enables', 1],
		[1, 'related', 2],
		[2, 'related?', 4],
	],
);
const ADJACENCY = adjacencyOf(ATLAS);
const ALL = new Uint8Array(5).fill(1);

function pathIn(view: View, from: number, to: number, isShown = ALL) {
	return composePath(shownTraversal(ATLAS, ADJACENCY, view), from, to, isShown);
}

describe('a path', () => {
	it('says each step in words, from the pattern it leads away from, with every relation there is', () => {
		const { patterns, steps } = pathIn(DEFAULT_VIEW, 0, 2);
		expect(patterns).toEqual([0, 1, 2]);
		const said = steps.map((edges, at) => edges.map((edge) => edgeInWords(ATLAS, edge, patterns[at]!)));
		expect(said).toEqual([['requires'], ['is enabled by', 'is related to']]);
		const back = pathIn(DEFAULT_VIEW, 2, 0);
		expect(back.steps[1]!.map((edge) => edgeInWords(ATLAS, edge, 1))).toEqual(['is required by']);
	});

	it('says of a step that a machine inferred it', () => {
		expect([2, 3].map((edge) => edgeInWords(ATLAS, edge, 2))).toEqual([
			...['is related to', 'is related to (inferred by a machine)'],
		]);
	});

	it('stands out with all its patterns and edges; where there is none, its ends do', () => {
		const emphasis = emphasisOfPath(pathIn(DEFAULT_VIEW, 0, 2));
		expect([...emphasis.leading]).toEqual([0, 1, 2]);
		expect([...emphasis.edges]).toEqual([0, 1, 2]);
		const none = emphasisOfPath(pathIn(DEFAULT_VIEW, 0, 3));
		expect([[...none.leading], [...none.edges]]).toEqual([[0, 3], []]);
	});

	it('counts the patterns on its way that are left out', () => {
		expect(pathIn(DEFAULT_VIEW, 0, 2, Uint8Array.of(0, 0, 1, 1, 1)).leftOut).toBe(1);
		expect(pathIn(DEFAULT_VIEW, 0, 2).leftOut).toBe(0);
	});
});

describe('where there is no path', () => {
	function adviceIn(view: View, from: number, to: number) {
		return findPathAdvice(ATLAS, ADJACENCY, view, pathIn(view, from, to));
	}

	it('the types that would have to be shown are named, and showing them makes one', () => {
		const view = toggleRelationType(ATLAS, DEFAULT_VIEW, 'related', true);
		const advice = adviceIn(view, 0, 2)!;
		expect(advice).toMatchObject({ words: 'Show “Requires”', steps: 2 });
		expect(pathIn({ ...view, ...advice.change }, 0, 2).patterns).toEqual([0, 1, 2]);
	});

	it('inferred links are proposed where nothing else helps', () => {
		const advice = adviceIn(DEFAULT_VIEW, 0, 4)!;
		expect(advice).toMatchObject({ words: 'Show inferred links', steps: 3 });
		expect(pathIn({ ...DEFAULT_VIEW, ...advice.change }, 0, 4).patterns).toEqual([0, 1, 2, 4]);
		const none = { ...DEFAULT_VIEW, relations: [] };
		expect(adviceIn(none, 1, 4)!.words).toBe('Show “Enables” and inferred links');
	});

	it('inferred links are proposed before other types, and types while inferred links stay as they are', () => {
		const atlas = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[0, 'requires', 1],
				[1, 'enables', 2],
				[1, 'related?', 2],
			],
		);
		const advice = (view: View) => {
			const shown = composePath(
				shownTraversal(atlas, adjacencyOf(atlas), view),
				0,
				2,
				new Uint8Array(3).fill(1),
			);
			return findPathAdvice(atlas, adjacencyOf(atlas), view, shown);
		};
		const requires = [{ type: 'requires', direction: 'both' as const }];
		expect(advice({ ...DEFAULT_VIEW, relations: requires })).toEqual({
			words: 'Show “Enables”',
			change: {
				relations: [...requires, { type: 'enables', direction: 'both' }],
				isPaddingShown: false,
				isGuessedShown: false,
				...EVERY_WEIGHT,
			},
			steps: 2,
		});
		expect(advice({ ...DEFAULT_VIEW, relations: [], isGuessedShown: true })).toEqual({
			words: 'Show “Requires”',
			change: {
				relations: [{ type: 'requires', direction: 'both' }],
				isPaddingShown: false,
				isGuessedShown: true,
				...EVERY_WEIGHT,
			},
			steps: 2,
		});
		const far = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[0, 'requires', 1],
				[1, 'related?', 2],
			],
		);
		const view = { ...DEFAULT_VIEW, relations: requires };
		const none = composePath(shownTraversal(far, adjacencyOf(far), view), 0, 2, new Uint8Array(3).fill(1));
		expect(findPathAdvice(far, adjacencyOf(far), view, none)).toEqual({
			words: 'Show inferred links',
			change: { relations: requires, isPaddingShown: false, isGuessedShown: true, ...EVERY_WEIGHT },
			steps: 2,
		});
	});

	it('nothing is proposed that would not help', () => {
		expect(adviceIn({ ...DEFAULT_VIEW, relations: [] }, 0, 3)).toBeNull();
	});
});
