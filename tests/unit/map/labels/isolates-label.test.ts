import { describe, expect, it } from 'vitest';
import { sayIsolates } from '../../../../src/lib/map/labels/isolates-label.ts';
import { PRESENCE } from '../../../../src/lib/view/scene.ts';

const { shown, hidden } = PRESENCE;

describe('the caption over those that stand apart', () => {
	const regionOf = Int32Array.of(0, -1, -1, -1);
	const presence = Uint8Array.of(shown, shown, shown, shown);

	it('says that nothing joins them to the rest, in the layout by regions', () => {
		expect(sayIsolates({ regionOf, presence, unstated: null })).toBe(
			'3 patterns apart: nothing joins them to the rest',
		);
	});

	it('says what they do not state, in the layout by a facet', () => {
		expect(sayIsolates({ regionOf, presence, unstated: 'Era' })).toBe(
			'3 patterns apart: their era is not stated',
		);
	});

	it('says how many of them the filters let be seen', () => {
		const filtered = Uint8Array.of(shown, shown, hidden, hidden);
		expect(sayIsolates({ regionOf, presence: filtered, unstated: 'Era' })).toBe(
			'1 of 3 patterns apart: their era is not stated',
		);
	});

	it('speaks of a single one as of one', () => {
		const single = { regionOf: Int32Array.of(0, -1), presence: Uint8Array.of(shown, shown) };
		expect(sayIsolates({ ...single, unstated: null })).toBe(
			'One pattern apart: nothing joins it to the rest',
		);
		expect(sayIsolates({ ...single, unstated: 'Domain' })).toBe(
			'One pattern apart: its domain is not stated',
		);
	});
});
