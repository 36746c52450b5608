import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency, countDegrees } from '../../../src/lib/graph/adjacency.ts';
import { buildTies } from '../../../src/lib/graph/edges.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import { relationFrom, type MadeRelation } from '../../support/made-library.ts';

/** Ties as texts: source, type, target, and “twice” where both ends say it. */
function tiesOf(
	relations: readonly MadeRelation[],
	inferred: readonly MadeRelation[] = [],
	patterns = 9,
): string[] {
	const ties = buildTies(relations.map(relationFrom), inferred.map(relationFrom), RELATION_TYPES, patterns);
	return Array.from(ties.source, (source, tie) => {
		const words = [source, RELATION_TYPES[ties.type[tie]!]!.id, ties.target[tie]];
		if (ties.isSaidTwice[tie]) words.push('twice');
		if (tie >= ties.inferredFrom) words.push('inferred');
		return words.join(' ');
	});
}

describe('ties', () => {
	it('an inverse pair is one tie, in the direction of the type that comes first in the vocabulary', () => {
		expect(
			tiesOf([
				[0, 'generalizes_from', 1],
				[1, 'specializes_to', 0],
			]),
		).toEqual(['0 generalizes_from 1 twice']);
	});

	it('a relation whose inverse comes first is turned around', () => {
		expect(tiesOf([[1, 'specializes_to', 0]])).toEqual(['0 generalizes_from 1']);
	});

	it('a mutual pair is one tie, and one that only one end says starts there', () => {
		expect(
			tiesOf([
				[5, 'related', 2],
				[3, 'related', 4],
				[4, 'related', 3],
			]),
		).toEqual(['3 related 4 twice', '5 related 2']);
	});

	it('two types between the same two patterns stay two ties, and so do two directions', () => {
		expect(
			tiesOf([
				[0, 'requires', 1],
				[1, 'requires', 0],
				[0, 'enables', 1],
			]),
		).toEqual(['0 requires 1', '1 requires 0', '0 enables 1']);
	});

	it('each of two patterns may generalize the other', () => {
		expect(
			tiesOf([
				[0, 'generalizes_from', 1],
				[1, 'generalizes_from', 0],
			]),
		).toEqual(['0 generalizes_from 1', '1 generalizes_from 0']);
	});

	it('leaves out relations of a pattern with itself and types that nobody declared', () => {
		expect(
			tiesOf([
				[2, 'related', 2],
				[2, '__proto__', 3],
				[2, 'toString', 3],
			]),
		).toEqual([]);
	});

	it('inferred ties come last, without those that repeat what is written', () => {
		expect(
			tiesOf(
				[[3, 'related', 4]],
				[
					[4, 'related', 3],
					[0, 'enables', 1],
				],
			),
		).toEqual(['3 related 4', '0 enables 1 inferred']);
	});

	it('says how many types are too many', () => {
		const types = Array.from({ length: 256 }, (_, at) => ({ ...RELATION_TYPES[2]!, id: `type-${at}` }));
		expect(() => buildTies([], [], types, 1)).toThrow(
			'A library can have 255 types of relations; this one declares 256.',
		);
	});

	it('do not depend on the order of relations', () => {
		fc.assert(
			fc.property(relationsOf(9), fc.nat(), (relations, seed) => {
				const other = [...relations].sort((a, b) => ((a[0] + a[2] + seed) % 3) - ((b[0] + b[2] + seed) % 3));
				expect(tiesOf(other)).toEqual(tiesOf(relations));
			}),
		);
	});
});

describe('adjacency', () => {
	it('lists each tie at both of its ends, inferred ones last', () => {
		const ties = buildTies(
			[relationFrom([0, 'requires', 1]), relationFrom([2, 'requires', 1])],
			[relationFrom([0, 'enables', 1])],
			RELATION_TYPES,
			4,
		);
		const { starts, ties: rows, others } = buildAdjacency(ties, 4);
		const at = (pattern: number) =>
			Array.from(rows.subarray(starts[pattern], starts[pattern + 1]), (tie, place) => [
				tie,
				others[starts[pattern]! + place],
			]);
		expect([0, 1, 2, 3].map(at)).toEqual([
			[
				[0, 1],
				[2, 1],
			],
			[
				[0, 0],
				[1, 2],
				[2, 0],
			],
			[[1, 1]],
			[],
		]);
	});

	it('has as many ties at each pattern as its degree says, when nothing is inferred', () => {
		fc.assert(
			fc.property(relationsOf(9), (relations) => {
				const ties = buildTies(relations.map(relationFrom), [], RELATION_TYPES, 9);
				const { starts } = buildAdjacency(ties, 9);
				const sizes = Array.from({ length: 9 }, (_, row) => starts[row + 1]! - starts[row]!);
				expect(sizes).toEqual(Array.from(countDegrees(ties, 9)));
			}),
		);
	});
});

function relationsOf(patterns: number): fc.Arbitrary<MadeRelation[]> {
	const pattern = fc.nat(patterns - 1);
	const type = fc.constantFrom(...RELATION_TYPES.map(({ id }) => id));
	return fc.array(fc.tuple(pattern, type, pattern), { maxLength: 40 });
}
