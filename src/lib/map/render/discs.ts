import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import { DISC, RINGS, STEP_RIM } from '../../look/discs.ts';
import { FADE_IN, isDrawn, type LevelOfDetail } from './level-of-detail.ts';
import { mix } from '../surface/theme.ts';
import { FADED, ringColour, swatchColour } from './palette.ts';
import { fillDisc, traceCircle, type Pen } from './pen.ts';
import type { Disc, RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';

/** Resting discs: faded ones first, then from the least important to the most. */
export function* paintDiscs(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
): Generator<void> {
	for (const [key, discs] of gatherDiscs(input, lod, viewport)) {
		const { fill, isFaded, isIsolate, shade, opacity } = unpackKey(key);
		pen.globalAlpha = (isFaded ? FADED : isIsolate ? DISC.isolateOpacity : 1) * opacity;
		const swatch = input.swatches[fill];
		const colour = swatchColour(swatch, input.theme);
		const large = discs.filter((disc) => disc.radius > DISC.casedFrom);
		if (!isFaded) fillDiscs(pen, large, input.theme.paper, DISC.casing.resting);
		fillDiscs(pen, discs, mix(colour, input.theme.paper, DISC.fillByStep[shade]!), 0);
		if (shade > 0) rimDiscs(pen, discs, ringColour(swatch, input.theme));
		const ringed = discs.filter((disc) => disc.radius >= DISC.ringedFrom);
		paintRings(pen, input, ringed, ringColour(swatch, input.theme));
		paintSeveral(pen, input, ringed);
		yield;
	}
	pen.globalAlpha = 1;
}

/** A pattern's disc as it stands on screen. */
interface PatternDisc extends Disc {
	readonly pattern: number;
}

/** Steps of opacity in which a disc fades in. */
const FADE_STEPS = 3;

function gatherDiscs(input: RenderInput, lod: LevelOfDetail, viewport: Viewport): [number, PatternDisc[]][] {
	const { positions, radius, fill, presence, importance } = input;
	const { camera, size, margin } = viewport;
	const batches = new Map<number, PatternDisc[]>();
	const box = visibleBox(camera, size, margin);
	for (let at = importance.length - 1; at >= 0; at--) {
		const pattern = importance[at]!;
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		const reach = radius[pattern]! + 4 / camera.scale;
		if (px + reach < box.left || px - reach > box.right || py + reach < box.top || py - reach > box.bottom)
			continue;
		if (!isDrawn(input, lod, pattern, camera.scale)) continue;
		const since = (camera.scale / Math.max(1e-9, lod.appear[pattern]!) - 1) / FADE_IN;
		const step = Math.min(FADE_STEPS, 1 + Math.floor(since * (FADE_STEPS - 1)));
		// In focus those apart are as much to the point as others; what is out of it has no shades.
		const isIsolate = input.regionOf[pattern]! < 0 && input.steps === null;
		const shade = presence[pattern] === PRESENCE.faded ? 0 : shadeOf(input, pattern);
		const key =
			(((presence[pattern]! * 8 + step) * 2 + Number(isIsolate)) * 4 + shade) * 256 + fill[pattern]!;
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
	// What is nearer to the focus lies on top of what is farther.
	return [...batches].sort(([a], [b]) => (a >> 10) - (b >> 10) || ((b >> 8) & 3) - ((a >> 8) & 3));
}

/** Position in `DISC.fillByStep` and `EDGE.byStep`. */
export function shadeOf({ steps }: Pick<RenderInput, 'steps'>, pattern: number): number {
	return steps ? Math.min(DISC.fillByStep.length, Math.max(1, steps[pattern]!)) - 1 : 0;
}

function unpackKey(key: number) {
	return {
		fill: key & 255,
		shade: (key >> 8) & 3,
		isIsolate: ((key >> 10) & 1) === 1,
		opacity: ((key >> 11) & 7) / FADE_STEPS,
		isFaded: key >> 14 === PRESENCE.faded,
	};
}

function fillDiscs(pen: Pen, discs: readonly PatternDisc[], colour: string, extra: number): void {
	pen.fillStyle = colour;
	for (const { x, y, radius } of discs) fillDisc(pen, x, y, radius + extra);
}

function rimDiscs(pen: Pen, discs: readonly PatternDisc[], colour: string): void {
	const { gap, width } = STEP_RIM;
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	for (const { x, y, radius } of discs) traceCircle(pen, x, y, Math.max(width / 2, radius + gap));
	pen.stroke();
}

function paintRings(pen: Pen, { level }: RenderInput, discs: readonly PatternDisc[], colour: string): void {
	pen.strokeStyle = colour;
	for (const ring of RINGS) {
		pen.lineWidth = ring.width;
		pen.beginPath();
		for (const { pattern, x, y, radius } of discs) {
			if (level[pattern] === ring.level) traceCircle(pen, x, y, radius + ring.gap);
		}
		pen.stroke();
	}
}

/** A pattern with several values of what it is coloured by: its right half is lighter. */
function paintSeveral(pen: Pen, { isSeveral, theme }: RenderInput, discs: readonly PatternDisc[]): void {
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
