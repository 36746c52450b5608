import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDrawn, type Hierarchy } from '../../../src/lib/hierarchy/hierarchy.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { hierarchyOf } from '../../support/small-hierarchy.ts';
import { kindsOf } from '../../support/small-kinds.ts';
import { titles } from '../../support/small-neighbourhood.ts';

const [PRACTICE, DIALOGUE, CIRCLE, TRUST, CONSENT] = [0, 1, 2, 3, 4];
const PATTERNS = ['Practice', 'Dialogue', 'Circle', 'Trust', 'Consent'];
const EDGES: SmallEdge[] = [
	[DIALOGUE, 'generalizes_from', PRACTICE],
	[DIALOGUE, 'specializes_to', CIRCLE],
	[TRUST, 'enables', DIALOGUE],
	[CONSENT, 'requires', DIALOGUE],
	[DIALOGUE, 'related', CONSENT],
];

const steps = ({ down }: Hierarchy) => down.map(({ upper, lower }) => [upper, lower]);
const drawnOf = ({ singles, blocks, beside }: Hierarchy) =>
	[...singles, ...[...blocks, ...(beside ? [beside] : [])].flatMap(({ rows }) => rows)].sort((a, b) => a - b);

describe('the hierarchy of what is shown', () => {
	it('has the general above the special, whichever end says so, and counts what stands in none', () => {
		const { hierarchy } = hierarchyOf(PATTERNS, EDGES);
		expect(steps(hierarchy)).toEqual([
			[PRACTICE, DIALOGUE],
			[DIALOGUE, CIRCLE],
		]);
		expect([drawnOf(hierarchy), hierarchy.apart]).toEqual([[PRACTICE, DIALOGUE, CIRCLE], 2]);
	});

	it('has what is needed above what builds on it', () => {
		const { hierarchy } = hierarchyOf(PATTERNS, EDGES, { levels: 'needs' });
		expect(steps(hierarchy)).toEqual([
			[TRUST, DIALOGUE],
			[DIALOGUE, CONSENT],
		]);
	});

	it('takes one step from all that says it', () => {
		const { hierarchy } = hierarchyOf(
			['Trust', 'Dialogue'],
			[
				[1, 'requires', 0],
				[0, 'enables', 1],
			],
			{ levels: 'needs' },
		);
		expect(hierarchy.down).toEqual([{ upper: 0, lower: 1, edges: [0, 1] }]);
	});

	it('keeps to what passes the filters and to the types that are shown', () => {
		const patterns = [
			{ title: 'Practice', domain: 'culture' },
			{ title: 'Dialogue', domain: 'culture' },
			'Other',
		];
		const edges: SmallEdge[] = [...kindsOf(2)];
		const facets = [{ facet: 'domain', values: ['culture'] }];
		expect(drawnOf(hierarchyOf(patterns, edges, { facets }).hierarchy)).toEqual([0, 1]);
		const relations = [{ type: 'related', direction: 'both' as const }];
		expect(countDrawn(hierarchyOf(patterns, edges, { relations }).hierarchy)).toBe(0);
	});

	it('takes padding only where it is shown, and what is guessed never', () => {
		const edges: SmallEdge[] = [
			[1, 'generalizes_from!', 0],
			[2, 'generalizes_from?', 0],
		];
		const more = { isGuessedShown: true };
		expect(countDrawn(hierarchyOf(titles(3), edges, more).hierarchy)).toBe(0);
		expect(drawnOf(hierarchyOf(titles(3), edges, { ...more, isPaddingShown: true }).hierarchy)).toEqual([
			0, 1,
		]);
	});

	it('draws every shown edge between what it draws, whatever its type', () => {
		const edges: SmallEdge[] = [...kindsOf(2), [1, 'related', 2], [1, 'related', 3]];
		expect([...hierarchyOf(titles(4), edges).hierarchy.edges]).toEqual([0, 1, 2]);
	});
});

describe('the hierarchy of a pattern', () => {
	/** 0 over 1 over 2 over 3; 4 is another kind of 0, 5 another general of 2. */
	const FAMILY: SmallEdge[] = [
		[1, 'generalizes_from', 0],
		[2, 'generalizes_from', 1],
		[3, 'generalizes_from', 2],
		[4, 'generalizes_from', 0],
		[2, 'generalizes_from', 5],
	];

	it('is what stands above and below it, and none of its siblings', () => {
		const { hierarchy } = hierarchyOf(titles(6), FAMILY, { of: 2 });
		expect([hierarchy.centre, hierarchy.singles[0], drawnOf(hierarchy)]).toEqual([2, 2, [0, 1, 2, 3, 5]]);
	});

	it('reaches as far as the focus', () => {
		expect(drawnOf(hierarchyOf(titles(6), FAMILY, { of: 2, depth: 1 }).hierarchy)).toEqual([1, 2, 3, 5]);
	});

	it('has beside it what is related both ways, as far as that stands neither above nor below', () => {
		const edges: SmallEdge[] = [
			...FAMILY,
			[2, 'related', 3],
			[2, 'complementary', 6],
			[7, 'related', 2],
			[2, 'requires', 8],
		];
		const { hierarchy } = hierarchyOf(titles(9), edges, { of: 2 });
		expect(hierarchy.beside?.rows.toSorted()).toEqual([6, 7]);
		expect(steps(hierarchy).flat()).not.toContain(6);
	});
});

describe('circles', () => {
	it('are closed by as few relations as one may hope for, which lead back up', () => {
		const { hierarchy } = hierarchyOf(titles(4), [
			[1, 'generalizes_from', 0],
			[2, 'generalizes_from', 1],
			[0, 'generalizes_from', 2],
			[3, 'generalizes_from', 2],
		]);
		expect([hierarchy.down.length, hierarchy.back.length]).toEqual([3, 1]);
		expect(drawnOf(hierarchy)).toEqual([0, 1, 2, 3]);
	});

	it('of two are one relation down and one back', () => {
		const { hierarchy } = hierarchyOf(titles(2), [
			[1, 'generalizes_from', 0],
			[0, 'generalizes_from', 1],
		]);
		expect([hierarchy.down.length, hierarchy.back.length]).toEqual([1, 1]);
	});
});

describe('folding', () => {
	const TREE: SmallEdge[] = [
		[1, 'generalizes_from', 0],
		[2, 'generalizes_from', 1],
		[3, 'generalizes_from', 2],
		[3, 'generalizes_from', 4],
		[5, 'generalizes_from', 0],
	];

	it('hides what is below a pattern and says how much, but for what stands below others too', () => {
		const { hierarchy } = hierarchyOf(titles(6), TREE, { fold: [1] });
		expect(drawnOf(hierarchy)).toEqual([0, 1, 3, 4, 5]);
		expect(hierarchy.folds).toEqual([{ of: 1, kind: 'below', patterns: [2] }]);
	});

	it('is offered only where it hides something', () => {
		expect(hierarchyOf(titles(6), TREE).hierarchy.foldable.toSorted()).toEqual([0, 1]);
	});

	it('shows what is wanted all the same', () => {
		const { hierarchy } = hierarchyOf(titles(6), TREE, { fold: [0], wanted: [2] });
		expect(drawnOf(hierarchy)).toEqual([0, 2, 3, 4]);
		expect(hierarchy.folds[0]!.patterns.toSorted()).toEqual([1, 5]);
	});

	it('never hides the pattern that it is of', () => {
		expect(drawnOf(hierarchyOf(titles(6), TREE, { of: 2, fold: [0, 1] }).hierarchy)).toContain(2);
	});
});

describe('a large level', () => {
	it('is a block of siblings, of which the first are drawn and the others counted', () => {
		const { hierarchy } = hierarchyOf(titles(31), kindsOf(30));
		expect(hierarchy.singles).toEqual([0]);
		expect(hierarchy.blocks.map(({ rows, rest }) => [rows.length, rest.length])).toEqual([[8, 22]]);
		expect(hierarchy.folds).toEqual([
			{ of: hierarchy.blocks[0]!.rows[0], kind: 'rest', patterns: hierarchy.blocks[0]!.rest },
		]);
	});

	it('is drawn whole where that was asked for, and where one more row does', () => {
		expect(hierarchyOf(titles(31), kindsOf(30), { unfold: [17] }).hierarchy.folds).toEqual([]);
		expect(hierarchyOf(titles(10), kindsOf(9)).hierarchy.folds).toEqual([]);
	});

	it('has room for what is wanted', () => {
		expect(hierarchyOf(titles(31), kindsOf(30), { wanted: [30] }).hierarchy.blocks[0]!.rows).toContain(30);
	});

	it('keeps those apart that have something below them, or other patterns above them', () => {
		const edges: SmallEdge[] = [...kindsOf(5), [6, 'generalizes_from', 1], [2, 'generalizes_from', 7]];
		const { hierarchy } = hierarchyOf(titles(8), edges);
		expect(hierarchy.blocks.map(({ rows }) => rows.toSorted())).toEqual([[3, 4, 5]]);
	});
});

it('draws every pattern that belongs to it, or counts it in a fold', () => {
	const somewhere = fc.integer({ min: 0, max: 24 });
	const some = fc.tuple(
		somewhere,
		fc.constantFrom('generalizes_from', 'specializes_to', 'related'),
		somewhere,
	);
	const graphs = fc.record({
		edges: fc.array(some, { minLength: 1, maxLength: 70 }),
		fold: fc.uniqueArray(somewhere, { maxLength: 6 }),
		of: fc.option(somewhere, { nil: undefined }),
	});
	fc.assert(
		fc.property(graphs, ({ edges, fold, of }) => {
			const distinct = new Map(edges.filter(([a, , b]) => a !== b).map((edge) => [edge.join(' '), edge]));
			const { hierarchy } = hierarchyOf(titles(25), [...distinct.values()], {
				fold,
				...(of !== undefined && { of }),
			});
			const drawn = drawnOf(hierarchy);
			const counted = new Set([...drawn, ...hierarchy.folds.flatMap(({ patterns }) => patterns)]);
			expect(drawn).toEqual([...new Set(drawn)]);
			expect([...counted].sort((a, b) => a - b)).toEqual(hierarchy.members.toSorted((a, b) => a - b));
			expect(countDrawn(hierarchy)).toBe(drawn.length);
		}),
		{ numRuns: 400 },
	);
});
