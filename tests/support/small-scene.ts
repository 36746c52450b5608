import type { Layout } from '../../src/lib/model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../src/lib/model/view.ts';
import { compose } from '../../src/lib/view/composer.ts';
import type { Scene } from '../../src/lib/view/scene.ts';
import { smallAtlas, type SmallPattern, type SmallEdge } from './small-atlas.ts';

/** A pattern and where it stands, in layout units. */
export interface Placed extends SmallPattern {
	readonly at: readonly [x: number, y: number];
	/** Which region it belongs to; -1 for the block apart. Left out: the first. */
	readonly region?: number;
}

/** A scene with patterns where the test puts them and a square of land around each region. */
export function smallScene(
	patterns: readonly Placed[],
	edges: readonly SmallEdge[] = [],
	view: Partial<View> = {},
): Scene {
	const atlas = { ...smallAtlas(patterns, edges), layouts: [layoutOf(patterns)] };
	return compose(atlas, { ...DEFAULT_VIEW, ...view }).scene;
}

export function layoutOf(patterns: readonly Placed[], id: Layout['id'] = 'regions'): Layout {
	const regionOf = Int32Array.from(patterns, ({ region = 0 }) => region);
	const regions = [...new Set(regionOf)].filter((region) => region >= 0).sort((a, b) => a - b);
	const placesOf = (region: number) =>
		patterns.filter((_, at) => regionOf[at] === region).map(({ at }) => at);
	const land = patterns.filter((_, at) => regionOf[at]! >= 0).map(({ at }) => at);
	const lone = placesOf(-1);
	return {
		id,
		label: 'Regions',
		positions: Float32Array.from(patterns.flatMap(({ at }) => at)),
		regionOf,
		regions: regions.map((region) => {
			const { left, top, right, bottom } = around(placesOf(region), 60);
			return {
				name: `Region ${region + 1}`,
				words: [],
				size: placesOf(region).length,
				x: (left + right) / 2,
				y: top + 20,
				hull: Float32Array.of(left, top, right, top, right, bottom, left, bottom),
				hub: regionOf.indexOf(region),
			};
		}),
		isolates: lone.length ? around(lone, 20) : null,
		extent: around(land, 80),
	};
}

function around(places: readonly (readonly [number, number])[], margin: number) {
	const xs = places.map(([x]) => x);
	const ys = places.map(([, y]) => y);
	return {
		left: Math.min(...xs) - margin,
		top: Math.min(...ys) - margin,
		right: Math.max(...xs) + margin,
		bottom: Math.max(...ys) + margin,
	};
}
