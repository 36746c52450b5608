import { describe, expect, it } from 'vitest';
import { gatherAll, gatherToo } from '../../../src/lib/view/gathering.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas([{ title: 'Kaizen' }, { title: 'Trust' }, { title: 'Alone' }]);
const of = (group: number[], selected: number | null = null) => ({
	group: Uint32Array.from(group),
	selected,
});

describe('gathering', () => {
	it('takes several patterns together and selects none', () => {
		expect(gatherAll(ATLAS, [0, 2])).toEqual({ group: ['kaizen', 'alone'], selected: null });
	});

	it('of a single pattern selects it, and of none selects nothing', () => {
		expect(gatherAll(ATLAS, [1])).toEqual({ group: [], selected: 'trust' });
		expect(gatherAll(ATLAS, [])).toEqual({ group: [], selected: null });
		expect(gatherAll(ATLAS, [1, 9])).toEqual({ group: [], selected: 'trust' });
	});

	it('one more adds it to what is gathered, or takes it out', () => {
		expect(gatherToo(of([0, 2]), 1)).toEqual([0, 2, 1]);
		expect(gatherToo(of([0, 2]), 0)).toEqual([2]);
	});

	it('the first one takes the selected pattern with it, unless something is gathered already', () => {
		expect(gatherToo(of([], 1), 2)).toEqual([1, 2]);
		expect(gatherToo(of([0], 1), 2)).toEqual([0, 2]);
		expect(gatherToo(of([], 1), 1)).toEqual([]);
		expect(gatherToo(of([]), 1)).toEqual([1]);
	});
});
