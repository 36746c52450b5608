import type { Camera } from '../camera/camera.ts';
import { DISC, findRing, MARKED_RING, SELECTED_CASING, SELECTED_RING, type Ring } from '../../look/discs.ts';
import { ringColour, swatchColour } from '../render/palette.ts';
import { fillDisc, type Pen } from '../render/pen.ts';
import { discOnScreen, type Disc, type RenderInput } from '../render/render-input.ts';

/** More discs than this have no casing: it would eat into their neighbours. */
const MOST_CASED = 200;

/** Discs that stand out, with their rings. */
export function paintHighlightedDiscs(
	pen: Pen,
	input: RenderInput,
	camera: Camera,
	patterns: ArrayLike<number> & Iterable<number>,
): void {
	const { theme, swatches, fill, level } = input;
	const isCased = patterns.length <= MOST_CASED;
	for (const pattern of patterns) {
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		pen.fillStyle = theme.paper;
		if (isCased) fillDisc(pen, x, y, radius + DISC.casing.emphasised);
		const swatch = swatches[fill[pattern]!];
		pen.fillStyle = swatchColour(swatch, theme);
		fillDisc(pen, x, y, radius);
		const ring = radius >= DISC.ringedFrom ? findRing(level[pattern]) : undefined;
		if (ring) strokeRing(pen, { x, y, radius }, ring, ringColour(swatch, theme));
	}
}

function strokeRing(pen: Pen, { x, y, radius }: Disc, { gap, width }: Ring, colour: string): void {
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.beginPath();
	pen.arc(x, y, radius + gap, 0, 2 * Math.PI);
	pen.stroke();
}

/** Rings around search hits and the like. */
export function markPatterns(pen: Pen, input: RenderInput, camera: Camera, patterns: Uint32Array): void {
	for (const pattern of patterns) {
		strokeRing(pen, discOnScreen(input, pattern, camera), MARKED_RING, input.theme.accent);
	}
}

export function ringSelected(pen: Pen, input: RenderInput, camera: Camera, pattern: number): void {
	const disc = discOnScreen(input, pattern, camera);
	strokeRing(pen, disc, SELECTED_CASING, input.theme.paper);
	strokeRing(pen, disc, SELECTED_RING, input.theme.accent);
}
