import { describe, expect, it } from 'vitest';
import { buildFacetColumns } from '../../../src/lib/atlas/facet-columns.ts';
import { universalityLevelOf } from '../../../src/lib/model/universality.ts';
import { madeLibrary, type MadePattern } from '../../support/made-library.ts';

function columnOf(facet: string, rows: readonly (readonly string[])[]) {
	const patterns = rows.map((values, at): MadePattern => ({ title: `P${at}`, facets: [[facet, values]] }));
	const { values, starts, items, isOrdered } = buildFacetColumns(madeLibrary(patterns)).find(
		({ id }) => id === facet,
	)!;
	const read = rows.map((_, row) =>
		Array.from(items.subarray(starts[row], starts[row + 1]), (item) => values[item]),
	);
	return { values, read, isOrdered };
}

describe('facet columns', () => {
	it('put the commonest value first, then go by the alphabet', () => {
		const { values, isOrdered } = columnOf('domain', [['design'], ['meta'], ['culture'], ['meta']]);
		expect(values).toEqual(['meta', 'culture', 'design']);
		expect(isOrdered).toBe(false);
	});

	it('keep the order of eras, with unknown ones after them', () => {
		const { values, isOrdered } = columnOf('era', [['cognitive'], ['solar'], ['agricultural'], ['solar']]);
		expect(values).toEqual(['agricultural', 'cognitive', 'solar']);
		expect(isOrdered).toBe(true);
	});

	it('give every pattern its values in that order, each once', () => {
		const { read } = columnOf('era', [['digital', 'industrial', 'digital'], [], ['cognitive']]);
		expect(read).toEqual([['industrial', 'digital'], [], ['cognitive']]);
	});

	it('keep “human-universal” a value of its own on the level of “universal”', () => {
		const { values } = columnOf('universality', [
			['implementation'],
			['human-universal'],
			['domain'],
			['universal'],
		]);
		expect(values).toEqual(['universal', 'human-universal', 'domain', 'implementation']);
		expect(values.map(universalityLevelOf)).toEqual([1, 1, 2, 4]);
		expect(universalityLevelOf('cosmic')).toBe(0);
	});

	it('give each value the colour that the library chose for it in this facet', () => {
		const library = madeLibrary([
			{ title: 'A', facets: [['domain', ['meta', 'culture']]] },
			{ title: 'B', facets: [['era', ['meta']]] },
		]);
		const colour = { light: '#111111', dark: '#eeeeee' };
		const colours = [{ facet: 'domain', value: 'meta', colour }];
		const columns = buildFacetColumns({ ...library, settings: { ...library.settings, colours } });
		const coloursOf = (facet: string) => {
			const { values, colours: own } = columns.find(({ id }) => id === facet)!;
			return values.map((value, at) => [value, own[at]]);
		};
		expect(coloursOf('domain')).toEqual([
			['culture', null],
			['meta', colour],
		]);
		expect(coloursOf('era')).toEqual([['meta', null]]);
	});

	it('take any text for a value', () => {
		const hostile = ['__proto__', 'constructor', 'hasOwnProperty'];
		expect(
			columnOf(
				'domain',
				hostile.map((value) => [value]),
			).read,
		).toEqual(hostile.map((value) => [value]));
	});
});
