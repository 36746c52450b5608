import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { MapCanvas } from '../../../src/lib/map/surface/map-picture.ts';
import MapView from '../../../src/lib/ui/explorer/map/MapView.svelte';
import { smallScene } from '../../support/small-scene.ts';

const SCENE = smallScene([
	{ title: 'A', at: [0, 0] },
	{ title: 'B', at: [100, 0] },
]);

it('the map says in words what it is, draws its scene, and hands out its canvas', async () => {
	const canvases: (MapCanvas | null)[] = [];
	const screen = await render(MapView, {
		scene: SCENE,
		label: 'Map of two patterns',
		onHover: () => {},
		onSelect: () => {},
		onRegion: () => {},
		onReady: (canvas) => canvases.push(canvas),
	});
	const map = screen.getByRole('img', { name: 'Map of two patterns' });
	await expect.element(map).toBeInTheDocument();
	(map.element() as HTMLElement).style.cssText = 'width:600px;height:400px';
	await canvases[0]!.whenSharp();
	expect(canvases[0]!.patternAt(...middleOf(canvases[0]!))).toBe(0);
	await screen.unmount();
	expect(canvases.at(-1)).toBeNull();
});

function middleOf(canvas: MapCanvas): [number, number] {
	const { x, y } = canvas.camera();
	return [x, y];
}
