import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { compose, Composer } from '../../../src/lib/view/composer.ts';
import { canonicalSelection } from '../../../src/lib/view/link/selection.ts';
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

const viewOf = (change: Partial<View>): View => ({ ...structuredClone(DEFAULT_VIEW), ...change });
const culture = [{ facet: 'domain', values: ['culture'] }];

describe('what a change of the view does not concern stays the very same', () => {
	const views: Record<string, Partial<View>> = {
		'a selection': { selected: 'trust' },
		'a query': { query: 'tru' },
		'a camera': { camera: { x: 1, y: 2, scale: 3 } },
		'a table': { table: 'beside' },
		'an equal view, read anew': {},
	};

	it.each(Object.entries(views))('the scene: %s', (_, change) => {
		const composer = new Composer();
		const before = composer.compose(ATLAS, viewOf({ facets: culture }));
		const after = composer.compose(ATLAS, viewOf({ facets: structuredClone(culture), ...change }));
		expect(after.scene).toBe(before.scene);
		expect(after.filtered).toBe(before.filtered);
	});

	it('colours and positions under another filter; what is shown is new', () => {
		const composer = new Composer();
		const before = composer.compose(ATLAS, viewOf({})).scene;
		const after = composer.compose(ATLAS, viewOf({ facets: culture })).scene;
		const same = ['fill', 'positions', 'radius', 'importance', 'level', 'regionFill', 'swatches'] as const;
		expect(same.filter((part) => after[part] !== before[part])).toEqual([]);
		expect(after.presence).not.toBe(before.presence);
		expect(after.edgePresence).not.toBe(before.edgePresence);
	});

	it('the scene, once a filter is taken back or a focus is let go', () => {
		const composer = new Composer();
		const before = composer.compose(ATLAS, viewOf({}));
		for (const change of [{ facets: culture }, { focus: { pattern: 'trust', depth: 1 } }]) {
			expect(composer.compose(ATLAS, viewOf(change)).scene).not.toBe(before.scene);
			expect(composer.compose(ATLAS, viewOf({})).scene).toBe(before.scene);
		}
	});

	it('what is shown under another colouring', () => {
		const composer = new Composer();
		const before = composer.compose(ATLAS, viewOf({ facets: culture })).scene;
		const after = composer.compose(ATLAS, viewOf({ facets: culture, colouring: 'era' })).scene;
		expect(after.presence).toBe(before.presence);
		expect(after.fill).not.toBe(before.fill);
	});

	it('a path, a region and a group, as long as nothing they are made of changes', () => {
		const composer = new Composer();
		const looking = { path: ['trust', 'kanban'] as const, region: 'trust', group: ['care', 'wiki'] };
		const before = composer.compose(ATLAS, viewOf(looking));
		const after = composer.compose(ATLAS, viewOf({ ...structuredClone(looking), query: 'x' }));
		expect([after.path, after.region, after.group]).toEqual([before.path, before.region, before.group]);
		expect(after.path).toBe(before.path);
		expect(after.region).toBe(before.region);
		expect(after.group).toBe(before.group);
		expect(after.framed).toBe(before.framed);
	});

	it('nothing of another library is kept', () => {
		const composer = new Composer();
		const before = composer.compose(ATLAS, viewOf({})).scene;
		const other: Atlas = { ...ATLAS };
		expect(composer.compose(other, viewOf({})).scene.presence).not.toBe(before.presence);
	});
});

describe('edges between regions', () => {
	it('are those that are shown, most first; guessed ones do not count', () => {
		expect(compose(ATLAS, viewOf({})).scene.regionEdges).toEqual([
			{ from: 0, to: 1, count: 2 },
			{ from: 1, to: 2, count: 1 },
		]);
	});

	it('follow the filters and the types that are switched off', () => {
		expect(compose(ATLAS, viewOf({ facets: culture })).scene.regionEdges).toEqual([]);
		const requires = [{ type: 'requires', direction: 'both' as const }];
		expect(compose(ATLAS, viewOf({ relations: requires })).scene.regionEdges).toEqual([
			{ from: 1, to: 2, count: 1 },
		]);
	});

	it('are what the region says of itself', () => {
		const { region } = compose(
			ATLAS,
			viewOf({ region: 'scrum', facets: [{ facet: 'domain', values: ['operations'] }] }),
		);
		expect(region).toMatchObject({ at: 1, neighbours: [{ at: 2, count: 1 }], inner: 0, outer: 1 });
	});
});

describe('pins', () => {
	it('stand where they were put, and nobody else moves', () => {
		const { positions, layout } = compose(ATLAS, viewOf({ pins: [{ pattern: 'care', x: 7, y: -8 }] })).scene;
		expect([...positions.subarray(2 * CARE!, 2 * CARE! + 2)]).toEqual([7, -8]);
		const others = [...positions.keys()].filter((at) => Math.floor(at / 2) !== CARE);
		expect(others).toHaveLength(10);
		expect(others.filter((at) => positions[at] !== layout.positions[at])).toEqual([]);
	});

	it('leave the layout as it is', () => {
		const pins = [
			{ pattern: 'care', x: 7, y: -8 },
			{ pattern: 'scrum', x: 1, y: 2 },
		];
		const { positions, pinned } = compose(ATLAS, viewOf({ pins })).scene;
		expect(pinned).toEqual(Uint32Array.of(CARE!, 3));
		expect(positions).toEqual(Float32Array.of(0, 0, 7, -8, 400, 0, 1, 2, 0, 400, 900, 0));
		expect(compose(ATLAS, viewOf({})).scene.positions).toBe(ATLAS.layouts[0]!.positions);
		expect(ATLAS.layouts[0]!.positions).toEqual(Float32Array.of(0, 0, 40, 0, 400, 0, 440, 0, 0, 400, 900, 0));
	});
});

describe('what is framed', () => {
	const framed = (change: Partial<View>) => compose(ATLAS, viewOf(change)).framed;

	it('is the path, else what is in focus, each once, else what is gathered, else the region', () => {
		const all = {
			path: ['trust', 'kanban'] as const,
			focus: { pattern: 'scrum', depth: 1 },
			group: ['wiki', 'alone'],
			region: 'trust',
		};
		expect(framed(all)).toEqual([TRUST, CARE, KANBAN]);
		expect(framed({ ...all, path: null })).toEqual([SCRUM, CARE, WIKI]);
		expect(framed({ ...all, path: null, focus: null })).toEqual([WIKI, ALONE]);
		expect(framed({ region: 'trust' })).toEqual([CARE, TRUST]);
		expect(framed({})).toBeNull();
	});

	it('is the two ends where no path joins them', () => {
		expect(framed({ path: ['trust', 'alone'] })).toEqual([TRUST, ALONE]);
	});
});

describe('a layout of a part', () => {
	const of = canonicalSelection(viewOf({ facets: culture }))!;
	const layout = { ...ATLAS.layouts[0]!, regionOf: Int32Array.of(0, 0, -2, -2, -2, -1) };

	it('is missing until it is made, for what was shown when it was asked for', () => {
		const { missingLayout } = compose(ATLAS, viewOf({ arranged: of }));
		expect(missingLayout).toEqual({ id: 'regions', of, isShown: Uint8Array.of(1, 1, 0, 0, 0, 1) });
	});

	it('is taken where the view asks for just that; others have no place in it', () => {
		const { scene, missingLayout, caption } = compose(ATLAS, viewOf({ arranged: of }), {
			atlas: ATLAS,
			of,
			layout,
		});
		expect(missingLayout).toBeNull();
		expect(scene.layout).toBe(layout);
		expect(scene.presence[KANBAN!]).toBe(PRESENCE.hidden);
		expect(caption.shown).toBe('3 of 6 patterns');
	});

	it.each<[string, Partial<View>]>([
		['of something else', { arranged: canonicalSelection(viewOf({ isUnscoredShown: false })) }],
		['of another kind', { arranged: of, layout: 'era' }],
	])('is not taken where the view asks for one %s', (_, change) => {
		const { scene, missingLayout } = compose(ATLAS, viewOf(change), { atlas: ATLAS, of, layout });
		expect(scene.layout).toBe(ATLAS.layouts[0]);
		expect(missingLayout?.id).toBe(change.layout ?? 'regions');
	});
});

describe('what stands out while no single pattern does', () => {
	const standingOut = (change: Partial<View>) => compose(ATLAS, viewOf(change)).emphasis;

	it('is the path, else what is gathered, else nothing', () => {
		const group = ['trust', 'care'];
		expect(standingOut({ path: ['trust', 'kanban'], group })).toEqual({
			leading: Uint32Array.of(TRUST!, CARE!, KANBAN!),
			neighbours: new Uint32Array(),
			edges: Uint32Array.of(0, 1),
		});
		expect(standingOut({ group })).toEqual({
			leading: new Uint32Array(),
			neighbours: Uint32Array.of(TRUST!, CARE!),
			edges: Uint32Array.of(0),
		});
		expect(standingOut({})).toBeNull();
	});
});

describe('a composition', () => {
	it('knows what is selected, the region that is looked at, and what stands alone', () => {
		const { selected, region, orphans } = compose(ATLAS, viewOf({ selected: 'care', region: 'scrum' }));
		expect([selected, region?.at, orphans]).toEqual([CARE, 1, [ALONE]]);
		const nothing = compose(ATLAS, viewOf({}));
		expect([nothing.selected, nothing.region, nothing.path]).toEqual([null, null, null]);
	});

	it('is of the layout that the view asks for, or of the first one', () => {
		const era = { ...ATLAS.layouts[0]!, id: 'era' as const };
		const atlas = { ...ATLAS, layouts: [ATLAS.layouts[0]!, era] };
		expect(compose(atlas, viewOf({ layout: 'era' })).scene.layout).toBe(era);
		expect(compose(atlas, viewOf({ layout: 'regions' })).scene.layout).toBe(ATLAS.layouts[0]);
		expect(compose(atlas, viewOf({ layout: 'domain' })).scene.layout).toBe(ATLAS.layouts[0]);
	});

	it('coloured by region is coloured by those of the layout that it shows; otherwise the layout does not matter', () => {
		const one = { ...ATLAS.layouts[0]!, id: 'era' as const, regionOf: Int32Array.of(2, 2, 1, 1, 0, -1) };
		const atlas = { ...ATLAS, layouts: [ATLAS.layouts[0]!, one] };
		const composer = new Composer();
		const byDomain = (['regions', 'era'] as const).map(
			(layout) => composer.compose(atlas, viewOf({ layout })).scene.fill,
		);
		expect(byDomain[0]).toBe(byDomain[1]);
		const byRegion = (['regions', 'era'] as const).map((layout) => [
			...composer.compose(atlas, viewOf({ layout, colouring: 'region' })).scene.fill,
		]);
		expect(byRegion).toEqual([
			[0, 0, 1, 1, 2, 8],
			[2, 2, 1, 1, 0, 8],
		]);
	});

	it('colours each region as most of its patterns', () => {
		expect(compose(ATLAS, viewOf({})).scene.regionFill).toEqual(Uint8Array.of(1, 0, 0));
	});

	it('says in its line what the focus leaves out', () => {
		const { caption } = compose(ATLAS, viewOf({ focus: { pattern: 'trust', depth: 1 } }));
		expect(caption.shown).toBe('2 of 6 patterns');
		expect(caption.causes.map(({ words }) => words)).toEqual(['4 outside the focus on “Trust” (1 step)']);
	});
});
