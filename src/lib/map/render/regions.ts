import type { Region } from '../../model/atlas.ts';
import type { Camera } from '../camera/camera.ts';
import type { Detail } from './level-of-detail.ts';
import { edgeStrength } from './edge-opacity.ts';
import { coastColour, landColour, shoalColour } from './palette.ts';
import { traceCoast, type Pen } from './pen.ts';
import type { Sheet, Shot } from './render-input.ts';
import { mix } from '../surface/theme.ts';

/** Regions as land: shallows, a fine coast, a faint tint. */
export function paintRegions(pen: Pen, sheet: Sheet, { camera }: Shot): void {
	const { theme, regions, swatches, regionFill } = sheet;
	const swatchOf = (at: number) => swatches[regionFill[at]!];
	pen.lineJoin = 'round';
	regions.forEach((region, at) =>
		strokeCoast(pen, region, camera, { colour: shoalColour(swatchOf(at), theme), width: 9 }),
	);
	regions.forEach((region, at) => {
		strokeCoast(pen, region, camera, { colour: coastColour(swatchOf(at), theme), width: 1.6 });
		pen.fillStyle = landColour(swatchOf(at), theme);
		pen.beginPath();
		traceCoast(pen, region.hull, camera);
		pen.fill();
	});
}

interface Line {
	readonly colour: string;
	readonly width: number;
}

function strokeCoast(pen: Pen, region: Region, camera: Camera, { colour, width }: Line): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	traceCoast(pen, region.hull, camera);
	pen.stroke();
}

const MOST_EDGES_PER_REGION = 2.5;
const WIDEST = 9;

/** Edges between regions: the wider, the more there are. They step back as the single edges come out. */
export function paintRegionEdges(pen: Pen, sheet: Sheet, detail: Detail, { camera, size }: Shot): void {
	const share = 1 - 0.5 * edgeStrength(detail, camera.scale).outerShare;
	const widest = Math.min(WIDEST, Math.min(size.width, size.height) / 90);
	const regionEdges = sheet.regionEdges.slice(0, Math.ceil(sheet.regions.length * MOST_EDGES_PER_REGION));
	const most = Math.max(1, ...regionEdges.map((edge) => edge.count));
	pen.globalAlpha = share;
	pen.lineCap = 'round';
	const casing = mix(sheet.theme.inkQuiet, sheet.theme.water, 0.42);
	const fill = mix(sheet.theme.paper, sheet.theme.line, 0.7);
	for (const { stroke, extra } of [
		{ stroke: casing, extra: 1.2 },
		{ stroke: fill, extra: 0 },
	]) {
		for (const edge of regionEdges) {
			pen.strokeStyle = stroke;
			pen.lineWidth = Math.max(0.8, widest * Math.sqrt(edge.count / most)) + extra;
			pen.beginPath();
			traceRegionEdge(pen, sheet.regions[edge.from]!, sheet.regions[edge.to]!, camera);
			pen.stroke();
		}
	}
	pen.globalAlpha = 1;
	pen.lineCap = 'butt';
}

/** A slight bend, always to the same side, keeps region edges that cross from looking like a grid. */
function traceRegionEdge(pen: Pen, from: Region, to: Region, { x, y, scale }: Camera): void {
	const bend = 0.09;
	const middle = {
		x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
		y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
	};
	pen.moveTo(from.x * scale + x, from.y * scale + y);
	pen.quadraticCurveTo(middle.x * scale + x, middle.y * scale + y, to.x * scale + x, to.y * scale + y);
}
