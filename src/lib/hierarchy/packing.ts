import type { Point } from '../map/camera/camera.ts';
import type { Box } from '../model/atlas.ts';

/** Between two parts of a picture, in units. */
const GAP = { across: 34, down: 52 };

/** Where parts of a picture go, and how large it becomes. */
export interface Packing {
	/** What each part is moved by. */
	readonly moves: readonly Point[];
	readonly width: number;
	readonly height: number;
}

/** Parts beside each other in rows, the highest first, as far as `width` or the widest of them goes. */
export function packInRows(parts: readonly Box[], width: number): Packing {
	const moves: Point[] = new Array(parts.length);
	const heightOf = ({ top, bottom }: Box) => bottom - top;
	const order = [...parts.keys()].sort((a, b) => heightOf(parts[b]!) - heightOf(parts[a]!) || a - b);
	const most = parts.reduce((widest, { left, right }) => Math.max(widest, right - left), width);
	let [x, y, next, widest] = [0, 0, 0, 0];
	for (const part of order) {
		const { left, top, right } = parts[part]!;
		if (x > 0 && x + right - left > most) [x, y] = [0, next + GAP.down];
		moves[part] = { x: x - left, y: y - top };
		x += right - left + GAP.across;
		next = Math.max(next, y + heightOf(parts[part]!));
		widest = Math.max(widest, x - GAP.across);
	}
	return { moves, width: widest, height: next };
}
