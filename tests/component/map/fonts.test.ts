import { describe, expect, it, onTestFinished } from 'vitest';
import { buildLevelOfDetail } from '../../../src/lib/map/render/level-of-detail.ts';
import { placeLabels } from '../../../src/lib/map/labels/label-placement.ts';
import { fontOf, widthOf, type Label } from '../../../src/lib/map/labels/label.ts';
import { openRenderQueue } from '../../../src/lib/map/queue/render-queue.ts';
import { findFaces } from '../../../src/lib/map/surface/font-faces.ts';
import { inputFromScene } from '../../../src/lib/map/render/render-input.ts';
import { smallScene } from '../../support/small-scene.ts';
import { LIGHT } from '../../support/themes.ts';
import { themeOn } from './show-map.ts';

const TEXT = 'A pattern of organising 0123456789';
/** What `TEXT` takes in Source Sans 3 at 100 pixels to the em, in pixels; fonts that stand in for it differ by hundreds. */
const WIDTHS = { pattern: 1459, hub: 1505 };
/** Some machines round every letter to whole pixels. */
const ROUNDING = TEXT.length / 2;
const pen = new OffscreenCanvas(10, 10).getContext('2d')!;

describe('the font that tests measure with', () => {
	it('is the one that the page shows', () => {
		const { sans, serif } = themeOn(document.body);
		expect({ sans, serif }).toEqual({ sans: LIGHT.sans, serif: LIGHT.serif });
	});

	it('has the widths of the product’s own, regular and bold, whatever the machine has installed', () => {
		const wrongBy = (['pattern', 'hub'] as const).map((kind) =>
			Math.abs(widthOf(pen, TEXT, fontOf(kind, 100, LIGHT)) - WIDTHS[kind]),
		);
		expect(Math.max(...wrongBy)).toBeLessThan(ROUNDING);
	});

	it('is the one that names are placed with in the painter’s own thread, also where a script comes late', async () => {
		// Its font is fetched only once something is to be written in it.
		const late = 'Řízení společných zdrojů ľúbožičť';
		await document.fonts.load(`600 16px ${LIGHT.sans}`, late);
		const { painted, onPage } = paintBoth([late, `${late} ő`]);
		expect(onPage.map(({ kind }) => kind)).toEqual(['region', 'hub', 'hub']);
		await expect.poll(painted, { timeout: 10_000 }).toEqual(onPage);
	});

	it('is the one that names are placed with in the painter’s own thread', async () => {
		const { painted, onPage } = paintBoth([TEXT, `${TEXT} and so on`]);
		expect(onPage.map(({ kind }) => kind)).toEqual(['region', 'hub', 'hub']);
		await expect.poll(painted, { timeout: 10_000 }).toEqual(onPage);
	});
});

/** The labels of two patterns as a worker has painted them last, and as the page places them. */
function paintBoth([one, other]: readonly [string, string]) {
	const scene = smallScene([
		{ title: one, at: [0, 0] },
		{ title: other, at: [30, 400] },
	]);
	const input = inputFromScene(scene, LIGHT);
	const viewport = {
		camera: { x: 300, y: 200, scale: 1 },
		size: { width: 1000, height: 700 },
		...{ margin: 0, ratio: 1, version: 0, covers: [] },
	};
	let labels: readonly Label[] = [];
	const queue = openRenderQueue(findFaces(LIGHT.sans), {
		onFrame: (frame) => (labels = frame.labels),
		onStale: () => queue.order(viewport),
	});
	onTestFinished(() => queue.destroy());
	queue.take(input);
	queue.order(viewport);
	return {
		painted: () => labels,
		onPage: placeLabels(pen, input, buildLevelOfDetail(input), viewport, null),
	};
}
