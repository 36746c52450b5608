import { fontFrom, LABEL } from '../../look/labels.ts';
import { POINTER } from '../../look/pointers.ts';
import { isIn } from '../camera/boxes.ts';
import type { Point } from '../camera/camera.ts';
import { discOnScreen, type RenderInput } from '../render/render-input.ts';
import type { Pen } from '../render/pen.ts';
import type { Viewport } from '../render/viewport.ts';

/** At the rim of what is seen of a view, towards patterns that are out of sight. */
export interface Pointer extends Point {
	/** The way there, of length 1. */
	readonly across: number;
	readonly down: number;
	/** How many patterns it points to. */
	readonly count: number;
}

/** Towards those of some patterns that are out of the view or under something; one for all that are towards nearly the same. */
export function findPointers(
	input: RenderInput,
	viewport: Viewport,
	patterns: Iterable<number>,
): readonly Pointer[] {
	const pointers = new Map<string, Pointer>();
	for (const pattern of patterns) {
		const disc = discOnScreen(input, pattern, viewport.camera);
		if (isSeen(viewport, disc)) continue;
		const pointer = pointerTo(viewport, disc);
		const key = [pointer.x, pointer.y].map((at) => Math.round(at / POINTER.apart)).join();
		const known = pointers.get(key);
		pointers.set(key, known ? { ...known, count: known.count + 1 } : pointer);
	}
	return [...pointers.values()];
}

function isSeen({ size, covers }: Viewport, { x, y }: Point): boolean {
	const isInView = isIn({ left: 0, top: 0, right: size.width, bottom: size.height }, x, y);
	return isInView && !covers.some((cover) => isIn(cover, x, y));
}

/** Where the way from the middle of the view leaves it, or nearer where something lies over that. */
function pointerTo({ size, covers }: Viewport, to: Point): Pointer {
	const middle = { x: size.width / 2, y: size.height / 2 };
	const [dx, dy] = [to.x - middle.x, to.y - middle.y];
	const length = Math.hypot(dx, dy) || 1;
	const [across, down] = [dx / length, dy / length];
	const { rim } = POINTER;
	const farthest = Math.min(length, (middle.x - rim) / Math.abs(across), (middle.y - rim) / Math.abs(down));
	const at = (reach: number) => ({ x: middle.x + across * reach, y: middle.y + down * reach });
	let reach = farthest;
	while (reach > 0 && covers.some((cover) => isIn(cover, at(reach).x, at(reach).y))) reach -= rim;
	return { ...at(Math.max(0, reach)), across, down, count: 1 };
}

/** An arrow each, and how many it points to where there are several. */
export function paintPointers(pen: Pen, { theme }: RenderInput, pointers: readonly Pointer[]): void {
	const { length, half, casing } = POINTER;
	pen.lineJoin = 'round';
	pen.textAlign = 'center';
	pen.textBaseline = 'middle';
	pen.letterSpacing = '0px';
	pen.font = fontFrom(LABEL.neighbour, theme.sans);
	for (const { x, y, across, down, count } of pointers) {
		const [backX, backY] = [x - across * length, y - down * length];
		pen.beginPath();
		pen.moveTo(backX - down * half, backY + across * half);
		pen.lineTo(x, y);
		pen.lineTo(backX + down * half, backY - across * half);
		pen.closePath();
		pen.strokeStyle = theme.paper;
		pen.fillStyle = theme.accent;
		pen.lineWidth = casing;
		pen.stroke();
		pen.fill();
		if (count === 1) continue;
		const [textX, textY] = [x - across * 2 * length, y - down * 2 * length];
		pen.strokeText(String(count), textX, textY);
		pen.fillText(String(count), textX, textY);
	}
	pen.textBaseline = 'alphabetic';
}
