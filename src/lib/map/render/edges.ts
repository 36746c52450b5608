import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import { dashOf, EDGE, strokeOf } from '../../look/edges.ts';
import { edgeOpacity, smooth } from './edge-opacity.ts';
import { shadeOf } from './discs.ts';
import { EDGE_KIND, isDrawn, type LevelOfDetail } from './level-of-detail.ts';
import { edgeColour, FADED } from './palette.ts';
import type { Pen } from './pen.ts';
import type { RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';

/** At most so many resting edges are drawn in one view, the important ones first. */
const MOST_EDGES = 14_000;
/** Dashes are drawn at rest where so few edges are in view that they can be told apart. */
const MOST_DASHED = 1_500;
/** From the first scale to the second, edges beyond so many are drawn fainter, down to a share, or labels could not be read among them. */
const FAINTER = { from: 0.6, to: 1.5, beyond: 220, least: 0.4 };
/** Half of the distance between two edges of the same two patterns, in CSS pixels. */
const HALF_LANE = 1.6;

/** Resting relations: one stroke for each type, kind and presence. */
export function* paintEdges(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
): Generator<void> {
	const opacity = edgeOpacity(lod, viewport.camera.scale).byKind;
	const batches = gatherEdges(input, lod, viewport, opacity);
	const total = batches.reduce((sum, batch) => sum + batch.edges.length, 0);
	const share = opacityAmong(total, viewport.camera.scale);
	const width = input.theme.name === 'contrast' ? EDGE.contrast : EDGE.resting;
	for (const batch of batches) {
		const type = input.types[batch.type];
		const isMeant = batch.kind !== EDGE_KIND.apart;
		pen.globalAlpha = share * opacity[batch.kind]! * (batch.isFaded ? FADED : EDGE.byStep[batch.shade]!);
		pen.strokeStyle = edgeColour(type, isMeant, input.theme);
		// A line thinner than a device pixel would only be fainter.
		pen.lineWidth = Math.max(1 / viewport.ratio, width);
		pen.setLineDash(total <= MOST_DASHED ? dashOf(strokeOf(type, isMeant)) : []);
		yield* strokeEdges(pen, input, lod, viewport, batch);
	}
	pen.setLineDash([]);
	pen.globalAlpha = 1;
}

/** The opacity that is left of so many edges in view; all of it from afar, where opacity follows their number already. */
function opacityAmong(edges: number, scale: number): number {
	const { from, to, beyond, least } = FAINTER;
	const share = Math.max(least, Math.min(1, Math.sqrt(beyond / Math.max(1, edges))));
	return 1 - smooth((scale - from) / (to - from)) * (1 - share);
}

interface Batch {
	readonly type: number;
	readonly kind: 0 | 1 | 2;
	readonly isFaded: boolean;
	/** Of the end that is farther from what is in focus: position in `EDGE.byStep`. */
	readonly shade: number;
	readonly edges: number[];
}

function gatherEdges(
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
	opacity: readonly number[],
): Batch[] {
	const { source, target, type, edgePresence } = input;
	const batches = new Map<number, Batch>();
	const isInView = viewTest(input, viewport);
	let left = MOST_EDGES;
	for (const edge of lod.edgeOrder) {
		const presence = edgePresence[edge]!;
		const kind = lod.edgeKind[edge]! as 0 | 1 | 2;
		if (presence === PRESENCE.hidden || opacity[kind]! < 0.03) continue;
		const [from, to] = [source[edge]!, target[edge]!];
		if (!isInView(from) && !isInView(to)) continue;
		if (!isDrawn(input, lod, from, viewport.camera.scale) || !isDrawn(input, lod, to, viewport.camera.scale))
			continue;
		const isFaded = presence === PRESENCE.faded;
		const shade = Math.max(shadeOf(input, from), shadeOf(input, to));
		const key = ((type[edge]! * 3 + kind) * 2 + (isFaded ? 0 : 1)) * 4 + shade;
		let batch = batches.get(key);
		if (!batch) batches.set(key, (batch = { type: type[edge]!, kind, isFaded, shade, edges: [] }));
		batch.edges.push(edge);
		if (--left === 0) break;
	}
	return [...batches.values()].sort((a, b) => Number(b.isFaded) - Number(a.isFaded));
}

/** Whether a pattern is in the viewport. An edge that only passes through says nothing here and is left out. */
function viewTest(
	{ positions }: RenderInput,
	{ camera, size, margin }: Viewport,
): (pattern: number) => boolean {
	const { left, top, right, bottom } = visibleBox(camera, size, margin);
	return (pattern) => {
		const x = positions[2 * pattern]!;
		const y = positions[2 * pattern + 1]!;
		return x > left && x < right && y > top && y < bottom;
	};
}

const EDGES_A_SLICE = 2_000;

function* strokeEdges(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
	{ edges, kind }: Batch,
): Generator<void> {
	for (let start = 0; start < edges.length; start += EDGES_A_SLICE) {
		pen.beginPath();
		for (const edge of edges.slice(start, start + EDGES_A_SLICE)) {
			const line = lineOf(input, lod, viewport, edge);
			if (kind === EDGE_KIND.inner) traceWhole(pen, line);
			else traceStubs(pen, input, lod, edge, viewport.camera.scale, line);
		}
		pen.stroke();
		yield;
	}
}

interface Line {
	readonly x: number;
	readonly y: number;
	/** From one end to the other. */
	readonly across: number;
	readonly down: number;
}

function lineOf(
	{ positions, source, target }: RenderInput,
	{ lane }: LevelOfDetail,
	{ camera }: Viewport,
	edge: number,
): Line {
	const from = 2 * source[edge]!;
	const to = 2 * target[edge]!;
	const x = positions[from]! * camera.scale + camera.x;
	const y = positions[from + 1]! * camera.scale + camera.y;
	const across = positions[to]! * camera.scale + camera.x - x;
	const down = positions[to + 1]! * camera.scale + camera.y - y;
	const aside = (lane[edge]! * HALF_LANE * (from < to ? 1 : -1)) / (Math.hypot(across, down) || 1);
	return { x: x + down * aside, y: y - across * aside, across, down };
}

function traceWhole(pen: Pen, { x, y, across, down }: Line): void {
	pen.moveTo(x, y);
	pen.lineTo(x + across, y + down);
}

/** How far an edge between regions is drawn out of its disc, in CSS pixels: far where they are few, a mere fringe around a hub. */
const STUB = { least: 7, most: 32 };
const FEW_STUBS = 30;

/**
 * Between regions only the beginnings of an edge are drawn: thousands of crossings say nothing, and the region edges tell where they go.
 * After Bruckdorfer and Kaufmann, “Mad at edge crossings? Break the edges!” (FUN 2012).
 */
function traceStubs(
	pen: Pen,
	input: RenderInput,
	{ outerEdges }: LevelOfDetail,
	edge: number,
	scale: number,
	line: Line,
): void {
	const { x, y, across, down } = line;
	const length = Math.hypot(across, down) || 1;
	const reach = (pattern: number) => {
		const share = Math.min(1, FEW_STUBS / outerEdges[pattern]!);
		const stub = STUB.least + (STUB.most - STUB.least) * share;
		return (radiusOnScreen(input.radius[pattern]!, scale) + stub) / length;
	};
	const [first, last] = [reach(input.source[edge]!), reach(input.target[edge]!)];
	if (first + last > 0.9) return traceWhole(pen, line);
	pen.moveTo(x, y);
	pen.lineTo(x + across * first, y + down * first);
	pen.moveTo(x + across, y + down);
	pen.lineTo(x + across * (1 - last), y + down * (1 - last));
}
