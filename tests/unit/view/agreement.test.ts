import { describe, expect, it } from 'vitest';
import { UNPLACED } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { withScore } from '../../../src/lib/view/alignment.ts';
import { composeCaption, isLaidOutNow } from '../../../src/lib/view/caption.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { composeEmphasis, isOnlyNaming, withName } from '../../../src/lib/view/emphasis.ts';
import { legendRows } from '../../../src/lib/view/legend.ts';
import { canonicalSelection } from '../../../src/lib/view/link/selection.ts';
import { searchFromView, viewFromSearch } from '../../../src/lib/view/link/link.ts';
import { PRESENCE } from '../../../src/lib/view/scene.ts';
import {
	ALONE,
	CARE,
	KANBAN,
	SCRUM,
	TRUST,
	WIKI,
	SIX_PATTERNS as ATLAS,
} from '../../support/six-patterns.ts';

/* Whatever is filtered, focused or switched off, everything that counts or is drawn follows. */

const viewOf = (change: Partial<View>): View => ({ ...DEFAULT_VIEW, ...change });
const composed = (change: Partial<View>) => compose(ATLAS, viewOf(change));
const culture = [{ facet: 'domain', values: ['culture'] }];
const only = (type: string) => [{ type, direction: 'both' as const }];

describe('in focus', () => {
	const { filtered, coloured, scene } = composed({ focus: { pattern: 'trust', depth: 1 } });

	it('facets, scores and the legend count what is in focus', () => {
		expect(
			legendRows(ATLAS, DEFAULT_VIEW, coloured, filtered).map(({ label, count }) => [label, count]),
		).toEqual([
			['operations', 0],
			['culture', 2],
		]);
		expect([filtered.unscored, filtered.scoreCounts.reduce((sum, count) => sum + count)]).toEqual([1, 1]);
	});

	it('types of relations count what joins patterns in focus', () => {
		const { typeCounts } = composed({ focus: { pattern: 'care', depth: 1 }, relations: only('related') });
		const named = (type: string) => typeCounts[ATLAS.relationTypes.findIndex(({ id }) => id === type)];
		expect(['requires', 'related', 'enables'].map(named)).toEqual([0, 1, 0]);
		expect(composed({}).typeCounts.at(-1)).toBe(1);
	});

	it('regions count what is shown of them', () => {
		expect([...scene.regionCounts]).toEqual([2, 0, 0]);
	});
});

describe('what is hidden, and whose relations are shown too', () => {
	it('is hidden whatever else is shown, counted by nothing, and let be seen again', () => {
		const view = viewOf({ hidden: ['care'], leftOut: 'fade' });
		const { scene, shown, filtered, caption } = compose(ATLAS, view);
		expect([...shown]).toEqual([1, 0, 1, 1, 1, 1]);
		expect(scene.presence[CARE]).toBe(PRESENCE.hidden);
		expect([...scene.edgePresence]).toEqual([0, 0, 0, PRESENCE.shown, 0]);
		expect([...filtered.facetCounts[0]!]).toEqual([2, 3, 0]);
		expect(caption.shown).toBe('5 of 6 patterns');
		expect(caption.causes).toEqual([{ words: '“Care” is hidden', without: viewOf({ leftOut: 'fade' }) }]);
		const two = composed({ hidden: ['care', 'wiki'] }).caption;
		expect([two.causes[0]!.words, two.isFiltered]).toEqual(['2 are hidden', true]);
	});

	it('are those of an expanded pattern, as far as that is in focus', () => {
		const focus = { pattern: 'trust', depth: 1 };
		expect([...composed({ focus, expanded: ['care'] }).shown]).toEqual([1, 1, 1, 1, 0, 0]);
		expect([...composed({ focus, expanded: ['care', 'scrum'] }).shown]).toEqual([1, 1, 1, 1, 1, 0]);
		expect([...composed({ focus, expanded: ['scrum'] }).shown]).toEqual([1, 1, 0, 0, 0, 0]);
		const { scene } = composed({ focus, expanded: ['care'] });
		expect([...scene.steps!.subarray(0, 5)]).toEqual([0, 1, 2, 2, 3]);
		expect(composed({}).scene.steps).toBeNull();
	});
});

describe('under a filter', () => {
	it('patterns without relations are those that are shown', () => {
		expect(composed({}).orphans).toEqual([ALONE]);
		expect(composed({ facets: [{ facet: 'domain', values: ['operations'] }] }).orphans).toEqual([]);
	});

	it('a region in words tells its patterns from those that are shown', () => {
		const { region } = composed({ region: 'kanban', score: { from: 3, to: 5 }, isUnscoredShown: false });
		expect([region!.patterns, region!.shown]).toEqual([[SCRUM, KANBAN], [SCRUM]]);
	});

	it('what is gathered shows no relations of types that are off', () => {
		const group = ['trust', 'care', 'kanban'];
		expect([...composed({ group }).emphasis!.edges]).toEqual([0, 1]);
		expect([...composed({ group, relations: only('related') }).emphasis!.edges]).toEqual([1]);
	});

	it('the selected pattern counts its relations that are shown', () => {
		expect([...composed({ selected: 'care' }).shownEdges!]).toEqual([0, 1, 2]);
		expect([...composed({ selected: 'care', facets: culture }).shownEdges!]).toEqual([0]);
		expect([...composed({ selected: 'care', relations: only('enables') }).shownEdges!]).toEqual([2]);
		expect(composed({}).shownEdges).toBeNull();
	});
});

describe('with types of relations switched off', () => {
	const { scene } = composed({ relations: only('requires'), isGuessedShown: true });

	it('sizes and importance follow', () => {
		expect([...scene.degree]).toEqual([1, 1, 0, 1, 1, 0]);
		expect([...scene.importance]).toEqual([TRUST, CARE, SCRUM, WIKI, KANBAN, ALONE]);
		expect(scene.radius[KANBAN]).toBe(scene.radius[ALONE]);
	});

	it('guessed relations of those types are off as well', () => {
		expect(scene.edgePresence[4]).toBe(PRESENCE.hidden);
		expect(composed({ relations: only('related'), isGuessedShown: true }).scene.edgePresence[4]).toBe(
			PRESENCE.shown,
		);
		expect(composed({ focus: { pattern: 'wiki', depth: 1 }, relations: only('requires') }).chosen).toEqual(
			Uint8Array.of(0, 0, 0, 1, 1, 0),
		);
	});

	it('a direction that was changed is named as such', () => {
		const words = (relations: View['relations']) =>
			composeCaption(ATLAS, viewOf({ relations }), composed({}).filtered).causes.map((cause) => cause.words);
		const all = ['requires', 'enables', 'related'].map((type) => ({ type, direction: 'both' as const }));
		expect(words([{ type: 'requires', direction: 'out' }, ...all.slice(1)])).toEqual([
			'Relations: 1 type one way',
		]);
		expect(words([{ type: 'requires', direction: 'out' }])).toEqual([
			'Relations: 1 of 3 types, 1 type one way',
		]);
		expect(words(all)).toEqual([]);
	});
});

describe('a range of scores', () => {
	it('leaves out what has no score, says so, and offers it back', () => {
		const view = viewOf(withScore(DEFAULT_VIEW, { from: 3, to: 5 }));
		const { filtered, shown } = compose(ATLAS, view);
		expect([...shown]).toEqual([1, 0, 0, 1, 0, 0]);
		const [cause] = composeCaption(ATLAS, view, filtered).causes;
		expect([cause!.words, cause!.offer!.words]).toEqual(['Alignment: 3 to 5', 'keep 3 not scored']);
		expect(cause!.without).toEqual(DEFAULT_VIEW);
		const kept = cause!.offer!.view;
		expect([...compose(ATLAS, kept).shown]).toEqual([1, 1, 0, 1, 1, 1]);
		expect(composeCaption(ATLAS, kept, filtered).causes[0]!.words).toBe('Alignment: 3 to 5 or not scored');
		expect(withScore(kept, { from: 4, to: 5 })).toEqual({ score: { from: 4, to: 5 }, isUnscoredShown: true });
		expect(withScore(kept, null)).toEqual({ score: null, isUnscoredShown: true });
	});

	it('is the same from the link', () => {
		expect(viewFromSearch('?score=3..5', ATLAS).view.isUnscoredShown).toBe(false);
		expect(viewFromSearch('?score=3..5&unscored=yes', ATLAS).view.isUnscoredShown).toBe(true);
		expect(viewFromSearch('?score=none', ATLAS).view.isUnscoredShown).toBe(true);
		const kept = viewOf({ score: { from: 3, to: 5 }, isUnscoredShown: true });
		expect(searchFromView(kept, ATLAS)).toBe('?score=3..5&unscored=yes');
	});
});

describe('a number of relations', () => {
	it('is that of the whole library, whatever types are shown, and leaves facets and regions what they count', () => {
		const some = { from: 2, to: 3 };
		const { shown, scene, filtered, caption } = composed({ degree: some });
		const expected = [...ATLAS.degree].map((degree) => (degree >= 2 && degree <= 3 ? 1 : 0));
		expect([...shown]).toEqual(expected);
		expect(new Set(expected).size).toBe(2);
		expect([...composed({ degree: some, relations: only('enables') }).shown]).toEqual(expected);
		const inView = expected.filter(Boolean).length;
		expect([...scene.regionCounts].reduce((sum, count) => sum + count)).toBe(inView);
		expect([...filtered.facetCounts[0]!].reduce((sum, count) => sum + count)).toBe(inView);
		expect(caption.shown).toBe(`${inView} of 6 patterns`);
	});
});

describe('a layout of what was shown', () => {
	const arranged = canonicalSelection(viewOf({ facets: culture }));
	const layout = {
		...ATLAS.layouts[0]!,
		regionOf: Int32Array.of(0, 0, UNPLACED, UNPLACED, UNPLACED, -1),
	};
	const partial = { atlas: ATLAS, of: arranged!, layout };

	it('is told as such, and as one of something else once that changed', () => {
		const view = viewOf({ facets: culture, arranged });
		expect(isLaidOutNow(view)).toBe(true);
		const told = (now: View) => compose(ATLAS, now, partial).caption.causes.at(-1)!.words;
		expect(told(view)).toBe('Laid out: what is shown');
		expect(isLaidOutNow(viewOf({ arranged }))).toBe(false);
		expect(told(viewOf({ arranged }))).toBe('Laid out: what was shown before, 3 others have no place');
		expect(isLaidOutNow(viewOf({}))).toBe(false);
	});

	it('shows only what it has a place for, and goes on counting what else can be chosen and laid out anew', () => {
		const { shown, chosen, filtered, caption } = compose(ATLAS, viewOf({ arranged }), partial);
		expect([...shown]).toEqual([1, 1, 0, 0, 0, 1]);
		expect([...chosen]).toEqual([1, 1, 1, 1, 1, 1]);
		expect(caption.shown).toBe('3 of 6 patterns');
		expect([...filtered.facetCounts[0]!]).toEqual([...compose(ATLAS, viewOf({})).filtered.facetCounts[0]!]);
		expect(filtered.facetCounts[0]![1]).toBeGreaterThan(0);
	});
});

describe('a look at what is left out', () => {
	it('names it, and lets what stands out be', () => {
		const { scene, adjacency, emphasis } = composed({ facets: culture, selected: 'trust' });
		const looked = withName(emphasis, KANBAN);
		expect(looked).toEqual({ ...emphasis, named: Uint32Array.of(KANBAN) });
		expect(isOnlyNaming(looked)).toBe(false);
		expect(isOnlyNaming(withName(null, KANBAN))).toBe(true);
		expect(isOnlyNaming(composeEmphasis(scene, adjacency, DEFAULT_VIEW, TRUST))).toBe(false);
	});
});
