import type { Box, Region } from '../../model/atlas.ts';
import { boxAround, crossingsAt, isBetween, isIn, isInside, isOver } from '../camera/boxes.ts';
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
	const anchors = bySize.map((at) => ({ at, position: lod.regionLabels[at]! }));
	const placed = anchors.map((anchor) => {
		const label = labelOf(pen, input, room.viewport, anchor);
		return label ? placeRegion(input, label, room) : placeTightly(pen, input, anchor, room);
	});
	const named = placed.filter((label) => label !== null);
	if (!room.viewport.labelling?.mayOverlap) return named;
	// Whoever needs the most room chooses first.
	const nameless = anchors.filter((_, at) => !placed[at]);
	nameless.sort((a, b) => input.regions[b.at]!.name.length - input.regions[a.at]!.name.length);
	return [...named, ...nameless.flatMap((anchor) => placeOverlapping(pen, input, anchor, room) ?? [])];
}

/** A name for which there is no room at its position: at its smallest, in more lines if need be, wherever it lies within its region. */
function placeTightly(pen: Pen, input: RenderInput, { at, position }: Anchor, room: Room): Label | null {
	const { camera } = room.viewport;
	const region = input.regions[at]!;
	const { x, y } = onScreen(position, camera);
	if (!isNear(x, y, room.viewport)) return null;
	const hull = hullOnScreen(region, camera);
	for (const lines of waysToBreakName(region.name)) {
		const { least: size } = sizesIn(room.viewport);
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

/** A name for which there is no room within its region: as much of it there, and as little of it over others, as can be. */
function placeOverlapping(pen: Pen, input: RenderInput, { at, position }: Anchor, room: Room): Label | null {
	const { viewport } = room;
	const region = input.regions[at]!;
	const { x, y } = onScreen(position, viewport.camera);
	if (!isNear(x, y, viewport)) return null;
	const { least: size } = sizesIn(viewport);
	const costOf = costOfOverlap(input, viewport.camera, at);
	let best: { readonly label: Label; readonly cost: number } | null = null;
	for (const lines of waysToBreakName(region.name)) {
		const width = size * widthAtOne(pen, input, lines) + PADDING;
		const label = written(at, { x, y }, { lines, size, width, alpha: STRONGEST });
		const away = (box: Box) => shiftBetween(label.box, box);
		// The nearest of those that cost as little.
		for (const box of spotsAround(label, region, viewport).sort((one, other) => away(one) - away(other))) {
			if (!room.isFree(box)) continue;
			const cost = costOf(box);
			if (cost < (best?.cost ?? Infinity)) best = { label: movedTo(label, box), cost };
		}
	}
	if (best) room.add(best.label.box);
	return best?.label ?? null;
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
	viewport: Viewport,
	widthAtOne: number,
) {
	const { camera, size: view, labelling } = viewport;
	const { least, most } = sizesIn(viewport);
	const { left, right } = hullOnScreen(region, camera);
	const across = right - left;
	const inside = Math.min(FILLED * across, within * camera.scale - PADDING) / widthAtOne;
	const size = Math.max(least, Math.floor(Math.min(most, inside)));
	const width = size * widthAtOne + PADDING;
	if (width > clear * camera.scale || width > across * OVERHANG) return null;
	// What is read from afar is never faint.
	const fade = labelling ? 0 : Math.min(1, Math.max(0, (across / view.width - 1) / 1.4));
	return { size, width, alpha: STRONGEST - 0.5 * fade };
}

function sizesIn({ labelling }: Viewport): { readonly least: number; readonly most: number } {
	return labelling ? { least: labelling.least, most: labelling.largest } : REGION_LABEL.size;
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
	for (const written of [label, atItsSmallest(label, room.viewport)]) {
		const box = nearestTo(written.box, spotsFor(written, region, room.viewport), isFit);
		if (box) return movedTo(written, box);
	}
	return null;
}

function movedTo(label: Label, box: Box): Label {
	const { left, top } = label.box;
	return { ...label, x: label.x + box.left - left, y: label.y + box.top - top, box };
}

/** The label around the same middle. */
function atItsSmallest(label: Label, viewport: Viewport): Label {
	const { least: size } = sizesIn(viewport);
	const { left, top, right, bottom } = label.box;
	const [x, middle] = [(left + right) / 2, (top + bottom) / 2];
	const share = size / label.size;
	const [across, down] = [((right - left) / 2) * share, ((bottom - top) / 2) * share];
	const box = { left: x - across, top: middle - down, right: x + across, bottom: middle + down };
	return { ...label, size, x, y: middle + (label.y - middle) * share, box };
}

/** The nearest of the spots that fit, the first of those that are as near; only nearer ones than that are tried. */
function nearestTo(box: Box, spots: readonly Box[], isFit: (spot: Box) => boolean): Box | null {
	let [nearest, least]: [Box | null, number] = [null, Infinity];
	for (const spot of spots) {
		const away = shiftBetween(box, spot);
		if (away < least && isFit(spot)) [nearest, least] = [spot, away];
	}
	return nearest;
}

function shiftBetween(one: Box, other: Box): number {
	return Math.hypot(other.left - one.left, other.top - one.top);
}

/** Boxes of a label all over what is in view of its region. */
function spotsFor(label: Label, region: Region, { camera, size }: Viewport): Box[] {
	const { left, top, right, bottom } = hullOnScreen(region, camera);
	const seen = { left: Math.max(RIM, left), top: Math.max(RIM, top) };
	return spotsWithin(label, {
		...seen,
		right: Math.min(size.width - RIM, right),
		bottom: Math.min(size.height - RIM, bottom),
	});
}

/** Boxes of a label that reach into its region. */
function spotsAround(label: Label, region: Region, { camera }: Viewport): Box[] {
	const { left, top, right, bottom } = hullOnScreen(region, camera);
	const [width, height] = [label.box.right - label.box.left, label.box.bottom - label.box.top];
	const around = { left: left - width, top: top - height, right: right + width, bottom: bottom + height };
	return spotsWithin(label, around, 2);
}

function spotsWithin({ box }: Label, { left, top, right, bottom }: Box, density = 1): Box[] {
	const [width, height] = [box.right - box.left, box.bottom - box.top];
	const lefts = steps(left, right - width, density * COLUMNS);
	const tops = steps(top, bottom - height, density * ROWS);
	return lefts.flatMap((left) =>
		tops.map((top) => ({ left, top, right: left + width, bottom: top + height })),
	);
}

/** So many numbers between two, both among them; none where they are the wrong way round. */
function steps(from: number, to: number, count: number): number[] {
	if (to < from) return [];
	return Array.from({ length: count }, (_, at) => from + ((to - from) * at) / (count - 1));
}

function isWithin({ hull }: Region, box: Box, camera: Camera): boolean {
	return ACROSS.every((across) =>
		DOWN.every((down) => {
			const { x, y } = pointIn(box, across, down);
			const at = positionAt(camera, x, y);
			return isInside(hull, at.x, at.y);
		}),
	);
}

/** Whether a label lies on another region than its own, by points along its middle. */
export function strayTest({ regions }: Pick<RenderInput, 'regions'>, { camera }: Viewport) {
	const boxes = regions.map(({ hull }) => boxAround(hull));
	return (box: Box, own: number): boolean =>
		ACROSS.some((across) => {
			const { x, y } = pointIn(box, across, 0.5);
			const at = positionAt(camera, x, y);
			return regions.some(
				({ hull }, other) => other !== own && isIn(boxes[other]!, at.x, at.y) && isInside(hull, at.x, at.y),
			);
		});
}

/** What it costs a label to lie beside its own region, as a share of what it costs to lie on others. */
const BESIDE_COSTS = 0.4;

/** How much of a label lies on other regions than its own or on the isolates, or beside its own, by its points; infinite where it does not reach into its own. */
function costOfOverlap(input: Pick<RenderInput, 'regions' | 'isolates'>, camera: Camera, own: number) {
	const rowAt = rowsThrough(input, own);
	return (box: Box): number => {
		let [inside, over] = [0, 0];
		for (const down of DOWN) {
			const row = rowAt(positionAt(camera, 0, pointIn(box, 0, down).y).y);
			for (const across of ACROSS) {
				const { x } = positionAt(camera, pointIn(box, across, 0).x, 0);
				if (isBetween(row.own, x)) inside++;
				else if (isBetween(row.others, x)) over++;
			}
		}
		const count = DOWN.length * ACROSS.length;
		return inside === 0 ? Infinity : (over + BESIDE_COSTS * (count - inside)) / count;
	};
}

/** Where a row, by its height, crosses the hull of a region, and those of all others and the isolates; many labels ask for the same rows. */
function rowsThrough({ regions, isolates }: Pick<RenderInput, 'regions' | 'isolates'>, own: number) {
	const { hull } = regions[own]!;
	const others = regions.filter((_, at) => at !== own).map((other) => other.hull);
	if (isolates) others.push(cornersOf(isolates));
	const rows = new Map<number, { readonly own: readonly number[]; readonly others: readonly number[] }>();
	return (y: number) => {
		const known = rows.get(y);
		if (known) return known;
		const row = { own: crossingsAt(hull, y), others: others.flatMap((other) => crossingsAt(other, y)) };
		rows.set(y, row);
		return row;
	};
}

function cornersOf({ left, top, right, bottom }: Box): Float32Array {
	return Float32Array.of(left, top, right, top, right, bottom, left, bottom);
}

/** A point of a box by shares of its width and height. */
function pointIn({ left, top, right, bottom }: Box, across: number, down: number): Point {
	return { x: left + across * (right - left), y: top + down * (bottom - top) };
}
