import type { Layout, Region } from '../model/atlas.ts';
import type { Coloured } from './colours.ts';
import { HUES, UNKNOWN } from './swatches.ts';

/**
 * Colours patterns by the region they stand in. There may be more regions than hues, and then regions that share one are
 * far apart; what stands in none is grey.
 */
export function colourByRegion({ regionOf, regions }: Layout): Coloured {
	const hues = huesApart(regions);
	const isSeveral = new Uint8Array(regionOf.length);
	return {
		...{ isSeveral, valueSwatches: null, discTexts: null, legend: [] },
		swatches: [...HUES, UNKNOWN],
		fill: Uint8Array.from(regionOf, (region) => hues[region] ?? HUES.length),
	};
}

/** A hue for each region: the largest choose first, and each takes the one that is farthest from where it stands already. */
function huesApart(regions: readonly Region[]): Uint8Array {
	const hues = new Uint8Array(regions.length);
	const circles = regions.map(circleAround);
	const nearest = HUES.map(() => new Float64Array(regions.length).fill(Infinity));
	const inOrder = [...regions.keys()].sort((one, other) => regions[other]!.size - regions[one]!.size);
	for (const at of inOrder) {
		const gaps = nearest.map((gapTo) => gapTo[at]!);
		const hue = gaps.indexOf(Math.max(...gaps));
		hues[at] = hue;
		circles.forEach((other, to) => {
			nearest[hue]![to] = Math.min(nearest[hue]![to]!, gapBetween(circles[at]!, other));
		});
	}
	return hues;
}

interface Circle {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** A circle about as large as the hull. */
function circleAround({ hull }: Region): Circle {
	const [xs, ys] = [0, 1].map((which) => hull.filter((_, at) => at % 2 === which)) as [
		Float32Array,
		Float32Array,
	];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	return { x: (left + right) / 2, y: (top + bottom) / 2, radius: (right - left + bottom - top) / 4 };
}

/** Less than nothing where they overlap. */
function gapBetween(one: Circle, other: Circle): number {
	return Math.hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius;
}
