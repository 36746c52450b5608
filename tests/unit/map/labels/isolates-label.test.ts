import { describe, expect, it } from 'vitest';
import { placeCaption, sayIsolates } from '../../../../src/lib/map/labels/isolates-label.ts';
import { Room } from '../../../../src/lib/map/labels/room.ts';
import type { Pen } from '../../../../src/lib/map/render/pen.ts';
import { inputFromScene } from '../../../../src/lib/map/render/render-input.ts';
import type { Box } from '../../../../src/lib/model/atlas.ts';
import { PRESENCE } from '../../../../src/lib/view/scene.ts';
import { smallScene, type Placed } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

const { shown, hidden } = PRESENCE;
const NO_EDGES = { source: new Uint32Array(), target: new Uint32Array(), paddedFrom: 0 };

describe('the caption over those that stand apart', () => {
	const regionOf = Int32Array.of(0, -1, -1, -1);
	const presence = Uint8Array.of(shown, shown, shown, shown);

	it('says that nothing joins them to the rest, in the layout by regions', () => {
		expect(sayIsolates({ regionOf, presence, ...NO_EDGES, unstated: null })).toBe(
			'3 patterns apart: nothing joins them to the rest',
		);
	});

	it('accounts for those that are joined to a few others, who are not without relations', () => {
		// The second edge is padding.
		const edges = { source: Uint32Array.of(1, 0), target: Uint32Array.of(2, 3), paddedFrom: 1 };
		expect(sayIsolates({ regionOf, presence, ...edges, unstated: null })).toBe(
			'3 patterns apart: 1 without relations, 2 related only among themselves',
		);
		const filtered = Uint8Array.of(shown, shown, hidden, shown);
		expect(sayIsolates({ regionOf, presence: filtered, ...edges, unstated: null })).toBe(
			'2 of 3 patterns apart: 1 without relations, 1 related only among themselves',
		);
		const joined = Int32Array.of(0, -1, -1, 0);
		expect(sayIsolates({ regionOf: joined, presence, ...edges, unstated: null })).toBe(
			'2 patterns apart: 2 related only among themselves',
		);
	});

	it('says what they do not state, in the layout by a facet', () => {
		expect(sayIsolates({ regionOf, presence, ...NO_EDGES, unstated: 'Era' })).toBe(
			'3 patterns apart: their era is not stated',
		);
	});

	it('says how many of them the filters let be seen', () => {
		const filtered = Uint8Array.of(shown, shown, hidden, hidden);
		expect(sayIsolates({ regionOf, presence: filtered, ...NO_EDGES, unstated: 'Era' })).toBe(
			'1 of 3 patterns apart: their era is not stated',
		);
	});

	it('speaks of a single one as of one', () => {
		const single = { regionOf: Int32Array.of(0, -1), presence: Uint8Array.of(shown, shown), ...NO_EDGES };
		expect(sayIsolates({ ...single, unstated: null })).toBe(
			'One pattern apart: nothing joins it to the rest',
		);
		expect(sayIsolates({ ...single, unstated: 'Domain' })).toBe(
			'One pattern apart: its domain is not stated',
		);
	});
});

describe('where the caption over those that stand apart stands', () => {
	const PEN = { measureText: (text: string) => ({ width: text.length * 6 }) } as unknown as Pen;
	const SIZE = { width: 600, height: 400 };
	const APART: Placed[] = [
		{ title: 'A', at: [0, 0] },
		{ title: 'B', at: [500, 200], region: -1 },
		{ title: 'C', at: [540, 240], region: -1 },
	];
	const LONG = '2 patterns apart: nothing joins them to the rest';

	function captionUnder(covers: readonly Box[], size = SIZE, block = APART) {
		const camera = { x: 0, y: 0, scale: 1 };
		const room = new Room({ camera, size, margin: 0, ratio: 1, version: 0, covers });
		const caption = placeCaption(PEN, inputFromScene(smallScene(block), LIGHT), room);
		return caption && { text: caption.lines[0], ...caption.box };
	}

	it('is above the block, and wholly in view', () => {
		const { text, right, bottom } = captionUnder([])!;
		expect(text).toBe(LONG);
		expect(right).toBeLessThanOrEqual(SIZE.width);
		expect(bottom).toBeLessThan(200);
	});

	it('is below it where something lies over the room above', () => {
		const bar = { left: 0, top: 0, right: 600, bottom: 175 };
		const { text, top } = captionUnder([bar])!;
		expect(text).toBe(LONG);
		expect(top).toBeGreaterThan(240);
	});

	it('ends before a panel, shorter where there is too little room for all of it', () => {
		const panel = { left: 560, top: 0, right: 600, bottom: 400 };
		expect(captionUnder([panel])!.right).toBeLessThan(560);
		const other = { left: 0, top: 0, right: 400, bottom: 400 };
		const { text, left, right } = captionUnder([panel, other])!;
		expect([text, left > 400, right < 560]).toEqual(['2 patterns apart', true, true]);
	});

	it('is left out where there is room for neither', () => {
		expect(
			captionUnder([
				{ left: 0, top: 0, right: 440, bottom: 400 },
				{ left: 561, top: 0, right: 600, bottom: 400 },
			]),
		).toMatchObject({ text: '2 patterns apart' });
		expect(
			captionUnder([
				{ left: 0, top: 0, right: 475, bottom: 400 },
				{ left: 561, top: 0, right: 600, bottom: 400 },
			]),
		).toBeNull();
	});
});
