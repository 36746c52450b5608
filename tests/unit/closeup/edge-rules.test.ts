import { describe, expect, it } from 'vitest';
import { doubleRules, widthRules } from '../../../src/lib/closeup/edge-rules.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import { LIGHT } from '../../support/themes.ts';

describe('The rules of lines', () => {
	it('give each the width of its weight', () => {
		expect(widthRules(2, '.many')).toEqual([
			{ selector: 'edge.many', style: { width: 2 } },
			{ selector: 'edge.many.weak', style: { width: 1.2 } },
			{ selector: 'edge.many.strong', style: { width: 3 } },
		]);
	});

	it('do so for both lines of a double one', () => {
		const types = RELATION_TYPES.filter(({ id }) => ['requires', 'complementary'].includes(id));
		const rules = doubleRules({ theme: LIGHT, types }, 1, '.few');
		const widths = rules.map(({ selector, style }) => {
			const [between, around] = [style as { width: number }, style as { 'line-outline-width': number }];
			return [selector, between.width, around['line-outline-width']];
		});
		expect(widths).toEqual([
			['edge.type-1.few', 0.9, expect.closeTo(1.5)],
			['edge.type-1.few.weak', 0.54, expect.closeTo(0.9)],
			['edge.type-1.few.strong', expect.closeTo(1.35), expect.closeTo(2.25)],
		]);
	});
});
