import type { Arrowhead, Stroke } from '../../model/relation.ts';
import { radiusOnScreen, type Camera, type Point } from '../camera/camera.ts';
import type { Pen } from './pen.ts';
import type { RenderInput } from './render-input.ts';
import { ARROWHEAD, arrowheadAt } from '../../look/arrowheads.ts';
import { dashOf, doubleLine, EDGE } from '../../look/edges.ts';

/** A line that is looked at, from rim to rim in CSS pixels; bent to one side where several join the same two patterns. */
export interface Curve {
	readonly fromX: number;
	readonly fromY: number;
	readonly toX: number;
	readonly toY: number;
	/** What the line bends towards; on the line itself where it is straight. */
	readonly bendX: number;
	readonly bendY: number;
}

/** How far the bend of one half lane is from the straight line, in CSS pixels. */
const BEND = 15;

export function curveOf(input: RenderInput, edge: number, lane: number, camera: Camera): Curve {
	const from = discAt(input, input.source[edge]!, camera);
	const to = discAt(input, input.target[edge]!, camera);
	const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	const aside = (lane * BEND * (input.source[edge]! < input.target[edge]! ? 1 : -1)) / away;
	const bendX = (from.x + to.x) / 2 + (to.y - from.y) * aside;
	const bendY = (from.y + to.y) / 2 - (to.x - from.x) * aside;
	const start = towards(from, bendX, bendY);
	const end = towards(to, bendX, bendY);
	return { fromX: start.x, fromY: start.y, toX: end.x, toY: end.y, bendX, bendY };
}

/** The point a share `t` (0 to 1) along the line. */
export function pointOn({ fromX, fromY, bendX, bendY, toX, toY }: Curve, t: number): Point {
	const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
	return { x: a * fromX + b * bendX + c * toX, y: a * fromY + b * bendY + c * toY };
}

interface Disc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

function discAt({ positions, radius }: RenderInput, pattern: number, camera: Camera): Disc {
	return {
		x: positions[2 * pattern]! * camera.scale + camera.x,
		y: positions[2 * pattern + 1]! * camera.scale + camera.y,
		radius: radiusOnScreen(radius[pattern]!, camera.scale) + EDGE.rim,
	};
}

function towards({ x, y, radius }: Disc, goalX: number, goalY: number) {
	const away = Math.hypot(goalX - x, goalY - y) || 1;
	const share = Math.min(0.49, radius / away);
	return { x: x + (goalX - x) * share, y: y + (goalY - y) * share };
}

export interface LineLook {
	readonly stroke: Stroke;
	readonly colour: string;
	readonly width: number;
	/** What lies between the two lines of a double one. */
	readonly under: string;
}

/** Strokes lines of one look all at once. */
export function strokeCurve(
	pen: Pen,
	curves: readonly Curve[],
	{ stroke, colour, width, under }: LineLook,
): void {
	const double = stroke === 'double' ? doubleLine(width) : null;
	pen.beginPath();
	for (const { fromX, fromY, bendX, bendY, toX, toY } of curves) {
		pen.moveTo(fromX, fromY);
		pen.quadraticCurveTo(bendX, bendY, toX, toY);
	}
	pen.setLineDash(dashOf(stroke));
	pen.strokeStyle = colour;
	pen.lineWidth = double?.outer ?? width;
	pen.stroke();
	pen.setLineDash([]);
	if (!double) return;
	pen.strokeStyle = under;
	pen.lineWidth = double.between;
	pen.stroke();
}

export interface ArrowLook {
	readonly colour: string;
	/** What a hollow triangle is filled with. */
	readonly under: string;
}

/** An arrowhead at the far end of a line. */
export function arrowAt(
	pen: Pen,
	{ bendX, bendY, toX, toY }: Curve,
	arrowhead: Arrowhead,
	{ colour, under }: ArrowLook,
): void {
	const away = Math.hypot(toX - bendX, toY - bendY) || 1;
	const [side, tip, other] = arrowheadAt([toX, toY], [(toX - bendX) / away, (toY - bendY) / away]);
	pen.lineJoin = 'miter';
	pen.strokeStyle = colour;
	pen.lineWidth = ARROWHEAD.width;
	pen.beginPath();
	pen.moveTo(...side);
	pen.lineTo(...tip);
	pen.lineTo(...other);
	if (arrowhead !== 'open') {
		pen.closePath();
		pen.fillStyle = arrowhead === 'hollow' ? under : colour;
		pen.fill();
	}
	pen.stroke();
}
