import { createMapCanvas, type MapCanvas } from '../../src/lib/ui/map/map-canvas.ts';
import { readTheme, type Theme } from '../../src/lib/ui/map/theme.ts';
import { composeEmphasis } from '../../src/lib/view/emphasis.ts';
import { DEFAULT_VIEW } from '../../src/lib/model/view.ts';
import type { Loaded, Picture } from './picture.ts';

/** The product's own map, as the explorer uses it. */
export function ourPicture(loaded: Loaded): Picture {
	const { scene, half, adjacency } = loaded;
	let map: MapCanvas;
	let theme: Theme;
	let fit = { x: 0, y: 0, scale: 1 };
	let middle = { x: 0, y: 0 };
	return {
		async mount(host) {
			theme = readTheme(host);
			map = createMapCanvas(host, { onHover: () => {}, onSelect: () => {} });
			map.draw(scene, theme);
			await map.whenSharp();
			fit = map.camera();
			middle = { x: host.clientWidth / 2, y: host.clientHeight / 2 };
		},
		view(k, dx, dy) {
			const x = middle.x - (middle.x - fit.x) * k + dx;
			const y = middle.y - (middle.y - fit.y) * k + dy;
			map.setCamera({ x, y, scale: fit.scale * k });
		},
		rest: () => map.whenSharp(),
		async filterHalf() {
			map.draw(half, theme);
			await map.whenSharp();
		},
		async undoFilter() {
			map.draw(scene, theme);
			await map.whenSharp();
		},
		async hover(pattern) {
			map.emphasise(pattern === null ? null : composeEmphasis(scene, adjacency, DEFAULT_VIEW, pattern), null);
		},
		patternAt: (x, y) => map.patternAt(x, y),
	};
}
