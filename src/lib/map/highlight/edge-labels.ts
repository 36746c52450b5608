import { labelsOfEdge } from '../../look/edges.ts';
import type { Box } from '../../model/atlas.ts';
import type { Size } from '../camera/camera.ts';
import { fontFrom, LABEL } from '../../look/labels.ts';
import { pointOn, type Curve } from '../render/curves.ts';
import type { DrawnEdge } from './highlight-edges.ts';
import { relationColour } from '../render/palette.ts';
import { write, type Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';

/** What is taken already, by boxes in CSS pixels of the host. */
interface Taken {
	isFree(box: Box): boolean;
	add(box: Box): void;
}

/** A line with what may be written along it, the longest first. */
export interface LabelledLine {
	readonly curve: Curve;
	readonly texts: readonly string[];
	readonly colour: string;
}

/** Writes along each line what fits: in italics, never upside down, never on another text. */
export function labelLines(
	pen: Pen,
	input: RenderInput,
	view: Size,
	lines: readonly LabelledLine[],
	taken: Taken,
): void {
	pen.font = fontFrom(LABEL.edge, input.theme.sans);
	pen.textAlign = 'center';
	pen.letterSpacing = '0px';
	for (const { curve, texts, colour } of lines) {
		const found = firstThatFits(texts, (text) => findSpot(curve, pen.measureText(text).width, view, taken));
		if (!found) continue;
		const { text, spot } = found;
		for (const box of spot.boxes) taken.add(box);
		pen.save();
		pen.translate(spot.x, spot.y);
		pen.rotate(spot.angle);
		write(pen, text, 0, 3.5, { colour, halo: input.theme.paper, width: LABEL.edge.halo });
		pen.restore();
	}
}

/** An edge says its type. */
export function lineOfEdge({ types, theme }: RenderInput, edge: DrawnEdge): LabelledLine {
	const type = types[edge.type];
	const texts = type ? labelsOfEdge(type, edge.origin, edge.weight) : [];
	const colour = edge.origin === 'meant' ? relationColour(type, theme) : theme.inkQuiet;
	return { curve: edge.curve, texts, colour };
}

function firstThatFits(texts: readonly string[], spotFor: (text: string) => Spot | null) {
	for (const text of texts) {
		const spot = spotFor(text);
		if (spot) return { text, spot };
	}
	return null;
}

/** The middle of a text on screen. */
interface Spot {
	readonly x: number;
	readonly y: number;
	readonly angle: number;
	/** Small boxes that cover a text that may run aslant. */
	readonly boxes: readonly Box[];
}

/** Where on the visible part of a line the text is tried, from the middle outwards. */
const TRIED = [0.5, 0.38, 0.62, 0.26, 0.74];

function findSpot(curve: Curve, width: number, view: Size, taken: Taken): Spot | null {
	const seen = visiblePart(curve, view);
	if (!seen || seen.length < width + 22) return null;
	for (const share of TRIED) {
		const spot = spotOn(curve, seen.from + (seen.to - seen.from) * share, width);
		if (spot.boxes.every((box) => taken.isFree(box))) return spot;
	}
	return null;
}

const SAMPLES = 32;

/** The longest stretch of a line that is on screen: its share of the line from 0 to 1, and its length in CSS pixels. */
function visiblePart(curve: Curve, { width, height }: Size) {
	let best = { from: 0, to: -1 };
	let from = -1;
	for (let at = 0; at <= SAMPLES; at++) {
		const { x, y } = pointOn(curve, at / SAMPLES);
		const isOn = x > 8 && y > 8 && x < width - 8 && y < height - 8;
		if (isOn && from < 0) from = at / SAMPLES;
		if (isOn && at / SAMPLES - from > best.to - best.from) best = { from, to: at / SAMPLES };
		if (!isOn) from = -1;
	}
	if (best.to < 0) return null;
	const [start, end] = [pointOn(curve, best.from), pointOn(curve, best.to)];
	return { ...best, length: Math.hypot(end.x - start.x, end.y - start.y) };
}

const HALF_HEIGHT = 7;

function spotOn(curve: Curve, t: number, width: number): Spot {
	const { x, y } = pointOn(curve, t);
	const [before, after] = [pointOn(curve, t - 0.03), pointOn(curve, t + 0.03)];
	const slope = Math.atan2(after.y - before.y, after.x - before.x);
	const angle = slope > Math.PI / 2 ? slope - Math.PI : slope < -Math.PI / 2 ? slope + Math.PI : slope;
	const count = Math.max(2, Math.ceil(width / (2 * HALF_HEIGHT)));
	const boxes = Array.from({ length: count }, (_, at) => {
		const along = ((at + 0.5) / count - 0.5) * width;
		const [cx, cy] = [x + Math.cos(angle) * along, y + Math.sin(angle) * along];
		return {
			left: cx - HALF_HEIGHT,
			right: cx + HALF_HEIGHT,
			top: cy - HALF_HEIGHT,
			bottom: cy + HALF_HEIGHT,
		};
	});
	return { x, y, angle, boxes };
}
