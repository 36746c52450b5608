import { magnificationOf } from '../../map/surface/magnification.ts';
import type { Box } from '../../model/atlas.ts';

/** What lies over a picture and is marked so: `data-over-map` on elements within `around`. In CSS pixels of the picture's host. */
export function boxesOver(host: HTMLElement, around: HTMLElement = host): Box[] {
	const { left, top } = host.getBoundingClientRect();
	const magnification = magnificationOf(host);
	return [...around.querySelectorAll('[data-over-map]')].map((element) => {
		const box = element.getBoundingClientRect();
		return {
			left: (box.left - left) / magnification,
			top: (box.top - top) / magnification,
			right: (box.right - left) / magnification,
			bottom: (box.bottom - top) / magnification,
		};
	});
}
