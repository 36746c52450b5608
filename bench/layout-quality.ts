import type { Atlas, Layout } from '../src/lib/model/atlas.ts';
import { radiusOf } from '../src/lib/model/atlas.ts';

const NEIGHBOURS = 10;

/** Share of patterns, in percent, whose disc touches another one; those that stand apart are looked at too. */
export function overlapOf({ degree }: Atlas, { positions }: Layout): number {
	const patterns = degree.length;
	const largest = degree.reduce((most, one) => Math.max(most, radiusOf(one)), 0);
	const order = Uint32Array.from({ length: patterns }, (_, row) => row).sort(
		(one, other) => positions[2 * one]! - positions[2 * other]!,
	);
	const isTouched = new Uint8Array(patterns);
	order.forEach((one, at) => {
		for (let next = at + 1; next < patterns; next += 1) {
			const other = order[next]!;
			const byX = positions[2 * other]! - positions[2 * one]!;
			if (byX >= radiusOf(degree[one]!) + largest) break;
			const byY = positions[2 * other + 1]! - positions[2 * one + 1]!;
			const isTouching = Math.hypot(byX, byY) < radiusOf(degree[one]!) + radiusOf(degree[other]!);
			if (isTouching) isTouched[one] = isTouched[other] = 1;
		}
	});
	return (100 * isTouched.reduce((sum, one) => sum + one, 0)) / patterns;
}

/** Mean share of the ten nearest patterns that are in a pattern's own region; those that stand apart are left out. */
export function sameRegionOf({ positions, regionOf }: Layout): number {
	const rows = [...regionOf.keys()].filter((row) => regionOf[row]! >= 0);
	const order = [...rows].sort((one, other) => positions[2 * one]! - positions[2 * other]!);
	const shares = order.map((row, at) => {
		const nearest = nearestTo(row, at, order, positions);
		return nearest.filter((other) => regionOf[other] === regionOf[row]).length / nearest.length;
	});
	return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Mean distance that patterns moved from one layout to the next, as a share of their mean diameter. */
export function displacementOf(before: Atlas, after: Atlas, layout: number): number {
	const rowOf = new Map(after.keys.map((key, row) => [key, row]));
	const [from, to] = [before.layouts[layout]!.positions, after.layouts[layout]!.positions];
	const moved = before.keys.map((key, row) => {
		const now = rowOf.get(key)!;
		return Math.hypot(to[2 * now]! - from[2 * row]!, to[2 * now + 1]! - from[2 * row + 1]!);
	});
	const diameters = Array.from(before.degree, (degree) => 2 * radiusOf(degree));
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	return sum(moved) / sum(diameters);
}

/** Looks left and right along x until nothing nearer can come. */
function nearestTo(row: number, at: number, order: readonly number[], positions: Float32Array): number[] {
	const best: { other: number; distance: number }[] = [];
	const farthest = () => (best.length < NEIGHBOURS ? Infinity : best.at(-1)!.distance);
	for (const step of [-1, 1]) {
		for (let next = at + step; next >= 0 && next < order.length; next += step) {
			const other = order[next]!;
			const byX = Math.abs(positions[2 * other]! - positions[2 * row]!);
			if (byX >= farthest()) break;
			const distance = Math.hypot(byX, positions[2 * other + 1]! - positions[2 * row + 1]!);
			if (distance >= farthest()) continue;
			best.push({ other, distance });
			best.sort((one, another) => one.distance - another.distance);
			if (best.length > NEIGHBOURS) best.pop();
		}
	}
	return best.map(({ other }) => other);
}
