import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { movedTo, withMoved } from '../../../src/lib/closeup/arrangement.ts';
import type { CloseUp } from '../../../src/lib/closeup/close-up.ts';
import { closeUpFrom } from '../../../src/lib/neighbourhood/close-up-from.ts';
import { boxToFit } from '../../../src/lib/neighbourhood/fit.ts';
import { createCytoscapePicture } from '../../../src/lib/closeup/cytoscape-picture.ts';
import type { CloseWishes } from '../../../src/lib/closeup/close-up.ts';
import { placeOfMark } from '../../../src/lib/closeup/marks.ts';
import type { Theme } from '../../../src/lib/map/surface/theme.ts';
import type { Picture } from '../../../src/lib/map/picture.ts';
import { composeEmphasis } from '../../../src/lib/view/emphasis.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { adjacencyOf, type SmallEdge } from '../../support/small-atlas.ts';
import { around, star, titles, type Around } from '../../support/small-neighbourhood.ts';
import { click, drag, point, rgbFromHex, themeOn, type Asked } from '../map/show-map.ts';

const [TRUST, DIALOGUE, CONSENT, RECIPROCITY] = [0, 1, 2, 3];
const EDGES: SmallEdge[] = [
	[TRUST, 'enables', DIALOGUE],
	[CONSENT, 'requires', TRUST],
	[TRUST, 'related', RECIPROCITY],
	[DIALOGUE, 'related', CONSENT],
];
const ONE = around(['Trust', 'Dialogue', 'Consent', 'Reciprocity'], EDGES);

interface Shown {
	readonly picture: Picture;
	readonly host: HTMLElement;
	readonly asked: Asked[];
	readonly theme: Theme;
	/** Shows another close-up from now on. */
	show(closeUp: CloseUp, theme?: Theme): Promise<void>;
	/** Where a pattern stands on the host. */
	at(pattern: number): [number, number];
}

/** A picture on a host of 800 × 600 in the corner of the page, drawn. */
async function show(
	{ closeUp, scene }: Pick<Around, 'closeUp' | 'scene'>,
	wishes: Partial<CloseWishes> = {},
) {
	const host = document.createElement('div');
	host.style.cssText = 'position:fixed;left:0;top:0;width:800px;height:600px;overflow:hidden';
	document.body.append(host);
	const asked: Asked[] = [];
	let now = closeUp;
	const all: CloseWishes = {
		onHover: (pattern) => asked.push(['hover', pattern]),
		onSelect: (pattern, isAdding) => asked.push(['select', pattern, isAdding]),
		onOpen: (pattern) => asked.push(['open', pattern]),
		onMenu: (pattern) => asked.push(['menu', pattern]),
		onBox: (patterns) => asked.push(['box', ...patterns]),
		onPin: (pattern, x, y) => asked.push(['pin', pattern, Math.round(x), Math.round(y)]),
		onFold: (step) => asked.push(['fold', step]),
		...wishes,
	};
	const picture = createCytoscapePicture(host, all, { closeUpOf: () => now, boxToFit });
	onTestFinished(() => {
		picture.destroy();
		host.remove();
	});
	const theme = themeOn(host);
	const shown: Shown = {
		...{ picture, host, asked, theme },
		show: async (closeUp, other = theme) => {
			now = closeUp;
			picture.draw(closeUp.scene, other);
			await picture.whenSharp();
		},
		at: (pattern) => {
			const { x, y } = picture.placeOf(pattern);
			return [x, y];
		},
	};
	await shown.show(closeUp);
	expect(scene).toBe(closeUp.scene);
	return shown;
}

/** Red, green, blue and opacity of what a layer shows at a point of the host. */
function colourAt(
	host: HTMLElement,
	layer: 'resting' | 'highlight',
	[x, y]: readonly [number, number],
): number[] {
	const root = host.querySelector<HTMLElement>(`[data-layer="${layer}"]`)!;
	const canvas = root.querySelector<HTMLCanvasElement>('canvas[data-id="layer2-node"]')!;
	const { left, width } = canvas.getBoundingClientRect();
	const ratio = canvas.width / width;
	const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
	pen.drawImage(canvas, 0, 0);
	return [...pen.getImageData((x - left) * ratio, (y - left) * ratio, 1, 1).data];
}

function opacityOf(host: HTMLElement): string {
	return host.querySelector<HTMLElement>('[data-layer="resting"]')!.style.opacity;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const emphasisOn = ({ scene }: Around, pattern: number) =>
	composeEmphasis(scene, adjacencyOf(scene.atlas), DEFAULT_VIEW, pattern);

describe('a picture of a neighbourhood', () => {
	it('draws the pattern in focus in the middle, in its colour', async () => {
		const { picture, host, theme } = await show(ONE);
		expect(picture.placeOf(TRUST)).toEqual({ x: expect.closeTo(400, 3), y: expect.closeTo(300, 3) });
		const swatch = ONE.scene.swatches[ONE.scene.fill[TRUST]!]!;
		const colour = theme.name === 'dark' ? swatch.dark : swatch.light;
		expect(colourAt(host, 'resting', [400, 300])).toEqual([...rgbFromHex(colour), 255]);
	});

	it('marks findings as the whole map does, where they are to be marked, and takes them along', async () => {
		const patterns = [
			{ title: 'Trust' },
			{ title: 'Dialogue', errors: 1, warnings: 2 },
			{ title: 'Consent', warnings: 1 },
		];
		const edges: SmallEdge[] = [
			[TRUST, 'enables', DIALOGUE],
			[CONSENT, 'requires', TRUST],
		];
		const marked = around(patterns, edges, { marks: ['error', 'warn'] });
		const { picture, host, theme, at, show: showNow } = await show(marked);
		const markOf = (pattern: number): [number, number] => {
			const { radius } = marked.arrangement.places.get(pattern)!;
			const [x, y] = at(pattern);
			const { x: markX, y: markY } = placeOfMark({ x, y }, radius * picture.camera().scale);
			return [Math.round(markX), Math.round(markY)];
		};
		const seen = (layer: 'resting' | 'highlight') =>
			[TRUST, DIALOGUE, CONSENT].map((pattern) => colourAt(host, layer, markOf(pattern)).join());
		const [error, warn] = [theme.error, theme.warn].map((colour) => [...rgbFromHex(colour), 255].join());
		expect(seen('resting').slice(1)).toEqual([error, warn]);
		expect([error, warn]).not.toContain(seen('resting')[0]);
		picture.emphasise(emphasisOn(marked, DIALOGUE), null, new Uint32Array());
		await picture.whenSharp();
		expect(seen('highlight')[1]).toBe(error);
		await showNow(around(patterns, edges, { marks: ['warn'] }).closeUp);
		expect(seen('resting').slice(1)).toEqual([warn, warn]);
		await showNow(around(patterns, edges).closeUp);
		expect([error, warn]).not.toContain(seen('resting')[1]);
	});

	it('finds patterns by their discs and by their names, and nothing where there is nothing', async () => {
		const { picture, at } = await show(ONE);
		const found = [TRUST, DIALOGUE, CONSENT, RECIPROCITY].map((pattern) => picture.patternAt(...at(pattern)));
		expect(found).toEqual([TRUST, DIALOGUE, CONSENT, RECIPROCITY]);
		expect(picture.patternAt(5, 5)).toBeNull();
		// The name of the pattern in focus stands below its disc.
		const [x, y] = at(TRUST);
		expect(picture.patternAt(x, y + 35)).toBe(TRUST);
	});

	it('draws lines between patterns', async () => {
		const { host, at } = await show(ONE);
		const [[x, y], [ex, ey]] = [at(TRUST), at(RECIPROCITY)];
		// Near the middle of a line stand its words: a little before it is the line alone.
		const [, , , opacity] = colourAt(host, 'resting', [x + (ex - x) * 0.25, y + (ey - y) * 0.25]);
		expect(opacity).toBeGreaterThan(60);
	});

	it('takes the colours of another theme', async () => {
		const { host, show: showNow, theme } = await show(ONE);
		const dark: Theme = { ...theme, name: 'dark', paper: '#202830' };
		await showNow(ONE.closeUp, dark);
		const swatch = ONE.scene.swatches[ONE.scene.fill[TRUST]!]!;
		expect(colourAt(host, 'resting', [400, 300])).toEqual([...rgbFromHex(swatch.dark), 255]);
	});

	it('shows other patterns once there is another neighbourhood, and keeps the view for the same', async () => {
		const { picture, show: showNow } = await show(ONE);
		picture.zoomBy(1.5);
		await picture.whenSharp();
		const camera = picture.camera();
		await showNow(
			around(['Trust', 'Dialogue', 'Consent', 'Reciprocity'], EDGES, { colouring: 'era' }).closeUp,
		);
		expect(picture.camera()).toEqual(camera);
		const other = around(['Alone', 'Dialogue'], [[0, 'enables', 1]]);
		await showNow(
			around(
				['Trust', 'A', 'B'],
				[
					[0, 'enables', 1],
					[1, 'enables', 2],
				],
				{ depth: 2 },
			).closeUp,
		);
		expect(picture.patternAt(400, 300)).toBe(0);
		await showNow(other.closeUp);
		expect(picture.placeOf(1)).not.toEqual(picture.placeOf(0));
	});

	it('can go while patterns are on their way', async () => {
		const { picture, host, show: showNow } = await show(ONE);
		void showNow(
			around(
				['Trust', 'A', 'B'],
				[
					[0, 'enables', 1],
					[1, 'enables', 2],
				],
				{ depth: 2 },
			).closeUp,
		);
		await nextFrame();
		picture.destroy();
		await nextFrame();
		expect(host.childElementCount).toBe(0);
	});
});

describe('a picture of more lines than could be drawn at every step', () => {
	const COUNT = 31;
	/** Each pattern is related to each other. */
	const all = Array.from({ length: COUNT }, (_, at) => at);
	const mesh = all.flatMap((one) => all.slice(one + 1).map((other): SmallEdge => [one, 'related', other]));
	const MANY = around(titles(COUNT), mesh);
	const travelOf = (host: HTMLElement) => host.querySelector<HTMLCanvasElement>('[data-layer="travel"]')!;
	const restingOf = (host: HTMLElement) => host.querySelector<HTMLElement>('[data-layer="resting"]')!;
	/** How many pixels of the travelling discs are inked in the part of the host above and left of a point. */
	function inkBefore(host: HTMLElement, x: number, y: number): number {
		const pen = new OffscreenCanvas(800, 600).getContext('2d')!;
		pen.drawImage(travelOf(host), 0, 0, 800, 600);
		return pen.getImageData(0, 0, x, y).data.filter((value, at) => at % 4 === 3 && value > 0).length;
	}

	it('has its patterns travel as bare discs from where they stood before, and draws the rest when they have arrived', async () => {
		expect(MANY.closeUp.edges.length - MANY.closeUp.quiet.size).toBeGreaterThan(400);
		const shown = show(MANY, { cameFrom: () => ({ x: 30, y: 40 }) });
		const host = document
			.querySelector<HTMLElement>('[data-layer="travel"]')!
			.closest<HTMLElement>('div[style*="fixed"]')!;
		expect(travelOf(host).style.visibility).toBe('visible');
		expect(inkBefore(host, 60, 80)).toBeGreaterThan(0);
		expect(inkBefore(host, 800, 600)).toBe(inkBefore(host, 60, 80));
		expect(opacityOf(host)).toBe('0');
		const { at } = await shown;
		expect(travelOf(host).style.visibility).toBe('hidden');
		expect(opacityOf(host)).toBe('1');
		expect(colourAt(host, 'resting', at(3))[3]).toBe(255);
	});

	it('has them travel to another arrangement, as the view goes along', async () => {
		const { host, show: showNow, at, picture } = await show(MANY);
		const before = at(3);
		const moved = withMoved(MANY.arrangement, movedTo(new Map(), 3, { x: 900, y: 0 }));
		const other = { ...closeUpFrom(MANY.scene, MANY.neighbourhood, moved), subject: 'another' };
		const arrived = showNow(other);
		expect(travelOf(host).style.visibility).toBe('visible');
		expect(restingOf(host).style.opacity).toBe('0');
		await arrived;
		expect(travelOf(host).style.visibility).toBe('hidden');
		expect(at(3)).not.toEqual(before);
		expect(colourAt(host, 'resting', at(3))[3]).toBe(255);
		expect(picture.patternAt(...at(3))).toBe(3);
	});

	it('lets nothing stand out before they have arrived', async () => {
		const { host, picture, show: showNow, at } = await show(MANY);
		const arrived = showNow({ ...MANY.closeUp, subject: 'another' });
		picture.emphasise(emphasisOn(MANY, 3), null);
		expect(opacityOf(host)).toBe('0');
		await arrived;
		expect(opacityOf(host)).toBe('0.2');
		expect(colourAt(host, 'highlight', at(3))[3]).toBe(255);
	});

	it('stands at once where motion is not wished', async () => {
		const wished = Object.assign(new EventTarget(), { matches: true }) as MediaQueryList;
		const matching = vi.spyOn(window, 'matchMedia').mockReturnValue(wished);
		onTestFinished(() => matching.mockRestore());
		const { host, show: showNow } = await show(MANY);
		const arrived = showNow({ ...MANY.closeUp, subject: 'another' });
		expect(travelOf(host).style.visibility).toBe('hidden');
		await arrived;
		expect(opacityOf(host)).toBe('1');
	});
});

describe('what is looked at', () => {
	it('stands out over the rest with its lines, and the rest comes back', async () => {
		const { picture, host, at } = await show(ONE);
		picture.emphasise(emphasisOn(ONE, DIALOGUE), null);
		await picture.whenSharp();
		expect(opacityOf(host)).toBe('0.2');
		expect(colourAt(host, 'highlight', at(DIALOGUE))[3]).toBe(255);
		expect(colourAt(host, 'highlight', at(RECIPROCITY))[3]).toBe(0);
		picture.emphasise(null, null);
		await picture.whenSharp();
		expect([opacityOf(host), colourAt(host, 'highlight', at(DIALOGUE))[3]]).toEqual(['1', 0]);
	});

	it('is ringed where it is selected, and what is marked too', async () => {
		const { picture, host, at, theme } = await show(ONE);
		picture.emphasise(emphasisOn(ONE, DIALOGUE), DIALOGUE, Uint32Array.of(RECIPROCITY));
		await picture.whenSharp();
		expect(opacityOf(host)).toBe('0.42');
		const { scale } = picture.camera();
		const ringAt = (pattern: number, gap: number) => {
			const [x, y] = at(pattern);
			const { radius } = ONE.arrangement.places.get(pattern)!;
			return colourAt(host, 'highlight', [x, y - (radius + gap) * scale]).slice(0, 3);
		};
		expect(ringAt(DIALOGUE, 2.2)).toEqual(rgbFromHex(theme.accent));
		expect(ringAt(RECIPROCITY, 3)).toEqual(rgbFromHex(theme.accent));
	});

	it('stays where it is drawn when the view has moved', async () => {
		const { picture, host, at } = await show(ONE);
		picture.emphasise(emphasisOn(ONE, DIALOGUE), null);
		picture.panBy(60, 20);
		await picture.whenSharp();
		expect(colourAt(host, 'highlight', at(DIALOGUE))[3]).toBe(255);
		expect(colourAt(host, 'resting', at(DIALOGUE))[3]).toBe(255);
	});
});

describe('hands', () => {
	it('hover, select, add, open and ask for the menu', async () => {
		const { host, asked, at } = await show(ONE);
		point(host, 'pointermove', at(DIALOGUE));
		point(host, 'pointermove', [5, 300]);
		click(host, at(CONSENT), { timeStamp: 1 });
		click(host, at(RECIPROCITY), { ctrlKey: true });
		point(host, 'contextmenu', at(DIALOGUE));
		expect(asked).toEqual([
			['hover', DIALOGUE],
			['hover', null],
			['select', CONSENT, false],
			['select', RECIPROCITY, true],
			['menu', DIALOGUE],
		]);
		asked.length = 0;
		click(host, at(DIALOGUE));
		click(host, at(DIALOGUE));
		expect(asked).toEqual([
			['select', DIALOGUE, false],
			['open', DIALOGUE],
		]);
	});

	it('let go on empty ground', async () => {
		const { host, asked } = await show(ONE);
		click(host, [30, 300]);
		expect(asked).toEqual([['select', null, false]]);
	});

	it('gather what is in a box', async () => {
		const { host, asked, at } = await show(ONE);
		const [x, y] = at(DIALOGUE);
		drag(host, [x - 30, y - 30], [x + 30, y + 30], { shiftKey: true });
		expect(asked).toEqual([['box', DIALOGUE]]);
	});

	it('open what is folded', async () => {
		const folded = around(titles(320), star(320));
		const { host, asked, picture } = await show(folded);
		const { y, scale } = picture.camera();
		click(host, [400, y - folded.arrangement.rings[0]!.radius * scale]);
		expect(asked).toEqual([['fold', 1]]);
	});

	it('drag a pattern with its lines, and put it where they drop it', async () => {
		const shown = await show(ONE);
		const { host, asked, picture, at } = shown;
		picture.emphasise(emphasisOn(ONE, DIALOGUE), null);
		await picture.whenSharp();
		const [x, y] = at(DIALOGUE);
		point(host, 'pointerdown', [x, y]);
		point(host, 'pointermove', [x - 20, y + 40]);
		point(host, 'pointermove', [x - 40, y + 80]);
		await picture.whenSharp();
		expect(colourAt(host, 'highlight', [x - 40, y + 80])[3]).toBe(255);
		point(host, 'pointerup', [x - 40, y + 80]);
		const [pin] = asked;
		const camera = picture.camera();
		const place = { x: (x - 40 - camera.x) / camera.scale, y: (y + 80 - camera.y) / camera.scale };
		expect(pin).toEqual(['pin', DIALOGUE, Math.round(place.x), Math.round(place.y)]);
		const moved = withMoved(ONE.arrangement, movedTo(new Map(), DIALOGUE, place));
		await shown.show(closeUpFrom(ONE.scene, ONE.neighbourhood, moved));
		expect(picture.camera()).toEqual(camera);
		expect(picture.patternAt(x - 40, y + 80)).toBe(DIALOGUE);
		expect(colourAt(host, 'resting', [x - 40, y + 80])[3]).toBe(255);
	});

	it('put a pattern back where the gesture is broken off', async () => {
		const { host, asked, picture, at } = await show(ONE);
		picture.emphasise(emphasisOn(ONE, DIALOGUE), null);
		const [x, y] = at(DIALOGUE);
		point(host, 'pointerdown', [x, y]);
		point(host, 'pointermove', [x - 40, y + 80]);
		point(host, 'pointercancel', [x - 40, y + 80]);
		await picture.whenSharp();
		expect(colourAt(host, 'highlight', [x, y])[3]).toBe(255);
		expect(asked.filter(([name]) => name === 'pin')).toEqual([]);
	});

	it('pan where there is nothing, and zoom with the wheel at the pointer', async () => {
		const { host, picture } = await show(ONE);
		const before = picture.camera();
		drag(host, [30, 300], [80, 320]);
		expect(picture.camera()).toMatchObject({ x: before.x + 50, y: before.y + 20, scale: before.scale });
		const [x, y] = [picture.placeOf(CONSENT).x, picture.placeOf(CONSENT).y];
		point(host, 'wheel', [x, y], { deltaY: -100 });
		expect(picture.camera().scale).toBeGreaterThan(before.scale);
		// An event tells whole pixels.
		expect(picture.placeOf(CONSENT)).toEqual({ x: expect.closeTo(x, 0), y: expect.closeTo(y, 0) });
	});
});

describe('the view', () => {
	it('is fitted, framed, centred and brought out from under a panel', async () => {
		const insets = { left: 0, top: 0, right: 300, bottom: 0 };
		const { picture, at } = await show(ONE, { insets: () => insets });
		const fitted = picture.camera();
		expect(at(TRUST)[0]).toBeCloseTo(250, 3);
		picture.panBy(400, 0);
		picture.reveal(DIALOGUE);
		await picture.whenSharp();
		expect(at(DIALOGUE)[0]).toBeLessThan(500);
		picture.fit();
		await picture.whenSharp();
		expect(picture.camera()).toEqual(fitted);
		picture.centre(CONSENT);
		await picture.whenSharp();
		expect(at(CONSENT)).toEqual([expect.closeTo(250, 3), expect.closeTo(300, 3)]);
		picture.frame([TRUST, DIALOGUE]);
		await picture.whenSharp();
		const [one, other] = [at(TRUST), at(DIALOGUE)];
		expect((one[0] + other[0]) / 2).toBeCloseTo(250, 3);
		picture.frame([TRUST, DIALOGUE, CONSENT, RECIPROCITY]);
		await picture.whenSharp();
		expect(picture.camera()).toEqual(fitted);
	});

	it('stays where it is when what is to be seen is not here', async () => {
		const { picture } = await show(ONE);
		const before = picture.camera();
		picture.frame([99]);
		picture.reveal(99);
		picture.centre(99);
		await picture.whenSharp();
		expect(picture.camera()).toEqual(before);
	});

	it('is fitted anew in a host of another size', async () => {
		const { picture, host } = await show(ONE);
		host.style.width = '500px';
		await expect.poll(() => picture.placeOf(TRUST).x).toBeCloseTo(250, 3);
	});

	it('begins once the host has a size', async () => {
		const host = document.createElement('div');
		host.style.cssText = 'position:fixed;left:0;top:0;width:0;height:0';
		document.body.append(host);
		const picture = createCytoscapePicture(
			host,
			{ onHover: () => {}, onSelect: () => {} },
			{ closeUpOf: () => ONE.closeUp, boxToFit },
		);
		onTestFinished(() => {
			picture.destroy();
			host.remove();
		});
		picture.draw(ONE.scene, themeOn(document.body));
		host.style.cssText = 'position:fixed;left:0;top:0;width:800px;height:600px';
		await picture.whenSharp();
		expect(picture.patternAt(400, 300)).toBe(TRUST);
	});

	it('tells where it has come to rest', async () => {
		const rests: number[] = [];
		const { picture } = await show(ONE, { onCamera: ({ scale }) => rests.push(scale) });
		picture.zoomBy(1.2);
		picture.zoomBy(1.2);
		await picture.whenSharp();
		await expect.poll(() => rests).toEqual([picture.camera().scale]);
	});
});
