import { describe, expect, it } from 'vitest';
import { findAppearance } from '../../../../src/lib/map/render/appearance.ts';

/** So many patterns on a grid with a step of 10, each joined to the next, in order of importance; a crowd on a small map. */
function gridOf(count: number) {
	const side = Math.ceil(Math.sqrt(count));
	return {
		positions: Float32Array.from({ length: 2 * count }, (_, at) => {
			const pattern = Math.floor(at / 2);
			return 10 * (at % 2 === 0 ? pattern % side : Math.floor(pattern / side));
		}),
		regionOf: new Int32Array(count),
		importance: Uint32Array.from({ length: count }, (_, at) => at),
		extent: { left: 0, top: 0, right: 10 * side, bottom: 10 * side },
		source: Uint32Array.from({ length: count - 1 }, (_, at) => at),
		target: Uint32Array.from({ length: count - 1 }, (_, at) => at + 1),
		paddedFrom: count - 1,
	};
}

const GRID = gridOf(2500);
/** As the method has it: a pattern waits while its cell of so many CSS pixels holds so many that are more important. */
const CELL = { side: 26, most: 5 };

/** For each pattern, how many more important ones are drawn in its cell of the screen at a scale. */
function precedingAt(scale: number, appear: Float32Array, { positions, importance } = GRID): Uint32Array {
	const cells = new Map<string, number>();
	const preceding = new Uint32Array(appear.length);
	for (const pattern of importance) {
		const [x, y] = [positions[2 * pattern]! * scale, positions[2 * pattern + 1]! * scale];
		const cell = `${Math.floor(x / CELL.side)} ${Math.floor(y / CELL.side)}`;
		preceding[pattern] = cells.get(cell) ?? 0;
		if (appear[pattern]! <= scale) cells.set(cell, preceding[pattern]! + 1);
	}
	return preceding;
}

describe('from afar', () => {
	it('a pattern waits just as long as its part of the screen is full of more important ones', () => {
		const appear = findAppearance(GRID);
		const steps = [...new Set(appear)].filter((from) => from > 0).sort((a, b) => a - b);
		expect(steps.length).toBeGreaterThan(2);
		for (const scale of steps) {
			const preceding = precedingAt(scale, appear);
			const newcomers = preceding.filter((_, pattern) => appear[pattern] === scale);
			const waiting = preceding.filter((_, pattern) => appear[pattern]! > scale);
			expect(newcomers.length).toBeGreaterThan(0);
			expect(Math.max(...newcomers)).toBeLessThan(CELL.most);
			expect(Math.min(Infinity, ...waiting)).toBeGreaterThanOrEqual(CELL.most);
		}
	});

	it('a crowded cell shows its most important patterns first', () => {
		const appear = findAppearance({ ...GRID, importance: GRID.importance.toReversed() });
		expect(appear[2499]).toBe(0);
		expect(appear[0]).toBeGreaterThan(0.1);
		expect(findAppearance(GRID)[0]).toBe(0);
	});

	it('each step shows more than the one before, and the last one all', () => {
		const appear = findAppearance(GRID);
		const drawn = [0, 0.8, 2].map((scale) => appear.filter((from) => from <= scale).length);
		expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
		expect(drawn.at(-1)).toBe(2500);
	});

	it('a library that fits on a phone is drawn whole from any distance', () => {
		expect([...findAppearance(gridOf(4))]).toEqual([0, 0, 0, 0]);
	});

	it('isolates are there at every zoom, and take no place from others', () => {
		const regionOf = GRID.regionOf.map((_, pattern) => (pattern % 2 === 0 ? -1 : 0));
		const appear = findAppearance({ ...GRID, regionOf });
		expect(appear.filter((_, pattern) => pattern % 2 === 0).every((from) => from === 0)).toBe(true);
		expect(appear[1]).toBe(0);
		expect(Math.max(...appear)).toBeGreaterThan(0.1);
	});

	it('patterns that are joined to nobody are there at every zoom, wherever they stand', () => {
		const appear = findAppearance({ ...GRID, paddedFrom: 1000 });
		expect(appear.subarray(1001).every((from) => from === 0)).toBe(true);
		expect(Math.max(...appear.subarray(0, 1001))).toBeGreaterThan(0.1);
	});

	it('patterns that all stand at one point appear at last', () => {
		const appear = findAppearance({
			...gridOf(40),
			positions: new Float32Array(80),
			extent: { left: 0, top: 0, right: 0, bottom: 0 },
		});
		expect(appear.filter((from) => from === 0)).toHaveLength(5);
		expect(appear.every(Number.isFinite)).toBe(true);
	});
});
