import type { Box, Layout } from '../model/atlas.ts';

/** The box around some patterns of a layout; null around none. */
export function boxAround(layout: Layout, patterns: Iterable<number>): Box | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const pattern of patterns) {
		const x = layout.positions[2 * pattern]!;
		const y = layout.positions[2 * pattern + 1]!;
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	return left === Infinity ? null : { left, top, right, bottom };
}
