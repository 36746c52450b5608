import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCircles, type Arrow } from '../../../src/lib/graph/cycles.ts';

describe('Circles', () => {
	it('are told with their members and a shortest way round through the first of them', () => {
		const arrows: Arrow[] = [
			[0, 1],
			[1, 2],
			[2, 0],
			[2, 3],
			[3, 0],
			[4, 5],
			[5, 4],
			[5, 6],
			[7, 7],
		];
		expect(findCircles(arrows)).toEqual([
			{ members: [0, 1, 2, 3], trip: [0, 1, 2] },
			{ members: [4, 5], trip: [4, 5] },
		]);
	});

	it('hold exactly the patterns that can reach each other', () => {
		const size = 7;
		const node = fc.nat({ max: size - 1 });
		fc.assert(
			fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (arrows) => {
				const reaches = closureOf(arrows, size);
				const inCircle = Array.from({ length: size }, (_, at) => at).filter((at) =>
					reaches[at]!.some((isReached, other) => other !== at && isReached && reaches[other]![at]!),
				);
				const circles = findCircles(arrows);
				expect(circles.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(inCircle);
				for (const { members, trip } of circles) {
					expect(members).toEqual(expect.arrayContaining([...trip]));
					trip.forEach((from, index) => {
						const to = trip[(index + 1) % trip.length]!;
						expect(arrows).toContainEqual([from, to]);
					});
				}
			}),
		);
	});
});

function closureOf(arrows: readonly Arrow[], size: number): boolean[][] {
	const reaches = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
	for (const [from, to] of arrows) reaches[from]![to] = true;
	for (let via = 0; via < size; via++)
		for (const row of reaches) if (row[via]) row.forEach((_, to) => (row[to] ||= reaches[via]![to]!));
	return reaches;
}
