import { expect, it } from 'vitest';
import { paintPaddedRegionEdges } from '../../../src/lib/map/render/regions.ts';
import type { Pen } from '../../../src/lib/map/render/pen.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { smallScene, type Placed } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { shareOf } from './pixels.ts';

const PATTERNS: Placed[] = [
	{ title: 'Able', at: [100, 300], region: 0 },
	{ title: 'Ache', at: [400, 500], region: 1 },
	...Array.from({ length: 9 }, (_, at) => ({
		title: `P${at}`,
		at: [700, 280 + at * 5] as const,
		region: -1,
	})),
];
const EDGES: SmallEdge[] = [
	[0, 'requires', 1],
	[0, 'related!', 1],
	...Array.from({ length: 9 }, (_, at): SmallEdge => [at + 2, 'related!', 0]),
];

function paint(isPaddingShown: boolean): Pen {
	const pen = new OffscreenCanvas(800, 600).getContext('2d', { willReadFrequently: true })!;
	paintPaddedRegionEdges(pen, inputFromScene(smallScene(PATTERNS, EDGES, { isPaddingShown }), LIGHT), {
		camera: { x: 0, y: 0, scale: 1 },
		size: { width: 800, height: 600 },
		...{ margin: 0, ratio: 1, version: 0, covers: [] },
	});
	return pen;
}

it('padding is seen from afar between regions and from the block of isolates, while it is shown', () => {
	const whole = { left: 0, top: 0, right: 800, bottom: 600 };
	expect(shareOf(paint(false), whole)).toBe(0);
	const pen = paint(true);
	const towardsBlock = shareOf(pen, { left: 500, top: 150, right: 520, bottom: 400 });
	const betweenRegions = shareOf(pen, { left: 240, top: 300, right: 260, bottom: 500 });
	expect(betweenRegions).toBeGreaterThan(0);
	expect(towardsBlock * 250).toBeGreaterThan(betweenRegions * 200);
});
