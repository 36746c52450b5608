import type { Box } from '../../model/atlas.ts';
import type { RenderInput } from './render-input.ts';

type Patterns = Pick<RenderInput, 'positions' | 'importance' | 'extent'>;
type Edges = Pick<RenderInput, 'source' | 'target' | 'paddedFrom'>;

/** A pattern waits while its cell of this many CSS pixels holds so many that are more important: about ten thousand are drawn on a large screen. */
const CELL = 26;
const MOST_IN_CELL = 5;
/** From one step of the scale to the next. */
const STEP = Math.SQRT2;
/** The first step is so far out that a phone shows a whole library. */
const FARTHEST_SCREEN = { width: 320, height: 200 };
const MOST_CELLS = 4_000_000;
/** From this scale on everything is drawn. */
const LAST_STEP = 1_000;

/** The scale from which each pattern is drawn: the first step at which its cell is not full, the important ones first. Isolates always show, wherever they stand. */
export function findAppearance(input: Patterns & Edges & Pick<RenderInput, 'regionOf'>): Float32Array {
	const { positions, extent } = input;
	const isIsolate = findIsolates(input);
	const appear = Float32Array.from(isIsolate, (is) => (is === 1 ? 0 : Infinity));
	const importance = input.importance.filter((pattern) => isIsolate[pattern] === 0);
	const farthest = Math.fround(farthestScale(extent));
	let scale = farthest;
	for (let left = 1; left > 0; scale *= STEP) {
		left = admitAtScale(appear, { positions, importance, extent }, scale);
	}
	// What fits on the smallest screen is there from any distance.
	return appear.map((from) => (from === farthest ? 0 : from));
}

/** 1 for those that stand in no region or are joined to nobody. */
function findIsolates({ regionOf, source, target, paddedFrom }: Edges & Pick<RenderInput, 'regionOf'>) {
	const isIsolate = new Uint8Array(regionOf.length).fill(1);
	for (const ends of [source, target])
		for (const pattern of ends.subarray(0, paddedFrom)) isIsolate[pattern] = 0;
	regionOf.forEach((region, pattern) => region < 0 && (isIsolate[pattern] = 1));
	return isIsolate;
}

function farthestScale({ left, right, top, bottom }: Box): number {
	const width = Math.max(1, right - left);
	const height = Math.max(1, bottom - top);
	return Math.min(FARTHEST_SCREEN.width / width, FARTHEST_SCREEN.height / height);
}

/** Returns how many patterns have not appeared yet. */
function admitAtScale(appear: Float32Array, patterns: Patterns, scale: number): number {
	const { positions, importance, extent } = patterns;
	const columns = Math.ceil(((extent.right - extent.left) * scale) / CELL) + 1;
	const rows = Math.ceil(((extent.bottom - extent.top) * scale) / CELL) + 1;
	// Patterns that all stand at one point never get cells of their own.
	const isLast = scale > LAST_STEP || columns * rows > MOST_CELLS;
	const count = new Uint8Array(isLast ? 1 : columns * rows);
	let left = 0;
	const cellOf = (pattern: number) => {
		const column = Math.floor(((positions[2 * pattern]! - extent.left) * scale) / CELL);
		const row = Math.floor(((positions[2 * pattern + 1]! - extent.top) * scale) / CELL);
		return clamp(row, rows - 1) * columns + clamp(column, columns - 1);
	};
	for (const pattern of importance) {
		const cell = isLast ? 0 : cellOf(pattern);
		const isNew = appear[pattern] === Infinity;
		const isAdmitted = !isNew || isLast || count[cell]! < MOST_IN_CELL;
		if (!isAdmitted) left++;
		else {
			if (count[cell]! < 255) count[cell]!++;
			if (isNew) appear[pattern] = scale;
		}
	}
	return left;
}

function clamp(value: number, most: number): number {
	return Math.min(most, Math.max(0, value));
}
