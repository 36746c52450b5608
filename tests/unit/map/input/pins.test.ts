import { expect, it } from 'vitest';
import { Pins } from '../../../../src/lib/map/input/pins.ts';
import { layoutOf } from '../../../support/small-scene.ts';

const REGIONS = layoutOf([
	{ title: 'A', at: [0, 0] },
	{ title: 'B', at: [10, 10] },
]);
const ERAS = { ...REGIONS, id: 'era' as const };

it('a pattern that was put somewhere stays there in that arrangement, and nowhere else', () => {
	const pins = new Pins();
	pins.pin(REGIONS, 1, { x: 70, y: 80 });
	expect([...pins.positionsOf(REGIONS)]).toEqual([0, 0, 70, 80]);
	expect(pins.positionsOf(ERAS)).toBe(ERAS.positions);
	expect([...REGIONS.positions]).toEqual([0, 0, 10, 10]);
});

it('places keep their identity until something is moved, so that nothing is painted in vain', () => {
	const pins = new Pins();
	expect(pins.positionsOf(REGIONS)).toBe(REGIONS.positions);
	pins.pin(REGIONS, 0, { x: 1, y: 1 });
	expect(pins.positionsOf(REGIONS)).toBe(pins.positionsOf(REGIONS));
});

it('a pin of a pattern that a reloaded library no longer has is forgotten', () => {
	const pins = new Pins();
	pins.pin(REGIONS, 1, { x: 70, y: 80 });
	const smaller = layoutOf([{ title: 'A', at: [0, 0] }]);
	expect([...pins.positionsOf(smaller)]).toEqual([0, 0]);
});
