import '@fontsource-variable/source-sans-3';
import '../../src/app.css';
import { buildSearchIndex, findHits, type SearchIndex } from '../../src/lib/search/title-search.ts';
import { decodeAtlas } from '../../src/lib/atlas/decode-atlas.ts';
import { cytoscapePicture } from './cytoscape.ts';
import { findHalf } from './half.ts';
import { openExplorer, ourPicture } from './ours.svelte.ts';
import type { Loaded, Side } from './side.ts';
import { sigmaPicture } from './sigma.ts';

const SIDES = { ours: ourPicture, sigma: sigmaPicture, cytoscape: cytoscapePicture };

let loaded: Loaded;
let search: SearchIndex;
let picture: Side;
const host = document.querySelector<HTMLElement>('#host')!;

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** From now to the frame after the one in which everything was drawn. */
async function painted(act: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await act();
	await nextFrame();
	await nextFrame();
	return performance.now() - start;
}

/** Library, graph and search index in memory, on every side alike. */
async function load(side: keyof typeof SIDES) {
	const atlas = decodeAtlas(await (await fetch('/atlas.json')).text());
	const texts = { aliases: atlas.titles.map(() => []), summaries: atlas.titles.map(() => null) };
	search = buildSearchIndex(atlas.titles, texts);
	const explorer = openExplorer(atlas);
	const { scene } = explorer.screen;
	const hub = scene.importance[0]!;
	const half = findHalf(atlas);
	loaded = { ...half, atlas, explorer, scene, hub };
	picture = SIDES[side](loaded);
	await document.fonts.load('400 12px "Source Sans 3 Variable"');
	return {
		patterns: atlas.keys.length,
		edges: atlas.edges.paddedFrom,
		hubEdges: atlas.degree[hub]!,
		passing: half.passes.reduce((sum, one) => sum + one, 0),
	};
}

/** When the picture was asked for (milliseconds since 1970) and how long it took until the side said it had drawn, and two frames later. */
async function mount() {
	await nextFrame();
	performance.mark('bench:mount');
	const asked = performance.timeOrigin + performance.now();
	const start = performance.now();
	await picture.mount(host);
	const said = performance.now() - start;
	await nextFrame();
	await nextFrame();
	performance.mark('bench:mounted');
	return { asked, said, painted: performance.now() - start };
}

const FRAMES = 120;
/** A slow side answers at least so often. */
const FEWEST_FRAMES = 6;

/** Zooms from 1 to 4 times and back while panning in a circle; stops early where a side takes more than `limit` milliseconds. */
async function frames(limit: number) {
	picture.view(1, 0, 0);
	for (let at = 0; at < 3; at++) await nextFrame();
	const intervals: number[] = [];
	const start = performance.now();
	let last = await nextFrame();
	performance.mark('bench:frame');
	for (let at = 1; at <= FRAMES; at++) {
		const t = at / FRAMES;
		const turn = 2 * Math.PI * t;
		picture.view(1 + 3 * Math.sin(Math.PI * t) ** 2, 160 * Math.sin(turn), 110 * Math.sin(2 * turn));
		const now = await nextFrame();
		performance.mark('bench:frame');
		intervals.push(now - last);
		last = now;
		if (performance.now() - start > limit && at >= FEWEST_FRAMES) break;
	}
	return intervals;
}

/** From the last movement to the sharp picture, at several zooms. */
async function settle(times: number) {
	const taken: number[] = [];
	for (let at = 0; at < times; at++) {
		const k = 1.5 + at * 0.9;
		picture.view(k, 20 * at, 10 * at);
		await nextFrame();
		await nextFrame();
		taken.push(
			await painted(async () => {
				picture.view(k + 0.1, 20 * at + 5, 10 * at + 5);
				await picture.rest();
			}),
		);
		await pause(400);
	}
	return taken;
}

async function atRest() {
	picture.view(1, 0, 0);
	await picture.rest();
	await pause(500);
	await nextFrame();
}

async function filter() {
	await atRest();
	const half = await painted(() => picture.filterHalf());
	await pause(400);
	const undo = await painted(() => picture.undoFilter());
	await pause(300);
	return { half, undo };
}

async function hover() {
	await atRest();
	const hub = await painted(() => picture.hover(loaded.hub));
	await pause(300);
	await picture.hover(null);
	await pause(300);
	return hub;
}

/** Hit tests at places spread over the view, in milliseconds each. */
async function hits(times: number) {
	await atRest();
	const taken: number[] = [];
	let found = 0;
	for (let at = 0; at < times; at++) {
		const x = ((at * 0.618034) % 1) * host.clientWidth;
		const y = ((at * 0.754878) % 1) * host.clientHeight;
		// The first test of a view fills caches; a pointer that moves meets them filled.
		const start = performance.now();
		if (picture.patternAt(x, y) !== null) found++;
		taken.push(performance.now() - start);
	}
	return { taken, found };
}

/** That a library of this size still answers: a search for the hub, the hub brought to the middle, and the sharp picture of it. */
async function searchAndFocus() {
	const start = performance.now();
	const [hit] = findHits(search, loaded.atlas.titles[loaded.hub]!, 10);
	const searched = performance.now() - start;
	const focused = await painted(() => picture.focus(hit?.pattern ?? loaded.hub));
	return { found: hit !== undefined, searched, focused };
}

function webglRenderer(): string {
	const gl = document.createElement('canvas').getContext('webgl2');
	const names = gl?.getExtension('WEBGL_debug_renderer_info');
	return gl ? String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER)) : 'none';
}

/** Bytes of the page and its workers together; null where the browser does not tell. */
async function memory(): Promise<number | null> {
	const measure = (performance as { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> })
		.measureUserAgentSpecificMemory;
	return measure ? (await measure.call(performance)).bytes : null;
}

/** For each frame of a film of the page, the share of the marked pixels of the last frame that are already as they will be. */
async function likeness(film: readonly string[], last: string): Promise<number[]> {
	const goal = await pixelsOf(last);
	const base = goal.slice(0, 4);
	const isMark = (at: number) => differs(goal, at, base, 0);
	const marks: number[] = [];
	for (let at = 0; at < goal.length; at += 4) if (isMark(at)) marks.push(at);
	const shares: number[] = [];
	for (const frame of film) {
		const pixels = await pixelsOf(frame);
		const same = marks.filter((at) => !differs(pixels, at, goal, at)).length;
		shares.push(same / Math.max(1, marks.length));
	}
	return shares;
}

const TOLERANCE = 40;

function differs(one: Uint8ClampedArray, at: number, other: Uint8ClampedArray, otherAt: number): boolean {
	for (let part = 0; part < 3; part++) {
		if (Math.abs(one[at + part]! - other[otherAt + part]!) > TOLERANCE) return true;
	}
	return false;
}

async function pixelsOf(base64: string): Promise<Uint8ClampedArray> {
	const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
	const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
	const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
	pen.drawImage(image, 0, 0);
	return pen.getImageData(0, 0, image.width, image.height).data;
}

const bench = {
	load,
	mount,
	frames,
	settle,
	filter,
	hover,
	hits,
	searchAndFocus,
	webglRenderer,
	memory,
	likeness,
};
export type Bench = typeof bench;
Object.assign(window, { bench });
