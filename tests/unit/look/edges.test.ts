import { describe, expect, it } from 'vitest';
import { labelOfEdge, widthShare } from '../../../src/lib/look/edges.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';

describe('An edge that is looked at', () => {
	it('is the wider the stronger its relation, and without a weight as wide as a medium one', () => {
		expect([0.95, 0.6, 0.2, null].map(widthShare)).toEqual([1.5, 1, 0.6, 1]);
	});

	it('is labelled to read on from its source; what holds both ways once, and what is not meant as such', () => {
		const typeOf = (id: string) => RELATION_TYPES.find((type) => type.id === id)!;
		expect(labelOfEdge(typeOf('generalizes_from'), 'meant')).toBe('is a kind of');
		expect(labelOfEdge(typeOf('complementary'), 'meant')).toBe('complementary');
		expect(labelOfEdge(typeOf('enables'), 'guessed')).toBe('enables (inferred)');
		expect(labelOfEdge(typeOf('enables'), 'padding')).toBe('enables (padding)');
	});
});
