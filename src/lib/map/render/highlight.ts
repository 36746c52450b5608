import { writeTypes, type Seen } from '../labels/edge-labels.ts';
import { arrowAt, curveOf, lanesAmong, strokeCurve } from './lines.ts';
import type { Camera } from '../camera/camera.ts';
import { CollisionGrid } from '../labels/collision-grid.ts';
import type { Emphasis } from '../../view/scene.ts';
import type { Label } from '../labels/label.ts';
import { labelBoldly, labelWhereItRests, labelWhereFree, restingLabels } from '../labels/highlight-labels.ts';
import { edgeColour, ringColour, swatchColour } from './palette.ts';
import { beginViewport, traceDisc, type Pen } from './pen.ts';
import {
	DISC,
	EDGE,
	findRing,
	MARKED_RING,
	SELECTED_CASING,
	SELECTED_RING,
	strokeOf,
	type Ring,
} from '../look.ts';
import { discOnScreen, type Disc, type RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';

/** What stands out over the resting picture. */
export interface Highlight {
	readonly emphasis: Emphasis | null;
	readonly selected: number | null;
	/** Search hits and the like: ringed, not lit. */
	readonly also: Uint32Array;
	/** Names that stand in the resting picture, for the same camera; none while it is on the move. */
	readonly resting: readonly Label[];
}

export const NO_HIGHLIGHT: Highlight = {
	emphasis: null,
	selected: null,
	also: new Uint32Array(),
	resting: [],
};

/** Whether there is nothing to be painted over the resting picture. */
export function isNothing({ emphasis, selected, also }: Highlight): boolean {
	return emphasis === null && selected === null && also.length === 0;
}

/** Where so few edges are looked at, each says its type; more of them do so only when near, or along a path. */
const FEW_EDGES = 12;
const NEAR = 1.2;
const FEW_NEAR = 40;
/** Beyond this, arrowheads would cover each other. */
const MOST_ARROWS = 320;

export function paintHighlight(pen: Pen, input: RenderInput, viewport: Viewport, highlight: Highlight): void {
	beginViewport(pen, viewport);
	const { emphasis } = highlight;
	const curves = emphasis ? curvesOf(input, viewport, emphasis) : [];
	if (emphasis) paintEmphasis(pen, input, viewport, emphasis, curves);
	paintHits(pen, input, viewport.camera, highlight.also);
	if (highlight.selected !== null) paintSelected(pen, input, viewport.camera, highlight.selected);
	writeTexts(pen, input, viewport, highlight, curves);
}

function paintEmphasis(
	pen: Pen,
	input: RenderInput,
	{ camera }: Viewport,
	{ neighbours, leading }: Emphasis,
	curves: readonly Seen[],
): void {
	strokeByType(pen, input, curves);
	paintDiscs(pen, input, camera, neighbours);
	paintDiscs(pen, input, camera, leading);
	if (curves.length <= MOST_ARROWS) paintArrows(pen, input, curves);
}

/** What is looked at and the selected pattern are always named; then names that stand anyway, types, and other names where there is room. */
function writeTexts(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	highlight: Highlight,
	curves: readonly Seen[],
): void {
	const { emphasis, selected, also, resting } = highlight;
	const grid = new CollisionGrid();
	if (emphasis) reserveDiscs(input, viewport.camera, emphasis, grid);
	const names = { pen, input, viewport, grid, bold: new CollisionGrid(), resting: restingLabels(resting) };
	const first = new Set(emphasis?.leading);
	if (selected !== null) first.add(selected);
	for (const pattern of first) labelBoldly(names, pattern);
	const others = [...new Set([...(emphasis?.neighbours ?? []), ...also])].filter((one) => !first.has(one));
	for (const pattern of others) labelWhereItRests(names, pattern);
	if (curves.length <= mostTyped(emphasis, viewport)) writeTypes(pen, input, viewport.size, curves, grid);
	labelWhereFree(names, others);
}

function mostTyped(emphasis: Emphasis | null, { camera }: Viewport): number {
	const isPath = emphasis !== null && emphasis.leading.length > 1;
	return isPath || camera.scale >= NEAR ? FEW_NEAR : FEW_EDGES;
}

function curvesOf(input: RenderInput, { camera, size }: Viewport, { edges }: Emphasis): Seen[] {
	const lanes = lanesAmong(edges, input);
	const seen: Seen[] = [];
	edges.forEach((edge, at) => {
		const curve = curveOf(input, edge, lanes[at]!, camera);
		const isOff =
			Math.max(curve.fromX, curve.toX) < 0 ||
			Math.min(curve.fromX, curve.toX) > size.width ||
			Math.max(curve.fromY, curve.toY) < 0 ||
			Math.min(curve.fromY, curve.toY) > size.height;
		if (!isOff) seen.push({ type: input.type[edge]!, isInferred: edge >= input.inferredFrom, curve });
	});
	return seen;
}

function strokeByType(pen: Pen, input: RenderInput, curves: readonly Seen[]): void {
	const isMany = curves.length > 60;
	for (const group of groupsByType(curves)) {
		const { type: at, isInferred } = group[0]!;
		const type = input.types[at];
		const own = strokeOf(type, isInferred);
		const colour = edgeColour(type, isInferred, input.theme);
		const width = isInferred || isMany ? EDGE.thin : EDGE.emphasised;
		const lines = group.map(({ curve }) => curve);
		// Double lines of a hub would run together into a surface.
		const stroke = isMany && own === 'double' ? 'solid' : own;
		pen.globalAlpha = isMany ? Math.max(0.26, Math.min(0.8, 120 / curves.length)) : 1;
		strokeCurve(pen, lines, { stroke, colour, width, under: input.theme.background });
	}
	pen.globalAlpha = 1;
}

function groupsByType(curves: readonly Seen[]): Seen[][] {
	const groups = new Map<number, Seen[]>();
	for (const seen of curves) {
		const key = seen.type * 2 + Number(seen.isInferred);
		const group = groups.get(key);
		if (group) group.push(seen);
		else groups.set(key, [seen]);
	}
	return [...groups.values()];
}

function paintArrows(pen: Pen, input: RenderInput, curves: readonly Seen[]): void {
	for (const { type: at, isInferred, curve } of curves) {
		const type = input.types[at];
		if (!type || type.arrowhead === 'none') continue;
		const colour = edgeColour(type, isInferred, input.theme);
		arrowAt(pen, curve, type.arrowhead, { colour, under: input.theme.paper });
	}
}

function paintDiscs(pen: Pen, input: RenderInput, camera: Camera, patterns: Uint32Array): void {
	const { theme, swatches, fill, level } = input;
	const isMany = patterns.length > 200;
	for (const pattern of patterns) {
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		if (!isMany) fillOne(pen, x, y, radius + DISC.casing.emphasised, theme.paper);
		const swatch = swatches[fill[pattern]!];
		fillOne(pen, x, y, radius, swatchColour(swatch, theme));
		const ring = radius >= DISC.ringedFrom ? findRing(level[pattern]) : undefined;
		if (ring) strokeRing(pen, { x, y, radius }, ring, ringColour(swatch, theme));
	}
}

function fillOne(pen: Pen, x: number, y: number, radius: number, colour: string): void {
	pen.fillStyle = colour;
	pen.beginPath();
	traceDisc(pen, x, y, radius);
	pen.fill();
}

function strokeRing(pen: Pen, { x, y, radius }: Disc, { gap, width }: Ring, colour: string): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	pen.arc(x, y, radius + gap, 0, 2 * Math.PI);
	pen.stroke();
}

function paintHits(pen: Pen, input: RenderInput, camera: Camera, hits: Uint32Array): void {
	for (const pattern of hits) {
		strokeRing(pen, discOnScreen(input, pattern, camera), MARKED_RING, input.theme.accent);
	}
}

function paintSelected(pen: Pen, input: RenderInput, camera: Camera, pattern: number): void {
	const disc = discOnScreen(input, pattern, camera);
	strokeRing(pen, disc, SELECTED_CASING, input.theme.paper);
	strokeRing(pen, disc, SELECTED_RING, input.theme.accent);
}

function reserveDiscs(
	input: RenderInput,
	camera: Camera,
	{ leading, neighbours }: Emphasis,
	grid: CollisionGrid,
): void {
	for (const one of [...leading, ...neighbours.subarray(0, 400)]) {
		const { x, y, radius } = discOnScreen(input, one, camera);
		if (radius >= 5) grid.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
	}
}
