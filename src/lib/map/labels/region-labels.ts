import type { Box, Region } from '../../model/atlas.ts';
import type { Camera, Size } from '../camera/camera.ts';
import type { CollisionGrid } from './collision-grid.ts';
import type { LevelOfDetail } from '../render/level-of-detail.ts';
import { LINE_HEIGHT, REGION_LABEL } from '../../look/labels.ts';
import { fontOf, linesOfName, widthOf, type Label } from './label.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** How much of its region's width a label fills. */
const FILLED = 0.74;
/** A label at its smallest may be so much wider than its region. */
const OVERHANG = 1.25;

/** Labels of regions of which something is shown, those of larger ones first. */
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
		.map((at) => {
			const [px, py] = lod.regionLabels.subarray(2 * at, 2 * at + 2);
			return placeRegion(pen, input, viewport, { at, px: px!, py: py! }, grid);
		})
		.filter((label) => label !== null);
}

interface Anchor {
	readonly at: number;
	readonly px: number;
	readonly py: number;
}

function placeRegion(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	{ at, px, py }: Anchor,
	grid: CollisionGrid,
): Label | null {
	const { camera, size: view } = viewport;
	const region = input.regions[at]!;
	const [x, y] = [px * camera.scale + camera.x, py * camera.scale + camera.y];
	if (!isNear(x, y, viewport)) return null;
	const lines = linesOfName(region.name);
	const unit = fontOf('region', 100, input.theme);
	const widthsAtOne = lines.map(
		(line) => widthOf(pen, line.toUpperCase(), unit) / 100 + REGION_LABEL.spacing * line.length,
	);
	const look = lookOf(region, camera, view, Math.max(...widthsAtOne));
	if (!look) return null;
	const { size, alpha, width } = look;
	const height = lines.length * size * LINE_HEIGHT;
	const box = boxAround(x, y, width + 4, height);
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

/** How large and how strong a region's name is: as large as the region allows, and fainter once the region fills the view. Null while it is too small for a name. */
function lookOf(region: Region, camera: Camera, view: Size, widthAtOne: number) {
	const width = widthOnScreen(region, camera);
	const wish = Math.min(REGION_LABEL.size.most, (FILLED * width) / widthAtOne);
	const size = Math.round(Math.max(REGION_LABEL.size.least, wish) * 2) / 2;
	if (size * widthAtOne > width * OVERHANG) return null;
	const fade = Math.min(1, Math.max(0, (width / view.width - 1) / 1.4));
	return { size, width: size * widthAtOne, alpha: 0.9 - 0.5 * fade };
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
