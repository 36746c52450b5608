import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/lib/model/atlas.ts';
import { colouringsOf, colouringUnasked, colourPatterns } from '../../../src/lib/view/colours.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { toggleHue } from '../../../src/lib/view/facet-colours.ts';
import { searchFromView, viewFromSearch } from '../../../src/lib/view/link/link.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';

/** So many regions side by side, of two patterns each; patterns of a domain each where none is given. */
function rowOf(regions: number, domainOf = (at: number) => `d${at}`): Placed[] {
	return Array.from({ length: regions * 2 }, (_, at) => ({
		title: `P${at}`,
		at: [Math.floor(at / 2) * 200, (at % 2) * 20],
		region: Math.floor(at / 2),
		domain: domainOf(at),
	}));
}

const atlasOf = (patterns: Placed[]) => smallScene(patterns).atlas;

describe('Patterns coloured by region', () => {
	it('share the hue of their region, and are grey where they stand in none', () => {
		const alone: Placed = { title: 'Alone', at: [9000, 0], region: -1 };
		const { fill, swatches, legend, valueSwatches } = colourPatterns(atlasOf([...rowOf(3), alone]), 'region');
		expect([...fill]).toEqual([0, 0, 1, 1, 2, 2, 8]);
		expect([swatches.length, new Set(swatches).size, legend, valueSwatches]).toEqual([9, 9, [], null]);
	});

	it('have the hue of a region that is far away where there are more regions than hues', () => {
		const { fill } = colourPatterns(atlasOf(rowOf(12)), 'region');
		const hues = Array.from({ length: 12 }, (_, region) => fill[region * 2]);
		expect(hues).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3]);
	});

	it('let the largest regions choose first', () => {
		const atlas = atlasOf(rowOf(2));
		const [layout] = atlas.layouts;
		const [one, other] = layout!.regions as [Region, Region];
		const regions = [one, { ...other, size: 7 }];
		expect([...colourPatterns(atlas, 'region', { layout: { ...layout!, regions } }).fill]).toEqual([
			1, 1, 0, 0,
		]);
	});
});

describe('What colours unasked', () => {
	it('is the region where more than half of the map would be grey by domain', () => {
		expect(colouringUnasked(atlasOf(rowOf(9)))).toBe('region');
		expect(colouringUnasked(atlasOf(rowOf(9, () => '')))).toBe('region');
	});

	it('is the domain where half of the map has hues, whatever stands apart', () => {
		const apart = Array.from({ length: 40 }, (_, at): Placed => ({
			title: `A${at}`,
			at: [9000, at * 20],
			region: -1,
			domain: `apart ${at}`,
		}));
		expect(colouringUnasked(atlasOf([...rowOf(8), ...apart]))).toBe('domain');
	});

	it('is the group of domains where the library has any', () => {
		const atlas = atlasOf(rowOf(9));
		const [domain, ...others] = atlas.facets;
		const items = domain!.items.map((at) => at % 2);
		const groups = {
			...domain!,
			id: 'domain-group',
			values: ['Work', 'People'],
			colours: [null, null],
			items,
		};
		const grouped = { ...atlas, facets: [domain!, ...others, groups] };
		expect(colouringUnasked(grouped)).toBe('domain-group');
		expect(colouringsOf(grouped)).toEqual(['domain', 'domain-group', 'region']);
		const { legend, swatches } = colourPatterns(grouped, 'domain-group', { hues: ['d1'] });
		expect(legend.map(({ label }) => label)).toEqual(['Work', 'People']);
		expect(new Set(swatches).size).toBe(4);
		const chosen = colourPatterns(grouped, 'domain-group', { hues: ['People'] });
		expect(chosen.legend.map(({ label }) => label)).toEqual(['People', '1 other']);
		const view = { ...DEFAULT_VIEW, colouring: 'domain-group', hues: ['People'] } as const;
		expect(searchFromView(view, grouped)).toBe('?hue=People');
		expect(viewFromSearch('?hue=People', grouped)).toEqual({ view, notices: [] });
		expect(toggleHue(grouped, { ...view, hues: [] }, 'domain-group', 'Work').hues).toEqual(['People']);
		const few = {
			...groups,
			starts: groups.starts.map((start) => Math.min(start, 8)),
			items: items.slice(0, 8),
		};
		expect(colouringUnasked({ ...atlas, facets: [domain!, few] })).toBe('region');
	});

	it('is the domain where there are no regions to tell apart', () => {
		const atlas = atlasOf(rowOf(1, () => ''));
		expect(colouringUnasked(atlas)).toBe('domain');
		expect(colouringsOf(atlas)).not.toContain('region');
		expect(colouringsOf(atlasOf(rowOf(2)))).toEqual(['domain', 'region']);
	});
});
