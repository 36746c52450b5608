import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, EVERY_WAY, type View } from '../../../src/lib/model/view.ts';
import { stepOfWeight, strongestAt, weightOf } from '../../../src/lib/model/weight.ts';
import { withoutFilters } from '../../../src/lib/view/caption.ts';
import { compose, Composer } from '../../../src/lib/view/composer.ts';
import { findPathAdvice } from '../../../src/lib/view/path-advice.ts';
import { PRESENCE } from '../../../src/lib/view/scene.ts';
import { sayWeight } from '../../../src/lib/model/weight.ts';
import { isWeighted, weightScale, withLeastWeight } from '../../../src/lib/view/weights.ts';
import { adjacencyOf } from '../../support/small-atlas.ts';
import { smallScene } from '../../support/small-scene.ts';

/* Trust requires Care (.9), Care is related to Kanban (.6) and enables Scrum (none stated), which requires Wiki (.85). */
const { atlas: ATLAS } = smallScene(
	[
		{ title: 'Trust', at: [0, 0], region: 0, domain: 'culture' },
		{ title: 'Care', at: [40, 0], region: 0, domain: 'culture' },
		{ title: 'Kanban', at: [400, 0], region: 1, domain: 'operations' },
		{ title: 'Scrum', at: [440, 0], region: 1, domain: 'operations' },
		{ title: 'Wiki', at: [0, 400], region: 2, domain: 'operations' },
	],
	[
		[0, 'requires', 1, 0.9],
		[1, 'related', 2, 0.6],
		[1, 'enables', 3],
		[3, 'requires', 4, 0.85],
		[4, 'related?', 0],
	],
);
const UNWEIGHTED: Atlas = { ...ATLAS, edges: { ...ATLAS.edges, weight: null } };
const [TRUST, CARE, KANBAN] = [0, 1, 2];

const viewOf = (change: Partial<View>): View => ({ ...DEFAULT_VIEW, ...change });
const composed = (change: Partial<View>, atlas = ATLAS) => compose(atlas, viewOf(change));
const STRONG = withLeastWeight(DEFAULT_VIEW, 0.8);
const STRONG_OR_NONE = { ...STRONG, isUnweightedShown: true };

describe('a weight', () => {
	it('is said in words and a number', () => {
		expect([1, 0.8, 0.79, 0.6, 0.4, 0.39, 0.05, 0].map(sayWeight)).toEqual([
			...['strong 1', 'strong .8', 'medium .79', 'medium .6', 'medium .4'],
			...['weak .39', 'weak .05', 'weak 0'],
		]);
		expect(stepOfWeight(0.79)).toBe('medium');
	});

	it('of an edge is what is stated, or nothing', () => {
		expect([0, 1, 2].map((edge) => weightOf(ATLAS.edges, edge))).toEqual([0.9, 0.6, null]);
		expect(weightOf(UNWEIGHTED.edges, 0)).toBeNull();
		expect([isWeighted(ATLAS), isWeighted(UNWEIGHTED)]).toEqual([true, false]);
	});

	it('is the greatest of those between two patterns', () => {
		expect([...strongestAt(ATLAS.edges, CARE!)]).toEqual([
			[TRUST, 0.9],
			[KANBAN, 0.6],
		]);
		const twice = {
			...ATLAS.edges,
			source: ATLAS.edges.source.with(1, CARE!),
			target: ATLAS.edges.target.with(1, TRUST!),
		};
		expect([...strongestAt(twice, CARE!)]).toEqual([[TRUST, 0.9]]);
	});
});

it('the scale of weights begins where they do, at a whole tenth', () => {
	const scaleOf = (...weight: number[]) => {
		return weightScale({ edges: { ...ATLAS.edges, weight: Uint8Array.from(weight) } });
	};
	expect([scaleOf(85, 62, 255), scaleOf(60), scaleOf(100), scaleOf(0, 100), scaleOf(9)]).toEqual([
		...[60, 60, 90, 0, 0],
	]);
	expect(weightScale(UNWEIGHTED)).toBe(0);
});

describe('a least weight', () => {
	it('leaves out what is weaker and what states none; who keeps these keeps them with another', () => {
		expect(STRONG).toEqual({ leastWeight: 0.8, isUnweightedShown: false });
		expect(withLeastWeight(STRONG, 0.5)).toEqual({ leastWeight: 0.5, isUnweightedShown: false });
		expect(withLeastWeight(STRONG_OR_NONE, 0.5)).toEqual({ leastWeight: 0.5, isUnweightedShown: true });
		expect(withLeastWeight(STRONG, null)).toEqual({ leastWeight: null, isUnweightedShown: true });
	});

	it('decides which edges are drawn and what sizes count', () => {
		const { scene } = composed(STRONG);
		expect([...scene.edgePresence]).toEqual([PRESENCE.shown, 0, 0, PRESENCE.shown, 0]);
		expect([...scene.degree]).toEqual([1, 1, 0, 1, 1]);
		expect(scene.regionEdges).toEqual([{ from: 1, to: 2, count: 1 }]);
		const kept = composed({ ...STRONG_OR_NONE, isGuessedShown: true }).scene;
		expect([...kept.edgePresence]).toEqual([2, 0, 2, 2, 2]);
		expect([...kept.degree]).toEqual([1, 2, 0, 2, 1]);
		expect([...composed({ isUnweightedShown: false }).scene.edgePresence]).toEqual([2, 2, 0, 2, 0]);
		expect([...composed({ leastWeight: 0.85, isUnweightedShown: false }).scene.degree]).toEqual([
			1, 1, 0, 1, 1,
		]);
		expect([...composed({ leastWeight: 0.86, isUnweightedShown: false }).scene.degree]).toEqual([
			1, 1, 0, 0, 0,
		]);
	});

	it('decides together with the types that are shown', () => {
		const requires = [{ type: 'requires', direction: 'both' as const }];
		expect([...composed({ ...STRONG, relations: requires }).scene.degree]).toEqual([1, 1, 0, 1, 1]);
		const related = [{ type: 'related', direction: 'both' as const }];
		expect([...composed({ ...STRONG, relations: related }).scene.degree]).toEqual([0, 0, 0, 0, 0]);
	});

	it('counts the types of what passes, and the weights of what it leaves out as well', () => {
		const named = (counts: Uint32Array) =>
			['requires', 'related', 'enables'].map(
				(type) => counts[ATLAS.relationTypes.findIndex(({ id }) => id === type)],
			);
		const { typeCounts, weightCounts } = composed(STRONG);
		expect(named(typeCounts)).toEqual([2, 0, 0]);
		expect(typeCounts.at(-1)).toBe(0);
		expect(weightCounts!.unweighted).toBe(1);
		expect([...weightCounts!.weighted.entries()].filter(([, count]) => count > 0)).toEqual([
			[60, 1],
			[85, 1],
			[90, 1],
		]);
		expect(composed({ isGuessedShown: true }).weightCounts!.unweighted).toBe(2);
		expect(composed({ relations: [] }).weightCounts!.unweighted).toBe(0);
		expect(composed({ hidden: ['scrum'] }).weightCounts!.weighted[85]).toBe(0);
		expect(composed({ hidden: ['wiki'] }).weightCounts!.weighted[85]).toBe(0);
	});

	it('decides what a selection, a gathering and a region show', () => {
		expect([...composed({ ...STRONG, selected: 'care' }).shownEdges!]).toEqual([0]);
		expect([...composed({ ...STRONG, group: ['trust', 'care', 'kanban'] }).emphasis!.edges]).toEqual([0]);
		expect(composed({ ...STRONG, region: 'care' }).region!.outer).toBe(0);
		expect(composed({ region: 'care' }).region!.outer).toBe(2);
	});

	it('decides how far a focus reaches and where a path leads', () => {
		const focus = { pattern: 'trust', depth: 9 };
		expect([...composed({ ...STRONG, focus }).shown]).toEqual([1, 1, 0, 0, 0]);
		expect([...composed({ ...STRONG_OR_NONE, focus }).shown]).toEqual([1, 1, 0, 1, 1]);
		const expanded = { focus: { pattern: 'trust', depth: 1 }, expanded: ['care'] };
		expect([...composed({ ...STRONG_OR_NONE, ...expanded }).shown]).toEqual([1, 1, 0, 1, 0]);
		expect(composed({ path: ['trust', 'kanban'] }).path!.patterns).toEqual([TRUST, CARE, KANBAN]);
		expect(composed({ ...STRONG, path: ['trust', 'kanban'] }).path!.patterns).toEqual([]);
	});

	it('is let go where nothing else joins two patterns', () => {
		const advise = (change: Partial<View>) => {
			const view = viewOf({ path: ['trust', 'kanban'], ...change });
			return findPathAdvice(ATLAS, adjacencyOf(ATLAS), view, compose(ATLAS, view).path!)[0];
		};
		expect(advise(STRONG)).toEqual({
			words: 'Show relations of every weight',
			change: {
				relations: null,
				isPaddingShown: false,
				isGuessedShown: false,
				leastWeight: null,
				isUnweightedShown: true,
				pathCourse: EVERY_WAY,
			},
			steps: 2,
		});
		const requires = [{ type: 'requires', direction: 'both' as const }];
		const both = advise({ ...STRONG, relations: requires });
		expect([both!.words, both!.change.relations, both!.change.leastWeight]).toEqual([
			'Show “Related” and relations of every weight',
			[...requires, { type: 'related', direction: 'both' }],
			null,
		]);
		expect(advise({ relations: requires })!.words).toBe('Show “Related”');
	});

	it('leaves patterns without relations as they are: that they have none is a fact of the library', () => {
		expect(composed(STRONG).orphans).toEqual(composed({}).orphans);
	});

	it('says so, what it leaves out for want of a weight, and how to have that back', () => {
		const causesOf = (change: Partial<View>) => composed(change).caption.causes;
		expect(causesOf(STRONG)).toEqual([
			{
				words: 'Relations: strong .8 or more',
				without: DEFAULT_VIEW,
				offer: { words: 'keep 1 not weighted', view: viewOf(STRONG_OR_NONE) },
			},
		]);
		expect(causesOf({ ...STRONG, relations: [] })[1]!.offer).toBeUndefined();
		expect(causesOf(STRONG_OR_NONE)).toEqual([
			{ words: 'Relations: strong .8 or more, or not weighted', without: DEFAULT_VIEW },
		]);
		expect(causesOf({ isUnweightedShown: false })).toEqual([
			{ words: 'Relations: only weighted', without: DEFAULT_VIEW },
		]);
		expect(composed(STRONG).caption.isFiltered).toBe(true);
		expect(withoutFilters(viewOf(STRONG))).toEqual(DEFAULT_VIEW);
	});

	it('changes nothing where no relation states a weight', () => {
		const { scene, weightCounts } = composed(STRONG, UNWEIGHTED);
		expect([...scene.edgePresence]).toEqual([2, 2, 2, 2, 0]);
		expect(scene.degree).toBe(UNWEIGHTED.degree);
		expect(weightCounts).toBeNull();
	});

	it('keeps what it does not concern', () => {
		const composer = new Composer();
		const [before, after] = [DEFAULT_VIEW, viewOf(STRONG)].map((view) => composer.compose(ATLAS, view));
		expect(after!.filtered).toBe(before!.filtered);
		expect(after!.weightCounts).toBe(before!.weightCounts);
		expect(after!.scene.positions).toBe(before!.scene.positions);
		expect(after!.scene.degree).not.toBe(before!.scene.degree);
	});
});
