import type { Box, Layout } from '../model/atlas.ts';

/** Names stand mostly to the right or left of their discs: this share of a box's width, and this many layout units, are left for them. */
const ROOM_FOR_NAMES = { share: 0.1, least: 40 };

/** The box around some patterns of a layout with room for their names; null around none. */
export function boxAround(layout: Layout, patterns: Iterable<number>): Box | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const pattern of patterns) {
		const x = layout.positions[2 * pattern]!;
		const y = layout.positions[2 * pattern + 1]!;
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	if (left === Infinity) return null;
	const room = Math.max(ROOM_FOR_NAMES.least, (right - left) * ROOM_FOR_NAMES.share);
	return { left: left - room, top, right: right + room, bottom };
}
