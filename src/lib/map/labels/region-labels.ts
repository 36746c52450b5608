import type { Box, Region } from '../../model/atlas.ts';
import type { Camera } from '../camera/camera.ts';
import type { CollisionGrid } from './collision-grid.ts';
import type { LevelOfDetail } from '../render/level-of-detail.ts';
import { LINE_HEIGHT, REGION_LABEL } from '../../look/labels.ts';
import { FILLED, type RegionLabelPosition } from './region-label-positions.ts';
import { fontOf, widthOf, type Label } from './label.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** A label at its smallest may be so much wider than its region. */
const OVERHANG = 1.25;
/** Between two labels, in CSS pixels. */
const PADDING = 4;

/** Labels of regions of which something is shown, those of larger ones first. Each lies within its region, or at its smallest beside all others. */
export function placeRegions(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
	grid: CollisionGrid,
): Label[] {
	const bySize = [...input.regions.keys()].filter((at) => input.regionCounts[at]! > 0);
	bySize.sort((a, b) => input.regions[b]!.size - input.regions[a]!.size);
	return bySize
		.map((at) => placeRegion(pen, input, viewport, { at, position: lod.regionLabels[at]! }, grid))
		.filter((label) => label !== null);
}

interface Anchor {
	readonly at: number;
	readonly position: RegionLabelPosition;
}

function placeRegion(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	{ at, position }: Anchor,
	grid: CollisionGrid,
): Label | null {
	const { camera } = viewport;
	const region = input.regions[at]!;
	const { x, y } = onScreen(position, camera);
	if (!isNear(x, y, viewport)) return null;
	const { lines } = position;
	const unit = fontOf('region', 100, input.theme);
	const widthsAtOne = lines.map(
		(line) => widthOf(pen, line.toUpperCase(), unit) / 100 + REGION_LABEL.spacing * line.length,
	);
	const look = lookOf(region, position, viewport, Math.max(...widthsAtOne));
	if (!look) return null;
	const { size, alpha, width } = look;
	const height = lines.length * size * LINE_HEIGHT;
	const box = boxAround(x, y, width, height);
	if (!grid.isFree(box)) return null;
	grid.add(box);
	const baseline = y - height / 2 + size * 0.98;
	return {
		kind: 'region',
		subject: at,
		lines,
		align: 'center',
		x,
		y: baseline,
		size,
		alpha,
		on: null,
		side: 0,
		box,
	};
}

function isNear(x: number, y: number, { size, margin }: Viewport): boolean {
	const reach = margin + 200;
	return x > -reach && x < size.width + reach && y > -reach && y < size.height + reach;
}

/** How large and how strong a region's name is: as large as the region allows, and fainter once the region fills the view. Null while there is no room for a name. */
function lookOf(
	region: Region,
	{ within, clear }: RegionLabelPosition,
	{ camera, size: view }: Viewport,
	widthAtOne: number,
) {
	const { least, most } = REGION_LABEL.size;
	const across = widthOnScreen(region, camera);
	const inside = Math.min(FILLED * across, within * camera.scale - PADDING) / widthAtOne;
	const size = Math.max(least, Math.floor(Math.min(most, inside) * 2) / 2);
	const width = size * widthAtOne + PADDING;
	if (width > clear * camera.scale || width > across * OVERHANG) return null;
	const fade = Math.min(1, Math.max(0, (across / view.width - 1) / 1.4));
	return { size, width, alpha: 0.9 - 0.5 * fade };
}

function onScreen({ x, y }: RegionLabelPosition, camera: Camera) {
	return { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y };
}

function widthOnScreen({ hull }: Region, { scale }: Camera): number {
	let [left, right] = [Infinity, -Infinity];
	for (let at = 0; at < hull.length; at += 2) {
		left = Math.min(left, hull[at]!);
		right = Math.max(right, hull[at]!);
	}
	return (right - left) * scale;
}

function boxAround(x: number, y: number, width: number, height: number): Box {
	return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
