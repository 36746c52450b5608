import type { Box, Region } from '../../model/atlas.ts';
import { boxAround, isIn, isInside, isOver } from '../camera/boxes.ts';
import { positionAt, type Camera, type Point } from '../camera/camera.ts';
import type { LevelOfDetail } from '../render/level-of-detail.ts';
import { LINE_HEIGHT, REGION_LABEL } from '../../look/labels.ts';
import { FILLED, type RegionLabelPosition } from './region-label-positions.ts';
import { fontOf, waysToBreakName, widthOf, type Label } from './label.ts';
import type { Pen } from '../render/pen.ts';
import { discOnScreen, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import type { Room } from './room.ts';

/** A label at its smallest may be so much wider than its region. */
const OVERHANG = 1.25;
/** Opacity of a name while its region does not fill the view. */
const STRONGEST = 0.9;
/** Between two labels, in CSS pixels. */
const PADDING = 4;

type RoomForNames = Pick<Room, 'viewport' | 'isFree' | 'add'>;

/** Labels of regions of which something is shown, those of larger ones first. Each lies within its region, or at its smallest beside all others. */
export function placeRegions(pen: Pen, input: RenderInput, lod: LevelOfDetail, room: Room): Label[] {
	const bySize = [...input.regions.keys()].filter((at) => input.regionCounts[at]! > 0);
	bySize.sort((a, b) => input.regions[b]!.size - input.regions[a]!.size);
	return bySize.flatMap((at) => {
		const anchor = { at, position: lod.regionLabels[at]! };
		const label = labelOf(pen, input, room.viewport, anchor);
		return (label ? placeRegion(input, label, room) : placeTightly(pen, input, anchor, room)) ?? [];
	});
}

/** A name for which there is no room at its position: at its smallest, in more lines if need be, wherever it lies within its region. */
function placeTightly(pen: Pen, input: RenderInput, { at, position }: Anchor, room: Room): Label | null {
	const { camera } = room.viewport;
	const region = input.regions[at]!;
	const { x, y } = onScreen(position, camera);
	if (!isNear(x, y, room.viewport)) return null;
	const hull = hullOnScreen(region, camera);
	for (const lines of waysToBreakName(region.name)) {
		const { least: size } = REGION_LABEL.size;
		const width = size * widthAtOne(pen, input, lines) + PADDING;
		const label = written(at, { x, y }, { lines, size, width, alpha: STRONGEST });
		const placed = width < hull.right - hull.left ? movedWithin(input, label, room) : null;
		if (placed) {
			room.add(placed.box);
			return placed;
		}
	}
	return null;
}

/** A label where it is, or else in another free place within its region; null where there is none. */
export function placeRegion(input: RenderInput, label: Label, room: RoomForNames): Label | null {
	const placed = room.isFree(label.box) ? label : movedWithin(input, label, room);
	if (placed) room.add(placed.box);
	return placed;
}

interface Anchor {
	readonly at: number;
	readonly position: RegionLabelPosition;
}

function labelOf(pen: Pen, input: RenderInput, viewport: Viewport, { at, position }: Anchor): Label | null {
	const { camera } = viewport;
	const region = input.regions[at]!;
	const { x, y } = onScreen(position, camera);
	if (!isNear(x, y, viewport)) return null;
	const { lines } = position;
	const look = lookOf(region, position, viewport, widthAtOne(pen, input, lines));
	return look && written(at, { x, y }, { ...look, lines });
}

/** Measures the names of all regions, broken as they are where there is room for them. */
export function measureRegions(pen: Pen, input: RenderInput, { regionLabels }: LevelOfDetail): void {
	for (const { lines } of regionLabels) widthAtOne(pen, input, lines);
}

/** Of the widest line where the font has the size 1. */
function widthAtOne(pen: Pen, { theme }: RenderInput, lines: readonly string[]): number {
	const unit = fontOf('region', 100, theme);
	return Math.max(
		...lines.map((line) => widthOf(pen, line.toUpperCase(), unit) / 100 + REGION_LABEL.spacing * line.length),
	);
}

/** How a name is written. */
type Writing = Pick<Label, 'lines' | 'size' | 'alpha'> & { readonly width: number };

/** The label around a point of the host. */
function written(subject: number, { x, y }: Point, { lines, size, alpha, width }: Writing): Label {
	const height = lines.length * size * LINE_HEIGHT;
	const box = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
	const look = { kind: 'region', subject, lines, align: 'center', on: null, side: 0 } as const;
	return { ...look, x, y: y - height / 2 + size * 0.98, size, alpha, box };
}

function isNear(x: number, y: number, { size, margin }: Viewport): boolean {
	const reach = margin + 200;
	return x > -reach && x < size.width + reach && y > -reach && y < size.height + reach;
}

/** How large and how strong a region's name is: as large as the region allows, and fainter once the region fills the view. Null while there is no room for a name. */
function lookOf(
	region: Region,
	{ within, clear }: RegionLabelPosition,
	{ camera, size: view, lettering }: Viewport,
	widthAtOne: number,
) {
	const { least, most: usual } = REGION_LABEL.size;
	const most = lettering?.largest ?? usual;
	const { left, right } = hullOnScreen(region, camera);
	const across = right - left;
	const inside = Math.min(FILLED * across, within * camera.scale - PADDING) / widthAtOne;
	const size = Math.max(least, Math.floor(Math.min(most, inside)));
	const width = size * widthAtOne + PADDING;
	if (width > clear * camera.scale || width > across * OVERHANG) return null;
	const fade = Math.min(1, Math.max(0, (across / view.width - 1) / 1.4));
	return { size, width, alpha: STRONGEST - 0.5 * fade };
}

function onScreen({ x, y }: { readonly x: number; readonly y: number }, camera: Camera) {
	return { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y };
}

function hullOnScreen({ hull }: Region, camera: Camera): Box {
	const { left, top, right, bottom } = boxAround(hull);
	const [from, to] = [onScreen({ x: left, y: top }, camera), onScreen({ x: right, y: bottom }, camera)];
	return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

/** Other places are looked for in so many columns and rows over what is in view of a region, so far from the rim of the view (CSS pixels). */
const COLUMNS = 9;
const ROWS = 13;
const RIM = 6;
/** A label has to lie in its region with these points, shares of its width and height. */
const ACROSS = [0, 0.25, 0.5, 0.75, 1];
const DOWN = [0, 0.5, 1];

/** The label in the free place within its region that is nearest to where it was, and not over the region's hub. */
function movedWithin(input: RenderInput, label: Label, room: RoomForNames): Label | null {
	const region = input.regions[label.subject]!;
	const { camera } = room.viewport;
	const { x, y, radius } = discOnScreen(input, region.hub, camera);
	const hub = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
	const isFit = (box: Box) => !isOver(box, hub) && room.isFree(box) && isWithin(region, box, camera);
	for (const written of [label, atItsSmallest(label)]) {
		const { left, top } = written.box;
		const box = spotsFor(written, region, room.viewport).find(isFit);
		if (box) return { ...written, x: written.x + box.left - left, y: written.y + box.top - top, box };
	}
	return null;
}

/** The label around the same middle. */
function atItsSmallest(label: Label): Label {
	const { least: size } = REGION_LABEL.size;
	const { left, top, right, bottom } = label.box;
	const [x, middle] = [(left + right) / 2, (top + bottom) / 2];
	const share = size / label.size;
	const [across, down] = [((right - left) / 2) * share, ((bottom - top) / 2) * share];
	const box = { left: x - across, top: middle - down, right: x + across, bottom: middle + down };
	return { ...label, size, x, y: middle + (label.y - middle) * share, box };
}

/** Boxes of a label all over what is in view of its region, the nearest first. */
function spotsFor({ box }: Label, region: Region, { camera, size }: Viewport): Box[] {
	const hull = hullOnScreen(region, camera);
	const [width, height] = [box.right - box.left, box.bottom - box.top];
	const lefts = steps(Math.max(RIM, hull.left), Math.min(size.width - RIM, hull.right) - width, COLUMNS);
	const tops = steps(Math.max(RIM, hull.top), Math.min(size.height - RIM, hull.bottom) - height, ROWS);
	const spots = lefts.flatMap((left) =>
		tops.map((top) => ({ left, top, right: left + width, bottom: top + height })),
	);
	const away = ({ left, top }: Box) => Math.hypot(left - box.left, top - box.top);
	return spots.sort((one, other) => away(one) - away(other));
}

/** So many numbers between two, both among them; none where they are the wrong way round. */
function steps(from: number, to: number, count: number): number[] {
	if (to < from) return [];
	return Array.from({ length: count }, (_, at) => from + ((to - from) * at) / (count - 1));
}

function isWithin({ hull }: Region, { left, top, right, bottom }: Box, camera: Camera): boolean {
	return ACROSS.every((across) =>
		DOWN.every((down) => {
			const at = positionAt(camera, left + across * (right - left), top + down * (bottom - top));
			return isInside(hull, at.x, at.y);
		}),
	);
}

/** Whether a label lies on another region than its own, by points along its middle. */
export function strayTest({ regions }: Pick<RenderInput, 'regions'>, { camera }: Viewport) {
	const boxes = regions.map(({ hull }) => boxAround(hull));
	return ({ left, top, right, bottom }: Box, own: number): boolean =>
		ACROSS.some((across) => {
			const { x, y } = positionAt(camera, left + across * (right - left), (top + bottom) / 2);
			return regions.some(({ hull }, at) => at !== own && isIn(boxes[at]!, x, y) && isInside(hull, x, y));
		});
}
