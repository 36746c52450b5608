import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, EVERY_WAY, type View } from '../../../src/lib/model/view.ts';
import { findPathAdvice } from '../../../src/lib/view/path-advice.ts';
import { composePath, emphasisOfPath, edgeInWords, sayPath } from '../../../src/lib/view/path.ts';
import { toggleRelationType } from '../../../src/lib/view/relations.ts';
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
const ALL = new Uint8Array(5).fill(1);

/** What joins these patterns; the view asks for it. */
function joining(view: View, ends: readonly number[], atlas = ATLAS): View & { path: readonly string[] } {
	return { ...view, path: ends.map((end) => atlas.keys[end]!) };
}

function pathIn(view: View, from: number, to: number, isShown = ALL, atlas = ATLAS) {
	return composePath(atlas, adjacencyOf(atlas), joining(view, [from, to], atlas), isShown);
}

describe('a path', () => {
	it('says each step in words, from the pattern it leads away from, with every relation there is', () => {
		const { patterns, legs } = pathIn(DEFAULT_VIEW, 0, 2);
		expect(patterns).toEqual([0, 1, 2]);
		const { steps } = legs[0]!;
		const said = steps.map((edges, at) => edges.map((edge) => edgeInWords(ATLAS, edge, patterns[at]!)));
		expect(said).toEqual([['requires'], ['is enabled by', 'is related to']]);
		const back = pathIn(DEFAULT_VIEW, 2, 0);
		expect(back.legs[0]!.steps[1]!.map((edge) => edgeInWords(ATLAS, edge, 1))).toEqual(['is required by']);
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

/** Two ways from the first to the last, the longer over strong relations; and one that only padding makes. */
const WAYS = smallAtlas(
	['A', 'B', 'C', 'D', 'E', 'F'].map((title) => ({ title })),
	[
		[0, 'generalizes_from', 1, 0.1],
		[1, 'generalizes_from', 2, 0.1],
		[0, 'requires', 3, 1],
		[3, 'requires', 4, 1],
		[4, 'requires', 2, 0.95],
		[2, 'related!', 5],
	],
);

describe('a course', () => {
	const path = (change: Partial<View>, from = 0, to = 2) =>
		pathIn({ ...DEFAULT_VIEW, ...change }, from, to, new Uint8Array(6).fill(1), WAYS).patterns;

	it('says which way a path may go, and over what', () => {
		expect(path({})).toEqual([0, 1, 2]);
		expect(path({ pathCourse: { heading: 'general', types: null } })).toEqual([0, 1, 2]);
		expect(path({ pathCourse: { heading: 'specific', types: null } })).toEqual([]);
		expect(path({ pathCourse: { heading: 'specific', types: null } }, 2, 0)).toEqual([2, 1, 0]);
		expect(path({ pathCourse: { heading: 'out', types: ['requires'] } })).toEqual([0, 3, 4, 2]);
		expect(path({ pathCourse: { heading: 'in', types: ['requires'] } })).toEqual([]);
	});

	it('may rather lead over strong relations, as long as the way is not twice as long', () => {
		expect(path({ isPathWeighed: true })).toEqual([0, 3, 4, 2]);
	});
});

describe('a tree', () => {
	const tree = (view: View, ends: readonly number[], atlas = WAYS) =>
		composePath(atlas, adjacencyOf(atlas), joining(view, ends, atlas), new Uint8Array(6).fill(1));

	it('joins more than two, told in chains from joint to joint', () => {
		const found = tree({ ...DEFAULT_VIEW, pathCourse: { heading: 'general', types: null } }, [2, 0, 1]);
		expect(found.legs.map(({ patterns }) => patterns)).toEqual([
			[2, 1],
			[1, 0],
		]);
		expect([found.missed, found.ways, found.count]).toEqual([[], [], 1]);
		expect(sayPath(WAYS.titles, found)).toBe('What joins C, A and B');
		expect(sayPath(WAYS.titles, tree(DEFAULT_VIEW, [0, 1, 2, 3]))).toBe('What joins A, B and 2 more');
	});

	it('says which ends nothing joins with the first, and what would', () => {
		const view = joining(DEFAULT_VIEW, [0, 2, 5], WAYS);
		const found = tree(view, [0, 2, 5]);
		expect([found.patterns, found.missed]).toEqual([[0, 1, 2], [5]]);
		expect([...emphasisOfPath(found).leading]).toEqual([0, 1, 2, 5]);
		expect(findPathAdvice(WAYS, adjacencyOf(WAYS), view, found)).toMatchObject([
			{ words: 'Show padding', steps: 3, change: { isPaddingShown: true } },
		]);
	});
});

describe('where there is no path', () => {
	const adviceIn = (change: Partial<View>, from: number, to: number, atlas = ATLAS) => {
		const view = joining({ ...DEFAULT_VIEW, ...change }, [from, to], atlas);
		const found = composePath(atlas, adjacencyOf(atlas), view, new Uint8Array(atlas.keys.length).fill(1));
		return findPathAdvice(atlas, adjacencyOf(atlas), view, found);
	};
	const wordsIn = (...asked: Parameters<typeof adviceIn>) => adviceIn(...asked).map(({ words }) => words);

	it('the types that would have to be shown are named, and showing them makes one', () => {
		const view = toggleRelationType(ATLAS, DEFAULT_VIEW, 'related', true);
		const advice = adviceIn(view, 0, 2);
		expect(advice).toMatchObject([{ words: 'Show “Requires”', steps: 2 }]);
		expect(pathIn({ ...view, ...advice[0]!.change }, 0, 2).patterns).toEqual([0, 1, 2]);
	});

	it('inferred links are proposed, alone or with what else it takes', () => {
		const advice = adviceIn({}, 0, 4);
		expect(advice).toMatchObject([{ words: 'Show inferred links', steps: 3 }]);
		expect(pathIn({ ...DEFAULT_VIEW, ...advice[0]!.change }, 0, 4).patterns).toEqual([0, 1, 2, 4]);
		expect(wordsIn({ relations: [] }, 1, 4)).toEqual(['Show “Enables” and inferred links']);
	});

	it('everything that is enough by itself is proposed', () => {
		const atlas = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[0, 'requires', 1],
				[1, 'enables', 2],
				[1, 'related?', 2],
				[1, 'tools!', 2],
			],
		);
		const relations = [{ type: 'requires', direction: 'both' as const }];
		const rest = { isPaddingShown: false, isGuessedShown: false, ...EVERY_WEIGHT, pathCourse: EVERY_WAY };
		expect(adviceIn({ relations }, 0, 2, atlas)).toEqual([
			{
				words: 'Show “Enables”',
				change: { ...rest, relations: [...relations, { type: 'enables', direction: 'both' }] },
				steps: 2,
			},
			{ words: 'Show inferred links', change: { ...rest, relations, isGuessedShown: true }, steps: 2 },
			{ words: 'Show padding', change: { ...rest, relations, isPaddingShown: true }, steps: 2 },
		]);
	});

	it('a course that is too narrow is widened by no more than it takes', () => {
		const only = (heading: View['pathCourse']['heading'], ...types: string[]) => ({
			pathCourse: { heading, types: types.length ? types : null },
		});
		expect(wordsIn(only('specific'), 0, 2, WAYS)).toEqual(['Follow relations either way']);
		expect(wordsIn(only('out', 'requires'), 2, 0, WAYS)).toEqual(['Follow relations either way']);
		const [advice] = adviceIn(only('both', 'enables'), 0, 2);
		expect([advice!.words, advice!.change.pathCourse]).toEqual([
			...['Follow “Requires” too', { heading: 'both', types: ['enables', 'requires'] }],
		]);
	});

	it('nothing is proposed that would not help', () => {
		expect(adviceIn({ relations: [] }, 0, 3)).toEqual([]);
	});
});
