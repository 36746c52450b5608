import { describe, expect, it } from 'vitest';
import { colouringsOf, colourPatterns } from '../../../src/lib/view/colours.ts';
import { luminance } from '../../support/contrast.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas([
	{
		title: 'Kaizen',
		domain: 'operations',
		era: ['industrial', 'digital'],
		universality: 'universal',
		alignment: 3,
	},
	{
		title: 'Scrum',
		domain: 'operations',
		era: ['cognitive'],
		universality: 'human-universal',
		alignment: 0.2,
	},
	{ title: 'Care', domain: 'culture', universality: 'implementation', alignment: 4.26 },
	{ title: 'Alone', universality: 'elsewhere', alignment: 7 },
]);
const EACH = [...ATLAS.titles.keys()];

const valueRow = (label: string, swatch: number, name: string, value: number) => ({
	...{ label, swatch, choice: { values: [name] }, value },
	...{ score: null, isUnscored: false },
});

describe('Patterns coloured by a facet', () => {
	it('take the colour of its value; the legend tells each colour, and “not stated” last', () => {
		const { fill, isSeveral, swatches, valueSwatches, discTexts, legend } = colourPatterns(ATLAS, 'domain');
		expect(fill).toEqual(Uint8Array.of(0, 0, 1, 3));
		expect(isSeveral).toEqual(Uint8Array.of(0, 0, 0, 0));
		expect(swatches).toHaveLength(4);
		expect(new Set(swatches).size).toBe(4);
		expect(valueSwatches).toEqual([swatches[0], swatches[1], swatches[3]]);
		expect(discTexts).toBeNull();
		expect(legend).toEqual([
			valueRow('operations', 0, 'operations', 0),
			valueRow('culture', 1, 'culture', 1),
			valueRow('Not stated', 3, '', 2),
		]);
	});

	it('are all one grey beyond eight values, and have no row for what every pattern states', () => {
		const many = smallAtlas(Array.from({ length: 10 }, (_, at) => ({ title: `P${at}`, domain: `d${at}` })));
		const { fill, swatches, valueSwatches, legend } = colourPatterns(many, 'domain');
		expect(fill).toEqual(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 8));
		expect(new Set(swatches).size).toBe(10);
		expect(valueSwatches).toEqual([...swatches.slice(0, 9), swatches[8], swatches[9]]);
		expect(legend).toHaveLength(9);
		expect(legend[8]).toEqual({
			...{ label: '2 others', swatch: 8, value: null, score: null, isUnscored: false },
			choice: { values: [...Array.from({ length: 8 }, (_, at) => `d${at}`), ''], isNot: true },
		});
	});

	it('have hues by how many of them stand on the map, not apart', () => {
		const rows = ['a', 'a', 'a', 'b', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'i'];
		const atlas = smallAtlas(rows.map((domain, at) => ({ title: `P${at}`, domain })));
		const apart = Int32Array.from(rows, (domain) => (domain === 'a' || domain === 'b' ? -1 : 0));
		const layouts = [{ ...atlas.layouts[0]!, regionOf: apart }];
		const { legend, fill } = colourPatterns({ ...atlas, layouts }, 'domain');
		expect(legend.map(({ label }) => label)).toEqual(['i', 'c', 'd', 'e', 'f', 'g', 'h', 'a', '1 other']);
		expect([...fill]).toEqual([7, 7, 7, 8, 8, 1, 2, 3, 4, 5, 6, 0, 0]);
	});

	it('have a hue before others where the library chose one', () => {
		const many = smallAtlas(Array.from({ length: 10 }, (_, at) => ({ title: `P${at}`, domain: `d${at}` })));
		const own = { light: '#111111', dark: '#eeeeee' };
		const [domain, ...others] = many.facets;
		const colours = domain!.colours.map((_, at) => (at === 9 ? own : null));
		const { legend, swatches } = colourPatterns(
			{ ...many, facets: [{ ...domain!, colours }, ...others] },
			'domain',
		);
		expect(legend.map(({ label }) => label)).toEqual([
			...['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd9', '2 others'],
		]);
		expect(swatches[7]).toBe(own);
	});

	it('take a hue of any of their values, so that “others” are those without', () => {
		const many = smallAtlas(
			Array.from({ length: 19 }, (_, at) => ({ title: `P${at}`, domain: `d${at % 10}` })),
		);
		const [domain, ...others] = many.facets;
		const rows = [...Array.from({ length: 16 }, (_, at) => [at % 8]), [0, 9], [8, 9], []];
		const starts = Uint32Array.from({ length: 20 }, (_, at) => rows.slice(0, at).flat().length);
		const facet = { ...domain!, starts, items: Uint32Array.from(rows.flat()) };
		const { fill, isSeveral } = colourPatterns({ ...many, facets: [facet, ...others] }, 'domain');
		expect([...fill.subarray(14)]).toEqual([6, 7, 0, 8, 9]);
		expect([...isSeveral.subarray(14)]).toEqual([0, 0, 1, 1, 0]);
	});

	it('take the colour that the library has chosen for a value', () => {
		const own = { light: '#111111', dark: '#eeeeee' };
		const [domain, ...others] = ATLAS.facets;
		const atlas = { ...ATLAS, facets: [{ ...domain!, colours: [null, own] }, ...others] };
		expect(colourPatterns(atlas, 'domain').swatches[1]).toBe(own);
		expect(colourPatterns(atlas, 'domain').swatches[0]).toEqual(colourPatterns(ATLAS, 'domain').swatches[0]);
	});

	it('are of their first value where a facet has an order but is not the era', () => {
		const [domain, era, ...others] = ATLAS.facets;
		const ordered = { ...era!, id: 'domain' };
		const atlas = { ...ATLAS, facets: [ordered, { ...domain!, id: 'era' }, ...others] };
		expect(colourPatterns(atlas, 'domain').fill).toEqual(Uint8Array.of(1, 3, 5, 5));
		expect(colourPatterns(atlas, 'era').fill).toEqual(Uint8Array.of(0, 0, 1, 3));
	});

	it('are all alike where there is no such facet', () => {
		const { swatches, ...rest } = colourPatterns({ ...ATLAS, facets: [] }, 'era');
		expect(swatches).toHaveLength(1);
		expect(rest).toEqual({
			fill: new Uint8Array(4),
			isSeveral: new Uint8Array(4),
			...{ valueSwatches: null, discTexts: null, legend: [] },
		});
	});
});

describe('Patterns can be coloured', () => {
	it('by what somebody states', () => {
		expect(colouringsOf(ATLAS)).toEqual(['domain', 'era', 'alignment', 'universality']);
		expect(colouringsOf(smallAtlas([{ title: 'A', universality: 'domain' }]))).toEqual(['universality']);
		expect(colouringsOf(smallAtlas([{ title: 'A', alignment: 2 }]))).toEqual(['alignment']);
		expect(colouringsOf({ ...ATLAS, facets: [] })).toEqual(['alignment']);
	});
});

describe('Patterns coloured by era', () => {
	it('are of their latest era, in a ramp of its own', () => {
		const { fill, isSeveral, swatches } = colourPatterns(ATLAS, 'era');
		expect(fill).toEqual(Uint8Array.of(2, 3, 5, 5));
		expect(isSeveral).toEqual(Uint8Array.of(1, 0, 0, 0));
		expect(new Set(swatches).size).toBe(6);
		expect(swatches[0]).not.toEqual(colourPatterns(ATLAS, 'domain').swatches[0]);
	});
});

describe('Patterns coloured by universality', () => {
	it('share a colour where their words mean the same breadth; an unknown word counts as broadest', () => {
		const { fill, swatches } = colourPatterns(ATLAS, 'universality');
		expect(fill).toEqual(Uint8Array.of(0, 1, 2, 3));
		const [universal, human, implementation, elsewhere] = EACH.map((at) => swatches[fill[at]!]);
		expect(human).toEqual(universal);
		expect(elsewhere).toEqual(universal);
		expect(implementation).not.toEqual(universal);
		const alone = smallAtlas([{ title: 'A', universality: 'implementation' }]);
		expect(colourPatterns(alone, 'universality').swatches[0]).toEqual(implementation);
	});
});

describe('Patterns coloured by alignment', () => {
	it('are of the step of their score, at the ends beyond them, and say the score in their discs', () => {
		const { fill, isSeveral, swatches, valueSwatches, discTexts, legend } = colourPatterns(
			ATLAS,
			'alignment',
		);
		expect(fill).toEqual(Uint8Array.of(2, 0, 3, 4));
		expect(isSeveral).toEqual(new Uint8Array(4));
		expect(swatches).toHaveLength(6);
		expect(valueSwatches).toBeNull();
		expect(discTexts).toEqual(['3', '0.2', '4.3', '7']);
		expect(legend.map(({ label }) => label)).toEqual([
			...['1 extractive', '2 conventional', '3 transitional', '4 commons-aligned', '5 exemplary commons'],
		]);
	});

	const scored = (...scores: number[]) =>
		smallAtlas(scores.map((alignment, at) => ({ title: `P${at}`, alignment })));
	const many = (score: number, times: number) => Array.from({ length: times }, () => score);

	it('are told apart by lightness alone, on light paper and on dark', () => {
		const { swatches } = colourPatterns(ATLAS, 'alignment');
		const ramp = swatches.slice(0, 5);
		const light = ramp.map((swatch) => luminance(swatch.light));
		const dark = ramp.map((swatch) => luminance(swatch.dark));
		expect(light).toEqual(light.toSorted((one, other) => other - one));
		expect(dark).toEqual(dark.toSorted((one, other) => one - other));
		const contrasts = [light, dark.toReversed()].flatMap((all) =>
			all.slice(1).map((one, at) => (all[at]! + 0.05) / (one + 0.05)),
		);
		expect(Math.min(...contrasts)).toBeGreaterThan(1.25);
	});

	it('are in classes of about as many patterns where nearly all scores lie close together', () => {
		const atlas = scored(
			...[1, 2, 5],
			...[...many(3, 10), ...many(3.2, 7), ...many(3.4, 9), ...many(3.65, 6), ...many(4, 8)],
		);
		const { legend, fill } = colourPatterns(atlas, 'alignment');
		expect(legend.map(({ label, score, swatch }) => [label, score, swatch])).toEqual([
			['1 to 3', { from: 1, to: 3 }, 0],
			['3.2', { from: 3.2, to: 3.2 }, 1],
			['3.4', { from: 3.4, to: 3.4 }, 2],
			['3.65', { from: 3.65, to: 3.65 }, 3],
			['4 to 5', { from: 4, to: 5 }, 4],
		]);
		expect([...fill.subarray(0, 4), fill.at(-1)]).toEqual([0, 0, 4, 0, 4]);
		expect([0, 1, 2, 3, 4].map((step) => fill.filter((one) => one === step).length)).toEqual([
			...[12, 7, 9, 6, 9],
		]);
	});

	it('are in whole steps where scores are spread, few, or no more than two', () => {
		const labels = (...scores: number[]) => colourPatterns(scored(...scores), 'alignment').legend[0]!.label;
		const spread = [1, 2, 3, 4, 5].flatMap((score) => many(score, 6));
		expect(labels(...spread)).toBe('1 extractive');
		expect(labels(3, 3.1, 3.2, 3.3)).toBe('1 extractive');
		expect(labels(...many(3, 20), ...many(4, 20))).toBe('1 extractive');
		expect(labels(...many(3, 20), ...many(3.3, 20), ...many(4, 20))).toBe('3');
	});

	it('have a row for those without a score where there are some', () => {
		const { legend, fill, discTexts } = colourPatterns(smallAtlas([{ title: 'A' }]), 'alignment');
		expect([[...fill], discTexts]).toEqual([[5], ['']]);
		expect(legend.at(-1)).toEqual({
			...{ label: 'Not scored', swatch: 5, choice: null, value: null, score: null, isUnscored: true },
		});
		expect(legend[0]).toEqual({
			...{ label: '1 extractive', swatch: 0, choice: null, value: null, isUnscored: false },
			score: { from: 1, to: 1.49 },
		});
	});
});
