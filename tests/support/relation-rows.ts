import type { EdgeOrigin } from '../../src/lib/model/atlas.ts';
import { RELATION_TYPES } from '../../src/lib/model/relation.ts';
import type { NamedPattern, RelationRows } from '../../src/lib/view/page/relation-rows.ts';

/** The pattern of this number, which has as many relations. */
export function named(number: number): NamedPattern {
	return { title: `Pattern ${number}`, note: null, address: `p${number}`, degree: number };
}

/** Relations of one type to the patterns of these numbers. */
export function rowsTo(
	type: string,
	isOutgoing: boolean,
	others: readonly number[],
	origin: EdgeOrigin = 'meant',
): RelationRows {
	const relationType = RELATION_TYPES.find(({ id }) => id === type)!;
	return {
		type: relationType,
		isOutgoing,
		origin,
		words: isOutgoing ? relationType.forward : relationType.backward,
		rows: others.map((other) => ({ ...named(other), weight: null, description: null })),
	};
}

export function range(from: number, to: number): readonly number[] {
	return Array.from({ length: to - from }, (_, at) => from + at);
}
