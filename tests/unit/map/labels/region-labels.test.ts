import { describe, expect, it } from 'vitest';
import { generateLibrary } from '../../../../bench/generate.ts';
import { buildAtlas } from '../../../../src/lib/atlas/build-atlas.ts';
import { readLibrary } from '../../../../src/lib/content/library-reader.ts';
import { lintLibrary } from '../../../../src/lib/lint/lint.ts';
import { boxAround, isInside, isOver, wholeOf } from '../../../../src/lib/map/camera/boxes.ts';
import { cameraCentredOn, cameraForBox, type Camera } from '../../../../src/lib/map/camera/camera.ts';
import type { Label } from '../../../../src/lib/map/labels/label.ts';
import { placeRegions } from '../../../../src/lib/map/labels/region-labels.ts';
import { Room } from '../../../../src/lib/map/labels/room.ts';
import { buildLevelOfDetail, type LevelOfDetail } from '../../../../src/lib/map/render/level-of-detail.ts';
import type { Viewport } from '../../../../src/lib/map/render/viewport.ts';
import type { Pen } from '../../../../src/lib/map/render/pen.ts';
import { inputFromScene, type RenderInput } from '../../../../src/lib/map/render/render-input.ts';
import type { Box, Region } from '../../../../src/lib/model/atlas.ts';
import type { Library } from '../../../../src/lib/model/library.ts';
import { lettersFor } from '../../../../src/lib/tour/letters.ts';
import { DEFAULT_VIEW } from '../../../../src/lib/model/view.ts';
import { readContentFolder } from '../../../../src/lib/server/content-folder.ts';
import { compose } from '../../../../src/lib/view/composer.ts';
import { REAL_LIBRARIES, realLibrary } from '../../../support/real-libraries.ts';
import { smallScene, type Placed } from '../../../support/small-scene.ts';
import { LIGHT } from '../../../support/themes.ts';

const SIZE = { width: 1440, height: 900 };
const NEAREST = 8;
/** Smaller regions may have no room for a name. */
const FEWEST = 5;
/** Every letter is as wide as capitals of the map's font are on average. */
const PEN = { measureText: (text: string) => ({ width: text.length * 62 }) } as unknown as Pen;

const LAYOUTS = ['regions', 'domain'] as const;

interface OnMap {
	readonly input: RenderInput;
	readonly lod: LevelOfDetail;
}

async function libraryIn(folder: string): Promise<Library> {
	return lintLibrary(readLibrary(await readContentFolder(folder)));
}

/** A library laid out in two ways. */
function mapsOf(library: Library): OnMap[] {
	const atlas = buildAtlas(library, { ids: LAYOUTS });
	return LAYOUTS.map((layout) =>
		mapOf(inputFromScene(compose(atlas, { ...DEFAULT_VIEW, layout }).scene, LIGHT)),
	);
}

function mapOf(input: RenderInput): OnMap {
	return { input, lod: buildLevelOfDetail(input) };
}

function labelsAt({ input, lod }: OnMap, camera: Camera, more: Partial<Viewport> = {}): Label[] {
	const viewport = { camera, size: SIZE, margin: 0, ratio: 1, version: 0, covers: [], ...more };
	return placeRegions(PEN, input, lod, new Room(viewport));
}

interface Seen {
	readonly label: Label;
	readonly camera: Camera;
}

/** The labels of a region from afar to as near as may be, each with the camera that looks at its middle. */
function labelsOf(map: OnMap, region: number): Seen[] {
	const seen: Seen[] = [];
	for (let { scale } = cameraForBox(wholeOf(map.input), SIZE); scale <= NEAREST; scale *= 1.2) {
		const camera = cameraCentredOn(map.lod.regionLabels[region]!, scale, SIZE);
		const label = labelsAt(map, camera).find(({ subject }) => subject === region);
		if (label) seen.push({ label, camera });
	}
	return seen;
}

/** Points of a box on screen, in layout units. */
function pointsOf({ left, top, right, bottom }: Box, { x, y, scale }: Camera): [number, number][] {
	const shares = [0, 0.25, 0.5, 0.75, 1];
	return shares.flatMap((across) =>
		shares.map((down): [number, number] => [
			(left + across * (right - left) - x) / scale,
			(top + down * (bottom - top) - y) / scale,
		]),
	);
}

function isWithin({ hull }: Region, { label, camera }: Seen): boolean {
	return pointsOf(label.box, camera).every(([x, y]) => isInside(hull, x, y));
}

/** What is wrong with the names of regions. */
function faultsOf(map: OnMap): string[] {
	const { regions } = map.input;
	return regions.flatMap((region, at) => {
		const seen = region.size < FEWEST ? [] : labelsOf(map, at);
		const others = regions.filter((other) => other !== region);
		const isAstray = seen.some(({ label, camera }) =>
			pointsOf(label.box, camera).some(([x, y]) => others.some(({ hull }) => isInside(hull, x, y))),
		);
		const isLost = region.size >= FEWEST && !seen.some((one) => isWithin(region, one));
		return [
			...(isLost ? [`“${region.name}” is never in its region`] : []),
			...(isAstray ? [`“${region.name}” lies on another region`] : []),
		];
	});
}

function expectNames(maps: readonly OnMap[]): void {
	expect(maps.map(({ input }) => input.regions.length > 5)).toEqual([true, true]);
	expect(maps.map(faultsOf)).toEqual([[], []]);
}

describe('names of regions stand in their own hulls at some zoom, and on others at none', () => {
	it('in a made library', () => {
		expectNames(mapsOf(generateLibrary(600)));
	});

	it('in the bundled library', async () => {
		expectNames(mapsOf(await libraryIn('content')));
	});

	for (const name of REAL_LIBRARIES) {
		const folder = realLibrary(name);
		it.skipIf(folder === null)(`in the real library of ${name}`, { timeout: 120_000 }, async () => {
			expectNames(mapsOf(await libraryIn(folder!)));
		});
	}
});

describe('names of regions', () => {
	it('are nearly all there when the whole map is looked at', () => {
		const [map] = mapsOf(generateLibrary(600));
		const labels = labelsAt(map!, cameraForBox(wholeOf(map!.input), SIZE));
		expect(labels.length).toBeGreaterThanOrEqual(0.9 * map!.input.regions.length);
	});

	it('leave their hubs free', () => {
		const patterns: Placed[] = ['Hub', 'A', 'B', 'C'].map((title, at) => ({
			title,
			at: [0, at * 400] as const,
		}));
		const edges = [1, 2, 3].map((end) => [0, 'related', end] as const);
		const input = inputFromScene(smallScene(patterns, edges), LIGHT);
		const hull = Float32Array.of(-600, -300, 600, -300, 600, 300, -600, 300);
		const region = { ...input.regions[0]!, name: 'Interdependence', x: 0, y: 0, hull };
		const extent = { left: -640, top: -300, right: 640, bottom: 300 };
		const [position] = buildLevelOfDetail({ ...input, extent, regions: [region] }).regionLabels;
		expect(Math.abs(position!.y)).toBeGreaterThan(input.radius[0]!);
	});
});

describe('a name that the layout puts outside of its hull', () => {
	const input = inputFromScene(smallScene(square(0, 0)), LIGHT);
	const region = { ...input.regions[0]!, name: 'Interdependence' };
	const above = { ...region, y: boxAround(region.hull).top - 40 };
	const wall = (left: number) => ({
		...region,
		hull: Float32Array.of(left, -160, left + 30, -160, left + 30, -60, left, -60),
	});
	const positionAmong = (walls: readonly Region[]) =>
		buildLevelOfDetail({ ...input, regions: [above, ...walls] }).regionLabels[0]!;

	it('stands there', () => {
		expect(positionAmong([])).toMatchObject({ lines: ['Interdependence'], x: above.x, y: above.y });
	});

	it('is as small as the room is that others leave', () => {
		const { within, clear } = positionAmong([wall(-80), wall(50)]);
		expect(positionAmong([]).within).toBeGreaterThan(100);
		expect([within > 90, within <= 100, clear]).toEqual([true, true, within]);
	});
});

describe('a name that is wider than its region', () => {
	const input = inputFromScene(smallScene([...square(0, 0), ...square(1, 124)]), LIGHT);
	const [region, neighbour] = input.regions as [Region, Region];
	const long = { ...region, name: 'Interdependence' };
	/** At a scale at which the name reaches out of the region, but not far. */
	const seenAmong = (regions: readonly Region[]) => {
		const camera = cameraCentredOn(region, 0.9, SIZE);
		const labels = labelsAt(mapOf({ ...input, regions }), camera);
		return labels.filter(({ subject }) => subject === 0).map((label) => ({ label, camera }));
	};

	it('may reach out of it where no other is', () => {
		const seen = seenAmong([long]);
		expect(seen).toHaveLength(1);
		expect(isWithin(long, seen[0]!)).toBe(false);
	});

	it('waits where another is', () => {
		expect(seenAmong([long, neighbour])).toEqual([]);
	});
});

describe('a name for which there is no room at its position', () => {
	const input = inputFromScene(smallScene([...square(0, 0), ...square(1, 140)]), LIGHT);
	const [region, neighbour] = input.regions as [Region, Region];
	const map = mapOf({ ...input, regions: [{ ...region, name: 'Quality Management of Things' }, neighbour] });
	const labelAt = (scale: number) => {
		const camera = cameraCentredOn(region, scale, SIZE);
		const label = labelsAt(map, camera).find(({ subject }) => subject === 0);
		return label && { label, camera };
	};

	it('takes more lines and stays within its region', () => {
		expect(map.lod.regionLabels[0]!.lines).toHaveLength(2);
		const seen = labelAt(0.72)!;
		expect(seen.label.lines).toEqual(['Quality', 'Management', 'of Things']);
		expect(isWithin(region, seen)).toBe(true);
	});

	it('waits where no number of lines fits', () => {
		expect(labelAt(0.3)).toBeUndefined();
	});
});

describe('names that are read from afar', () => {
	const { labelling } = lettersFor({ width: 1280, height: 800 });
	/** What a wall of 1280 by 800 has of the explorer's pixels, and what of it the words leave free. */
	const WALL = { width: 640, height: 400 };
	const FREE = { left: 230, top: 0, right: 640, bottom: 370 };
	const cameraOnWall = ({ input }: OnMap): Camera => {
		const size = { width: FREE.right - FREE.left, height: FREE.bottom };
		const { x, y, scale } = cameraForBox(wholeOf(input), size);
		return { x: x + FREE.left, y, scale };
	};
	const onWall = (map: OnMap): Seen[] => {
		const camera = cameraOnWall(map);
		return labelsAt(map, camera, { size: WALL, labelling }).map((label) => ({
			label,
			camera,
		}));
	};

	it('are those of nearly all regions when the whole map is looked at, large enough, and none over another', () => {
		const maps = mapsOf(generateLibrary(600));
		for (const map of maps) {
			const seen = onWall(map);
			expect(seen.length).toBeGreaterThanOrEqual(0.9 * map.input.regions.length);
			expect(Math.min(...seen.map(({ label }) => label.size))).toBeGreaterThanOrEqual(labelling.least);
			const boxes = seen.map(({ label }) => label.box);
			expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => isOver(box, other)))).toEqual([]);
		}
		expect(maps).toHaveLength(2);
	});

	it('are never faint, however near the region is', () => {
		const map = mapOf(inputFromScene(smallScene(square(0, 0)), LIGHT));
		const camera = cameraCentredOn(map.lod.regionLabels[0]!, 30, SIZE);
		const alphaOf = (more: Partial<Viewport>) => labelsAt(map, camera, more)[0]!.alpha;
		expect(alphaOf({})).toBeLessThan(alphaOf({ labelling }));
	});

	it('reach into their own region, and rather out to where no other is', () => {
		const input = inputFromScene(smallScene([...square(0, 0), ...square(1, 140)]), LIGHT);
		const [region, neighbour] = input.regions as [Region, Region];
		const long = { ...region, name: 'Interdependence' };
		const map = mapOf({ ...input, regions: [long, neighbour] });
		const seen = onWall(map).find(({ label }) => label.subject === 0)!;
		const points = pointsOf(seen.label.box, seen.camera);
		expect(isWithin(long, seen)).toBe(false);
		expect(points.some(([x, y]) => isInside(long.hull, x, y))).toBe(true);
		expect(points.filter(([x, y]) => isInside(neighbour.hull, x, y))).toEqual([]);
	});
});

describe('a name in a narrow region', () => {
	const input = inputFromScene(smallScene(square(0, 0)), LIGHT);
	const linesIn = (width: number) => {
		const region = { ...input.regions[0]!, name: 'Around Accelerated Skill Acquisition', x: 0, y: 0 };
		const hull = Float32Array.of(-width, -90, width, -90, width, 90, -width, 90);
		const extent = { left: -640, top: -90, right: 640, bottom: 90 };
		return buildLevelOfDetail({ ...input, extent, regions: [{ ...region, hull }] }).regionLabels[0]!.lines;
	};

	it('takes more lines than in a wide one', () => {
		expect(linesIn(200)).toEqual(['Around Accelerated', 'Skill Acquisition']);
		expect(linesIn(55)).toEqual(['Around', 'Accelerated', 'Skill', 'Acquisition']);
	});
});

describe('a name in a region that narrows', () => {
	it('is as small as it has to be to stay within', () => {
		const input = inputFromScene(smallScene([{ title: 'P', at: [0, 0] }]), LIGHT);
		const diamond = { ...input.regions[0]!, name: 'Interdependence', y: 0 };
		const map = mapOf({
			...input,
			regions: [{ ...diamond, hull: Float32Array.of(-100, 0, 0, -20, 100, 0, 0, 20) }],
		});
		const seen = labelsOf(map, 0);
		expect(seen.length).toBeGreaterThan(5);
		expect(seen.filter((one) => !isWithin(map.input.regions[0]!, one))).toEqual([]);
	});
});

/** A few patterns below each other. */
function square(region: number, left: number): Placed[] {
	return [0, 40, 80, 120, 160].map((y) => ({ title: `P${y}`, at: [left, y] as const, region }));
}
