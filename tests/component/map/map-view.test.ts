import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Picture } from '../../../src/lib/map/picture.ts';
import MapView from '../../../src/lib/ui/explorer/map/MapView.svelte';
import { smallScene } from '../../support/small-scene.ts';

const SCENE = smallScene([
	{ title: 'A', at: [0, 0] },
	{ title: 'B', at: [100, 0] },
]);

it('the map says in words what it is, draws its scene, and hands out its picture', async () => {
	const pictures: (Picture | null)[] = [];
	const screen = await render(MapView, {
		scene: SCENE,
		label: 'Map of two patterns',
		onHover: () => {},
		onSelect: () => {},
		onRegion: () => {},
		onReady: (picture) => pictures.push(picture),
	});
	const map = screen.getByRole('img', { name: 'Map of two patterns' });
	await expect.element(map).toBeInTheDocument();
	(map.element() as HTMLElement).style.cssText = 'width:600px;height:400px';
	await pictures[0]!.whenSharp();
	expect(pictures[0]!.patternAt(...middleOf(pictures[0]!))).toBe(0);
	await screen.unmount();
	expect(pictures.at(-1)).toBeNull();
});

function middleOf(picture: Picture): [number, number] {
	const { x, y } = picture.camera();
	return [x, y];
}
