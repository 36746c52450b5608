import { describe, expect, it } from 'vitest';
import { ISOLATES } from '../../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { colourPatterns } from '../../../src/lib/view/colours.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { composeEmphasis, edgesOf, emphasisOfGroup } from '../../../src/lib/view/emphasis.ts';
import { filterPatterns } from '../../../src/lib/view/filter.ts';
import { legendRows, toggleLegendRow } from '../../../src/lib/view/legend.ts';
import {
	narrowGroups,
	relationGroups,
	type GroupOrder,
	type RelationGroup,
} from '../../../src/lib/view/relation-groups.ts';
import { edgeTypes, toggleRelationType, withDirection } from '../../../src/lib/view/relations.ts';
import { PRESENCE } from '../../../src/lib/view/scene.ts';
import { composeCaption } from '../../../src/lib/view/caption.ts';
import { adjacencyOf, smallAtlas, type SmallEdge } from '../../support/small-atlas.ts';
import { smallScene } from '../../support/small-scene.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', era: ['industrial', 'digital'], alignment: 3 },
		{ title: 'Gemba Kaizen', domain: 'operations', era: ['digital'], universality: 'implementation' },
		{ title: 'Trust', domain: 'culture', universality: 'universal', alignment: 3.5 },
		{ title: 'Alone' },
	],
	[
		[1, 'generalizes_from', 0],
		[0, 'requires', 2],
		[2, 'enables', 0],
		[0, 'related', 2],
		[1, 'related?', 3],
	],
);

const sceneOf = (view = DEFAULT_VIEW) => compose(ATLAS, view).scene;

describe('a scene', () => {
	it('fades or hides what the filters leave out, and the relations with it', () => {
		const facets = [{ facet: 'domain', values: ['operations'] }];
		const { shown, faded, hidden } = PRESENCE;
		const fading = sceneOf({ ...DEFAULT_VIEW, facets });
		expect([...fading.presence]).toEqual([shown, shown, faded, faded]);
		expect([...fading.edgePresence]).toEqual([shown, faded, faded, faded, hidden]);
		const hiding = sceneOf({ ...DEFAULT_VIEW, facets, leftOut: 'hide' });
		expect([...hiding.presence]).toEqual([shown, shown, hidden, hidden]);
	});

	it('keeps guessed relations out until they are asked for', () => {
		expect(sceneOf().edgePresence[4]).toBe(PRESENCE.hidden);
		expect(sceneOf({ ...DEFAULT_VIEW, isGuessedShown: true }).edgePresence[4]).toBe(PRESENCE.shown);
	});

	it('keeps padding out until it is asked for, and never sizes by it', () => {
		const atlas = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[0, 'requires', 1],
				[2, 'enables!', 0],
				[2, 'tools?', 1],
			],
		);
		const seen = (change: Partial<View>) => {
			const { scene, orphans, typeCounts } = compose(atlas, { ...DEFAULT_VIEW, ...change });
			return {
				edges: [...scene.edgePresence],
				degree: [...scene.degree],
				orphans,
				apart: [...typeCounts.slice(-2)],
			};
		};
		const rest = { degree: [1, 1, 0], orphans: [2], apart: [1, 1] };
		expect(seen({})).toEqual({ edges: [2, 0, 0], ...rest });
		expect(seen({ isPaddingShown: true })).toEqual({ edges: [2, 2, 0], ...rest });
		expect(seen({ isGuessedShown: true })).toEqual({ edges: [2, 0, 2], ...rest });
		expect(edgeTypes(atlas).map(({ type, count }) => [type.id, count])).toEqual([['requires', 1]]);
	});

	it('hides the types of relations that are switched off', () => {
		const view = toggleRelationType(ATLAS, DEFAULT_VIEW, 'related', false);
		expect([...sceneOf(view).edgePresence.slice(0, 4)]).toEqual([2, 2, 2, 0]);
	});

	it('sizes by relations or all alike', () => {
		const { radius } = sceneOf();
		expect(radius[0]).toBeGreaterThan(radius[1]!);
		expect(new Set(sceneOf({ ...DEFAULT_VIEW, sizing: 'equal' }).radius).size).toBe(1);
	});

	it('puts the most related pattern first and knows levels of universality', () => {
		const { importance, level } = sceneOf();
		expect([...importance]).toEqual([0, 2, 1, 3]);
		expect([...level]).toEqual([0, 4, 1, 0]);
	});

	it('colours a pattern of several eras by the latest and marks it', () => {
		const { fill, isSeveral, swatches } = sceneOf({ ...DEFAULT_VIEW, colouring: 'era' });
		expect([...isSeveral]).toEqual([1, 0, 0, 0]);
		expect(fill[0]).toBe(fill[1]);
		expect(fill[2]).toBe(swatches.length - 1);
	});

	it('writes scores into the discs when coloured by alignment', () => {
		expect(sceneOf({ ...DEFAULT_VIEW, colouring: 'alignment' }).discTexts).toEqual(['3', '', '3.5', '']);
	});
});

describe('regions in a scene', () => {
	const placed = (title: string, region: number, domain: string) => {
		return { title, region, domain, at: [region * 100, 0] as const };
	};

	it('are joined by their edges, most first, then in their order; what is in none counts for nothing', () => {
		const patterns = [0, 1, 2, 3, -1, -1].map((region, at) => placed(`P${at}`, region, 'x'));
		const { regionEdges } = smallScene(
			patterns,
			[
				[3, 'requires', 0],
				[2, 'requires', 3],
				[3, 'enables', 2],
				[1, 'requires', 0],
				[4, 'requires', 1],
				[1, 'requires', 4],
				[4, 'requires', 5],
				[0, 'related?', 2],
			],
			{ isGuessedShown: true },
		);
		expect(regionEdges).toEqual([
			{ from: 2, to: 3, count: 2 },
			{ from: 0, to: 1, count: 1 },
			{ from: 0, to: 3, count: 1 },
		]);
	});

	it('are joined by padding apart from that, and with the block of isolates, while padding is shown', () => {
		const patterns = [0, 1, 2, -1, -1].map((region, at) => placed(`P${at}`, region, 'x'));
		const edges: SmallEdge[] = [
			[0, 'requires', 1],
			[1, 'related!', 0],
			[3, 'related!', 1],
			[4, 'requires!', 1],
			[3, 'related!', 4],
			[2, 'related?', 0],
		];
		expect(smallScene(patterns, edges).paddedRegionEdges).toEqual([]);
		const shown = smallScene(patterns, edges, { isPaddingShown: true, isGuessedShown: true });
		expect(shown.paddedRegionEdges).toEqual([
			{ from: ISOLATES, to: 1, count: 2 },
			{ from: 0, to: 1, count: 1 },
		]);
		expect(shown.regionEdges).toEqual([{ from: 0, to: 1, count: 1 }]);
	});

	it('take the colour that most of their patterns have; what is in none counts for nothing', () => {
		const { regionFill, fill } = smallScene([
			placed('A', 0, 'a'),
			...['b', 'b', 'a'].map((domain, at) => placed(`B${at}`, 1, domain)),
			...['c', 'a', 'c'].map((domain, at) => placed(`C${at}`, 2, domain)),
			...['a', 'a', 'a', 'a'].map((domain, at) => placed(`D${at}`, -1, domain)),
		]);
		expect(fill).toEqual(Uint8Array.of(0, 1, 1, 0, 2, 0, 2, 0, 0, 0, 0));
		expect(regionFill).toEqual(Uint8Array.of(0, 1, 2));
	});
});

describe('patterns in a scene', () => {
	const both = (...types: string[]) => types.map((type) => ({ type, direction: 'both' as const }));

	it('have as many relations as there are of the types that are shown; guessed ones do not count', () => {
		const degreeWith = (relations: View['relations']) => sceneOf({ ...DEFAULT_VIEW, relations }).degree;
		expect(degreeWith(null)).toBe(ATLAS.degree);
		expect(degreeWith(both('generalizes_from', 'requires', 'enables', 'related'))).toEqual(ATLAS.degree);
		expect(degreeWith(both('enables', 'related'))).toEqual(Uint32Array.of(2, 0, 2, 0));
		expect(degreeWith(both('related'))).toEqual(Uint32Array.of(1, 0, 1, 0));
		expect(degreeWith([])).toEqual(new Uint32Array(4));
	});

	it('are counted in each region as far as they are shown', () => {
		const patterns = [0, 0, 1, 1, 1, -1].map((region, at) => ({
			...{ title: `P${at}`, region, domain: at % 2 ? 'odd' : 'even' },
			at: [at * 40, 0] as const,
		}));
		const facets = [{ facet: 'domain', values: ['odd'] }];
		expect(smallScene(patterns).regionCounts).toEqual(Uint32Array.of(2, 3));
		expect(smallScene(patterns, [], { facets }).regionCounts).toEqual(Uint32Array.of(1, 1));
		expect(smallScene(patterns, [], { facets, leftOut: 'hide' }).regionCounts).toEqual(Uint32Array.of(1, 1));
	});
});

describe('a scene of guessed relations', () => {
	it('hides those whose type is switched off, and shows those of which the library has no other', () => {
		const guessed = smallAtlas(
			[{ title: 'A' }, { title: 'B' }],
			[
				[0, 'related', 1],
				[0, 'related?', 1],
				[0, 'tools?', 1],
			],
		);
		const view = { ...DEFAULT_VIEW, isGuessedShown: true, relations: [] };
		expect(compose(guessed, view).scene.edgePresence).toEqual(Uint8Array.of(0, 0, 2));
	});

	it('knows no levels where the library has no universality', () => {
		const plain = { ...ATLAS, facets: ATLAS.facets.filter(({ id }) => id !== 'universality') };
		expect(compose(plain, DEFAULT_VIEW).scene.level).toEqual(new Uint8Array(4));
	});
});

describe('emphasis', () => {
	it('passes over edges that are hidden, and follows guessed ones either way', () => {
		const adjacency = adjacencyOf(ATLAS);
		const edgesAt = (change: Partial<View>, pattern: number) => {
			const view = { ...DEFAULT_VIEW, ...change };
			return [...composeEmphasis(sceneOf(view), adjacency, view, pattern).edges];
		};
		expect(edgesAt({}, 3)).toEqual([]);
		const related = [{ type: 'related', direction: 'in' as const }];
		expect(edgesAt({ isGuessedShown: true, relations: related }, 3)).toEqual([4]);
		expect(edgesAt({ isGuessedShown: true, relations: related }, 1)).toEqual([4]);
		expect(edgesAt({ relations: related }, 0)).toEqual([3]);
	});

	it('follows a type from its source or from its target alone', () => {
		const both = smallAtlas(
			[{ title: 'A' }, { title: 'B' }, { title: 'C' }],
			[
				[0, 'enables', 1],
				[2, 'enables', 0],
				[0, 'related?', 2],
			],
		);
		const edgesWith = (direction: 'in' | 'out') => {
			const view = { ...withDirection(both, DEFAULT_VIEW, 'enables', direction), isGuessedShown: true };
			return [...composeEmphasis(compose(both, view).scene, adjacencyOf(both), view, 0).edges];
		};
		expect(edgesWith('out')).toEqual([0, 2]);
		expect(edgesWith('in')).toEqual([1, 2]);
	});

	it('of gathered patterns has no guessed edge, and the others in the atlas’s order', () => {
		const atlas = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[1, 'requires', 2],
				[0, 'requires', 1],
				[0, 'related?', 2],
			],
		);
		const { edges } = emphasisOfGroup(
			atlas,
			adjacencyOf(atlas),
			Uint8Array.of(2, 2, 2),
			Uint32Array.of(0, 1, 2),
		);
		expect(edges).toEqual(Uint32Array.of(0, 1));
	});
	it('follows every shown edge of the pattern, and names each neighbour once', () => {
		const emphasis = composeEmphasis(sceneOf(), adjacencyOf(ATLAS), DEFAULT_VIEW, 0);
		expect([...emphasis.edges]).toEqual([0, 1, 2, 3]);
		expect([...emphasis.neighbours]).toEqual([1, 2]);
	});

	it('leaves out neighbours that the filters leave out', () => {
		const view = { ...DEFAULT_VIEW, facets: [{ facet: 'domain', values: ['operations'] }] };
		const emphasis = composeEmphasis(sceneOf(view), adjacencyOf(ATLAS), view, 0);
		expect([...emphasis.neighbours]).toEqual([1]);
		expect([...emphasis.edges]).toEqual([0]);
	});

	it('of gathered patterns is themselves and what is among them', () => {
		const emphasis = emphasisOfGroup(
			ATLAS,
			adjacencyOf(ATLAS),
			new Uint8Array(5).fill(PRESENCE.shown),
			Uint32Array.of(0, 2),
		);
		expect([...emphasis.neighbours]).toEqual([0, 2]);
		expect([...emphasis.edges]).toEqual([1, 2, 3]);
		expect(emphasis.leading).toHaveLength(0);
	});

	it('follows a type only the way that is asked, and mutual types always', () => {
		const view = withDirection(ATLAS, DEFAULT_VIEW, 'enables', 'out');
		const emphasis = composeEmphasis(sceneOf(view), adjacencyOf(ATLAS), view, 0);
		expect([...emphasis.edges]).toEqual([0, 1, 3]);
	});
});

function patternsOf({ members }: RelationGroup): readonly number[] {
	return members.map(({ pattern }) => pattern);
}

describe('relations in words', () => {
	it('carry the weight of each', () => {
		const atlas = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[0, 'requires', 1, 0.85],
				[0, 'requires', 2],
			],
		);
		expect(relationGroups(atlas, 0, [0, 1])[0]!.members).toEqual([
			{ pattern: 1, weight: 0.85 },
			{ pattern: 2, weight: null },
		]);
	});

	it('are grouped by type and direction, guessed ones last', () => {
		const groups = relationGroups(ATLAS, 0, edgesOf(adjacencyOf(ATLAS), 0));
		expect(
			groups.map(({ words, members }) => [words, members.map(({ pattern }) => ATLAS.titles[pattern])]),
		).toEqual([
			['has as a kind', ['Gemba Kaizen']],
			['requires', ['Trust']],
			['is enabled by', ['Trust']],
			['is related to', ['Trust']],
		]);
		expect(relationGroups(ATLAS, 3, edgesOf(adjacencyOf(ATLAS), 3))[0]).toMatchObject({
			origin: 'guessed',
			members: [{ pattern: 1, weight: null }],
		});
	});

	it('stand in the order of the vocabulary, the most related pattern first, whatever the order of the edges', () => {
		const atlas = smallAtlas(
			['A', 'B', 'C', 'D'].map((title) => ({ title })),
			[
				[0, 'related', 1],
				[2, 'requires', 0],
				[0, 'requires', 1],
				[0, 'requires', 2],
				[0, 'requires', 3],
				[3, 'enables', 2],
				[3, 'enables', 1],
				[0, 'generalizes_from?', 3],
				[0, 'enables!', 3],
			],
		);
		const groups = relationGroups(atlas, 0, edgesOf(adjacencyOf(atlas), 0));
		expect(groups.map((group) => [group.type.id, group.isOutgoing, group.origin, patternsOf(group)])).toEqual(
			[
				['requires', true, 'meant', [1, 2, 3]],
				['requires', false, 'meant', [2]],
				['related', true, 'meant', [1]],
				['enables', true, 'padding', [3]],
				['generalizes_from', true, 'guessed', [3]],
			],
		);
		const hub = { ...atlas, degree: Uint32Array.of(9, 1, 2, 5) };
		expect(patternsOf(relationGroups(hub, 0, edgesOf(adjacencyOf(atlas), 0))[0]!)).toEqual([3, 2, 1]);
	});

	it('are narrowed to titles that hold a word, and sorted by title or weight', () => {
		const groups = relationGroups(ATLAS, 0, edgesOf(adjacencyOf(ATLAS), 0));
		const said = (wanted: string) =>
			narrowGroups(groups, ATLAS.titles, wanted, 'degree').map(({ words }) => words);
		expect(said(' KAIZ')).toEqual(['has as a kind']);
		expect(said('trust')).toEqual(['requires', 'is enabled by', 'is related to']);
		expect(said('nothing')).toEqual([]);
		const titles = ['Zebra 10', 'zebra 9', 'Ant'];
		const members = [null, 0.9, 0].map((weight, pattern) => ({ pattern, weight }));
		const group = { ...groups[0]!, members };
		const sorted = (order: GroupOrder) => patternsOf(narrowGroups([group], titles, '', order)[0]!);
		expect([sorted('degree'), sorted('title'), sorted('weight')]).toEqual([
			[0, 1, 2],
			[2, 1, 0],
			[1, 2, 0],
		]);
		expect(patternsOf(group)).toEqual([0, 1, 2]);
	});

	it('list the drawn types with the number of their lines', () => {
		expect(edgeTypes(ATLAS).map(({ type, count }) => [type.id, count])).toEqual([
			['generalizes_from', 1],
			['requires', 1],
			['enables', 1],
			['related', 1],
		]);
	});
});

describe('a type of relations', () => {
	const both = (...types: string[]) => types.map((type) => ({ type, direction: 'both' as const }));
	const toggled = (relations: View['relations'], type: string, isOnly: boolean) =>
		toggleRelationType(ATLAS, { ...DEFAULT_VIEW, relations }, type, isOnly).relations;

	it('is put away, or shown again after the others', () => {
		expect(toggled(null, 'requires', false)).toEqual(both('generalizes_from', 'enables', 'related'));
		expect(toggled(both('related'), 'requires', false)).toEqual(both('related', 'requires'));
	});

	it('is left alone, and all are shown again when it was alone', () => {
		expect(toggled(null, 'requires', true)).toEqual(both('requires'));
		expect(toggled(both('requires', 'related'), 'requires', true)).toEqual(both('requires'));
		expect(toggled(both('related'), 'requires', true)).toEqual(both('requires'));
		expect(toggled(both('requires'), 'requires', true)).toBeNull();
	});

	it('is followed one way while the others stay as they are', () => {
		const view = { ...DEFAULT_VIEW, relations: both('related', 'enables') };
		expect(withDirection(ATLAS, view, 'enables', 'in').relations).toEqual([
			{ type: 'related', direction: 'both' },
			{ type: 'enables', direction: 'in' },
		]);
	});

	it('is none of which there are only guessed relations', () => {
		const guessed = smallAtlas([{ title: 'A' }, { title: 'B' }], [[0, 'related?', 1]]);
		expect(edgeTypes(guessed)).toEqual([]);
	});
});

describe('the standing line', () => {
	it('says what is shown, and each cause can be let go', () => {
		const view = {
			...DEFAULT_VIEW,
			facets: [{ facet: 'domain', values: ['operations', ''] }],
			score: { from: 2, to: 4 },
			relations: [],
		};
		const line = composeCaption(ATLAS, view, filterPatterns(ATLAS, view));
		expect(line.shown).toBe('3 of 4 patterns');
		expect(line.causes.map(({ words }) => words)).toEqual([
			'Domain: operations or not stated',
			'Alignment: 2 to 4 or not scored',
			'Relations: 0 of 4 types',
		]);
		expect(line.causes[1]!.without).toEqual({ ...view, score: null });
	});
});

describe('the legend', () => {
	it('counts what passes and filters on a click', () => {
		const coloured = colourPatterns(ATLAS, 'domain');
		const rows = legendRows(ATLAS, DEFAULT_VIEW, coloured, filterPatterns(ATLAS, DEFAULT_VIEW));
		expect(rows.map(({ label, count }) => [label, count])).toEqual([
			['operations', 2],
			['culture', 1],
			['Not stated', 1],
		]);
		const view = toggleLegendRow(DEFAULT_VIEW, rows[1]!, false);
		expect(view.facets).toEqual([{ facet: 'domain', values: ['culture'] }]);
		expect(toggleLegendRow(view, rows[1]!, false).facets).toEqual([]);
	});

	it('filters a step of alignment so that each score belongs to one step', () => {
		const view = { ...DEFAULT_VIEW, colouring: 'alignment' as const };
		const rows = legendRows(ATLAS, view, colourPatterns(ATLAS, 'alignment'), filterPatterns(ATLAS, view));
		expect(rows.map(({ count }) => count)).toEqual([0, 0, 1, 1, 0, 2]);
		expect(toggleLegendRow(view, rows[3]!, false).score).toEqual({ from: 3.5, to: 4.49 });
	});
});
