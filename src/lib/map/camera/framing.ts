import { UNPLACED, type Box } from '../../model/atlas.ts';

/** Names stand mostly to the right or left of their discs: this share of a box's width, and this many layout units, are left for them. */
const FOR_NAMES = { share: 0.1, least: 40 };

interface Places {
	/** x and y in turns. */
	readonly positions: Float32Array;
	readonly regionOf: Int32Array;
}

/** The box around some patterns with room for their names; null around none, or none that has a place. */
export function boxAroundPatterns({ positions, regionOf }: Places, patterns: Iterable<number>): Box | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const pattern of patterns) {
		if (regionOf[pattern] === UNPLACED) continue;
		const [x, y] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	if (left === Infinity) return null;
	const padding = Math.max(FOR_NAMES.least, (right - left) * FOR_NAMES.share);
	return { left: left - padding, top, right: right + padding, bottom };
}
