import { ISOLATES, type Region } from '../../model/atlas.ts';
import type { Camera, Point } from '../camera/camera.ts';
import type { LevelOfDetail } from './level-of-detail.ts';
import { edgeOpacity } from './edge-opacity.ts';
import { hullColour, regionColour, haloColour } from './palette.ts';
import { traceHull, type Pen } from './pen.ts';
import type { RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';
import { HULL, PADDED_REGION_EDGE, REGION_EDGE } from '../../look/regions.ts';
import { mix } from '../surface/theme.ts';

/** Regions: a shade around each, a fine hull, a faint tint. */
export function paintRegions(pen: Pen, input: RenderInput, { camera }: Viewport): void {
	const { theme, regions, swatches, regionFill } = input;
	const swatchOf = (at: number) => swatches[regionFill[at]!];
	pen.lineJoin = 'round';
	regions.forEach((region, at) => {
		pen.globalAlpha = regionOpacity(input, at);
		strokeHull(pen, region, camera, { colour: haloColour(swatchOf(at), theme), width: HULL.shade });
	});
	regions.forEach((region, at) => {
		pen.globalAlpha = regionOpacity(input, at);
		strokeHull(pen, region, camera, { colour: hullColour(swatchOf(at), theme), width: HULL.width });
		pen.fillStyle = regionColour(swatchOf(at), theme);
		pen.beginPath();
		traceHull(pen, region.hull, camera);
		pen.fill();
	});
	pen.globalAlpha = 1;
}

/** Of a region's hull: it recedes where nothing of it is shown. */
export function regionOpacity({ regionCounts }: RenderInput, region: number): number {
	return regionCounts[region] ? 1 : HULL.emptyOpacity;
}

interface Line {
	readonly colour: string;
	readonly width: number;
}

function strokeHull(pen: Pen, region: Region, camera: Camera, { colour, width }: Line): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	traceHull(pen, region.hull, camera);
	pen.stroke();
}

const MOST_EDGES_PER_REGION = 2.5;

/** Edges between regions: the wider, the more there are. They step back as the single edges come out. */
export function paintRegionEdges(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	{ camera, size }: Viewport,
): void {
	const share = 1 - 0.5 * edgeOpacity(lod, camera.scale).outerShare;
	const widest = Math.min(REGION_EDGE.widest, Math.min(size.width, size.height) / 90);
	const regionEdges = input.regionEdges.slice(0, Math.ceil(input.regions.length * MOST_EDGES_PER_REGION));
	const most = Math.max(1, ...regionEdges.map((edge) => edge.count));
	pen.globalAlpha = share;
	pen.lineCap = 'round';
	const casing = mix(input.theme.inkQuiet, input.theme.background, 0.42);
	const fill = mix(input.theme.paper, input.theme.line, 0.7);
	for (const { stroke, extra } of [
		{ stroke: casing, extra: REGION_EDGE.casing },
		{ stroke: fill, extra: 0 },
	]) {
		for (const edge of regionEdges) {
			pen.strokeStyle = stroke;
			pen.lineWidth = Math.max(REGION_EDGE.narrowest, widest * Math.sqrt(edge.count / most)) + extra;
			pen.beginPath();
			traceRegionEdge(pen, input.regions[edge.from]!, input.regions[edge.to]!, camera);
			pen.stroke();
		}
	}
	pen.globalAlpha = 1;
	pen.lineCap = 'butt';
}

/** Padding between regions, below what is meant: rungs, the longer the more there are. */
export function paintPaddedRegionEdges(pen: Pen, input: RenderInput, { camera, size }: Viewport): void {
	const { paddedRegionEdges, theme } = input;
	if (paddedRegionEdges.length === 0) return;
	const most = paddedRegionEdges[0]!.count;
	const widest = Math.min(PADDED_REGION_EDGE.widest, Math.min(size.width, size.height) / 60);
	pen.globalAlpha = PADDED_REGION_EDGE.opacity;
	pen.strokeStyle = theme.inkQuiet;
	pen.setLineDash([...PADDED_REGION_EDGE.dash]);
	for (const { from, to, count } of paddedRegionEdges) {
		const ends = [from, to].map((region) => endOf(input, region, from === ISOLATES ? to : from));
		pen.lineWidth = Math.max(PADDED_REGION_EDGE.narrowest, widest * Math.sqrt(count / most));
		pen.beginPath();
		traceRegionEdge(pen, ends[0]!, ends[1]!, camera);
		pen.stroke();
	}
	pen.setLineDash([]);
	pen.globalAlpha = 1;
}

/** Where an edge between regions ends: at the name of a region, or at the rim of the block of isolates. */
function endOf({ regions, isolates }: RenderInput, region: number, other: number): Point {
	if (region !== ISOLATES) return regions[region]!;
	const { x, y } = regions[other]!;
	const { left, top, right, bottom } = isolates ?? { left: x, top: y, right: x, bottom: y };
	return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}

/** A slight bend, always to the same side, keeps region edges that cross from looking like a grid. */
function traceRegionEdge(pen: Pen, from: Point, to: Point, { x, y, scale }: Camera): void {
	const bend = 0.09;
	const middle = {
		x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
		y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
	};
	pen.moveTo(from.x * scale + x, from.y * scale + y);
	pen.quadraticCurveTo(middle.x * scale + x, middle.y * scale + y, to.x * scale + x, to.y * scale + y);
}
