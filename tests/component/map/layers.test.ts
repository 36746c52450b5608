import { describe, expect, it } from 'vitest';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { showMap, themeOn, type Shown } from './show-map.ts';

const PATTERNS = [
	{ title: 'A', at: [0, 0] },
	{ title: 'B', at: [300, 0] },
	{ title: 'C', at: [0, 300] },
] as const satisfies readonly Placed[];
const SCENE = smallScene(PATTERNS, [[0, 'requires', 1]]);
const EMPHASIS = {
	leading: Uint32Array.of(0),
	neighbours: Uint32Array.of(1),
	edges: Uint32Array.of(0),
};

/** Where on the page a layer shows what it painted at a point of the host for a camera. */
function shownBy({ host }: Shown, layer: string, [x, y]: readonly [number, number]): [number, number] {
	const canvas = host.querySelector<HTMLCanvasElement>(`[data-layer="${layer}"]`)!;
	const { left, top, width } = canvas.getBoundingClientRect();
	const scale = width / canvas.offsetWidth;
	return [left + (x - canvas.offsetLeft) * scale, top + (y - canvas.offsetTop) * scale];
}

describe('while the view moves', () => {
	it('every layer shows what it was painted with where the camera sees it now', async () => {
		const shown = await showMap(SCENE);
		const { map, onScreen } = shown;
		const before = onScreen(PATTERNS[1].at);
		map.emphasise(EMPHASIS, null);
		map.setCamera({ x: 33, y: -20, scale: map.camera().scale * 1.3 });
		const [x, y] = onScreen(PATTERNS[1].at);
		for (const layer of ['base', 'labels', 'highlight']) {
			const [seenX, seenY] = shownBy(shown, layer, before);
			expect(seenX).toBeCloseTo(x, 2);
			expect(seenY).toBeCloseTo(y, 2);
		}
	});

	it('so does what begins to stand out in the middle of a movement', async () => {
		const shown = await showMap(SCENE);
		const { map, onScreen } = shown;
		map.setCamera({ x: 10, y: 90, scale: map.camera().scale * 1.4 });
		const painted = onScreen(PATTERNS[0].at);
		map.emphasise(EMPHASIS, null);
		expect(shownBy(shown, 'highlight', painted)[0]).toBeCloseTo(painted[0], 2);
		map.panBy(70, -30);
		expect(shownBy(shown, 'highlight', painted)[0]).toBeCloseTo(painted[0] + 70, 2);
		expect(shownBy(shown, 'highlight', painted)[1]).toBeCloseTo(painted[1] - 30, 2);
		await map.whenSharp();
		expect(shownBy(shown, 'highlight', onScreen(PATTERNS[0].at))[0]).toBeCloseTo(painted[0] + 70, 2);
	});

	it('only one element is moved', async () => {
		const { map, host } = await showMap(SCENE);
		map.emphasise(EMPHASIS, null);
		map.zoomBy(1.2);
		await map.whenSharp();
		const changed = new Set<Node>();
		const watch = new MutationObserver((changes) => changes.forEach(({ target }) => changed.add(target)));
		watch.observe(host, { attributes: true, subtree: true, childList: true });
		for (let step = 0; step < 5; step++) map.panBy(1, 1);
		for (const { target } of watch.takeRecords()) changed.add(target);
		watch.disconnect();
		expect(changed.size).toBe(1);
	});
});

describe('what is new on a map', () => {
	const NEXT = smallScene(PATTERNS, [[0, 'requires', 2]]);
	const leaving = (host: HTMLElement) => host.querySelectorAll('[data-layer="leaving"]').length;

	it('is there at once', async () => {
		const { map, host } = await showMap(SCENE);
		map.draw(NEXT, themeOn(host));
		await map.whenSharp();
		expect(leaving(host)).toBe(0);
	});

	it('fades in where that is wished, over what was there before, which then goes', async () => {
		const shown = await showMap(SCENE, { isGradual: true });
		const { map, host } = shown;
		map.draw(NEXT, themeOn(host));
		await map.whenSharp();
		expect(leaving(host)).toBe(2);
		await expect.poll(() => leaving(host)).toBe(0);
		expect(host.querySelectorAll('[data-layer="base"]')).toHaveLength(1);
	});

	it('is seen where it stands while what was there before fades out with the camera', async () => {
		const shown = await showMap(SCENE, { isGradual: true });
		const { map, host, onScreen } = shown;
		const before = onScreen(PATTERNS[1].at);
		map.draw(NEXT, themeOn(host));
		await map.whenSharp();
		map.panBy(40, -25);
		const now = onScreen(PATTERNS[1].at);
		for (const layer of ['leaving', 'base']) {
			const [x, y] = shownBy(shown, layer, before);
			expect([x - now[0], y - now[1]].map(Math.abs).map(Math.round)).toEqual([0, 0]);
		}
	});
});
