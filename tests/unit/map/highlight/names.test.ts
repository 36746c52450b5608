import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOver, isWithin } from '../../../../src/lib/map/camera/boxes.ts';
import { cameraForBox } from '../../../../src/lib/map/camera/camera.ts';
import { NO_HIGHLIGHT, type Highlight } from '../../../../src/lib/map/highlight/highlight.ts';
import { placeNames } from '../../../../src/lib/map/highlight/names.ts';
import { placeLabels } from '../../../../src/lib/map/labels/label-placement.ts';
import { namesPattern, type Label } from '../../../../src/lib/map/labels/label.ts';
import { buildLevelOfDetail } from '../../../../src/lib/map/render/level-of-detail.ts';
import type { Pen } from '../../../../src/lib/map/render/pen.ts';
import { discOnScreen, inputFromScene } from '../../../../src/lib/map/render/render-input.ts';
import type { Viewport } from '../../../../src/lib/map/render/viewport.ts';
import type { Box } from '../../../../src/lib/model/atlas.ts';
import type { Emphasis } from '../../../../src/lib/view/scene.ts';
import { smallScene, type Placed } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

const SIZE = { width: 900, height: 600 };
const WHOLE = { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height };
/** Every letter is as wide as half of the font's size. */
const PEN = { font: '', measureText } as unknown as Pen;

function measureText(text: string) {
	const size = Number(/(\d+)px/.exec(PEN.font)![1]);
	return { width: (text.length * size) / 2 };
}

/** Three regions side by side, and a few patterns apart. */
const PATTERNS: Placed[] = Array.from({ length: 90 }, (_, at) => ({
	title: `Pattern of a rather long name ${'and more '.repeat(at % 4)}${at}`,
	at: [Math.floor(at / 27) * 330 + (at % 5) * 52, Math.floor((at % 27) / 5) * 60 + (at % 3) * 9] as const,
	region: at < 81 ? Math.floor(at / 27) : -1,
}));
const INPUT = inputFromScene(
	smallScene(
		PATTERNS,
		PATTERNS.slice(0, 81).map((_, at) => [at - (at % 27), 'related', at] as const),
	),
	LIGHT,
);
const LOD = buildLevelOfDetail(INPUT);

const covers = fc.array(
	fc
		.record({ x: fc.nat(800), y: fc.nat(500), wide: fc.nat(400), tall: fc.nat(400) })
		.map(({ x, y, wide, tall }) => ({ left: x, top: y, right: x + wide + 1, bottom: y + tall + 1 })),
	{ maxLength: 3 },
);
const patterns = (maxLength: number) =>
	fc.uniqueArray(fc.nat(PATTERNS.length - 1), { maxLength }).map((them) => Uint32Array.from(them));
const views = fc
	.record({ x: fc.integer({ min: -300, max: 300 }), zoom: fc.double({ min: 0.5, max: 3, noNaN: true }) })
	.map(({ x, zoom }) => {
		const { scale, y, x: middle } = cameraForBox(INPUT.extent, SIZE);
		return { x: middle + x, y, scale: scale * zoom };
	});

const seen = fc.record({
	camera: views,
	covers,
	leading: patterns(30),
	also: patterns(20),
	around: patterns(30),
});

interface Seen {
	readonly viewport: Viewport;
	readonly resting: readonly Label[];
}

function seenBy(camera: Viewport['camera'], over: readonly Box[]): Seen {
	const viewport = { camera, size: SIZE, margin: 90, ratio: 1, version: 0, covers: over };
	return { viewport, resting: placeLabels(PEN, INPUT, LOD, viewport, null) };
}

function emphasisOf(leading: Uint32Array, neighbours: Uint32Array): Emphasis {
	const others = neighbours.filter((pattern) => !leading.includes(pattern));
	return { leading, neighbours: others, edges: new Uint32Array() };
}

function namesOf({ viewport, resting }: Seen, highlight: Partial<Highlight>): readonly Label[] {
	return placeNames(PEN, INPUT, viewport, { ...NO_HIGHLIGHT, resting, ...highlight }, () => {});
}

function ofPatterns(labels: readonly Label[], patterns: ArrayLike<number>): Label[] {
	const among = new Set(Array.from(patterns));
	return labels.filter((label) => namesPattern(label) && among.has(label.subject));
}

/** Labels of patterns in view at rest that are named no more. */
function leftOutOf({ resting }: Seen, patterns: ArrayLike<number>, names: readonly Label[]): Label[] {
	const named = new Set(names.filter(namesPattern).map(({ subject }) => subject));
	return ofPatterns(resting, patterns).filter(
		({ subject, box }) => isWithin(box, WHOLE) && !named.has(subject),
	);
}

/** Those that would have had room among others. */
function freeOf(labels: readonly Label[], others: readonly Label[]): Label[] {
	return labels.filter(({ box }) => !others.some((other) => isOver(box, other.box)));
}

/** Those that overlap another, or are not as they should be with the view and what lies over it. */
function faultsOf(labels: readonly Label[], { viewport }: Seen): string[] {
	return labels
		.filter(({ box }, at) => {
			const isTwice = labels.slice(at + 1).some((other) => isOver(box, other.box));
			const isUnder = viewport.covers.some((cover) => isOver(box, cover));
			return isTwice || isUnder || (isOver(box, WHOLE) && !isWithin(box, WHOLE));
		})
		.map(({ lines }) => lines.join(' '));
}

describe('the names of a map, at rest and while something stands out', () => {
	it('never lie over each other nor under anything, nor are they cut by the rim of the view', () => {
		let count = 0;
		fc.assert(
			fc.property(seen, ({ camera, covers: over, leading, also, around }) => {
				const view = seenBy(camera, over);
				const names = namesOf(view, { emphasis: emphasisOf(leading, around), also });
				count += names.length + view.resting.length;
				expect(faultsOf(view.resting, view)).toEqual([]);
				expect(faultsOf(names, view)).toEqual([]);
			}),
			{ seed: 1 },
		);
		expect(count).toBeGreaterThan(1000);
	});

	it('are left out only for names that matter as much or more: what is looked at, then what is marked', () => {
		const count = { leading: 0, marked: 0 };
		fc.assert(
			fc.property(seen, ({ camera, covers: over, leading, also, around }) => {
				const view = seenBy(camera, over);
				const names = namesOf(view, { emphasis: emphasisOf(leading, around), also });
				const [leads, marked] = [leading, also].map((patterns) => leftOutOf(view, patterns, names));
				count.leading += leads!.length;
				count.marked += marked!.length;
				expect(freeOf(leads!, ofPatterns(names, leading))).toEqual([]);
				expect(freeOf(marked!, ofPatterns(names, [...leading, ...also]))).toEqual([]);
			}),
			{ seed: 1, numRuns: 200 },
		);
		expect(count.leading).toBeGreaterThan(0);
		expect(count.marked).toBeGreaterThan(0);
	});

	it('of what is marked come before regions, and before what is around what is looked at', () => {
		const view = seenBy(cameraForBox(INPUT.extent, SIZE), []);
		const [marked, other] = [Uint32Array.of(40), Uint32Array.of(5)];
		const everywhere = {
			alpha: 1,
			lines: ['All'],
			align: 'left',
			x: 0,
			y: 0,
			size: 12,
			on: null,
			side: 0,
		} as const;
		const namedBeside = (one: Pick<Label, 'kind' | 'subject'>, around: Uint32Array) => {
			const resting = [{ ...everywhere, ...one, box: WHOLE }];
			const emphasis = emphasisOf(new Uint32Array(), around);
			return namesOf({ ...view, resting }, { emphasis, also: marked }).filter(({ box }) => box !== WHOLE)[0];
		};
		expect(namedBeside({ kind: 'region', subject: 0 }, new Uint32Array())).toMatchObject({ subject: 40 });
		expect(namedBeside({ kind: 'pattern', subject: 5 }, other)).toMatchObject({ subject: 40 });
	});

	it('of a region that it is about come before what is around what is looked at', () => {
		const view = seenBy(cameraForBox(INPUT.extent, SIZE), []);
		const [region] = view.resting.filter(({ kind }) => kind === 'region');
		const over = view.resting.find(namesPattern)!;
		const resting = [{ ...over, box: region!.box }, region!];
		const emphasis = emphasisOf(new Uint32Array(), Uint32Array.of(over.subject));
		const [first, ...others] = [{}, { regions: [region!.subject] }].map(
			(more) => namesOf({ ...view, resting }, { emphasis: { ...emphasis, ...more } })[0],
		);
		expect(first).toMatchObject({ kind: over.kind, box: region!.box });
		expect(others).toMatchObject([{ kind: 'region', box: region!.box }]);
	});

	it('of a region that it is about rather lie over discs than nowhere', () => {
		const view = seenBy(cameraForBox(INPUT.extent, SIZE), []);
		const patterns = Uint32Array.from(INPUT.regionOf.keys()).filter((at) => INPUT.regionOf[at] === 0);
		const crowd = { ...INPUT, radius: INPUT.radius.map(() => 60) };
		const emphasis = emphasisOf(new Uint32Array(), patterns);
		const [without, about] = [{}, { regions: [0] }].map((more) => {
			const highlight = { ...NO_HIGHLIGHT, resting: view.resting, emphasis: { ...emphasis, ...more } };
			const names = placeNames(PEN, crowd, view.viewport, highlight, () => {});
			return names.some(({ kind, subject }) => kind === 'region' && subject === 0);
		});
		expect([without, about]).toEqual([false, true]);
	});

	it('of regions are no smaller than asked for where they are read from afar', () => {
		const labelling = { least: 15, largest: 19, most: 280 };
		const viewport = { ...seenBy(cameraForBox(INPUT.extent, SIZE), []).viewport, labelling };
		const resting = placeLabels(PEN, INPUT, LOD, viewport, null);
		const names = namesOf(
			{ viewport, resting },
			{ emphasis: emphasisOf(Uint32Array.of(40), new Uint32Array()) },
		);
		const sizes = [...resting, ...names].filter(({ kind }) => kind === 'region').map(({ size }) => size);
		expect(sizes.length).toBeGreaterThan(3);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15);
	});

	it('of regions make room for what is selected within their region, but not for a glance', () => {
		const camera = cameraForBox(INPUT.extent, SIZE);
		const { viewport, resting } = seenBy(camera, []);
		const region = resting.find(({ kind, subject }) => kind === 'region' && subject === INPUT.regionOf[40])!;
		const { x, y } = discOnScreen(INPUT, 40, camera);
		const over = { left: x - 60, top: y - 20, right: x + 60, bottom: y + 20 };
		const view = { viewport, resting: [{ ...region, box: over }] };
		const emphasis = emphasisOf(Uint32Array.of(40), new Uint32Array());
		const regionsOf = (names: readonly Label[]) => names.filter(({ kind }) => kind === 'region');
		expect(regionsOf(namesOf(view, { emphasis }))).toEqual([]);
		const [moved] = regionsOf(namesOf(view, { emphasis, selected: 40 }));
		expect(moved).toMatchObject({ subject: region.subject, lines: region.lines });
		expect(isOver(moved!.box, { left: x, top: y, right: x + 1, bottom: y + 1 })).toBe(false);
	});

	it('are all there where nothing but a name stands out, and only those that stand out where anything does', () => {
		const view = seenBy(cameraForBox(INPUT.extent, SIZE), []);
		const patternsOf = (labels: readonly Label[]) =>
			new Set(labels.filter(namesPattern).map(({ subject }) => subject));
		const [one, other] = [...patternsOf(view.resting)];
		const nothing = emphasisOf(new Uint32Array(), new Uint32Array());
		expect(patternsOf(view.resting).size).toBeGreaterThan(3);
		expect(
			patternsOf(namesOf(view, { emphasis: { ...nothing, named: Uint32Array.of(one!) } })).size,
		).toBeGreaterThan(3);
		expect(patternsOf(namesOf(view, { also: Uint32Array.of(other!) }))).toEqual(new Set([other]));
	});
});
