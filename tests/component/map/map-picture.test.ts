import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PIN } from '../../../src/lib/look/pins.ts';
import { STAR } from '../../../src/lib/look/stars.ts';
import { radiusOnScreen } from '../../../src/lib/map/camera/camera.ts';
import type { PictureWishes } from '../../../src/lib/map/picture.ts';
import type { ToWorker } from '../../../src/lib/map/queue/paint-messages.ts';
import { mix } from '../../../src/lib/map/surface/theme.ts';
import type { Box } from '../../../src/lib/model/atlas.ts';
import type { Emphasis, Scene } from '../../../src/lib/view/scene.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { layoutOf, smallScene, type Placed } from '../../support/small-scene.ts';
import { colourAt, click, drag, baseColourAt, point, rgbFromHex, showMap, themeOn } from './show-map.ts';

const PATTERNS = [
	{ title: 'Stewardship', at: [0, 0], domain: 'governance' },
	{ title: 'Circles', at: [200, 0], domain: 'governance' },
	{ title: 'Kanban', at: [0, 200], domain: 'operations' },
	{ title: 'Alone', at: [700, 0], domain: 'operations', region: -1 },
] as const satisfies readonly Placed[];
const EDGES: readonly SmallEdge[] = [
	[0, 'requires', 1],
	[0, 'enables', 2],
];
const SCENE = smallScene(PATTERNS, EDGES);
const NOWHERE = [790, 590] as const;

function emphasisOf(pattern: number, neighbours: number[], edges: number[]): Emphasis {
	return {
		leading: Uint32Array.of(pattern),
		neighbours: Uint32Array.from(neighbours),
		edges: Uint32Array.from(edges),
	};
}

function hexOf(scene: Scene, pattern: number) {
	return scene.swatches[scene.fill[pattern]!]!.light;
}

/** In a family that no style sheet declares: no font comes late, with which a view is painted anew. And the same with a pattern left out. */
async function showPlainly(wishes: Partial<PictureWishes> = {}) {
	const plain = (host: HTMLElement) => ({ ...themeOn(host), sans: 'sans-serif' });
	const shown = await showMap(SCENE, wishes, plain);
	const theme = plain(shown.host);
	shown.map.draw(SCENE, theme);
	await shown.map.whenSharp();
	await nextFrame();
	const facets = [{ facet: 'domain', values: ['governance'] }];
	const fewer = smallScene(PATTERNS, EDGES, { facets, leftOut: 'hide' });
	return { ...shown, theme, fewer: { ...fewer, layout: SCENE.layout, positions: SCENE.positions } };
}

/** Pictures that are shown are kept by then. */
function nextFrame(): Promise<unknown> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Counts how often the painter's thread is asked for a picture since. */
function watchOrders(): () => number {
	const posted = vi.spyOn(Worker.prototype, 'postMessage');
	onTestFinished(() => posted.mockRestore());
	return () => posted.mock.calls.filter(([message]) => (message as ToWorker).kind === 'paint').length;
}

/** Tells on which layers bitmaps have been shown since. */
function watchPaints(): () => (string | undefined)[] {
	const shown = vi.spyOn(ImageBitmapRenderingContext.prototype, 'transferFromImageBitmap');
	onTestFinished(() => shown.mockRestore());
	const layerOf = (context: unknown) =>
		((context as ImageBitmapRenderingContext).canvas as HTMLElement).dataset['layer'];
	return () => shown.mock.contexts.map(layerOf);
}

function colourOf(scene: Scene, pattern: number) {
	return rgbFromHex(hexOf(scene, pattern));
}

describe('the picture', () => {
	it('shows every pattern in its colour, the whole library in view', async () => {
		const { host, onScreen } = await showMap(SCENE);
		for (const [pattern, { at }] of PATTERNS.slice(0, 3).entries()) {
			const [x, y] = onScreen(at);
			expect(x > 0 && y > 0 && x < 800 && y < 600).toBe(true);
			expect(baseColourAt(host, [x, y])).toEqual(colourOf(SCENE, pattern));
		}
	});

	it('shows the edges of what is near', async () => {
		const { host, onScreen } = await showMap(SCENE);
		const on = baseColourAt(host, onScreen([100, 0]));
		const beside = baseColourAt(host, onScreen([100, 20]));
		expect(on).not.toEqual(beside);
	});

	it('leaves out what the filters hide, and shows it again', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		const facets = [{ facet: 'domain', values: ['governance'] }];
		const fewer = smallScene(PATTERNS, EDGES, { facets, leftOut: 'hide' });
		map.draw({ ...fewer, layout: SCENE.layout, positions: SCENE.positions }, themeOn(host));
		await map.whenSharp();
		const [x, y] = onScreen(PATTERNS[2].at);
		expect(baseColourAt(host, [x, y])).not.toEqual(colourOf(SCENE, 2));
		expect(map.patternAt(x, y)).toBeNull();
		map.draw(SCENE, themeOn(host));
		await map.whenSharp();
		expect(baseColourAt(host, [x, y])).toEqual(colourOf(SCENE, 2));
		expect(map.patternAt(x, y)).toBe(2);
	});

	it('paints a view once, however often it is asked for', async () => {
		const { map, theme } = await showPlainly();
		const paintedOn = watchPaints();
		map.draw(SCENE, theme);
		map.draw({ ...SCENE, level: new Uint8Array(4) }, theme);
		await map.whenSharp();
		expect(paintedOn().filter((layer) => layer === 'base')).toHaveLength(1);
	});

	it('paints what is drawn and framed in one go once, as it is framed', async () => {
		const { map, theme } = await showPlainly();
		const paintedOn = watchPaints();
		const release = map.hold();
		map.draw({ ...SCENE, level: new Uint8Array(4) }, theme);
		map.setCamera({ x: 400, y: 300, scale: 2 });
		release();
		await map.whenSharp();
		expect(paintedOn().filter((layer) => layer === 'base')).toHaveLength(1);
		expect(map.camera().scale).toBe(2);
	});

	it('paints what stands out then only as it is framed, and once, though other panels lie over it', async () => {
		const covers: Box[] = [];
		const { map, theme } = await showPlainly({ covers: () => [...covers] });
		const orderedSince = watchOrders();
		const paintedOn = watchPaints();
		const release = map.hold();
		covers.push({ left: 0, top: 0, right: 800, bottom: 60 });
		map.draw({ ...SCENE, level: new Uint8Array(4) }, theme);
		map.emphasise(emphasisOf(0, [1], [0]), null);
		map.setCamera({ x: 400, y: 300, scale: 2 });
		expect(orderedSince()).toBe(0);
		expect(paintedOn()).not.toContain('highlight');
		release();
		await map.whenSharp();
		expect(orderedSince()).toBe(1);
		expect(paintedOn()).toContain('highlight');
	});

	it('paints what is drawn while it is held once it is let go', async () => {
		const { map, host } = await showMap(SCENE);
		const paintedOn = watchPaints();
		const release = map.hold();
		map.draw({ ...SCENE, fill: SCENE.fill.map(() => 0) }, themeOn(host));
		release();
		await map.whenSharp();
		expect(paintedOn()).toContain('base');
	});

	it('paints what stands out with a selection in the next frame, whatever changes until then', async () => {
		const { map } = await showMap(SCENE);
		const paintedOn = watchPaints();
		map.emphasise(emphasisOf(0, [1], [0]), 0);
		map.emphasise(emphasisOf(0, [1, 2], [0, 1]), 0);
		expect(paintedOn()).toEqual([]);
		await expect.poll(paintedOn).toContain('highlight');
	});

	it('paints what stands out along a path in the next frame, once the panel stands that it opens, and orders one picture', async () => {
		const covers: Box[] = [];
		const { map } = await showPlainly({ covers: () => [...covers] });
		const orderedSince = watchOrders();
		const paintedOn = watchPaints();
		const path = { ...emphasisOf(0, [], [0]), leading: Uint32Array.of(0, 1) };
		map.emphasise(path, null);
		expect(paintedOn()).toEqual([]);
		covers.push({ left: 500, top: 0, right: 800, bottom: 600 });
		await expect.poll(paintedOn).toContain('base');
		expect(orderedSince()).toBe(1);
	});

	it('paints what stands out once where a picture is seen again that was kept', async () => {
		const covers: Box[] = [];
		const { map } = await showPlainly({ covers: () => [...covers] });
		map.emphasise(emphasisOf(0, [1], [0]), 0);
		covers.push({ left: 500, top: 0, right: 800, bottom: 600 });
		const paintedAtFirst = watchPaints();
		await expect.poll(paintedAtFirst).toContain('base');
		await nextFrame();
		covers.pop();
		const orderedSince = watchOrders();
		const paintedOn = watchPaints();
		const from = paintedOn().length;
		map.emphasise(emphasisOf(1, [0], [0]), 1);
		await nextFrame();
		expect(orderedSince()).toBe(0);
		expect(paintedOn().slice(from)).toEqual(['base', 'labels', 'highlight']);
	});

	it('shows what is undone again without having it painted', async () => {
		const { map, host, theme, fewer, onScreen } = await showPlainly();
		map.draw(fewer, theme);
		await map.whenSharp();
		await nextFrame();
		const orderedSince = watchOrders();
		map.draw(SCENE, theme);
		await map.whenSharp();
		const at = onScreen(PATTERNS[2].at);
		expect(baseColourAt(host, at)).toEqual(colourOf(SCENE, 2));
		expect(map.patternAt(...at)).toBe(2);
		map.draw(fewer, theme);
		await map.whenSharp();
		expect(baseColourAt(host, at)).not.toEqual(colourOf(SCENE, 2));
		expect(map.patternAt(...at)).toBeNull();
		expect(orderedSince()).toBe(0);
	});

	it('and has it painted where the view has moved since', async () => {
		const { map, theme, fewer } = await showPlainly();
		const camera = map.camera();
		map.draw(fewer, theme);
		await map.whenSharp();
		map.setCamera({ ...camera, x: camera.x + 9 });
		map.setCamera(camera);
		await map.whenSharp();
		await nextFrame();
		const orderedSince = watchOrders();
		map.draw(SCENE, theme);
		await map.whenSharp();
		expect(orderedSince()).toBe(1);
	});

	it('shows no picture that comes after what was asked for in its stead', async () => {
		const { map, theme, fewer } = await showPlainly();
		const paintedOn = watchPaints();
		map.draw(fewer, theme);
		map.draw(SCENE, theme);
		await map.whenSharp();
		map.draw({ ...SCENE, level: new Uint8Array(4) }, theme);
		await map.whenSharp();
		expect(paintedOn().filter((layer) => layer === 'base')).toHaveLength(2);
	});

	it('rehearses once, unseen and at leisure, what is to stand out', async () => {
		const drawn = vi.spyOn(OffscreenCanvas.prototype, 'transferToImageBitmap');
		onTestFinished(() => drawn.mockRestore());
		const paintedOn = watchPaints();
		const { map, host } = await showMap(SCENE);
		const drawnAsLargeAsTheMap = () =>
			(drawn.mock.contexts as OffscreenCanvas[]).filter(
				({ width, height }) => width === 800 && height === 600,
			).length;
		await expect.poll(drawnAsLargeAsTheMap).toBe(1);
		expect(paintedOn()).not.toContain('highlight');
		map.draw({ ...SCENE, level: new Uint8Array(4) }, themeOn(host));
		await map.whenSharp();
		await new Promise((resolve) => requestIdleCallback(resolve));
		expect(drawnAsLargeAsTheMap()).toBe(1);
		map.emphasise(emphasisOf(0, [1], [0]), null);
		expect(paintedOn()).toContain('highlight');
	});

	it('keeps faded patterns in sight and within reach', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		const facets = [{ facet: 'domain', values: ['governance'] }];
		const fewer = smallScene(PATTERNS, EDGES, { facets, leftOut: 'fade' });
		map.draw({ ...fewer, layout: SCENE.layout, positions: SCENE.positions }, themeOn(host));
		await map.whenSharp();
		const [x, y] = onScreen(PATTERNS[2].at);
		const faded = baseColourAt(host, [x, y]);
		expect(faded).not.toEqual(colourOf(SCENE, 2));
		expect(faded).not.toEqual(baseColourAt(host, [x + 40, y]));
		expect(map.patternAt(x, y)).toBe(2);
	});

	it('opens upright with what is joined, and is fitted to everything when that is asked for', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		const alone = () => onScreen(PATTERNS[3].at)[0];
		expect(alone()).toBeLessThan(800);
		host.style.width = '300px';
		await expect.poll(() => map.camera().scale).toBeLessThan(0.7);
		expect(alone()).toBeGreaterThan(300);
		map.fit();
		await expect.poll(alone).toBeLessThan(300);
	});

	it('is fitted anew in a window of another size, until somebody moves it', async () => {
		const { map, host } = await showMap(SCENE);
		const before = map.camera().scale;
		host.style.width = '640px';
		await expect.poll(() => map.camera().scale).toBeLessThan(before);
		await map.whenSharp();
		map.panBy(10, 0);
		const { scale } = map.camera();
		host.style.width = '800px';
		await expect.poll(() => host.clientWidth).toBe(800);
		await map.whenSharp();
		expect(map.camera().scale).toBe(scale);
	});

	it('brings a pattern out from under a panel', async () => {
		const { map, onScreen } = await showMap(SCENE, {
			insets: () => ({ left: 0, top: 0, right: 0, bottom: 0 }),
		});
		map.setCamera({ ...map.camera(), x: -5000 });
		map.reveal(0);
		await map.whenSharp();
		expect(onScreen(PATTERNS[0].at)[0]).toBeCloseTo(96, 3);
	});

	it('is painted on the page itself where a browser has no canvas off the screen', async () => {
		const own = globalThis.OffscreenCanvas;
		Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
		try {
			const { map, host, onScreen } = await showMap(SCENE);
			map.emphasise(emphasisOf(0, [1, 2], [0, 1]), 0);
			globalThis.OffscreenCanvas = own;
			expect(baseColourAt(host, onScreen(PATTERNS[0].at))).toEqual(colourOf(SCENE, 0));
		} finally {
			globalThis.OffscreenCanvas = own;
		}
	});

	it('keeps what was in the middle there when its host gets another size, once it was moved', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		map.panBy(1, 0);
		const before = onScreen([100, 100]);
		host.style.width = '600px';
		await expect.poll(() => onScreen([100, 100])[0]).toBeCloseTo(before[0] - 100, 5);
		await map.whenSharp();
		expect(onScreen([100, 100])[1]).toBeCloseTo(before[1], 5);
	});

	it('shows an empty library as nothing, and does not fail', async () => {
		const empty = smallScene([]);
		const extent = { left: 0, top: 0, right: 0, bottom: 0 };
		const { map } = await showMap({ ...empty, layout: { ...empty.layout, extent } });
		expect(map.patternAt(400, 300)).toBeNull();
	});

	it('leaves nothing behind when it goes', async () => {
		const { map, host } = await showMap(SCENE);
		map.destroy();
		expect(host.childElementCount).toBe(0);
	});
});

describe('a pattern that was put somewhere by hand', () => {
	it('has a pin in it, and no other has', async () => {
		const pins = [{ pattern: 'circles', x: 200, y: 0 }];
		const { host, map, onScreen } = await showMap(smallScene(PATTERNS, EDGES, { pins, sizing: 'equal' }));
		const { scale } = map.camera();
		const radius = radiusOnScreen(smallScene(PATTERNS, EDGES, { sizing: 'equal' }).radius[1]!, scale);
		const headOf = ([x, y]: readonly [number, number]): [number, number] => {
			const reach = radius + PIN.needle;
			return [x + PIN.across * reach, y - PIN.up * reach];
		};
		const ink = rgbFromHex(themeOn(host).ink);
		expect(colourAt(host, 'labels', headOf(onScreen(PATTERNS[1].at)))).toEqual(ink);
		expect(colourAt(host, 'labels', headOf(onScreen(PATTERNS[0].at)))).not.toEqual(ink);
		map.emphasise(emphasisOf(0, [2], [1]), null);
		expect(colourAt(host, 'highlight', headOf(onScreen(PATTERNS[1].at)))).toEqual(ink);
	});
});

describe('a pattern that was picked', () => {
	it('has a star at its upper left, also while another stands out, and no other has', async () => {
		const picks = [{ name: 'now', patterns: ['circles'] }];
		const scene = smallScene(PATTERNS, EDGES, { picks, sizing: 'equal' });
		const { host, map, onScreen } = await showMap(scene);
		const radius = radiusOnScreen(scene.radius[1]!, map.camera().scale);
		const starOf = ([x, y]: readonly [number, number]): [number, number] => [
			x - radius * STAR.aside,
			y - radius * STAR.aside,
		];
		const ink = rgbFromHex(themeOn(host).ink);
		expect(colourAt(host, 'labels', starOf(onScreen(PATTERNS[1].at)))).toEqual(ink);
		expect(colourAt(host, 'labels', starOf(onScreen(PATTERNS[0].at)))).not.toEqual(ink);
		map.emphasise(emphasisOf(0, [2], [1]), null);
		expect(colourAt(host, 'highlight', starOf(onScreen(PATTERNS[1].at)))).toEqual(ink);
	});
});

describe('the pointer', () => {
	it('meets a pattern, and leaves it', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		point(host, 'pointermove', onScreen(PATTERNS[1].at));
		point(host, 'pointermove', onScreen(PATTERNS[1].at));
		point(host, 'pointermove', NOWHERE);
		expect(asked).toEqual([
			['hover', 1],
			['hover', null],
		]);
	});

	it('also meets isolates', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		point(host, 'pointermove', onScreen(PATTERNS[3].at));
		expect(asked).toEqual([['hover', 3]]);
	});

	it('selects by a click, adds with Ctrl or Cmd, and steps out on empty background', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		click(host, onScreen(PATTERNS[0].at));
		click(host, onScreen(PATTERNS[1].at), { ctrlKey: true });
		click(host, onScreen(PATTERNS[2].at), { metaKey: true });
		click(host, NOWHERE);
		expect(asked).toEqual([
			['select', 0, false],
			['select', 1, true],
			['select', 2, true],
			['select', null, false],
		]);
	});

	it('opens a pattern by a double click', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		click(host, onScreen(PATTERNS[0].at));
		click(host, onScreen(PATTERNS[0].at));
		expect(asked).toEqual([
			['select', 0, false],
			['open', 0],
		]);
	});

	it('asks for the menu by a right click, on a pattern or beside one', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		point(host, 'contextmenu', onScreen(PATTERNS[2].at), { button: 2 });
		point(host, 'contextmenu', NOWHERE, { button: 2 });
		expect(asked).toEqual([
			['menu', 2],
			['menu', null],
		]);
	});

	it('asks for the menu by a long press of a finger, and for nothing else then', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		const finger = { pointerType: 'touch' };
		point(host, 'pointerdown', onScreen(PATTERNS[0].at), finger);
		await expect.poll(() => asked.length).toBe(1);
		point(host, 'pointerup', onScreen(PATTERNS[0].at), finger);
		expect(asked).toEqual([['menu', 0]]);
	});

	it('pans with a drag, exactly as far as it goes', async () => {
		const { map, host, onScreen, asked } = await showMap(SCENE);
		const before = onScreen([0, 0]);
		drag(host, NOWHERE, [690, 560]);
		expect(onScreen([0, 0])[0]).toBeCloseTo(before[0] - 100);
		expect(onScreen([0, 0])[1]).toBeCloseTo(before[1] - 30);
		expect(asked).toEqual([]);
		await map.whenSharp();
		expect(baseColourAt(host, onScreen(PATTERNS[1].at))).toEqual(colourOf(SCENE, 1));
	});

	it('zooms with the wheel where it points', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		const before = map.camera();
		const under: [number, number] = [(300 - before.x) / before.scale, (200 - before.y) / before.scale];
		point(host, 'wheel', [300, 200], { deltaY: -200 });
		expect(map.camera().scale).toBeGreaterThan(before.scale * 1.2);
		expect(onScreen(under)[0]).toBeCloseTo(300);
		expect(onScreen(under)[1]).toBeCloseTo(200);
	});

	it('zooms with two fingers as far as they part', async () => {
		const { map, host } = await showMap(SCENE);
		const before = map.camera().scale;
		const [one, other] = [
			{ pointerType: 'touch', pointerId: 7 },
			{ pointerType: 'touch', pointerId: 8 },
		];
		point(host, 'pointerdown', [350, 300], one);
		point(host, 'pointerdown', [450, 300], other);
		point(host, 'pointermove', [300, 300], one);
		point(host, 'pointermove', [500, 300], other);
		expect(map.camera().scale).toBeCloseTo(before * 2);
	});

	it('chooses the patterns in a box with Shift', async () => {
		const { host, asked, onScreen } = await showMap(SCENE);
		const [left, top] = onScreen([-30, -30]);
		const [right, bottom] = onScreen([230, 30]);
		drag(host, [left, top], [right, bottom], { shiftKey: true });
		expect(asked).toEqual([['box', 0, 1]]);
	});

	it('shows the box as long as it is drawn', async () => {
		const { host } = await showMap(SCENE);
		const boxes = () =>
			[...host.querySelectorAll<HTMLElement>('[data-layer="selection-box"]:not([hidden])')].map((box) => {
				const { left, top, right, bottom } = box.getBoundingClientRect();
				return [left, top, right, bottom];
			});
		expect(boxes()).toEqual([]);
		point(host, 'pointerdown', [300, 200], { shiftKey: true });
		point(host, 'pointermove', [200, 260], { shiftKey: true });
		expect(boxes()).toEqual([[200, 200, 300, 260]]);
		point(host, 'pointerup', [200, 260], { shiftKey: true });
		expect(boxes()).toEqual([]);
	});

	it('drags a pattern along, and says where it was dropped', async () => {
		const { map, host, asked, onScreen } = await showMap(SCENE);
		const [x, y] = onScreen([320, 120]);
		point(host, 'pointerdown', onScreen(PATTERNS[1].at));
		point(host, 'pointermove', [x, y]);
		expect(map.placeOf(1).x).toBeCloseTo(x, 3);
		expect(map.placeOf(1).y).toBeCloseTo(y, 3);
		point(host, 'pointerup', [x, y]);
		const [name, pattern, ...position] = asked[0]!;
		expect([name, pattern, asked.length]).toEqual(['pin', 1, 1]);
		expect((position as number[]).map(Math.round)).toEqual([320, 120]);
	});

	it('leaves a dropped pattern where it was until a scene has it elsewhere', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		const goal = onScreen([320, 120]);
		drag(host, onScreen(PATTERNS[1].at), goal);
		expect(map.patternAt(...onScreen(PATTERNS[1].at))).toBe(1);
		const positions = SCENE.positions.slice();
		positions.set([320, 120], 2);
		map.draw({ ...SCENE, positions }, themeOn(host));
		await map.whenSharp();
		expect(map.patternAt(...goal)).toBe(1);
		expect(map.patternAt(...onScreen(PATTERNS[1].at))).toBeNull();
		expect(map.patternAt(...onScreen(PATTERNS[0].at))).toBe(0);
		expect(baseColourAt(host, goal)).toEqual(colourOf(SCENE, 1));
	});

	it('lets a pattern go when the system breaks its drag off', async () => {
		const { map, host, asked, onScreen } = await showMap(SCENE);
		point(host, 'pointerdown', onScreen(PATTERNS[1].at));
		point(host, 'pointermove', onScreen([320, 120]));
		point(host, 'pointercancel', onScreen([320, 120]));
		expect(map.patternAt(...onScreen(PATTERNS[1].at))).toBe(1);
		expect(asked).toEqual([]);
	});

	it('pans where a drag begins on a pattern and nobody asks where patterns are dropped', async () => {
		const { host, onScreen } = await showMap(SCENE, { onPin: undefined });
		const [x, y] = onScreen(PATTERNS[1].at);
		drag(host, [x, y], [x + 50, y + 20]);
		expect(onScreen(PATTERNS[1].at)[0]).toBeCloseTo(x + 50);
	});

	it('asks for a region by a click into its hull from afar', async () => {
		const wide = smallScene([...PATTERNS, { title: 'Far', at: [2400, 0], region: 1 }], EDGES);
		const { host, asked, onScreen } = await showMap(wide);
		click(host, onScreen([2440, 40]));
		expect(asked).toEqual([['region', 1]]);
	});
});

describe('what stands out', () => {
	it('lets the rest step back, and come forward again', async () => {
		const { map, host } = await showMap(SCENE);
		const base = host.querySelector('canvas')!;
		map.emphasise(emphasisOf(0, [1, 2], [0, 1]), null);
		expect(Number(base.style.opacity)).toBeLessThan(0.3);
		map.emphasise(null, null);
		expect(base.style.opacity).toBe('1');
	});

	it('leaves what is in focus its shades by steps', async () => {
		const focus = { pattern: 'circles', depth: 3 };
		const { map, host, onScreen } = await showMap(smallScene(PATTERNS, EDGES, { focus }));
		map.emphasise(emphasisOf(1, [0], [0]), 1);
		const base = host.querySelector('canvas')!;
		await expect.poll(() => Number(base.style.opacity)).toBeGreaterThan(0.8);
		// Kanban is two steps away.
		const [x, y] = onScreen(PATTERNS[2].at);
		const { paper } = themeOn(host);
		const colour = hexOf(SCENE, 2);
		expect(baseColourAt(host, [x, y])).toEqual(rgbFromHex(mix(colour, paper, 0.5)));
		expect(baseColourAt(host, onScreen(PATTERNS[0].at))).toEqual(colourOf(SCENE, 0));
	});

	it('may be a path', async () => {
		const { map, host } = await showMap(SCENE);
		const ends = { leading: Uint32Array.of(1, 0, 2), neighbours: new Uint32Array() };
		map.emphasise({ ...ends, edges: Uint32Array.of(0, 1) }, null);
		await nextFrame();
		expect(inkOf(host.querySelector('[data-layer="highlight"]')!)).toBeGreaterThan(0);
		expect(Number(host.querySelector('canvas')!.style.opacity)).toBeLessThan(0.3);
	});

	it('is named, and its relations say what they are', async () => {
		const { map, host } = await showMap(SCENE);
		const inked = () => inkOf(host.querySelector('[data-layer="highlight"]')!);
		map.emphasise(null, 0);
		await expect.poll(inked).toBeGreaterThan(0);
		const ring = inked();
		map.emphasise(emphasisOf(0, [1, 2], [0, 1]), 0);
		expect(inked()).toBeGreaterThan(1.2 * ring);
	});
});

/** How many pixels of a canvas are inked. */
function inkOf(canvas: HTMLCanvasElement): number {
	const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
	pen.drawImage(canvas, 0, 0);
	const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
	return data.filter((value, at) => at % 4 === 3 && value > 0).length;
}

describe('the camera', () => {
	it('brings a pattern to the middle, near enough to be read', async () => {
		const { map, onScreen } = await showMap(SCENE);
		map.centre(3);
		await expect.poll(() => onScreen(PATTERNS[3].at)[0]).toBeCloseTo(400, 3);
		expect(map.camera().scale).toBeGreaterThanOrEqual(1.6);
	});

	it('begins with what is wished to be seen first', async () => {
		const { map, onScreen } = await showMap(SCENE, { first: () => [1] });
		expect(onScreen([200, 0])).toEqual([400, 300]);
		expect(map.camera().scale).toBeCloseTo(1.6);
	});

	it('frames the patterns that are asked for, or everything', async () => {
		const { map, onScreen } = await showMap(SCENE);
		const whole = map.camera();
		map.frame([0, 2]);
		await map.whenSharp();
		expect(onScreen([0, 100])[0]).toBeCloseTo(400, 3);
		expect(onScreen([0, 100])[1]).toBeCloseTo(300, 3);
		expect(map.camera().scale).toBeGreaterThan(whole.scale);
		map.frame(null);
		await map.whenSharp();
		expect(map.camera()).toEqual(whole);
	});

	it('tells once where it has come to rest', async () => {
		const rests: unknown[] = [];
		const { map } = await showMap(SCENE, { onCamera: (camera) => rests.push(camera) });
		map.panBy(10, 0);
		map.panBy(10, 0);
		expect(rests).toEqual([]);
		const first = map.camera();
		await expect.poll(() => rests).toEqual([first]);
		map.panBy(0, 10);
		await expect.poll(() => rests).toEqual([first, map.camera()]);
	});

	it('frames clear of what lies over the map', async () => {
		const insets = () => ({ left: 400, top: 0, right: 0, bottom: 0 });
		const { onScreen } = await showMap(SCENE, { insets });
		for (const { at } of PATTERNS) expect(onScreen(at)[0]).toBeGreaterThan(400);
	});

	it('stops a flight when a hand takes over', async () => {
		const { map } = await showMap(SCENE);
		map.centre(3);
		const wanted = { x: 5, y: 6, scale: 0.7 };
		map.setCamera(wanted);
		await map.whenSharp();
		expect(map.camera()).toEqual(wanted);
	});

	it('goes along when patterns take other positions', async () => {
		const { map, host, onScreen } = await showMap(SCENE);
		const elsewhere = PATTERNS.map((pattern) => ({
			...pattern,
			at: [pattern.at[1], pattern.at[0] + 100] as const,
		}));
		const layout = layoutOf(elsewhere, 'era');
		map.draw({ ...SCENE, layout, positions: layout.positions }, themeOn(host));
		await expect.poll(() => map.patternAt(...onScreen(elsewhere[1]!.at)), { timeout: 5000 }).toBe(1);
		await map.whenSharp();
		expect(baseColourAt(host, onScreen(elsewhere[1]!.at))).toEqual(colourOf(SCENE, 1));
	});

	it('looks where it is wished once another layout has come', async () => {
		const wished = { x: 12, y: 34, scale: 1.5 };
		const { map, host } = await showMap(SCENE, { aimed: () => wished });
		const layout = layoutOf(PATTERNS, 'era');
		map.draw({ ...SCENE, layout, positions: layout.positions }, themeOn(host));
		await expect.poll(() => map.camera(), { timeout: 5000 }).toEqual(wished);
		await map.whenSharp();
		expect(map.camera()).toEqual(wished);
	});
});
