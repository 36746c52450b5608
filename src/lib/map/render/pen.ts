import type { Camera } from '../camera/camera.ts';
import type { Viewport } from './viewport.ts';

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Clears a canvas and sets it up so that one unit is one CSS pixel of the host, whose corner is the origin. */
export function beginViewport(pen: Pen, { margin, ratio }: Viewport): void {
	pen.setTransform(1, 0, 0, 1, 0, 0);
	pen.globalAlpha = 1;
	pen.setLineDash([]);
	pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
	pen.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
}

/** Gives a canvas the device pixels that a viewport needs; one that has them already keeps its drawing. */
export function fitCanvas(canvas: Pen['canvas'], { size, margin, ratio }: Viewport): void {
	const width = Math.max(1, Math.round((size.width + 2 * margin) * ratio));
	const height = Math.max(1, Math.round((size.height + 2 * margin) * ratio));
	if (canvas.width !== width) canvas.width = width;
	if (canvas.height !== height) canvas.height = height;
}

/** Corners are rounded over so much of their sides, in layout units, and never over more than half of a side. */
const ROUNDING = 44;

/** A closed line along all corners, each of them rounded. Corners are x and y in turns, in layout units. */
export function traceHull(pen: Pen, corners: Float32Array, { x, y, scale }: Camera): void {
	const count = corners.length / 2;
	for (let corner = 0; corner < count; corner++) {
		const at = 2 * corner;
		const before = 2 * ((corner + count - 1) % count);
		const after = 2 * ((corner + 1) % count);
		const [cx, cy] = [corners[at]!, corners[at + 1]!];
		const [inX, inY] = towards(cx, cy, corners[before]!, corners[before + 1]!);
		const [outX, outY] = towards(cx, cy, corners[after]!, corners[after + 1]!);
		if (corner === 0) pen.moveTo(inX * scale + x, inY * scale + y);
		else pen.lineTo(inX * scale + x, inY * scale + y);
		pen.quadraticCurveTo(cx * scale + x, cy * scale + y, outX * scale + x, outY * scale + y);
	}
	pen.closePath();
}

function towards(x: number, y: number, goalX: number, goalY: number): [number, number] {
	const away = Math.hypot(goalX - x, goalY - y) || 1;
	const share = Math.min(0.5, ROUNDING / away);
	return [x + (goalX - x) * share, y + (goalY - y) * share];
}

/**
 * Fills a disc by itself: thousands in one path take longer. The smallest are squares, which no eye tells apart and a painter
 * fills much faster.
 */
export function fillDisc(pen: Pen, x: number, y: number, radius: number): void {
	if (radius < 1.4) {
		const side = radius * 1.78;
		pen.fillRect(x - side / 2, y - side / 2, side, side);
		return;
	}
	pen.beginPath();
	pen.arc(x, y, radius, 0, 2 * Math.PI);
	pen.fill();
}

/** Adds a circle to the path, by itself. */
export function traceCircle(pen: Pen, x: number, y: number, radius: number): void {
	pen.moveTo(x + radius, y);
	pen.arc(x, y, radius, 0, 2 * Math.PI);
}

export interface TextStyle {
	readonly colour: string;
	readonly halo: string;
	/** Width of the halo's stroke in CSS pixels. */
	readonly width: number;
}

/** Writes with a halo, so that what lies below does not run into the letters. Font and alignment are set before. */
export function write(
	pen: Pen,
	text: string,
	x: number,
	y: number,
	{ colour, halo, width }: TextStyle,
): void {
	pen.lineJoin = 'round';
	pen.strokeStyle = halo;
	pen.lineWidth = width;
	pen.strokeText(text, x, y);
	pen.fillStyle = colour;
	pen.fillText(text, x, y);
}
