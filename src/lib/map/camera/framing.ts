import { UNPLACED, type Box } from '../../model/atlas.ts';

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
