import { describe, expect, it } from 'vitest';
import { UNPLACED } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type Heading } from '../../../src/lib/model/view.ts';
import { composePresence, composeEdgePresence } from '../../../src/lib/view/scene-parts.ts';
import { filterPatterns } from '../../../src/lib/view/filter.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { countWithin, findSurroundings, marksOfBoth, marksWithin } from '../../../src/lib/view/focus.ts';
import { findLineage } from '../../../src/lib/view/lineage.ts';
import { canonicalSelection } from '../../../src/lib/view/link/selection.ts';
import { withDirection } from '../../../src/lib/view/relations.ts';
import { PRESENCE } from '../../../src/lib/view/scene.ts';
import { composeCaption, countUnplaced, NO_FOCUS, withoutFilters } from '../../../src/lib/view/caption.ts';
import { stepOut } from '../../../src/lib/view/step-out.ts';
import { followedTraversal } from '../../../src/lib/view/traversals.ts';
import { adjacencyOf, smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Gemba Kaizen', domain: 'operations' },
		{ title: 'Kaizen', domain: 'operations' },
		{ title: 'Improvement', domain: 'culture' },
		{ title: 'Trust', domain: 'culture' },
		{ title: 'Alone' },
	],
	[
		[0, 'generalizes_from', 1],
		[1, 'generalizes_from', 2],
		[1, 'requires', 3],
		[3, 'related?', 4],
	],
);
const ADJACENCY = adjacencyOf(ATLAS);
const SOME = canonicalSelection({ ...DEFAULT_VIEW, facets: [{ facet: 'domain', values: ['culture'] }] });

function around(pattern: number, view = DEFAULT_VIEW) {
	return findSurroundings(followedTraversal(ATLAS, ADJACENCY, view, view.focusCourse), [pattern]);
}

describe('a focus', () => {
	it('holds what is within so many steps, and knows when nothing more is reached', () => {
		const surroundings = around(0);
		expect([...marksWithin(surroundings, 1)]).toEqual([1, 1, 0, 0, 0]);
		expect([...marksWithin(surroundings, 2)]).toEqual([1, 1, 1, 1, 0]);
		expect(surroundings.within).toEqual([1, 2, 4]);
		expect([1, 2, 9].map((depth) => countWithin(surroundings, depth))).toEqual([2, 4, 4]);
	});

	it('goes the way the relations are followed, and over guessed relations only where they are shown', () => {
		const upwards = withDirection(ATLAS, DEFAULT_VIEW, 'generalizes_from', 'out');
		expect(around(1, upwards).within).toEqual([1, 3]);
		expect(around(3).within).toEqual([1, 2, 4]);
		expect(around(3, { ...DEFAULT_VIEW, isGuessedShown: true }).within).toEqual([1, 3, 5]);
	});

	it('goes only by the types and toward what its course says', () => {
		const along = (heading: Heading, types: readonly string[] | null = null) =>
			around(1, { ...DEFAULT_VIEW, focusCourse: { heading, types } }).within;
		expect(along('both')).toEqual([1, 4]);
		expect([along('general'), along('specific')]).toEqual([
			[1, 2],
			[1, 2],
		]);
		expect(along('out')).toEqual([1, 3]);
		expect(along('in')).toEqual([1, 2]);
		expect(along('both', ['requires'])).toEqual([1, 2]);
		expect(along('general', ['requires'])).toEqual([1]);
	});

	it('may be on several patterns at once, each with as many steps around it', () => {
		const view = { ...DEFAULT_VIEW, focus: { pattern: 'gemba-kaizen', depth: 1 }, alsoInFocus: ['trust'] };
		const { within, surroundings, caption, framed } = compose(ATLAS, view);
		expect([...within!]).toEqual([1, 1, 0, 1, 0]);
		expect([surroundings!.centres, surroundings!.within]).toEqual([
			[0, 3],
			[2, 3, 4],
		]);
		expect(caption.causes.map(({ words }) => words)).toEqual([
			'2 outside the focus on “Gemba Kaizen” and 1 more (1 step)',
		]);
		expect(framed).toEqual([0, 3, 1]);
	});

	it('says its course in the standing line', () => {
		const focusCourse = { heading: 'general', types: ['generalizes_from'] } as const;
		const view = { ...DEFAULT_VIEW, focus: { pattern: 'kaizen', depth: 1 }, focusCourse };
		expect(compose(ATLAS, view).caption.causes.map(({ words }) => words)).toEqual([
			'3 outside the focus on “Kaizen” (1 step toward the more general, “Generalizes from” only)',
		]);
	});

	it('fades or hides what is outside, like a filter, and the relations that lead there', () => {
		const filtered = filterPatterns(ATLAS, {
			...DEFAULT_VIEW,
			facets: [{ facet: 'domain', values: ['operations'] }],
		});
		const shown = marksOfBoth(filtered.passes, marksWithin(around(1), 1));
		expect([...shown]).toEqual([1, 1, 0, 0, 0]);
		const presence = composePresence(shown, 'fade');
		expect([...composeEdgePresence(ATLAS, presence, DEFAULT_VIEW)]).toEqual([
			...[PRESENCE.shown, PRESENCE.faded, PRESENCE.faded, PRESENCE.hidden],
		]);
		expect(composePresence(shown, 'hide')[4]).toBe(PRESENCE.hidden);
	});

	it('is nothing to the filters: their marks are the very same while nothing is in focus', () => {
		const { passes } = filterPatterns(ATLAS, DEFAULT_VIEW);
		expect(marksOfBoth(passes, null)).toBe(passes);
	});
});

describe('the standing line', () => {
	const view = {
		...DEFAULT_VIEW,
		focus: { pattern: 'gemba-kaizen', depth: 2 },
		facets: [{ facet: 'domain', values: ['culture', ''] }],
	};
	const focus = { title: 'Gemba Kaizen', depth: 2, within: marksWithin(around(0), 2) };
	const line = composeCaption(ATLAS, view, filterPatterns(ATLAS, view), focus);

	it('says how many the focus leaves out of those that pass the filters', () => {
		expect(line.shown).toBe('2 of 5 patterns');
		expect(line.causes.map(({ words }) => words)).toEqual([
			'Domain: culture or not stated',
			'1 outside the focus on “Gemba Kaizen” (2 steps)',
		]);
		expect(line.causes[1]!.without).toEqual({ ...view, focus: null });
	});

	it('says so when a layout was made for others than those that are shown', () => {
		const arranged = { ...DEFAULT_VIEW, arranged: SOME };
		const layout = { regionOf: Int32Array.of(0, 0, UNPLACED, -1, UNPLACED) };
		const all = filterPatterns(ATLAS, arranged);
		const unplaced = countUnplaced(layout, all.passes);
		const { shown, causes } = composeCaption(ATLAS, arranged, all, null, unplaced);
		expect(shown).toBe('3 of 5 patterns');
		expect(causes.map(({ words }) => words)).toEqual([
			'Laid out: what was shown before, 2 others have no place',
		]);
		expect(withoutFilters(arranged).arranged).toBeNull();
		expect([...composePresence(all.passes, 'fade', layout)]).toEqual([
			...[PRESENCE.shown, PRESENCE.shown, PRESENCE.hidden],
			...[PRESENCE.shown, PRESENCE.hidden],
		]);
	});

	it('clears filters and leaves the focus alone', () => {
		expect(line.isFiltered).toBe(true);
		expect(withoutFilters(view)).toEqual({ ...view, facets: [] });
		const alone = { ...DEFAULT_VIEW, focus: view.focus };
		expect(composeCaption(ATLAS, alone, filterPatterns(ATLAS, alone), focus).isFiltered).toBe(false);
	});
});

it('one step out lets go of the path, the focus, a worklist, what is selected, the region and the query, one by one', () => {
	const view = {
		...DEFAULT_VIEW,
		query: 'trust',
		selected: 'trust',
		worklist: 'orphans' as const,
		region: 'kaizen',
		focus: { pattern: 'trust', depth: 1 },
		path: ['trust', 'kaizen'],
	};
	const steps = [];
	let left = view;
	for (let change = stepOut(left); change; change = stepOut(left)) {
		steps.push(change);
		left = { ...left, ...change } as typeof view;
	}
	expect(steps).toEqual([
		{ path: null },
		NO_FOCUS,
		{ worklist: null },
		{ selected: null },
		{ region: null },
		{ query: '' },
	]);
	expect(stepOut({ ...DEFAULT_VIEW, group: ['kaizen', 'trust'] })).toEqual({ group: [] });
});

describe('what is more general or more specific', () => {
	it('is found from generation to generation, the nearest first', () => {
		expect(findLineage(ATLAS, ADJACENCY, 0, 'general')).toEqual([1, 2]);
		expect(findLineage(ATLAS, ADJACENCY, 2, 'specific')).toEqual([1, 0]);
		expect(findLineage(ATLAS, ADJACENCY, 2, 'general')).toEqual([]);
	});

	it('ends where it comes back to where it was', () => {
		const circle = smallAtlas(
			[{ title: 'A' }, { title: 'B' }],
			[
				[0, 'generalizes_from', 1],
				[1, 'generalizes_from', 0],
			],
		);
		expect(findLineage(circle, adjacencyOf(circle), 0, 'general')).toEqual([1]);
	});

	it('is told from either side, and those of one generation stand in the library’s order', () => {
		const family = smallAtlas(
			['Child', 'Parent', 'Aunt', 'Grandparent', 'Friend'].map((title) => ({ title })),
			[
				[2, 'specializes_to', 0],
				[0, 'generalizes_from', 1],
				[3, 'specializes_to', 1],
				[0, 'requires', 4],
				[0, 'generalizes_from?', 4],
			],
		);
		const lineage = (pattern: number, way: 'general' | 'specific') =>
			findLineage(family, adjacencyOf(family), pattern, way);
		expect(lineage(0, 'general')).toEqual([1, 2, 3]);
		expect(lineage(3, 'specific')).toEqual([1, 0]);
		expect(lineage(0, 'specific')).toEqual([]);
	});
});
