import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { colourPatterns } from '../../../src/lib/view/colours.ts';
import { toggleHue } from '../../../src/lib/view/facet-colours.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

/** Domains a to l, of which the earlier have more patterns on the map; the library has them the other way round. */
const NAMES = [...'abcdefghijkl'];
const ATLAS = smallAtlas(
	NAMES.toReversed().flatMap((domain, at) =>
		Array.from({ length: at + 1 }, (_, one) => ({ title: `${domain}${one}`, domain })),
	),
);

const viewOf = (change: Partial<View>): View => ({ ...DEFAULT_VIEW, ...change });
const colouredBy = (hues: readonly string[]) => colourPatterns(ATLAS, 'domain', { hues });
const rows = (hues: readonly string[]) => colouredBy(hues).legend.map(({ label }) => label);
const swatchesOf = (hues: readonly string[]) => {
	const { legend, swatches } = colouredBy(hues);
	return new Map(legend.map(({ label, swatch }) => [label, swatches[swatch]]));
};
const toggled = (hues: readonly string[], value: string) =>
	toggleHue(ATLAS, viewOf({ hues }), 'domain', value).hues;

describe('Chosen hues', () => {
	it('are of these values and no others', () => {
		expect(rows([])).toEqual([...'abcdefgh', '4 others']);
		expect(rows(['l', 'c'])).toEqual(['l', 'c', '10 others']);
		const { fill, legend } = colouredBy(['l', 'c']);
		expect(fill.filter((swatch) => swatch < 2)).toHaveLength(11);
		expect(legend.at(-1)!.choice).toEqual({ values: ['l', 'c', ''], isNot: true });
	});

	it('leave each value the colour that it has unasked; others take what is free', () => {
		const unasked = swatchesOf([]);
		const chosen = swatchesOf(['l', 'k', 'c', 'a']);
		expect([chosen.get('a'), chosen.get('c')]).toEqual([unasked.get('a'), unasked.get('c')]);
		expect([chosen.get('l'), chosen.get('k')]).toEqual([unasked.get('b'), unasked.get('d')]);
	});

	it('are no more than eight, and of values that there are', () => {
		expect(rows([...'ijklabcdef', 'mars'])).toHaveLength(9);
		expect(rows(['mars', 'a'])).toEqual(['a', '11 others']);
	});
});

describe('A hue', () => {
	it('is taken from a value, and given to another', () => {
		const without = toggled([], 'c');
		expect(without).toEqual([...'hgfedba']);
		expect(toggled(without, 'l')).toEqual([...'lhgfedba']);
	});

	it('is given up by the last where all are taken', () => {
		expect(toggled([], 'l')).toEqual([...'lgfedcba']);
	});

	it('is not said where it is as it is unasked', () => {
		expect(toggled(toggled([], 'c'), 'c')).toEqual([]);
		expect(toggled(['l'], 'l')).toEqual([]);
	});

	it('begins anew where something else colours', () => {
		const view = viewOf({ colouring: 'region' });
		expect(toggleHue(ATLAS, view, 'domain', 'l')).toEqual(viewOf({ colouring: 'domain', hues: ['l'] }));
		expect(toggleHue({ ...ATLAS, facets: [] }, view, 'domain', 'l')).toBe(view);
	});
});
