import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCyclicComponents, type Arrow } from '../../../src/lib/graph/cycles.ts';

describe('Cycles', () => {
	it('are told with their members and a shortest cycle through the first of them', () => {
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
		expect(findCyclicComponents(arrows)).toEqual([
			{ members: [0, 1, 2, 3], cycle: [0, 1, 2] },
			{ members: [4, 5], cycle: [4, 5] },
		]);
	});

	it('hold exactly the patterns that can reach each other', () => {
		const size = 7;
		const node = fc.nat({ max: size - 1 });
		fc.assert(
			fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (arrows) => {
				const reaches = closureOf(arrows, size);
				const inCycle = Array.from({ length: size }, (_, at) => at).filter((at) =>
					reaches[at]!.some((isReached, other) => other !== at && isReached && reaches[other]![at]!),
				);
				const components = findCyclicComponents(arrows);
				expect(components.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(inCycle);
				for (const { members, cycle } of components) {
					expect(members).toEqual(expect.arrayContaining([...cycle]));
					cycle.forEach((from, index) => {
						const to = cycle[(index + 1) % cycle.length]!;
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
