import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../../src/lib/model/atlas.ts';
import type { Course, Direction, Selection, View, VoteCount } from '../../../../src/lib/model/view.ts';
import { DEFAULT_VIEW, HEADINGS, MOST_VOTES } from '../../../../src/lib/model/view.ts';
import { knownColourings } from '../../../../src/lib/view/colours.ts';
import { facetParameter } from '../../../../src/lib/view/link/filters.ts';
import { searchSelecting } from '../../../../src/lib/view/link/carried.ts';
import { searchFromView, viewFromSearch } from '../../../../src/lib/view/link/link.ts';
import { columnName, MOST_COLUMNS, pickedKeys } from '../../../../src/lib/view/picks.ts';
import { cameraAt, pinAt, pinsWith } from '../../../../src/lib/view/link/placement.ts';
import { canonicalSelection } from '../../../../src/lib/view/link/selection.ts';
import { relationFiltersOf } from '../../../../src/lib/view/relations.ts';
import { canonicalColumns, columnsOf } from '../../../../src/lib/view/table/chosen.ts';
import { smallAtlas } from '../../../support/small-atlas.ts';
import { smallScene } from '../../../support/small-scene.ts';

const SMALL = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', era: ['industrial'] },
		{ title: 'Gemba Kaizen', domain: 'a b&c=ü', era: ['digital'] },
		{ title: '__proto__', domain: 'constructor' },
	],
	[
		[1, 'generalizes_from', 0],
		[0, 'enables', 2, 0.8],
		[0, 'related', 2],
	],
);

const ATLAS: Atlas = {
	...SMALL,
	layouts: (['regions', 'domain', 'era'] as const).map((id) => ({ ...SMALL.layouts[0]!, id })),
};

const TABLES = (['patterns', 'relations'] as const).map((tableOf) => {
	const all = columnsOf(ATLAS, tableOf);
	return { tableOf, all, ids: all.map(({ id }) => id) };
});
/** A table with some of its columns, sorted by some of them. */
const someTable = fc.constantFrom(...TABLES).chain(({ tableOf, all, ids }) =>
	fc.record({
		tableOf: fc.constant(tableOf),
		columns: fc
			.option(fc.subarray(ids.slice(1)), { nil: null })
			.map((columns) => canonicalColumns(all, columns)),
		sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...ids), isDescending: fc.boolean() }), {
			selector: ({ column }) => column,
		}),
	}),
);

const DIRECTIONS: readonly Direction[] = ['both', 'in', 'out'];

const someLength = fc.integer({ min: -20_000, max: 20_000 });
const somePin = (key: string) => fc.tuple(someLength, someLength).map(([x, y]) => pinAt(key, x / 2, y / 2));
const someCamera = fc
	.tuple(someLength, someLength, fc.integer({ min: 1, max: 9_999 }))
	.map(([x, y, scale]) => cameraAt(x, y, scale / 1_000));

const someEnds = fc.tuple(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 }));
const someDegree: fc.Arbitrary<View['degree']> = fc.option(
	fc
		.oneof(
			someEnds,
			someEnds.map(([one]) => [one, one] as const),
		)
		.map((ends) => ({ from: Math.min(...ends), to: Math.max(...ends) })),
	{ nil: null },
);

const someCourse: fc.Arbitrary<Course> = fc.record({
	heading: fc.constantFrom(...HEADINGS),
	types: fc
		.subarray(['generalizes_from', 'enables', 'related'])
		.map((types) => (types.length % 3 === 0 ? null : types)),
});

const someName = fc
	.oneof(
		fc.string({ maxLength: 50, unit: 'binary' }),
		fc.constantFrom('now', 'a:b', '%3A', '%253A', '!us', '='),
	)
	.map(columnName)
	.filter((name) => name !== '');
/** Columns with some of the patterns in them, each in one. */
const somePicks: fc.Arbitrary<View['picks']> = fc
	.tuple(
		fc.oneof(
			fc.constant(DEFAULT_VIEW.picks.map(({ name }) => name)),
			fc.uniqueArray(someName, { minLength: 1, maxLength: MOST_COLUMNS }),
		),
		fc.shuffledSubarray([...ATLAS.keys]),
		fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
	)
	.map(([names, keys, where]) =>
		names.map((name, column) => ({
			name,
			patterns: keys.filter((_, at) => where[at]! % names.length === column),
		})),
	);

/** What belongs to a focus, and to a path, is there with it alone. */
function whole({ focus, path, centres, ...view }: View & { readonly centres: readonly string[] }): View {
	const { alsoInFocus, focusCourse, trail, pathCourse, isPathWeighed, pathPick, expanded } = DEFAULT_VIEW;
	const isElsewhere = (key: string) => key !== focus?.pattern;
	return {
		...{ ...view, focus, path },
		...(focus
			? { alsoInFocus: centres.filter(isElsewhere), trail: view.trail.filter(isElsewhere) }
			: { alsoInFocus, focusCourse, trail, expanded }),
		...(path ? {} : { pathCourse, isPathWeighed }),
		pathPick: path?.length === 2 ? view.pathPick : pathPick,
	};
}

function someVotes(pattern: string): fc.Arbitrary<VoteCount> {
	return fc.record({ pattern: fc.constant(pattern), count: fc.integer({ min: 1, max: MOST_VOTES }) });
}

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
		expanded: fc.subarray([...ATLAS.keys]),
		hidden: fc.subarray([...ATLAS.keys]),
		picks: somePicks,
		arePicksAlone: fc.boolean(),
		votes: fc.subarray([...ATLAS.keys]).chain((keys) => fc.tuple(...keys.map(someVotes))),
		columnRead: fc.nat(),
		onlyRegion: fc.option(
			fc.record({
				layout: fc.constantFrom(...ATLAS.layouts.map(({ id }) => id)),
				pattern: fc.constantFrom(...ATLAS.keys),
			}),
			{ nil: null },
		),
		path: fc.option(fc.shuffledSubarray([...ATLAS.keys], { minLength: 2 }), { nil: null }),
		pathCourse: someCourse,
		isPathWeighed: fc.boolean(),
		pathPick: fc.integer({ min: 0, max: 19 }),
		centres: fc.shuffledSubarray([...ATLAS.keys]),
		focusCourse: someCourse,
		trail: fc.shuffledSubarray([...ATLAS.keys]),
		isBridged: fc.boolean(),
		domains: fc.subarray([...ATLAS.facets[0]!.values, '']),
		areLeftOut: fc.boolean(),
		eras: fc.subarray([...ATLAS.facets[1]!.values, '']),
		ends: fc.option(fc.tuple(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 100, max: 500 })), {
			nil: null,
		}),
		hasNoScore: fc.boolean(),
		isUnscoredShown: fc.boolean(),
		degree: someDegree,
		types: fc.subarray(['generalizes_from', 'enables', 'related']),
		direction: fc.constantFrom(...DIRECTIONS),
		isPaddingShown: fc.boolean(),
		isGuessedShown: fc.boolean(),
		leastWeight: fc.option(
			fc.integer({ min: 1, max: 100 }).map((one) => one / 100),
			{ nil: null },
		),
		isUnweightedShown: fc.boolean(),
		colouring: fc.constantFrom(...knownColourings(ATLAS)),
		hues: fc.subarray([...ATLAS.facets[0]!.values]),
		sizing: fc.constantFrom('relations' as const, 'equal' as const),
		leftOut: fc.constantFrom('fade' as const, 'hide' as const),
		layout: fc.constantFrom(...ATLAS.layouts.map(({ id }) => id)),
		marks: fc.subarray(['error' as const, 'warn' as const]),
		worklist: fc.constantFrom(null, 'orphans' as const),
		table: fc.constantFrom('none' as const, 'beside' as const, 'alone' as const),
		picture: fc.constantFrom('map' as const, 'neighbourhood' as const, 'hierarchy' as const),
		levels: fc.constantFrom('kinds' as const, 'needs' as const),
		folded: fc.subarray([...ATLAS.keys]),
		unfolded: fc.subarray([...ATLAS.keys]),
		pins: fc.subarray([...ATLAS.keys]).chain((keys) => fc.tuple(...keys.map(somePin))),
		camera: fc.option(someCamera, { nil: null }),
		someTable,
		arrangedBy: fc.subarray([...ATLAS.facets[0]!.values, '']),
		isFocusArranged: fc.boolean(),
		degreeArranged: someDegree,
	})
	.map(
		({
			domains,
			areLeftOut,
			eras,
			ends,
			hasNoScore,
			types,
			direction,
			arrangedBy,
			isFocusArranged,
			degreeArranged,
			someTable,
			columnRead,
			...rest
		}) => ({
			...DEFAULT_VIEW,
			...rest,
			...someTable,
			pickRead: nameRead(rest.picks, columnRead),
			arePicksAlone: rest.arePicksAlone && pickedKeys(rest.picks).length > 0,
			facets: [...choiceOf('domain', domains, areLeftOut), ...choiceOf('era', eras)],
			picture: rest.focus || rest.picture === 'hierarchy' ? rest.picture : ('map' as const),
			hues: rest.colouring === 'domain' ? rest.hues : [],
			arranged: canonicalSelection({
				...DEFAULT_VIEW,
				facets: choiceOf('domain', arrangedBy, areLeftOut),
				degree: degreeArranged,
				focus: isFocusArranged ? rest.focus : null,
				focusCourse: rest.focusCourse,
				expanded: rest.expanded,
				hidden: rest.hidden,
				picks: rest.picks,
				arePicksAlone: rest.arePicksAlone && pickedKeys(rest.picks).length > 0,
				onlyRegion: rest.onlyRegion,
				isPaddingShown: rest.isPaddingShown,
				isGuessedShown: rest.isGuessedShown,
				leastWeight: rest.leastWeight,
				isUnweightedShown: rest.isUnweightedShown,
			}),
			score: hasNoScore ? ('none' as const) : scoreFrom(ends),
			relations:
				types.length === 3 && direction === 'both' ? null : types.map((type) => ({ type, direction })),
		}),
	)
	.map(whole);

function nameRead(picks: View['picks'], at: number): string | null {
	return at % picks.length === 0 ? null : picks[at % picks.length]!.name;
}

function selectionOf(view: View): Selection {
	const { facets, score, isUnscoredShown, degree, focus, onlyRegion, expanded, hidden } = view;
	const { alsoInFocus, focusCourse, picks, arePicksAlone } = view;
	const shown = { facets, score, isUnscoredShown, degree, focus, onlyRegion, expanded, hidden };
	return { ...shown, picks, arePicksAlone, alsoInFocus, focusCourse, ...relationFiltersOf(view) };
}

function choiceOf(facet: string, values: readonly string[], areLeftOut = false): View['facets'] {
	return values.length ? [{ facet, values, ...(areLeftOut && { isNot: true }) }] : [];
}

function scoreFrom(ends: readonly [number, number] | null): View['score'] {
	if (!ends) return null;
	const score = { from: Math.min(...ends) / 100, to: Math.max(...ends) / 100 };
	return score.from === 1 && score.to === 5 ? null : score;
}

function noticesOf(search: string, atlas: Atlas): readonly string[] {
	const { view, notices } = viewFromSearch(search, atlas);
	expect(view).toEqual(DEFAULT_VIEW);
	return notices;
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
			{ numRuns: 1000 },
		);
	});

	it('tells a value from one that is left out, whatever it is called', () => {
		const someValue = fc.tuple(fc.constantFrom('', '!', '=', '!!', '=!', '!='), fc.string());
		const someValues = fc.uniqueArray(
			someValue.map(([before, text]) => `${before}${text}a`.toWellFormed()),
			{ minLength: 1, maxLength: 6 },
		);
		fc.assert(
			fc.property(someValues, fc.integer({ min: 1, max: 6 }), fc.boolean(), (domains, most, areLeftOut) => {
				const atlas = smallAtlas(domains.map((domain, at) => ({ title: `P${at}`, domain })));
				const view = { ...DEFAULT_VIEW, facets: choiceOf('domain', domains.slice(0, most), areLeftOut) };
				expect(viewFromSearch(searchFromView(view, atlas), atlas)).toEqual({ view, notices: [] });
			}),
		);
	});

	it('leaves values out with an exclamation mark; where it shows some as well, those count', () => {
		const leftOut = { facet: 'domain', values: ['operations', ''], isNot: true } as const;
		expect(viewFromSearch('?domain=!operations&domain=!', ATLAS).view.facets).toEqual([leftOut]);
		expect(searchFromView({ ...DEFAULT_VIEW, facets: [leftOut] }, ATLAS)).toBe(
			'?domain=%21operations&domain=%21',
		);
		expect(viewFromSearch('?domain=!operations&domain=constructor', ATLAS).view.facets).toEqual([
			{ facet: 'domain', values: ['constructor'] },
		]);
		expect(viewFromSearch('?domain=!mars', ATLAS)).toEqual({
			view: DEFAULT_VIEW,
			notices: ['This link filters domain by “mars”, which no pattern has.'],
		});
		const odd = smallAtlas([{ title: 'A', domain: '!urgent' }]);
		const urgent = [{ facet: 'domain', values: ['!urgent'] }];
		expect(searchFromView({ ...DEFAULT_VIEW, facets: urgent }, odd)).toBe('?domain=%3D%21urgent');
	});

	it('with a pattern selected is made of the link without one', () => {
		fc.assert(
			fc.property(someView, fc.constantFrom(...ATLAS.keys), (view, selected) => {
				const without = searchFromView({ ...view, selected: null }, ATLAS);
				expect(searchSelecting(without, selected)).toBe(searchFromView({ ...view, selected }, ATLAS));
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
			'degree',
			'rel',
			'weight',
			'unweighted',
			'domain',
			'era',
			'layout',
			'colour',
			'depth',
			'focus',
			'path',
			'path-way',
			'path-pick',
			'focus-rel',
			'trail',
			'only',
			'pick',
			'pick-in',
			'picked',
			'vote',
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

	it('says a least weight, and only then that relations without one are kept', () => {
		const read = (search: string) => {
			const { leastWeight, isUnweightedShown } = viewFromSearch(search, ATLAS).view;
			return [leastWeight, isUnweightedShown];
		};
		expect(read('?weight=0.8')).toEqual([0.8, false]);
		expect(read('?weight=.825')).toEqual([0.83, false]);
		expect(read('?weight=1')).toEqual([1, false]);
		expect(read('?weight=0.8&unweighted=yes')).toEqual([0.8, true]);
		expect(read('?weight=0')).toEqual([null, true]);
		expect(read('?unweighted=no')).toEqual([null, false]);
		const kept = { ...DEFAULT_VIEW, leastWeight: 0.8, isUnweightedShown: true };
		expect(searchFromView(kept, ATLAS)).toBe('?weight=0.8&unweighted=yes');
	});

	it('filters by no weight that it cannot read, or where the library states none', () => {
		expect(
			['heavy', '', '1.01', '80', '-0.5', '1e-1'].map((one) => noticesOf(`?weight=${one}`, ATLAS)),
		).toEqual(
			['heavy', '', '1.01', '80', '-0.5', '1e-1'].map((one) => [
				`This link asks for the weight “${one}”; a least weight is written like “weight=0.8”.`,
			]),
		);
		const none = smallAtlas([{ title: 'A' }, { title: 'B' }], [[0, 'requires', 1]]);
		expect(viewFromSearch('?weight=0.8&unweighted=no', none)).toEqual({
			view: DEFAULT_VIEW,
			notices: ['This link asks for relations of some weight; this library states none.'],
		});
	});

	it('speaks plainly', () => {
		const view: View = {
			...DEFAULT_VIEW,
			selected: 'kaizen',
			facets: [{ facet: 'domain', values: ['operations', 'a b&c=ü'] }],
			score: { from: 3, to: 4.5 },
			isUnscoredShown: false,
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

	it('leaves out what colours this library unasked', () => {
		const { atlas } = smallScene(
			Array.from({ length: 20 }, (_, at) => ({
				title: `P${at}`,
				at: [at * 20, 0] as const,
				...{ region: at % 2, domain: `d${at}` },
			})),
		);
		const known = knownColourings(atlas);
		const links = known.map((colouring) => searchFromView({ ...DEFAULT_VIEW, colouring }, atlas));
		expect(links).toEqual(['?colour=domain', '?colour=era', '?colour=alignment', '?colour=universality', '']);
		expect(links.map((link) => viewFromSearch(link, atlas).view.colouring)).toEqual(known);
		expect(viewFromSearch('?colour=domain-group', atlas).notices).toEqual([
			'This link asks for “colour=domain-group”, which is not known here.',
		]);
		expect(viewFromSearch('?colour=domain', ATLAS).view).toEqual(DEFAULT_VIEW);
	});

	it('says which domains have hues, in the library’s order, and nothing of them where something else colours', () => {
		const hues = ['operations', 'a b&c=ü'];
		expect(searchFromView({ ...DEFAULT_VIEW, hues: hues.toReversed() }, ATLAS)).toBe(
			'?hue=operations&hue=a+b%26c%3D%C3%BC',
		);
		expect(searchFromView({ ...DEFAULT_VIEW, hues, colouring: 'era' }, ATLAS)).toBe('?colour=era');
		expect(viewFromSearch('?hue=constructor&hue=operations&hue=operations', ATLAS)).toEqual({
			view: { ...DEFAULT_VIEW, hues: ['operations', 'constructor'] },
			notices: [],
		});
		expect(viewFromSearch('?colour=era&hue=operations', ATLAS).view.hues).toEqual([]);
		expect(viewFromSearch('?hue=mars&hue=operations', ATLAS).notices).toEqual([
			'This link gives hues to “mars”: no pattern has that, or there are too many.',
		]);
		const many = smallAtlas(Array.from({ length: 9 }, (_, at) => ({ title: `P${at}`, domain: `d${at}` })));
		const all = many.facets[0]!.values.map((value) => `hue=${value}`).join('&');
		const { view, notices } = viewFromSearch(`?${all}`, many);
		expect([view.hues.length, notices.length]).toEqual([8, 1]);
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

	it('gives every facet a parameter of its own, whatever it is called', () => {
		const facets = ['q', 'facet-q', 'facet-facet-q', 'arranged', 'era', 'table', 'degree', 'worklist'];
		expect(facets.map(facetParameter)).toEqual([
			...['facet-q', 'facet-facet-q', 'facet-facet-facet-q', 'facet-arranged'],
			...['era', 'facet-table', 'facet-degree', 'facet-worklist'],
		]);
	});

	it('folds what it does not know of one facet into one sentence', () => {
		const values = Array.from({ length: 60 }, (_, at) => `domain=mars-${at}`).join('&');
		expect(viewFromSearch(`?${values}`, ATLAS).notices).toEqual([
			'This link filters domain by “mars-0”, “mars-1” and 58 more values, which no pattern has.',
		]);
	});

	it('remembers what was laid out, whatever is filtered afterwards', () => {
		const { view } = viewFromSearch('?domain=operations&arranged=era%3Dindustrial%26unscored%3Dno', ATLAS);
		expect(view.arranged).toEqual({
			...canonicalSelection({ ...DEFAULT_VIEW, isUnscoredShown: false }),
			facets: [{ facet: 'era', values: ['industrial'] }],
		});
		expect(view.facets).toEqual([{ facet: 'domain', values: ['operations'] }]);
	});

	it('takes links of earlier versions: a table, and a layout of what is shown now', () => {
		const { view, notices } = viewFromSearch('?domain=operations&arranged=shown&show=table', ATLAS);
		const facets = [{ facet: 'domain', values: ['operations'] }];
		expect(view.table).toBe('alone');
		expect(view.arranged).toEqual(canonicalSelection({ ...DEFAULT_VIEW, facets }));
		expect(notices).toEqual([]);
	});

	it('holds pins, camera and the order of the table in plain words', () => {
		const view: View = {
			...DEFAULT_VIEW,
			pins: [pinAt('kaizen', 12.3, -40)],
			camera: cameraAt(120.4, -40, 1.23456),
			columns: ['enables:out', 'domain', 'pagerank'],
			sort: [
				{ column: 'alignment', isDescending: true },
				{ column: 'domain', isDescending: false },
			],
			table: 'beside',
		};
		expect(searchFromView(view, ATLAS)).toBe(
			'?pin=kaizen%4012.5%2C-40&camera=120%2C-40%2C1.23&table=beside&columns=domain%2Cpagerank%2Cenables%3Aout&sort=-alignment%2Cdomain',
		);
	});

	it('does not take a camera, a pin or an order that is none', () => {
		const { view, notices } = viewFromSearch(
			'?camera=1,2&camera=x&pin=kaizen@NaN,2&pin=nobody@1,2&sort=-colour&picture=neighbourhood',
			ATLAS,
		);
		expect(view).toEqual(DEFAULT_VIEW);
		expect(notices).toEqual([
			'This link moves “nobody”, but this library has no such pattern.',
			'This link asks for the camera “1,2”; it is written like “camera=120,-40,1.5”.',
			'This link sorts the table by “-colour”, which is none of its columns.',
		]);
	});

	it('takes a camera and pins only where every number is one, and says so of a camera', () => {
		const cameras = [
			'1,2,0',
			'1,2,-1',
			'1,2',
			'1,2,3,4',
			'1,,3',
			'x1,2,3',
			'1,2,3x',
			'1,2,1e3',
			'1234567890,1,1',
		];
		const read = cameras.map((camera) => viewFromSearch(`?camera=${camera}`, ATLAS));
		expect(read.map(({ view }) => view.camera)).toEqual(cameras.map(() => null));
		expect(read.map(({ notices }) => notices.length)).toEqual(cameras.map(() => 1));
		expect(viewFromSearch('?camera=-1.25,2.5,0.5', ATLAS).view.camera).toEqual({ x: -1, y: 3, scale: 0.5 });
		expect(viewFromSearch('?camera=-0.2,999999999,900', ATLAS).view.camera).toEqual({
			x: 0,
			y: 1e7,
			scale: 100,
		});
		expect(viewFromSearch('?camera=1,-999999999,0.000001', ATLAS).view.camera).toEqual({
			...{ x: 1, y: -1e7, scale: 0.0001 },
		});
		expect(viewFromSearch('?pin=kaizen@-0.1,2.3&pin=kaizen@&pin=@1,2&pin=kaizen@1,2,3', ATLAS)).toEqual({
			view: { ...DEFAULT_VIEW, pins: [{ pattern: 'kaizen', x: 0, y: 2.5 }] },
			notices: [],
		});
	});

	it('puts pins in the library’s order, the last of each pattern', () => {
		const { pins } = viewFromSearch('?pin=gemba-kaizen@1,1&pin=kaizen@2,2&pin=gemba-kaizen@3,3', ATLAS).view;
		expect(pins).toEqual([pinAt('kaizen', 2, 2), pinAt('gemba-kaizen', 3, 3)]);
		const moved = pinsWith(pins, 'kaizen', { x: 9.1, y: 9.3 });
		expect(moved).toEqual([pinAt('gemba-kaizen', 3, 3), { pattern: 'kaizen', x: 9, y: 9.5 }]);
		expect(pinsWith(moved, 'gemba-kaizen', null)).toEqual([pinAt('kaizen', 9, 9.5)]);
	});

	it('takes a depth of one digit from 1 to 9 and says so of anything else', () => {
		const depthOf = (depth: string) => viewFromSearch(`?focus=kaizen&depth=${depth}`, ATLAS);
		expect(depthOf('9')).toEqual({
			view: { ...DEFAULT_VIEW, focus: { pattern: 'kaizen', depth: 9 } },
			notices: [],
		});
		const others = ['0', '10', '05', '5x', 'x5', 'x', '', '-1'];
		expect(others.map((depth) => depthOf(depth).view.focus)).toEqual(
			others.map(() => ({ pattern: 'kaizen', depth: 1 })),
		);
		expect(others.map((depth) => depthOf(depth).notices)).toEqual(
			others.map((depth) => [
				`This link asks for the depth “${depth}”; it is a number of steps from 1 to 9.`,
			]),
		);
	});

	it('leads to what is to be worked through', () => {
		expect(searchFromView({ ...DEFAULT_VIEW, worklist: 'orphans' }, ATLAS)).toBe('?worklist=orphans');
		expect(viewFromSearch('?worklist=orphans&p=kaizen', ATLAS)).toEqual({
			view: { ...DEFAULT_VIEW, worklist: 'orphans', selected: 'kaizen' },
			notices: [],
		});
		expect(noticesOf('?worklist=everything', ATLAS)).toEqual([
			'This link asks for “worklist=everything”, which is not known here.',
		]);
	});

	it('says which findings are marked', () => {
		expect(searchFromView({ ...DEFAULT_VIEW, marks: ['error', 'warn'] }, ATLAS)).toBe(
			'?findings=errors&findings=warnings',
		);
		expect(viewFromSearch('?findings=warnings&findings=warnings', ATLAS).view.marks).toEqual(['warn']);
		expect(noticesOf('?findings=notes', ATLAS)).toEqual([
			'This link marks findings that are “notes”; it can mark errors and warnings.',
		]);
	});

	it('brings padding back', () => {
		expect(searchFromView({ ...DEFAULT_VIEW, isPaddingShown: true }, ATLAS)).toBe('?padding=yes');
		expect(viewFromSearch('?padding=yes', ATLAS).view.isPaddingShown).toBe(true);
		expect(viewFromSearch('?padding=maybe', ATLAS).notices).toHaveLength(1);
	});

	it('shows types of relations one way or both ways; all of them both ways are no choice', () => {
		const relations = (search: string) => viewFromSearch(search, ATLAS);
		expect(relations('?rel=related&rel=enables&rel=generalizes_from').view.relations).toBeNull();
		expect(relations('?rel=related&rel=enables:in&rel=generalizes_from').view.relations).toEqual([
			{ type: 'generalizes_from', direction: 'both' },
			{ type: 'enables', direction: 'in' },
			{ type: 'related', direction: 'both' },
		]);
		expect(relations('?rel=enables:sideways&rel=')).toEqual({
			view: DEFAULT_VIEW,
			notices: [
				'This link shows relations of the type “enables:sideways” and “”, which this library does not have.',
			],
		});
		expect(relations('?rel=enables:both&rel=none').view.relations).toEqual([]);
		const enables = [{ type: 'enables', direction: 'both' as const }];
		expect(searchFromView({ ...DEFAULT_VIEW, relations: enables }, ATLAS)).toBe('?rel=enables');
		const all = ['generalizes_from', 'enables', 'related'].map((type) => ({
			type,
			direction: 'both' as const,
		}));
		expect(searchFromView({ ...DEFAULT_VIEW, relations: all }, ATLAS)).toBe('');
		expect(searchFromView({ ...DEFAULT_VIEW, relations: all.slice(1) }, ATLAS)).toBe(
			'?rel=enables&rel=related',
		);
	});

	it('says what was laid out only where that is not everything', () => {
		const everything = ['', 'all', 'shown', 'unscored%3Dyes', 'rel%3Denables'];
		expect(everything.map((arranged) => viewFromSearch(`?arranged=${arranged}`, ATLAS))).toEqual(
			everything.map(() => ({ view: DEFAULT_VIEW, notices: [] })),
		);
		const laidOut = ['focus%3Dkaizen', 'domain%3Doperations', 'score%3D2..3', 'unscored%3Dno', 'degree%3D2'];
		const none = selectionOf(DEFAULT_VIEW);
		expect(laidOut.map((arranged) => viewFromSearch(`?arranged=${arranged}`, ATLAS).view.arranged)).toEqual([
			{ ...none, focus: { pattern: 'kaizen', depth: 1 } },
			{ ...none, facets: [{ facet: 'domain', values: ['operations'] }] },
			{ ...none, score: { from: 2, to: 3 }, isUnscoredShown: false },
			{ ...none, isUnscoredShown: false },
			{ ...none, degree: { from: 2, to: 2 } },
		]);
	});

	it('remembers of relations what a focus that was laid out followed', () => {
		const { view } = viewFromSearch('?arranged=focus%3Dkaizen%26rel%3Denables%26inferred%3Dyes', ATLAS);
		expect(view.arranged).toEqual({
			...{ ...selectionOf(DEFAULT_VIEW), isGuessedShown: true },
			...{ focus: { pattern: 'kaizen', depth: 1 }, relations: [{ type: 'enables', direction: 'both' }] },
		});
		expect(searchFromView(view, ATLAS)).toBe('?arranged=focus%3Dkaizen%26rel%3Denables%26inferred%3Dyes');
	});

	it('takes a score only where it is a range and nothing else', () => {
		const others = ['3', '3..', '..3', 'x3..4', '3..4x', '3...4', '33..4'];
		expect(others.map((score) => viewFromSearch(`?score=${score}`, ATLAS).view.score)).toEqual(
			others.map(() => null),
		);
		expect(others.map((score) => viewFromSearch(`?score=${score}`, ATLAS).notices.length)).toEqual(
			others.map(() => 1),
		);
		expect(viewFromSearch('?score=2.345..3.999', ATLAS).view.score).toEqual({ from: 2.35, to: 4 });
	});

	it('takes so many relations as a number or a range, turned round where that is written backwards', () => {
		const read = (degree: string) => viewFromSearch(`?degree=${degree}`, ATLAS);
		const written = ['10-19', '19-10', '3', '3-3', '0', '007-9'].map((degree) => read(degree));
		expect(written.flatMap(({ notices }) => notices)).toEqual([]);
		expect(written.map(({ view }) => searchFromView(view, ATLAS))).toEqual([
			...['?degree=10-19', '?degree=10-19', '?degree=3', '?degree=3', '?degree=0', '?degree=7-9'],
		]);
		expect(written[1]!.view).toEqual({ ...DEFAULT_VIEW, degree: { from: 10, to: 19 } });
	});

	it('says where it does not understand how many relations are asked for', () => {
		const others = ['', 'many', '10-', '-3', '1.5', '1-2-3', '1e3', '10..19', '1234567', 'x3', '3x'];
		expect(others.map((degree) => noticesOf(`?degree=${degree}`, ATLAS))).toEqual(
			others.map((degree) => [
				`This link asks for “${degree}” relations of a pattern; so many are written like “degree=10-19”.`,
			]),
		);
	});

	it('gathers the patterns that the library has, each once, in its order, and says that others are missing', () => {
		expect(viewFromSearch('?with=gemba-kaizen&with=kaizen&with=kaizen', ATLAS)).toEqual({
			view: { ...DEFAULT_VIEW, group: ['kaizen', 'gemba-kaizen'] },
			notices: [],
		});
		expect(viewFromSearch('?with=kaizen&with=nobody', ATLAS)).toEqual({
			view: { ...DEFAULT_VIEW, group: ['kaizen'] },
			notices: ['This link gathers patterns that this library does not have.'],
		});
	});

	it('joins as many patterns as it knows, each once, in its order', () => {
		const { view, notices } = viewFromSearch('?path=kaizen&path=gemba-kaizen&path=nobody&path=kaizen', ATLAS);
		expect(view).toEqual({ ...DEFAULT_VIEW, path: ['kaizen', 'gemba-kaizen'] });
		expect(notices).toEqual([
			'This link asks for a path to or from “nobody”, but this library has no such pattern.',
		]);
	});

	it('says how a focus and a path go, and what was in focus before', () => {
		const search =
			'?focus=kaizen&focus=__proto__&focus-way=general&focus-rel=enables&trail=gemba-kaizen' +
			'&path=gemba-kaizen&path=kaizen&path-way=out&path-rel=related&path-weights=yes&path-pick=3';
		const { view, notices } = viewFromSearch(search, ATLAS);
		expect(view).toEqual({
			...{ ...DEFAULT_VIEW, focus: { pattern: 'kaizen', depth: 1 }, alsoInFocus: ['__proto__'] },
			...{ focusCourse: { heading: 'general', types: ['enables'] }, trail: ['gemba-kaizen'] },
			...{ path: ['gemba-kaizen', 'kaizen'], pathCourse: { heading: 'out', types: ['related'] } },
			...{ isPathWeighed: true, pathPick: 2 },
		});
		expect(notices).toEqual([]);
		expect(searchFromView(view, ATLAS)).toBe(search);
		expect(noticesOf('?path-way=out&focus-way=up&trail=kaizen&path-pick=2', ATLAS)).toEqual([]);
		expect(viewFromSearch('?focus=kaizen&focus-way=up&focus-rel=hates', ATLAS).notices).toEqual([
			'This link asks for “focus-way=up”, which is not known here.',
			'This link follows relations of the type “hates”, which this library does not have.',
		]);
	});

	it('says of what it does not know what it wanted, in as many letters as fit a sentence', () => {
		const notices = (search: string) => viewFromSearch(search, ATLAS).notices;
		expect(notices('?region=nobody')).toEqual([
			'This link asks for the region of “nobody”, but this library has no such pattern.',
		]);
		expect(notices('?domain=mars&domain=venus')).toEqual([
			'This link filters domain by “mars” and “venus”, which no pattern has.',
		]);
		expect(notices(`?p=${'x'.repeat(60)}`)).toEqual([
			`This link selects “${'x'.repeat(60)}”, but this library has no such pattern.`,
		]);
		expect(notices(`?p=${'x'.repeat(61)}`)).toEqual([
			`This link selects “${'x'.repeat(57)}…”, but this library has no such pattern.`,
		]);
		expect(notices('?unscored=perhaps&inferred=no&unscored=no')).toEqual([
			'This link asks for “unscored=perhaps”, which is not known here.',
		]);
	});

	it('reads no more than two hundred of anything', () => {
		const many = smallAtlas(Array.from({ length: 201 }, (_, at) => ({ title: `P${at}`, domain: `d${at}` })));
		const search = many.keys
			.map((key, at) => `with=${key}&domain=d${at}&pin=${key}@1,1&rel=x${at}`)
			.join('&');
		const { view, notices } = viewFromSearch(`?${search}`, many);
		expect([view.group.length, view.facets[0]!.values.length, view.pins.length]).toEqual([200, 200, 200]);
		expect(notices).toEqual([
			'This link shows relations of the type “x0”, “x1” and 198 more values, which this library does not have.',
		]);
		expect(searchFromView({ ...DEFAULT_VIEW, group: many.keys }, many).split('with=')).toHaveLength(201);
	});

	it('with a pattern selected keeps a search that is empty or begins with another parameter', () => {
		expect(searchSelecting('', 'kaizen')).toBe('?p=kaizen');
		expect(searchSelecting('?domain=operations', 'a b')).toBe('?p=a+b&domain=operations');
		expect(searchSelecting('?q=x&domain=operations', 'a')).toBe('?q=x&p=a&domain=operations');
	});
});
