import type { Arrowhead } from '../model/relation.ts';

/** From the tip back along the line, and to each side of it; `width` is that of the outline. CSS pixels. */
export const ARROWHEAD = { length: 9.5, half: 4.4, width: 1.4 } as const;

type Corner = readonly [x: number, y: number];

/** One side, the tip, and the other side of an arrowhead whose tip is at a point, pointing along a direction of length 1. */
export function arrowheadAt([x, y]: Corner, [alongX, alongY]: Corner): readonly [Corner, Corner, Corner] {
	const { length, half } = ARROWHEAD;
	const [backX, backY] = [x - alongX * length, y - alongY * length];
	return [
		[backX - alongY * half, backY + alongX * half],
		[x, y],
		[backX + alongY * half, backY - alongX * half],
	];
}

/** The same as an SVG path, to a tenth of a pixel; null where there is none. */
export function arrowheadPath(arrowhead: Arrowhead, tip: Corner, along: Corner): string | null {
	if (arrowhead === 'none') return null;
	const corners = arrowheadAt(tip, along).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
	return `M${corners.join('L')}${arrowhead === 'open' ? '' : 'Z'}`;
}

/** How far from the tip a line ends: at the base of a triangle, but at the tip of an open arrowhead. */
export function reachOfArrowhead(arrowhead: Arrowhead): number {
	return arrowhead === 'none' || arrowhead === 'open' ? 0 : ARROWHEAD.length;
}
