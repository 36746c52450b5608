import { describe, expect, it } from 'vitest';
import { closeUpFrom } from '../../../src/lib/hierarchy/close-up-from.ts';
import { boxToFit, boxToOpen } from '../../../src/lib/hierarchy/fit.ts';
import type { SmallEdge } from '../../support/small-atlas.ts';
import { hierarchyOf, laidOut } from '../../support/small-hierarchy.ts';
import { kindsOf } from '../../support/small-kinds.ts';
import { textSpaceOf, titles } from '../../support/small-neighbourhood.ts';

/** 0 over 1 and 2, 1 over 3; 4 over 5 stand apart. */
const TREES: SmallEdge[] = [
	[1, 'generalizes_from', 0],
	[2, 'generalizes_from', 0],
	[3, 'generalizes_from', 1],
	[5, 'generalizes_from', 4],
];

describe('a hierarchy that is laid out', () => {
	it('has everything below what is above it', async () => {
		const { arrangement } = await laidOut(hierarchyOf(titles(6), TREES));
		const yOf = (pattern: number) => arrangement.places.get(pattern)!.y;
		expect([yOf(0) < yOf(1), yOf(0) < yOf(2), yOf(1) < yOf(3), yOf(4) < yOf(5)]).toEqual(Array(4).fill(true));
	});

	it('has what nothing joins beside each other where there is room, else below', async () => {
		const made = hierarchyOf(titles(6), TREES);
		const [wide, narrow] = [await laidOut(made, 5_000), await laidOut(made, 10)];
		const between = ({ arrangement: { places } }: typeof wide) => places.get(4)!.y - places.get(3)!.y;
		expect([between(wide) < 0, between(narrow) > 0]).toEqual([true, true]);
	});

	it('draws lines with corners of right angles only', async () => {
		const made = hierarchyOf(titles(6), TREES);
		const { corners, arrangement } = await laidOut(made);
		const { source, target } = made.scene.atlas.edges;
		expect(corners.size).toBeGreaterThan(0);
		for (const [edge, inner] of corners) {
			const line = [arrangement.places.get(source[edge]!)!, ...inner, arrangement.places.get(target[edge]!)!];
			const turns = line
				.slice(1)
				.map((to, at) => [Math.abs(to.x - line[at]!.x), Math.abs(to.y - line[at]!.y)]);
			expect(turns.filter(([across, down]) => across! > 0.5 && down! > 0.5)).toEqual([]);
		}
	});

	it('lists siblings below each other, with what is left out of them below the last', async () => {
		const made = hierarchyOf(titles(31), kindsOf(30));
		const { arrangement, foldPlaces } = await laidOut(made);
		const { rows } = made.hierarchy.blocks[0]!;
		const ys = rows.map((pattern) => arrangement.places.get(pattern)!.y);
		expect(ys).toEqual(ys.toSorted((a, b) => a - b));
		expect(new Set(rows.map((pattern) => arrangement.places.get(pattern)!.x)).size).toBe(1);
		expect(foldPlaces.get(rows[0]!)!.y).toBeGreaterThan(ys.at(-1)!);
	});

	it('wraps long blocks into columns', async () => {
		const made = hierarchyOf(titles(61), kindsOf(60), { unfold: [1] });
		const { arrangement } = await laidOut(made);
		const xs = made.hierarchy.blocks[0]!.rows.map((pattern) => arrangement.places.get(pattern)!.x);
		expect(new Set(xs).size).toBeGreaterThan(2);
	});

	it('lets two relations of the same patterns lie apart', async () => {
		const made = hierarchyOf(
			titles(2),
			[
				[1, 'requires', 0],
				[0, 'enables', 1],
			],
			{ levels: 'needs' },
		);
		const { corners } = await laidOut(made);
		const [one, other] = [corners.get(0)![0]!, corners.get(1)!.at(-1)!];
		expect(Math.abs(one.x - other.x)).toBeCloseTo(5, 6);
	});

	it('has what is related to the pattern in focus beside it', async () => {
		const made = hierarchyOf(
			titles(4),
			[
				[1, 'generalizes_from', 0],
				[0, 'related', 2],
				[3, 'related', 0],
			],
			{ of: 0 },
		);
		const { arrangement, corners } = await laidOut(made);
		const [centre, ...beside] = [0, 2, 3].map((pattern) => arrangement.places.get(pattern)!);
		expect(beside.every(({ x }) => x > centre!.x + 100)).toBe(true);
		expect(beside.every(({ y }) => y < arrangement.places.get(1)!.y)).toBe(true);
		expect([corners.has(1), corners.has(2)]).toEqual([true, true]);
	});
});

describe('a close-up of it', () => {
	it('draws circles as arcs, and what makes no levels only while it is looked at', async () => {
		const made = hierarchyOf(titles(3), [
			[1, 'generalizes_from', 0],
			[0, 'generalizes_from', 1],
			[2, 'generalizes_from', 1],
			[0, 'related', 2],
		]);
		const closeUp = closeUpFrom({ ...made, placed: await laidOut(made) }, { subject: 'shown', run: 1 });
		expect([...closeUp.quiet]).toEqual([3]);
		expect([closeUp.bends.size, closeUp.leading.size]).toEqual([1, 2]);
	});

	it('says how many are folded, and offers to fold below the selected pattern', async () => {
		const made = hierarchyOf(
			titles(4),
			[
				[1, 'generalizes_from', 0],
				[2, 'generalizes_from', 1],
				[3, 'generalizes_from', 1],
			],
			{ fold: [1] },
		);
		const closeUp = closeUpFrom({ ...made, placed: await laidOut(made) }, { subject: 'shown', run: 1 });
		expect(closeUp.heads.map(({ text, of }) => [text, of])).toEqual([
			['+2', undefined],
			['fold', 0],
		]);
	});

	it('is fitted whole, and begins where it can be read', async () => {
		const made = hierarchyOf(
			titles(200),
			kindsOf(199, 0, 1).map(([from, type], at) => [from, type, at >> 1] as const),
		);
		const placed = await laidOut(made);
		const closeUp = closeUpFrom({ ...made, placed }, { subject: 'shown', run: 1 });
		const { extent, places } = placed.arrangement;
		const whole = boxToFit(closeUp, textSpaceOf());
		expect([whole.left < extent!.left, whole.right > extent!.right]).toEqual([true, true]);
		const open = boxToOpen(closeUp, { width: 800, height: 600 });
		expect((800 - 72) / (open.right - open.left)).toBeCloseTo(0.85, 6);
		const last = places.get(199)!;
		const chosen = boxToOpen(closeUp, { width: 800, height: 600 }, 199);
		expect([
			last.x > chosen.left && last.x < chosen.right,
			last.y > chosen.top && last.y < chosen.bottom,
		]).toEqual([true, true]);
		const { x, y } = places.get(0)!;
		expect([x > open.left && x < open.right, y > open.top && y < open.bottom]).toEqual([true, true]);
	});
});
