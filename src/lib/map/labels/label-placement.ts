import type { Box } from '../../model/atlas.ts';
import { PRESENCE } from '../../view/scene.ts';
import { isIn } from '../camera/boxes.ts';
import { visibleBox } from '../camera/camera.ts';
import { CollisionGrid } from './collision-grid.ts';
import type { LevelOfDetail } from '../render/level-of-detail.ts';
import { namesPattern, type Label } from './label.ts';
import {
	CORE,
	findCandidates,
	ISOLATES_FROM,
	measurePattern,
	placePatterns,
	type Candidate,
} from './pattern-labels.ts';
import type { Pen } from '../render/pen.ts';
import { isolatesOnScreen, measureCaption, placeCaption } from './isolates-label.ts';
import { measureRegions, placeRegions, strayTest } from './region-labels.ts';
import { Room } from './room.ts';
import { discOnScreen, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** Labels that were shown at nearly the same zoom; they keep their sides while the view moves sideways. */
export interface KeptLabels {
	readonly scale: number;
	/** The side that each pattern's label took. */
	readonly sides: ReadonlyMap<number, number>;
}

/** Smaller discs than this (CSS pixels) may be written over. */
const WRITTEN_OVER = 6;

/**
 * The names of the map at rest, placed in one pass: each takes the first of its places that is free of what was placed
 * before it, or is left out. Regions come first, then the caption over the isolates, then patterns by importance. Greedy
 * placement in order of priority, as in Christensen, Marks and Shieber, “An empirical study of algorithms for point-feature
 * label placement” (ACM Transactions on Graphics 14, 1995); the places are theirs, too: beside a point, above and below it.
 */
export function placeLabels(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
	earlier: KeptLabels | null,
): Label[] {
	const room = new Room(viewport);
	const regions = placeRegions(pen, input, lod, room);
	const caption = placeCaption(pen, input, room);
	const candidates = findCandidates(input, lod, viewport);
	const isPan = earlier !== null && Math.abs(Math.log(earlier.scale / viewport.camera.scale)) < 0.02;
	const kept = isPan ? earlier.sides : new Map<number, number>();
	// Those that were shown a moment ago go first, or a label would vanish because a greater one came into view.
	const inOrder = [...candidates].sort((a, b) => Number(kept.has(b.pattern)) - Number(kept.has(a.pattern)));
	const cores = coresOf(candidates);
	addIsolates(cores, input, viewport);
	const isAstray = strayTest(input, viewport);
	const mayStray = input.unstated === null;
	const around = { kept, room, cores, isAstray, mayStray, isolates: isolatesOnScreen(input, viewport) };
	return [...regions, ...(caption ? [caption] : []), ...placePatterns(pen, input, inOrder, around)];
}

/** The most important patterns are named in nearly every picture of the whole. */
const MEASURED = 60;

/** Measures ahead of the first picture what most pictures name: a face that is measured with for the first time takes a while to be found. */
export function measureLabels(pen: Pen, input: RenderInput, lod: LevelOfDetail): void {
	measureRegions(pen, input, lod);
	measureCaption(pen, input);
	for (const pattern of input.importance.subarray(0, MEASURED)) measurePattern(pen, input, pattern);
}

/** What has to be remembered of these labels for when the view has moved. */
export function keptFrom(labels: readonly Label[], { camera }: Viewport): KeptLabels {
	const patterns = labels.filter(namesPattern);
	return { scale: camera.scale, sides: new Map(patterns.map(({ subject, side }) => [subject, side])) };
}

function coresOf(candidates: readonly Candidate[]): CollisionGrid {
	const cores = new CollisionGrid();
	for (const { x, y, radius } of candidates) {
		if (radius >= WRITTEN_OVER) cores.add(boxAround(x, y, radius * CORE));
	}
	return cores;
}

/** Those in the block of isolates are told apart by nothing but their names, so none is written over. */
function addIsolates(cores: CollisionGrid, input: RenderInput, { camera, size, margin }: Viewport): void {
	if (camera.scale < ISOLATES_FROM) return;
	const view = visibleBox(camera, size, margin);
	input.regionOf.forEach((region, pattern) => {
		if (region >= 0 || input.presence[pattern] === PRESENCE.hidden) return;
		if (!isIn(view, input.positions[2 * pattern]!, input.positions[2 * pattern + 1]!)) return;
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		cores.add(boxAround(x, y, radius * CORE));
	});
}

function boxAround(x: number, y: number, reach: number): Box {
	return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
