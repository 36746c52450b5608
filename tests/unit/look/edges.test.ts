import { describe, expect, it } from 'vitest';
import { labelsOfEdge, widthShare } from '../../../src/lib/look/edges.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';

describe('An edge that is looked at', () => {
	it('is the wider the stronger its relation, and without a weight as wide as a medium one', () => {
		expect([0.95, 0.6, 0.2, null].map(widthShare)).toEqual([1.5, 1, 0.6, 1]);
	});

	it('is labelled to read on from its source; what holds both ways once, and what is not meant as such', () => {
		const typeOf = (id: string) => RELATION_TYPES.find((type) => type.id === id)!;
		expect(labelsOfEdge(typeOf('generalizes_from'), 'meant', null)).toEqual(['is a kind of']);
		expect(labelsOfEdge(typeOf('complementary'), 'meant', null)).toEqual(['complementary']);
		expect(labelsOfEdge(typeOf('enables'), 'guessed', null)).toEqual(['enables (inferred)']);
		expect(labelsOfEdge(typeOf('enables'), 'padding', null)).toEqual(['enables (padding)']);
	});

	it('says how strong it is, or leaves that out where there is no room', () => {
		const requires = RELATION_TYPES.find(({ id }) => id === 'requires')!;
		expect(labelsOfEdge(requires, 'meant', 0.9)).toEqual(['requires, strong .9', 'requires']);
	});
});
