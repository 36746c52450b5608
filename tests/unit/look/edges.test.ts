import { describe, expect, it } from 'vitest';
import { widthShare } from '../../../src/lib/look/edges.ts';

describe('An edge that is looked at', () => {
	it('is the wider the stronger its relation, and without a weight as wide as a medium one', () => {
		expect([0.95, 0.6, 0.2, null].map(widthShare)).toEqual([1.5, 1, 0.6, 1]);
	});
});
