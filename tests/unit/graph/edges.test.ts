import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency, countDegrees } from '../../../src/lib/graph/adjacency.ts';
import { buildEdges } from '../../../src/lib/graph/edges.ts';
import { originOfEdge, UNWEIGHTED } from '../../../src/lib/model/atlas.ts';
import { RELATION_TYPES } from '../../../src/lib/model/relation.ts';
import { relationFrom, type MadeRelation } from '../../support/made-library.ts';

/** Edges as texts: source, type, target, “twice” where both ends say it, and the weight where one is stated. */
function edgesOf(
	relations: readonly MadeRelation[],
	guessed: readonly MadeRelation[] = [],
	patterns = 9,
): string[] {
	const edges = buildEdges(relations.map(relationFrom), guessed.map(relationFrom), RELATION_TYPES, patterns);
	return Array.from(edges.source, (source, edge) => {
		const words = [source, RELATION_TYPES[edges.type[edge]!]!.id, edges.target[edge]];
		if (edges.isSaidTwice[edge]) words.push('twice');
		if (edges.weight && edges.weight[edge] !== UNWEIGHTED) words.push(edges.weight[edge]);
		if (originOfEdge(edges, edge) !== 'meant') words.push(originOfEdge(edges, edge));
		return words.join(' ');
	});
}

describe('edges', () => {
	it('an inverse pair is one edge, in the direction of the type that comes first in the vocabulary', () => {
		expect(
			edgesOf([
				[0, 'generalizes_from', 1],
				[1, 'specializes_to', 0],
			]),
		).toEqual(['0 generalizes_from 1 twice']);
	});

	it('a relation whose inverse comes first is turned around', () => {
		expect(edgesOf([[1, 'specializes_to', 0]])).toEqual(['0 generalizes_from 1']);
	});

	it('a mutual pair is one edge, and one that only one end says starts there', () => {
		expect(
			edgesOf([
				[5, 'related', 2],
				[3, 'related', 4],
				[4, 'related', 3],
			]),
		).toEqual(['3 related 4 twice', '5 related 2']);
	});

	it('two types between the same two patterns stay two edges, and so do two directions', () => {
		expect(
			edgesOf([
				[0, 'requires', 1],
				[1, 'requires', 0],
				[0, 'enables', 1],
			]),
		).toEqual(['0 requires 1', '1 requires 0', '0 enables 1']);
	});

	it('each of two patterns may generalize the other', () => {
		expect(
			edgesOf([
				[0, 'generalizes_from', 1],
				[1, 'generalizes_from', 0],
			]),
		).toEqual(['0 generalizes_from 1', '1 generalizes_from 0']);
	});

	it('leaves out relations of a pattern with itself and types that nobody declared', () => {
		expect(
			edgesOf([
				[2, 'related', 2],
				[2, '__proto__', 3],
				[2, 'toString', 3],
			]),
		).toEqual([]);
	});

	it('guessed edges come last, without those that repeat what is written', () => {
		expect(
			edgesOf(
				[[3, 'related', 4]],
				[
					[4, 'related', 3],
					[0, 'enables', 1],
				],
			),
		).toEqual(['3 related 4', '0 enables 1 guessed']);
	});

	it('padding comes between what is meant and what is guessed, without what repeats what is meant; guesses do not repeat it', () => {
		expect(
			edgesOf(
				[
					[4, 'related!', 3, 0.9],
					[3, 'related', 4, 0.2],
					[0, 'enables!', 1],
					[6, 'generalizes_from!', 5],
					[5, 'specializes_to!', 6],
				],
				[
					[0, 'enables', 1],
					[7, 'enables', 8],
				],
			),
		).toEqual([
			'3 related 4 20',
			'6 generalizes_from 5 twice padding',
			'0 enables 1 padding',
			'7 enables 8 guessed',
		]);
	});

	it('take the greatest weight that is stated by whoever wrote them, to the hundredth', () => {
		const weightsOf = (relations: readonly MadeRelation[], guessed: readonly MadeRelation[] = []) => {
			const made = buildEdges(relations.map(relationFrom), guessed.map(relationFrom), RELATION_TYPES, 9);
			return made.weight && [...made.weight];
		};
		expect(
			weightsOf(
				[
					[0, 'generalizes_from', 1, 0.6],
					[1, 'specializes_to', 0, 0.825],
					[2, 'requires', 3, 0],
					[2, 'requires', 4, 0.7],
					[4, 'related', 2],
					[2, 'related', 4, 0.3],
					[5, 'related', 6],
				],
				[
					[5, 'related', 6, 0.9],
					[7, 'related', 8, 1],
				],
			),
		).toEqual([83, 0, 70, 30, UNWEIGHTED, 100]);
		expect(weightsOf([[0, 'requires', 1]])).toBeNull();
	});

	it('says how many types are too many', () => {
		const types = Array.from({ length: 256 }, (_, at) => ({ ...RELATION_TYPES[2]!, id: `type-${at}` }));
		expect(() => buildEdges([], [], types, 1)).toThrow(
			'A library can have 255 types of relations; this one declares 256.',
		);
	});

	it('do not depend on the order of relations', () => {
		fc.assert(
			fc.property(relationsOf(9), fc.nat(), (relations, seed) => {
				const other = [...relations].sort((a, b) => ((a[0] + a[2] + seed) % 3) - ((b[0] + b[2] + seed) % 3));
				expect(edgesOf(other)).toEqual(edgesOf(relations));
			}),
		);
	});
});

describe('adjacency', () => {
	it('lists each edge at both of its ends, guessed ones last', () => {
		const edges = buildEdges(
			[relationFrom([0, 'requires', 1]), relationFrom([2, 'requires', 1])],
			[relationFrom([0, 'enables', 1])],
			RELATION_TYPES,
			4,
		);
		const { starts, edges: rows, others } = buildAdjacency(edges, 4);
		const at = (pattern: number) =>
			Array.from(rows.subarray(starts[pattern], starts[pattern + 1]), (edge, place) => [
				edge,
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

	it('has as many edges at each pattern as its degree says, when nothing is guessed', () => {
		fc.assert(
			fc.property(relationsOf(9), (relations) => {
				const edges = buildEdges(relations.map(relationFrom), [], RELATION_TYPES, 9);
				const { starts } = buildAdjacency(edges, 9);
				const sizes = Array.from({ length: 9 }, (_, row) => starts[row + 1]! - starts[row]!);
				expect(sizes).toEqual(Array.from(countDegrees(edges, 9)));
			}),
		);
	});
});

function relationsOf(patterns: number): fc.Arbitrary<MadeRelation[]> {
	const pattern = fc.nat(patterns - 1);
	const type = fc.constantFrom(...RELATION_TYPES.map(({ id }) => id));
	const weight = fc.constantFrom(null, 0, 0.5, 0.85, 1);
	return fc.array(fc.tuple(pattern, type, pattern, weight), { maxLength: 40 });
}
