import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import { COMING, isDrawn, EDGE_KIND, type LevelOfDetail } from './level-of-detail.ts';
import { dashOf, DISC, EDGE, RINGS, strokeOf } from '../look.ts';
import { FADED, edgeColour, ringColour, swatchColour } from './palette.ts';
import { traceDisc, type Pen } from './pen.ts';
import type { RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';
import { smooth, edgeOpacity } from './edge-opacity.ts';

/** At most so many resting edges are drawn in one view, the important ones first. */
const MOST_EDGES = 14_000;
/** Dashes are drawn at rest where so few edges are in view that they can be told apart. */
const MOST_DASHED = 1_500;
/** With so many edges in a near view each is drawn fainter, down to this share, or names could not be read among them. */
const CROWDED = 220;
const FAINTEST = 0.4;
const LANE = 1.6;

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
	const share = shareOfCrowded(total, viewport.camera.scale);
	const width = input.theme.name === 'contrast' ? EDGE.contrast : EDGE.resting;
	for (const batch of batches) {
		const type = input.types[batch.type];
		const isInferred = batch.kind === EDGE_KIND.inferred;
		pen.globalAlpha = share * opacity[batch.kind]! * (batch.isFaded ? FADED : 1);
		pen.strokeStyle = edgeColour(type, isInferred, input.theme);
		// A line thinner than a device pixel would only be fainter.
		pen.lineWidth = Math.max(1 / viewport.ratio, width);
		pen.setLineDash(total <= MOST_DASHED ? dashOf(strokeOf(type, isInferred)) : []);
		yield* strokeEdges(pen, input, lod, viewport, batch);
	}
	pen.setLineDash([]);
	pen.globalAlpha = 1;
}

/** 1 from afar, where the opacity of edges follows their number already. */
function shareOfCrowded(edges: number, scale: number): number {
	const nearness = smooth((scale - 0.6) / 0.9);
	const share = Math.max(FAINTEST, Math.min(1, Math.sqrt(CROWDED / Math.max(1, edges))));
	return 1 - nearness * (1 - share);
}

interface Batch {
	readonly type: number;
	readonly kind: 0 | 1 | 2;
	readonly isFaded: boolean;
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
	const isNear = nearness(input, viewport);
	let left = MOST_EDGES;
	for (const edge of lod.edgeOrder) {
		const presence = edgePresence[edge]!;
		const kind = lod.edgeKind[edge]! as 0 | 1 | 2;
		if (presence === PRESENCE.hidden || opacity[kind]! < 0.03) continue;
		const [from, to] = [source[edge]!, target[edge]!];
		if (!isNear(from) && !isNear(to)) continue;
		if (!isDrawn(input, lod, from, viewport.camera.scale) || !isDrawn(input, lod, to, viewport.camera.scale))
			continue;
		const isFaded = presence === PRESENCE.faded;
		const key = (type[edge]! * 3 + kind) * 2 + (isFaded ? 0 : 1);
		let batch = batches.get(key);
		if (!batch) batches.set(key, (batch = { type: type[edge]!, kind, isFaded, edges: [] }));
		batch.edges.push(edge);
		if (--left === 0) break;
	}
	return [...batches.values()].sort((a, b) => Number(b.isFaded) - Number(a.isFaded));
}

/** Whether a pattern is in the viewport. An edge that only passes through says nothing here and is left out. */
function nearness(
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
	const aside = (lane[edge]! * LANE * (from < to ? 1 : -1)) / (Math.hypot(across, down) || 1);
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

/** A disc as it stands on screen. */
interface Disc {
	readonly pattern: number;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** Resting discs: faded ones first, then from the least important to the most. */
export function* paintDiscs(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
): Generator<void> {
	for (const [key, discs] of gatherDiscs(input, lod, viewport)) {
		const { fill, isFaded, isApart, come } = unpackKey(key);
		pen.globalAlpha = (isFaded ? FADED : isApart ? DISC.isolateOpacity : 1) * come;
		const swatch = input.swatches[fill];
		const large = discs.filter((disc) => disc.radius > DISC.casedFrom);
		if (!isFaded) fillDiscs(pen, large, input.theme.paper, DISC.casing.resting);
		fillDiscs(pen, discs, swatchColour(swatch, input.theme), 0);
		const ringed = discs.filter((disc) => disc.radius >= DISC.ringedFrom);
		paintRings(pen, input, ringed, ringColour(swatch, input.theme));
		paintSeveral(pen, input, ringed);
		yield;
	}
	pen.globalAlpha = 1;
}

/** Steps of opacity in which a disc fades in. */
const COMING_STEPS = 3;

function gatherDiscs(input: RenderInput, lod: LevelOfDetail, viewport: Viewport): [number, Disc[]][] {
	const { positions, radius, fill, presence, importance } = input;
	const { camera, size, margin } = viewport;
	const batches = new Map<number, Disc[]>();
	const box = visibleBox(camera, size, margin);
	for (let at = importance.length - 1; at >= 0; at--) {
		const pattern = importance[at]!;
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		const reach = radius[pattern]! + 4 / camera.scale;
		if (px + reach < box.left || px - reach > box.right || py + reach < box.top || py - reach > box.bottom)
			continue;
		if (!isDrawn(input, lod, pattern, camera.scale)) continue;
		const come = (camera.scale / Math.max(1e-9, lod.appear[pattern]!) - 1) / COMING;
		const coming = Math.min(COMING_STEPS, 1 + Math.floor(come * (COMING_STEPS - 1)));
		const isApart = input.regionOf[pattern]! < 0;
		const key = ((presence[pattern]! * 8 + coming) * 2 + Number(isApart)) * 256 + fill[pattern]!;
		const disc = {
			pattern,
			x: px * camera.scale + camera.x,
			y: py * camera.scale + camera.y,
			radius: radiusOnScreen(radius[pattern]!, camera.scale),
		};
		const batch = batches.get(key);
		if (batch) batch.push(disc);
		else batches.set(key, [disc]);
	}
	return [...batches].sort(([a], [b]) => (a >> 8) - (b >> 8));
}

function unpackKey(key: number) {
	return {
		fill: key & 255,
		isApart: ((key >> 8) & 1) === 1,
		come: ((key >> 9) & 7) / COMING_STEPS,
		isFaded: key >> 12 === PRESENCE.faded,
	};
}

function fillDiscs(pen: Pen, discs: readonly Disc[], colour: string, extra: number): void {
	pen.fillStyle = colour;
	pen.beginPath();
	for (const { x, y, radius } of discs) traceDisc(pen, x, y, radius + extra);
	pen.fill();
}

function paintRings(pen: Pen, { level }: RenderInput, discs: readonly Disc[], colour: string): void {
	pen.strokeStyle = colour;
	for (const ring of RINGS) {
		pen.lineWidth = ring.width;
		pen.beginPath();
		for (const { pattern, x, y, radius } of discs) {
			if (level[pattern] === ring.level) traceDisc(pen, x, y, radius + ring.gap);
		}
		pen.stroke();
	}
}

/** A pattern with several values of what it is coloured by: its right half is lighter. */
function paintSeveral(pen: Pen, { isSeveral, theme }: RenderInput, discs: readonly Disc[]): void {
	pen.fillStyle = theme.paper;
	const alpha = pen.globalAlpha;
	pen.globalAlpha = alpha * DISC.lighterHalf;
	pen.beginPath();
	for (const { pattern, x, y, radius } of discs) {
		if (!isSeveral[pattern]) continue;
		pen.moveTo(x, y - radius);
		pen.arc(x, y, radius, -Math.PI / 2, Math.PI / 2);
	}
	pen.fill();
	pen.globalAlpha = alpha;
}
