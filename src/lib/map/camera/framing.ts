import { UNPLACED, type Box } from '../../model/atlas.ts';
import { wholeOf } from './boxes.ts';
import { cameraForBox, type Size } from './camera.ts';

/** Labels stand mostly to the right or left of their discs: this share of a box's width, and this many layout units, are left for them. */
const FOR_LABELS = { share: 0.1, least: 40 };

interface Placed {
	/** x and y in turns. */
	readonly positions: Float32Array;
	readonly regionOf: Int32Array;
}

/** The box around some patterns with room for their labels; null around none, or none that has a position. */
export function boxAroundPatterns({ positions, regionOf }: Placed, patterns: Iterable<number>): Box | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const pattern of patterns) {
		if (regionOf[pattern] === UNPLACED) continue;
		const [x, y] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	if (left === Infinity) return null;
	const padding = Math.max(FOR_LABELS.least, (right - left) * FOR_LABELS.share);
	return { left: left - padding, top, right: right + padding, bottom };
}

/** In an upright view the main component is seen at no less than this share of the scale it would have without the isolates beside it. */
const LEAST_SHARE = 0.7;

/** What a map opens with: everything, or the main component alone where the view is upright, as on a phone, and that would be small. */
export function openingBox(map: { readonly extent: Box; readonly isolates: Box | null }, free: Size): Box {
	const whole = wholeOf(map);
	const scaleOf = (box: Box) => cameraForBox(box, free).scale;
	const isSmall = scaleOf(whole) < LEAST_SHARE * scaleOf(map.extent);
	return isSmall && free.width < free.height ? map.extent : whole;
}
