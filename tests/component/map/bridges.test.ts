import { expect, it } from 'vitest';
import { paintHighlight } from '../../../src/lib/map/highlight/highlight.ts';
import { paintBridges } from '../../../src/lib/map/render/bridges.ts';
import type { Pen } from '../../../src/lib/map/render/pen.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { composeEmphasis } from '../../../src/lib/view/emphasis.ts';
import { adjacencyOf } from '../../support/small-atlas.ts';
import { smallScene } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { shareOf } from './pixels.ts';

const SCENE = smallScene(
	[
		{ title: 'A', at: [100, 300], domain: 'on' },
		{ title: 'B', at: [400, 500], domain: 'off' },
		{ title: 'C', at: [700, 300], domain: 'on' },
	],
	[
		[0, 'requires', 1],
		[1, 'enables', 2],
	],
	{ facets: [{ facet: 'domain', values: ['on'] }], isBridged: true },
);
const INPUT = inputFromScene(SCENE, LIGHT);
const VIEWPORT = {
	...{ camera: { x: 0, y: 0, scale: 1 }, size: { width: 800, height: 600 } },
	...{ margin: 0, ratio: 1, version: 0, covers: [] },
};
/** Between the two ends, clear of both. */
const BETWEEN = { left: 200, top: 296, right: 600, bottom: 304 };

function penOf(paint: (pen: Pen) => void): Pen {
	const pen = new OffscreenCanvas(800, 600).getContext('2d', { willReadFrequently: true })!;
	paint(pen);
	return pen;
}

it('a link through what is hidden is a dashed line between its ends', () => {
	const inked = shareOf(
		penOf((pen) => paintBridges(pen, INPUT, VIEWPORT)),
		{ ...BETWEEN, top: 299, bottom: 301 },
	);
	expect(inked).toBeGreaterThan(0.2);
	expect(inked).toBeLessThan(0.8);
	const none = penOf((pen) => paintBridges(pen, { ...INPUT, bridges: null }, VIEWPORT));
	expect(shareOf(none, BETWEEN)).toBe(0);
});

it('stands out with an end that is looked at, and says through how many it leads', () => {
	const emphasis = composeEmphasis(SCENE, adjacencyOf(SCENE.atlas), DEFAULT_VIEW, 0);
	const highlight = { emphasis, selected: 0, also: new Uint32Array(), resting: [] };
	const above = { left: 340, top: 292, right: 460, bottom: 297 };
	const written = penOf((pen) => paintHighlight(pen, INPUT, VIEWPORT, highlight));
	expect(shareOf(written, above)).toBeGreaterThan(0.1);
	const elsewhere = penOf((pen) =>
		paintHighlight(pen, INPUT, VIEWPORT, {
			...highlight,
			emphasis: { ...emphasis, bridges: new Uint32Array() },
		}),
	);
	expect(shareOf(elsewhere, above)).toBe(0);
});
