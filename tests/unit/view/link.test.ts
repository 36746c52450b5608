import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Colouring, Direction, View } from '../../../src/lib/model/view.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { searchFromView, viewFromSearch } from '../../../src/lib/view/link.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', era: ['industrial'] },
		{ title: 'Gemba Kaizen', domain: 'a b&c=ü', era: ['digital'] },
		{ title: '__proto__', domain: 'constructor' },
	],
	[
		[1, 'generalizes_from', 0],
		[0, 'enables', 2],
		[0, 'related', 2],
	],
);

const DIRECTIONS: readonly Direction[] = ['both', 'in', 'out'];
const COLOURINGS: readonly Colouring[] = ['domain', 'era', 'alignment', 'universality'];

/** Views that this atlas can show, in the canonical order that a link gives them. */
const someView: fc.Arbitrary<View> = fc
	.record({
		query: fc.string({ maxLength: 40 }).map((text) => text.toWellFormed()),
		selected: fc.constantFrom(null, ...ATLAS.keys),
		group: fc.subarray([...ATLAS.keys]),
		region: fc.constantFrom(null, ...ATLAS.keys),
		focus: fc.option(
			fc.record({ pattern: fc.constantFrom(...ATLAS.keys), depth: fc.integer({ min: 1, max: 9 }) }),
			{ nil: null },
		),
		path: fc
			.shuffledSubarray([...ATLAS.keys], { minLength: 2, maxLength: 2 })
			.chain((ends) => fc.constantFrom(null, ends as unknown as readonly [string, string])),
		arranged: fc.constantFrom('all' as const, 'shown' as const),
		domains: fc.subarray([...ATLAS.facets[0]!.values, '']),
		eras: fc.subarray([...ATLAS.facets[1]!.values, '']),
		ends: fc.option(fc.tuple(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 100, max: 500 })), {
			nil: null,
		}),
		isUnscoredShown: fc.boolean(),
		types: fc.subarray(['generalizes_from', 'enables', 'related']),
		direction: fc.constantFrom(...DIRECTIONS),
		isInferredShown: fc.boolean(),
		colouring: fc.constantFrom(...COLOURINGS),
		sizing: fc.constantFrom('relations' as const, 'equal' as const),
		leftOut: fc.constantFrom('fade' as const, 'hide' as const),
		isTable: fc.boolean(),
	})
	.map(({ domains, eras, ends, types, direction, ...rest }) => ({
		...DEFAULT_VIEW,
		...rest,
		facets: [
			...(domains.length ? [{ facet: 'domain', values: domains }] : []),
			...(eras.length ? [{ facet: 'era', values: eras }] : []),
		],
		score: scoreFrom(ends),
		relations: types.length === 3 && direction === 'both' ? null : types.map((type) => ({ type, direction })),
	}));

function scoreFrom(ends: readonly [number, number] | null): View['score'] {
	if (!ends) return null;
	const score = { from: Math.min(...ends) / 100, to: Math.max(...ends) / 100 };
	return score.from === 1 && score.to === 5 ? null : score;
}

describe('the link', () => {
	it('is empty for the default view', () => {
		expect(searchFromView(DEFAULT_VIEW, ATLAS)).toBe('');
	});

	it('brings every view back', () => {
		fc.assert(
			fc.property(someView, (view) => {
				const read = viewFromSearch(searchFromView(view, ATLAS), ATLAS);
				expect(read).toEqual({ view, notices: [] });
			}),
		);
	});

	it('is the same for equal views, however they were written', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), (query) => {
				const once = searchFromView(viewFromSearch(`?${query}`, ATLAS).view, ATLAS);
				expect(searchFromView(viewFromSearch(once, ATLAS).view, ATLAS)).toBe(once);
			}),
		);
	});

	it('never throws, whatever it says', () => {
		const names = fc.constantFrom(
			'q',
			'p',
			'score',
			'rel',
			'domain',
			'era',
			'layout',
			'colour',
			'depth',
			'focus',
			'path',
			'x',
		);
		const search = fc
			.array(fc.tuple(names, fc.string()))
			.map((pairs) => new URLSearchParams(pairs).toString());
		fc.assert(
			fc.property(search, (text) => {
				expect(viewFromSearch(text, ATLAS).view.layout).toBe('regions');
			}),
		);
	});

	it('speaks plainly', () => {
		const view: View = {
			...DEFAULT_VIEW,
			selected: 'kaizen',
			facets: [{ facet: 'domain', values: ['operations', 'a b&c=ü'] }],
			score: { from: 3, to: 4.5 },
			relations: [{ type: 'enables', direction: 'out' }],
		};
		expect(searchFromView(view, ATLAS)).toBe(
			'?p=kaizen&domain=operations&domain=a+b%26c%3D%C3%BC&score=3..4.5&rel=enables%3Aout',
		);
	});

	it('says what it did not understand and shows the rest', () => {
		const { view, notices } = viewFromSearch(
			'?p=nobody&domain=operations&domain=mars&score=high&rel=hates&layout=../../evil&utm_source=mail',
			ATLAS,
		);
		expect(view).toEqual({ ...DEFAULT_VIEW, facets: [{ facet: 'domain', values: ['operations'] }] });
		expect(notices).toEqual([
			'This link selects “nobody”, but this library has no such pattern.',
			'This link filters domain by “mars”, which no pattern has.',
			'This link asks for the score “high”; a range is written like “score=3..5”.',
			'This link shows relations of the type “hates”, which this library does not have.',
			'This link asks for “layout=../../evil”, which is not known here.',
		]);
	});

	it('says what it does not understand of a focus and a path', () => {
		const { view, notices } = viewFromSearch('?focus=kaizen&depth=12&path=kaizen&path=nobody&path=', ATLAS);
		expect(view).toEqual({ ...DEFAULT_VIEW, focus: { pattern: 'kaizen', depth: 1 } });
		expect(notices).toEqual([
			'This link asks for the depth “12”; it is a number of steps from 1 to 9.',
			'This link asks for a path to or from “nobody”, but this library has no such pattern.',
		]);
		expect(viewFromSearch('?focus=nobody&depth=2', ATLAS)).toEqual({
			view: DEFAULT_VIEW,
			notices: ['This link focuses on “nobody”, but this library has no such pattern.'],
		});
		for (const search of ['?path=kaizen', '?path=kaizen&path=kaizen', '?path=kaizen&path='])
			expect(viewFromSearch(search, ATLAS)).toEqual({
				view: DEFAULT_VIEW,
				notices: ['This link asks for a path that is not between two different patterns.'],
			});
	});

	it('leaves out a depth of one step', () => {
		const focus = { pattern: 'kaizen', depth: 1 };
		expect(searchFromView({ ...DEFAULT_VIEW, focus }, ATLAS)).toBe('?focus=kaizen');
		const path = ['kaizen', '__proto__'] as const;
		expect(searchFromView({ ...DEFAULT_VIEW, focus: { ...focus, depth: 3 }, path }, ATLAS)).toBe(
			'?focus=kaizen&depth=3&path=kaizen&path=__proto__',
		);
	});

	it('clamps scores and turns a range round that is written backwards', () => {
		expect(viewFromSearch('?score=9..3', ATLAS).view.score).toEqual({ from: 3, to: 5 });
		expect(viewFromSearch('?score=0..9', ATLAS).view.score).toBeNull();
	});

	it('can say that no relations are shown', () => {
		expect(searchFromView({ ...DEFAULT_VIEW, relations: [] }, ATLAS)).toBe('?rel=none');
		expect(viewFromSearch('?rel=none', ATLAS).view.relations).toEqual([]);
	});
});
