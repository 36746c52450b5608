import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../src/lib/closeup/elements.ts';
import { headElement } from '../../../src/lib/closeup/heads.ts';
import { NOTHING, type LookedAt } from '../../../src/lib/map/highlight/looked-at.ts';
import { highlightElements, seenIn } from '../../../src/lib/closeup/highlight.ts';
import { capsuleOfVotes, votesElements } from '../../../src/lib/closeup/votes.ts';
import { STAR, VOTES } from '../../../src/lib/look/stars.ts';
import { onScreen } from '../../../src/lib/map/camera/camera.ts';
import { textsAtRest, withTexts } from '../../../src/lib/closeup/texts.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { around, textSpaceOf, star, titles, type Around } from '../../support/small-neighbourhood.ts';

const PATTERNS = [
	{ title: 'Trust', domain: 'culture', universality: 'universal', era: ['digital', 'cognitive'] },
	{ title: 'Dialogue', domain: 'governance' },
	{ title: 'Consent', domain: 'governance' },
];
const EDGES: SmallEdge[] = [
	[0, 'enables', 1],
	[2, 'requires', 0],
	[1, 'related', 2],
	[1, 'related?', 2],
];
const ONE = around(PATTERNS, EDGES, { isGuessedShown: true, colouring: 'era' });

const byId = (elements: ReturnType<typeof elementsOf>) =>
	new Map(elements.map((element) => [element.data.id!, element]));
const classesOf = (elements: ReturnType<typeof elementsOf>, id: string) =>
	String(byId(elements).get(id)!.classes).split(' ');

describe('elements', () => {
	const elements = elementsOf(ONE.closeUp);

	it('are one for each ring, pattern and edge', () => {
		expect(elements.map(({ data }) => data.id)).toEqual(['r1', 'p0', 'p1', 'p2', 'e0', 'e1', 'e2', 'e3']);
	});

	it('of patterns say where they stand, how large they are and what they look like', () => {
		const { x, y, radius } = ONE.arrangement.places.get(1)!;
		const dialogue = byId(elements).get('p1')!;
		expect([dialogue.position, dialogue.data['size']]).toEqual([{ x, y }, 2 * radius]);
		expect(classesOf(elements, 'p0')).toEqual(['pattern', `fill-${ONE.scene.fill[0]}`, 'level-1', 'several']);
		expect(classesOf(elements, 'p1')).toEqual(['pattern', `fill-${ONE.scene.fill[1]}`, 'level-0']);
	});

	it('of edges say what they join, of which type they are, and whether they bend', () => {
		const types = ONE.scene.atlas.edges.type;
		expect(byId(elements).get('e1')!.data).toMatchObject({ source: 'p2', target: 'p0', bend: 0 });
		expect(classesOf(elements, 'e1')).toEqual([`type-${types[1]}`, 'leading']);
		expect(classesOf(elements, 'e2')).toEqual([`type-${types[2]}`, 'bent']);
		expect(classesOf(elements, 'e3')).toEqual(['apart', 'bent']);
	});

	it('of edges say how strong they are, where that is stated', () => {
		const weights = [0.9, 0.6, 0.2] as const;
		const weighed = EDGES.map(([from, type, to], at): SmallEdge => [from, type, to, weights[at]]);
		const own = elementsOf(around(PATTERNS, weighed, { isGuessedShown: true }).closeUp);
		const steps = ['e0', 'e1', 'e2', 'e3'].map((id) => classesOf(own, id)[1]);
		expect(steps).toEqual(['strong', 'medium', 'weak', 'bent']);
	});

	it('of what the filters leave out are faint, and so are edges to them', () => {
		const facets = [{ facet: 'domain', values: ['culture'] }];
		const faint = elementsOf(around(PATTERNS, EDGES, { facets }).closeUp);
		const faded = faint.filter(({ classes }) => String(classes).includes('faded')).map(({ data }) => data.id);
		expect(faded).toEqual(['p1', 'p2', 'e0', 'e1', 'e2']);
	});
});

describe('texts at rest', () => {
	const space = () => textSpaceOf(1);

	it('name every pattern that has room and say each relation that has', () => {
		const few = around(PATTERNS, [EDGES[0]!, EDGES[1]!, EDGES[3]!], { isGuessedShown: true });
		const { names, words } = textsAtRest(few.closeUp, space());
		expect([...names.keys()]).toEqual([0, 1, 2]);
		expect(names.get(0)!.name).toMatchObject({ lines: ['Trust'], size: 16, isBold: true });
		expect([...words].map(([edge, { words: text }]) => [edge, text])).toEqual([
			[0, 'enables'],
			[1, 'requires'],
			[2, 'related (inferred)'],
		]);
	});

	it('say the score after the name where the colours are of scores', () => {
		const scored = around([{ title: 'Trust', alignment: 4.5 }, 'Dialogue'], [[0, 'enables', 1]], {
			colouring: 'alignment',
		});
		const { names } = textsAtRest(scored.closeUp, space());
		expect([names.get(0)!.name.lines, names.get(1)!.name.lines]).toEqual([['Trust · 4.5'], ['Dialogue']]);
	});

	it('leave out what is faint, but never the pattern in focus', () => {
		const facets = [{ facet: 'domain', values: ['governance'] }];
		const { names, words } = textsAtRest(around(PATTERNS, EDGES, { facets }).closeUp, space());
		expect([...names.keys()]).toEqual([0, 1, 2]);
		expect([...words.keys()]).toEqual([2]);
		const culture = [{ facet: 'domain', values: ['culture'] }];
		const other = textsAtRest(around(PATTERNS, EDGES, { facets: culture }).closeUp, space());
		expect([[...other.names.keys()], other.words.size]).toEqual([[0], 0]);
	});

	it('say only what leads to the middle among many relations', () => {
		const ring = Array.from({ length: 69 }, (_, at) => [at + 1, 'enables', ((at + 1) % 69) + 1] as const);
		const { words } = textsAtRest(around(titles(70), [...star(70), ...ring]).closeUp, textSpaceOf(2));
		expect(words.size).toBeGreaterThan(0);
		expect(Math.max(...words.keys())).toBeLessThan(69);
	});

	it('stand at the elements in units of the picture, the others untouched', () => {
		const elements = elementsOf(ONE.closeUp);
		const texts = textsAtRest(ONE.closeUp, textSpaceOf(1.5));
		const written = withTexts(elements, texts, 1.5);
		expect(written.map(({ data }) => data.id)).toEqual(elements.map(({ data }) => data.id));
		expect(written[0]).toBe(elements[0]);
		const name = texts.names.get(1)!.name;
		const radius = ONE.arrangement.places.get(1)!.radius;
		expect(byId(written).get('p1')!.data).toMatchObject({
			name: 'Dialogue',
			font: name.size / 1.5,
			align: 'left',
			dx: expect.closeTo(name.dx / 1.5 + radius, 6) as number,
			dy: name.dy / 1.5,
			turn: 0,
		});
		expect(classesOf(written, 'p0')).toEqual([...classesOf(elements, 'p0'), 'named', 'bold']);
		expect(classesOf(written, 'e0')).toEqual([...classesOf(elements, 'e0'), 'worded']);
		expect(byId(written).get('e0')!.data).toMatchObject({ words: 'enables', font: 8 });
	});

	it('of rings keep their size on screen', () => {
		const folded = around(titles(400), star(400)).closeUp;
		const [head] = folded.heads;
		const [near, far] = [headElement(head!, textSpaceOf(2)), headElement(head!, textSpaceOf(0.5))];
		expect([near.data['font'] * 2, near.data['width'] * 2]).toEqual([
			far.data['font'] * 0.5,
			far.data['width'] * 0.5,
		]);
		expect([near.data.id, near.data['name'], near.classes]).toEqual(['h1', 'and 100 more', 'head fold']);
	});
});

const look = (more: Partial<LookedAt>): LookedAt => ({ ...NOTHING, ...more });
const emphasis = (leading: number[], neighbours: number[], edges: number[]) => ({
	leading: Uint32Array.from(leading),
	neighbours: Uint32Array.from(neighbours),
	edges: Uint32Array.from(edges),
});

describe('what is looked at', () => {
	it('is as much of it as the picture shows', () => {
		const { closeUp } = around(titles(5), [...star(3), [1, 'enables', 4]]);
		const seen = seenIn(
			closeUp,
			look({ emphasis: emphasis([1], [0, 4], [0, 2]), also: Uint32Array.of(2, 4) }),
		);
		expect(seen).toEqual({
			...{ leading: [1], named: [], neighbours: [0], edges: [0], bridges: [], selected: null, marked: [2] },
			restingOpacity: 0.2,
		});
	});

	it('is nothing where none of it is shown', () => {
		const { closeUp } = around(titles(5), star(3));
		const seen = seenIn(closeUp, look({ emphasis: emphasis([4], [3], []), selected: 4 }));
		expect(seen).toEqual({
			...{ leading: [], named: [], neighbours: [], edges: [], bridges: [], selected: null, marked: [] },
			restingOpacity: 1,
		});
	});

	it('leaves more of the rest where it is selected or gathered than where one only glances at it', () => {
		const { closeUp } = around(titles(4), star(4));
		const opacity = (more: Partial<LookedAt>) => seenIn(closeUp, look(more)).restingOpacity;
		expect(opacity({ emphasis: emphasis([1], [0], [0]), selected: 1 })).toBe(0.42);
		expect(opacity({ emphasis: emphasis([], [1, 2], []) })).toBe(0.42);
		expect(opacity({ emphasis: emphasis([2], [0], [1]), selected: 1 })).toBe(0.2);
		expect(opacity({ emphasis: emphasis([1, 0, 2], [], [0, 1]) })).toBe(0.2);
		expect(opacity({ selected: 1 })).toBe(1);
	});
});

/** What stands out of a neighbourhood, by ids. */
function highlightOf({ closeUp }: Around, lookedAt: LookedAt, scale = 1) {
	const resting = byId(elementsOf(closeUp));
	const rest = textsAtRest(closeUp, textSpaceOf(scale));
	return byId([
		...highlightElements(closeUp, seenIn(closeUp, lookedAt), resting, { space: textSpaceOf(scale), rest }),
	]);
}

describe('what stands out', () => {
	it('is what is looked at with its lines and their other ends, named and in words', () => {
		const drawn = highlightOf(ONE, look({ emphasis: emphasis([1], [0], [0]) }));
		expect([...drawn.keys()]).toEqual(['p1', 'p0', 'e0']);
		expect(drawn.get('p1')!.data).toMatchObject({ name: 'Dialogue', font: 14 });
		expect(drawn.get('p1')!.classes).toMatch(/named bold$/);
		expect(drawn.get('e0')!.data['words']).toBe('enables');
	});

	it('rings the selected pattern and marks others', () => {
		const drawn = highlightOf(ONE, look({ selected: 1, also: Uint32Array.of(1, 2) }));
		expect([...drawn.keys()]).toEqual(['p1', 'p2']);
		expect(drawn.get('p1')!.classes).toMatch(/ selected named bold$/);
		expect(drawn.get('p2')!.classes).toMatch(/ marked named$/);
	});

	it('has every edge between two of its patterns, and never an edge without both', () => {
		const drawn = highlightOf(ONE, look({ emphasis: emphasis([0, 1], [], [0, 2]) }));
		expect(new Set(drawn.keys())).toEqual(new Set(['p0', 'p1', 'p2', 'e0', 'e2']));
	});

	it('is drawn fully where it is faint at rest', () => {
		const facets = [{ facet: 'domain', values: ['culture'] }];
		const faint = around(PATTERNS, EDGES, { facets });
		const drawn = highlightOf(faint, look({ emphasis: emphasis([1], [0], [0]) }));
		expect([drawn.get('p1')!.classes, drawn.get('e0')!.classes].join(' ')).not.toContain('faded');
	});

	it('says no words on very many lines, which are drawn finer', () => {
		const count = 90;
		const one = around(titles(count), star(count));
		const all = Array.from({ length: count - 1 }, (_, at) => at);
		const drawn = highlightOf(
			one,
			look({
				emphasis: emphasis(
					[0],
					all.map((at) => at + 1),
					all,
				),
			}),
			2,
		);
		expect(drawn.get('e0')!.classes).toMatch(/ many$/);
		expect([...drawn.values()].filter(({ data }) => data['words'])).toEqual([]);
		const few = highlightOf(ONE, look({ emphasis: emphasis([1], [0], [0]) }));
		expect(few.get('e0')!.classes).toMatch(/ few worded$/);
	});
});

describe('votes', () => {
	const view = {
		picks: [{ name: 'now', patterns: ['pattern-2'] }],
		votes: [
			{ pattern: 'pattern-2', count: 1234 },
			{ pattern: 'pattern-3', count: 3 },
		],
	};
	const voted = around(titles(4), star(4), view);

	it('stand to the left of the star, or where it would be, as large at any scale', () => {
		const numbers = votesElements(voted.closeUp, [0, 1, 2, 3], 2);
		expect(numbers.map(({ data }) => [data.id, data['name'], data['font'], data['dx']])).toEqual([
			['v1', '1,234', VOTES.size / 2, -(STAR.reach + STAR.casing + VOTES.gap) / 2],
			['v2', '3', VOTES.size / 2, -0],
		]);
		const { x, y, radius } = voted.arrangement.places.get(2)!;
		expect(numbers[1]!.position).toEqual({ x: x - radius * STAR.aside, y: y - radius * STAR.aside });
	});

	it('are kept clear by texts', () => {
		const space = textSpaceOf();
		const capsule = capsuleOfVotes(voted.closeUp, 1, space)!;
		textsAtRest(voted.closeUp, space);
		expect(space.taken).toContainEqual(capsule);
		const { x, y } = onScreen(voted.arrangement.places.get(1)!, space.camera);
		expect(capsule.to.x + capsule.radius).toBeLessThan(x);
		expect(capsule.from.x).toBeLessThan(capsule.to.x);
		expect(capsule.to.y).toBeLessThan(y);
		expect(capsuleOfVotes(voted.closeUp, 0, space)).toBeNull();
	});

	it('stand out with what does, in full', () => {
		const facets = [{ facet: 'domain', values: ['culture'] }];
		const faint = around(titles(4), star(4), { ...view, facets });
		const drawn = highlightOf(faint, look({ emphasis: emphasis([1], [0], [0]) }));
		expect(drawn.get('v1')!.classes).toBe('votes');
		expect(votesElements(faint.closeUp, [1], 1)[0]!.classes).toBe('votes faded');
	});
});

describe('links through what is hidden', () => {
	const FAR: SmallEdge[] = [
		[0, 'related', 1],
		[0, 'related', 2],
		[0, 'related', 4],
		[1, 'enables', 3],
		[3, 'enables', 2],
		[4, 'enables', 5],
	];
	const bridged = around(titles(6), FAR, { isBridged: true });

	it('are dashed lines between two patterns that are drawn', () => {
		const elements = byId(elementsOf(bridged.closeUp));
		const links = [...elements.values()].filter(({ classes }) => classes === 'bridge');
		expect(links.map(({ data }) => data)).toEqual([{ id: 'b0', source: 'p1', target: 'p2' }]);
	});

	it('say through how many they lead where they stand out', () => {
		const drawn = highlightOf(
			bridged,
			look({ emphasis: { ...emphasis([1], [0, 2], [0]), bridges: Uint32Array.of(0) } }),
			2,
		);
		expect([...drawn.keys()]).toEqual(['p1', 'p0', 'p2', 'e0', 'b0']);
		expect(drawn.get('b0')!.data['words']).toBe('through 1 hidden');
	});

	it('are not there unless they are asked for', () => {
		const ids = elementsOf(around(titles(6), FAR).closeUp).map(({ data }) => data.id!);
		expect(ids.filter((id) => id.startsWith('b'))).toEqual([]);
	});
});
