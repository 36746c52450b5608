import { FOLLOW } from '../graph/traversal.ts';
import type { RelationType } from '../model/relation.ts';
import type { View } from '../model/view.ts';

/** Which way relations of the two types lead upwards: to what is more general, or to what is needed first. */
const UPWARDS: Readonly<Record<View['levels'], readonly (readonly [type: string, way: number])[]>> = {
	kinds: [
		['generalizes_from', FOLLOW.out],
		['specializes_to', FOLLOW.in],
	],
	needs: [
		['requires', FOLLOW.out],
		['enables', FOLLOW.in],
	],
};

/** One of `FOLLOW` for each type of relation: the way upwards, or none where relations of the type put nothing above anything. */
export function waysUp(types: readonly RelationType[], levels: View['levels']): Uint8Array {
	return Uint8Array.from(
		types,
		({ id }) => UPWARDS[levels].find(([type]) => type === id)?.[1] ?? FOLLOW.none,
	);
}

/** The same ways, downwards. */
export function waysDown(types: readonly RelationType[], levels: View['levels']): Uint8Array {
	const opposite = [FOLLOW.none, FOLLOW.in, FOLLOW.out, FOLLOW.both] as const;
	return waysUp(types, levels).map((way) => opposite[way]!);
}
