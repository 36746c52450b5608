import { describe, expect, it } from 'vitest';
import { arrowheadAt, arrowheadPath, reachOfArrowhead } from '../../../src/lib/look/arrowheads.ts';

describe('An arrowhead', () => {
	it('has its tip at a point, and its sides behind it', () => {
		expect(arrowheadAt([100, 50], [1, 0])).toEqual([
			[90.5, 54.4],
			[100, 50],
			[90.5, 45.6],
		]);
	});

	it('is a closed path as a triangle, an open one where it is open, and none where a type has none', () => {
		expect(arrowheadPath('filled', [100, 50], [0, -1])).toBe('M104.4 59.5L100.0 50.0L95.6 59.5Z');
		expect(arrowheadPath('hollow', [100, 50], [0, -1])).toBe('M104.4 59.5L100.0 50.0L95.6 59.5Z');
		expect(arrowheadPath('open', [100, 50], [0, -1])).toBe('M104.4 59.5L100.0 50.0L95.6 59.5');
		expect(arrowheadPath('none', [100, 50], [0, -1])).toBeNull();
	});

	it('lets a line end at its base where it is a triangle, and at its tip otherwise', () => {
		const ends = (['none', 'hollow', 'filled', 'open'] as const).map(reachOfArrowhead);
		expect(ends).toEqual([0, 9.5, 9.5, 0]);
	});
});
