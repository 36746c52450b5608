import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SHOWN, unfold } from '../../../src/lib/neighbourhood/neighbourhood.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { around, star, titles, type Around } from '../../support/small-neighbourhood.ts';

const [TRUST, DIALOGUE, CONSENT, RECIPROCITY] = [0, 1, 2, 3];
const PATTERNS = ['Trust', 'Dialogue', 'Consent', 'Reciprocity', 'Alone'];
const EDGES: SmallEdge[] = [
	[TRUST, 'enables', DIALOGUE],
	[CONSENT, 'requires', DIALOGUE],
	[RECIPROCITY, 'enables', TRUST],
	[DIALOGUE, 'related', RECIPROCITY],
];

const nodesOf = ({ neighbourhood }: Around) =>
	neighbourhood.nodes.map(({ pattern, step }) => [pattern, step] as const);

describe('a neighbourhood', () => {
	it('is the pattern in focus and what is within so many steps, the nearest and most related first', () => {
		expect(nodesOf(around(PATTERNS, EDGES))).toEqual([
			[TRUST, 0],
			[DIALOGUE, 1],
			[RECIPROCITY, 1],
		]);
		expect(nodesOf(around(PATTERNS, EDGES, { depth: 2 }))).toEqual([
			[TRUST, 0],
			[DIALOGUE, 1],
			[RECIPROCITY, 1],
			[CONSENT, 2],
		]);
	});

	it('has every edge among its patterns, those that do not touch the one in focus too', () => {
		expect([...around(PATTERNS, EDGES).neighbourhood.edges]).toEqual([0, 2, 3]);
		expect([...around(PATTERNS, EDGES, { depth: 2 }).neighbourhood.edges]).toEqual([0, 1, 2, 3]);
	});

	it('keeps both of two relations between the same two patterns', () => {
		const twice: SmallEdge[] = [
			[0, 'enables', 1],
			[1, 'requires', 0],
		];
		expect([...around(['A', 'B'], twice).neighbourhood.edges]).toEqual([0, 1]);
	});

	it('leaves out types of relations that are put away, and what they alone lead to', () => {
		const view = { relations: [{ type: 'enables', direction: 'both' as const }], depth: 2 };
		const { neighbourhood } = around(PATTERNS, EDGES, view);
		expect([...neighbourhood.edges]).toEqual([0, 2]);
		expect(neighbourhood.nodes.map(({ pattern }) => pattern)).toEqual([TRUST, DIALOGUE, RECIPROCITY]);
	});

	it('shows guessed relations only where they are asked for', () => {
		const edges: SmallEdge[] = [
			[0, 'enables', 1],
			[0, 'related?', 1],
		];
		expect([...around(['A', 'B'], edges).neighbourhood.edges]).toEqual([0]);
		expect([...around(['A', 'B'], edges, { isGuessedShown: true }).neighbourhood.edges]).toEqual([0, 1]);
	});

	it('is the pattern alone where nothing is related to it', () => {
		const { neighbourhood } = around(['Alone', 'Other'], []);
		expect(neighbourhood).toEqual({
			centre: 0,
			nodes: [{ pattern: 0, step: 0 }],
			edges: new Uint32Array(),
			folded: [],
		});
	});
});

describe('what the filters leave out', () => {
	const patterns = [
		{ title: 'Trust', domain: 'culture' },
		{ title: 'Dialogue', domain: 'governance' },
		{ title: 'Consent', domain: 'culture' },
	];
	const edges: SmallEdge[] = [
		[0, 'enables', 1],
		[0, 'enables', 2],
		[1, 'related', 2],
	];
	const facets = [{ facet: 'domain', values: ['culture'] }];

	it('stays where it is while it is only faint', () => {
		const all = around(patterns, edges, { facets, leftOut: 'fade' }).neighbourhood;
		expect(all.nodes.map(({ pattern }) => pattern)).toEqual([0, 2, 1]);
		expect([...all.edges]).toEqual([0, 1, 2]);
	});

	it('is gone where it is hidden', () => {
		const { neighbourhood } = around(patterns, edges, { facets, leftOut: 'hide' });
		expect(neighbourhood.nodes.map(({ pattern }) => pattern)).toEqual([0, 2]);
		expect([...neighbourhood.edges]).toEqual([1]);
	});

	it('never takes the pattern in focus away', () => {
		const others = [{ facet: 'domain', values: ['governance'] }];
		const { neighbourhood } = around(patterns, edges, { facets: others, leftOut: 'hide' });
		expect(neighbourhood.nodes.map(({ pattern }) => pattern)).toEqual([0, 1]);
	});
});

describe('more than one picture can show', () => {
	const COUNT = 341;
	/** The last two are more related than the others. */
	const edges: SmallEdge[] = [...star(COUNT), [COUNT - 1, 'enables', COUNT - 2]];

	it('is folded, the least related of a step first', () => {
		const { neighbourhood } = around(titles(COUNT), edges);
		expect(neighbourhood.nodes).toHaveLength(MOST_SHOWN);
		expect(neighbourhood.nodes.slice(0, 3).map(({ pattern }) => pattern)).toEqual([0, COUNT - 2, COUNT - 1]);
		expect(neighbourhood.folded.map(({ step, patterns }) => [step, patterns.length])).toEqual([[1, 41]]);
		expect(neighbourhood.folded[0]!.patterns[0]).toBe(298);
	});

	it('folds what is far before what is near', () => {
		const far = Array.from({ length: 20 }, (_, at) => [1, 'related', COUNT + at] as const);
		const { neighbourhood } = around(titles(COUNT + 20), [...star(COUNT), ...far], { depth: 2 });
		expect(neighbourhood.folded.map(({ step, patterns }) => [step, patterns.length])).toEqual([
			[1, 41],
			[2, 20],
		]);
	});

	it('shows what is asked for in the place of the least related', () => {
		const { neighbourhood } = around(titles(COUNT), edges, { wanted: [320] });
		const shown = new Set(neighbourhood.nodes.map(({ pattern }) => pattern));
		expect([shown.size, shown.has(320), shown.has(297)]).toEqual([MOST_SHOWN, true, false]);
		expect(neighbourhood.folded[0]!.patterns[0]).toBe(297);
	});

	it('stays the same neighbourhood as long as what is asked for is shown anyway', () => {
		const { scene, surroundings, within, neighbourhood } = around(titles(COUNT), edges);
		const asked = [scene, surroundings, within] as const;
		expect(unfold(neighbourhood, [1, 2], asked)).toBe(neighbourhood);
		const unfolded = unfold(neighbourhood, [320], asked);
		expect(unfolded.nodes.some(({ pattern }) => pattern === 320)).toBe(true);
	});
});

const TYPES = ['generalizes_from', 'enables', 'related', 'related?'] as const;

/** Libraries of up to 400 patterns, most of them around the first. */
const libraries = fc
	.record({
		count: fc.integer({ min: 2, max: 400 }),
		pairs: fc.array(fc.tuple(fc.nat({ max: 399 }), fc.constantFrom(...TYPES), fc.nat({ max: 399 })), {
			maxLength: 300,
		}),
		isStar: fc.boolean(),
		depth: fc.integer({ min: 1, max: 3 }),
		wanted: fc.array(fc.nat({ max: 399 }), { maxLength: 5 }),
	})
	.map(({ count, pairs, isStar, depth, wanted }) => {
		const inside = pairs
			.map(([from, type, to]): SmallEdge => [from % count, type, to % count])
			.filter(([from, , to]) => from !== to);
		const edges = [...(isStar ? star(count) : []), ...inside];
		return { count, edges, depth, wanted: wanted.map((pattern) => pattern % count) };
	});

describe('whatever the library', () => {
	it('nobody is lost, nobody is shown twice, and never more than there is room for', () => {
		fc.assert(
			fc.property(libraries, ({ count, edges, depth, wanted }) => {
				const { neighbourhood, surroundings } = around(titles(count), edges, { depth, wanted });
				const shown = neighbourhood.nodes.map(({ pattern }) => pattern);
				const folded = neighbourhood.folded.flatMap(({ patterns }) => patterns);
				const within = [...surroundings.steps.keys()].filter(
					(pattern) => surroundings.steps[pattern]! <= depth,
				);
				expect([...shown, ...folded].sort((a, b) => a - b)).toEqual(within);
				expect(shown.length).toBeLessThanOrEqual(MOST_SHOWN);
			}),
			{ numRuns: 60 },
		);
	});

	it('every edge that is drawn between two patterns that are shown is there exactly once', () => {
		fc.assert(
			fc.property(libraries, ({ count, edges, depth }) => {
				const { neighbourhood, scene } = around(titles(count), edges, { depth });
				const shown = new Set(neighbourhood.nodes.map(({ pattern }) => pattern));
				const { source, target, paddedFrom } = scene.atlas.edges;
				const among = [...source.keys()].filter(
					(edge) => edge < paddedFrom && shown.has(source[edge]!) && shown.has(target[edge]!),
				);
				expect([...neighbourhood.edges]).toEqual(among);
			}),
			{ numRuns: 60 },
		);
	});
});
