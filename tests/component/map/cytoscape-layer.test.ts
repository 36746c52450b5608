import { expect, it, onTestFinished } from 'vitest';
import { openCytoscapeLayer } from '../../../src/lib/map/render/cytoscape-layer.ts';
import { holdEmphasis, holdView } from '../../../src/lib/map/render/elements.ts';
import { RIM } from '../../../src/lib/map/render/lines.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import { smallScene } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';

const SCENE = smallScene(
	[
		{ title: 'A', at: [0, 0] },
		{ title: 'B', at: [100, 0] },
		{ title: 'C', at: [0, 100] },
	],
	[
		[0, 'generalizes_from', 1],
		[0, 'complementary', 1],
		[0, 'alternatives', 2],
	],
);
const INPUT = inputFromScene(SCENE, LIGHT);
const CAMERA = { x: 50, y: 60, scale: 1 };
const EMPHASIS = {
	leading: Uint32Array.of(0),
	neighbours: Uint32Array.of(1, 2),
	edges: Uint32Array.of(0, 1, 2),
};

function openLayer() {
	const container = document.createElement('div');
	container.style.cssText = 'position:fixed;left:0;top:0;width:300px;height:200px';
	document.body.append(container);
	const layer = openCytoscapeLayer(container);
	onTestFinished(() => {
		layer.destroy();
		container.remove();
	});
	return { layer, container };
}

it('cytoscape holds the patterns that matter in view, and draws each where it stands', async () => {
	const { layer, container } = openLayer();
	expect(await layer.show(holdView(INPUT, CAMERA, Uint32Array.of(0, 2)))).toBe(true);
	expect(layer.heldKeys()).toEqual(['p0', 'p2']);
	const [red, green, blue] = pixelOf(container, 50, 160);
	const fill = SCENE.swatches[SCENE.fill[2]!]!.light;
	expect([red, green, blue]).toEqual([1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16)));
});

it('then it holds what is looked at, with the relations, and nothing of before', async () => {
	const { layer, container } = openLayer();
	await layer.show(holdView(INPUT, CAMERA, Uint32Array.of(0, 2)));
	expect(await layer.show(holdEmphasis(INPUT, CAMERA, EMPHASIS)!)).toBe(true);
	expect(layer.heldKeys().sort()).toEqual(['p0', 'p1', 'p2', 't0', 't1', 't2']);
	const along = Array.from({ length: 60 }, (_, at) => pixelOf(container, 50, 80 + at)[3]!);
	expect(along.filter((alpha) => alpha > 0).length).toBeGreaterThan(20);
});

it('a newer wish takes the place of one that is not done', async () => {
	const { layer } = openLayer();
	const shown = [
		layer.show(holdEmphasis(INPUT, CAMERA, EMPHASIS)!),
		layer.show(holdView(INPUT, CAMERA, Uint32Array.of(1))),
	];
	expect(await Promise.all(shown)).toEqual([false, true]);
	expect(layer.heldKeys()).toEqual(['p1']);
});

it('more relations than it can exchange quickly are left to the painter', () => {
	const many = { ...EMPHASIS, edges: new Uint32Array(2000) };
	expect(holdEmphasis(INPUT, CAMERA, many)).toBeNull();
});

function pixelOf(container: HTMLElement, x: number, y: number): Uint8ClampedArray {
	const canvas = container.querySelector<HTMLCanvasElement>('canvas[data-id*="node"]')!;
	const ratio = canvas.width / 300;
	return canvas.getContext('2d')!.getImageData(x * ratio, y * ratio, 1, 1).data;
}

it('the arrowhead of a generalization is hollow, and it is at the general end', async () => {
	const { layer, container } = openLayer();
	const far = { ...INPUT, positions: Float32Array.of(0, 0, 200, 0, 0, 100) };
	await layer.show(
		holdEmphasis(far, CAMERA, { ...EMPHASIS, neighbours: Uint32Array.of(1), edges: Uint32Array.of(0) })!,
	);
	const rim = 250 - INPUT.radius[1]! - RIM;
	const paper = [1, 3, 5].map((at) => Number.parseInt(LIGHT.paper.slice(at, at + 2), 16));
	const inside = [...pixelOf(container, rim - 6, 60)];
	const atSource = [...pixelOf(container, 50 + INPUT.radius[0]! + RIM + 6, 57)];
	expect(inside[3] === 0 || paper.every((part, at) => Math.abs(part - inside[at]!) < 60)).toBe(true);
	expect(pixelOf(container, rim - 8.5, 63)[3]).toBeGreaterThan(0);
	expect(atSource[3]).toBe(0);
});
