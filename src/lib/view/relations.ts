import { originOfEdge, type Atlas } from '../model/atlas.ts';
import type { RelationType } from '../model/relation.ts';
import type { Direction, RelationChoice, RelationFilters, View } from '../model/view.ts';

/** A type of edge as the relation panel lists it: an inverse pair is one row. */
export interface EdgeType {
	/** Position in `Atlas.relationTypes`. */
	readonly index: number;
	readonly type: RelationType;
	/** Edges of this type in the library that are meant. */
	readonly count: number;
}

/** Asked for with every link that is read or written, and the same for a library as long as it is looked at. */
const known = new WeakMap<Atlas, readonly EdgeType[]>();

/** The types that are drawn, in the order of the vocabulary, those without any edge left out. */
export function edgeTypes(atlas: Atlas): readonly EdgeType[] {
	const types = known.get(atlas) ?? countTypes(atlas);
	known.set(atlas, types);
	return types;
}

function countTypes(atlas: Atlas): readonly EdgeType[] {
	const counts = new Uint32Array(atlas.relationTypes.length);
	for (let edge = 0; edge < atlas.edges.paddedFrom; edge++) counts[atlas.edges.type[edge]!]!++;
	return atlas.relationTypes
		.map((type, index) => ({ index, type, count: counts[index]! }))
		.filter(({ count }) => count > 0);
}

/** What a view says of relations, and nothing else. */
export function relationFiltersOf(view: RelationFilters): RelationFilters {
	const { relations, isPaddingShown, isGuessedShown, leastWeight, isUnweightedShown } = view;
	return { relations, isPaddingShown, isGuessedShown, leastWeight, isUnweightedShown };
}

/** Tells of each edge whether a view shows what it is: padding and guesses only where these are asked for. */
export function originTest(
	{ edges }: Pick<Atlas, 'edges'>,
	view: Pick<RelationFilters, 'isPaddingShown' | 'isGuessedShown'>,
): (edge: number) => boolean {
	const isShown = { meant: true, padding: view.isPaddingShown, guessed: view.isGuessedShown };
	return (edge) => isShown[originOfEdge(edges, edge)];
}

/** How many edges of each type join two patterns that are shown, whether or not the type is; the last two entries count padding and guessed ones. Only those that `passes` marks count; null counts all. */
export function countTypesAmong(
	{ edges, relationTypes }: Atlas,
	shown: Uint8Array,
	passes: Uint8Array | null,
): Uint32Array {
	const counts = new Uint32Array(relationTypes.length + 2);
	const apart = { padding: relationTypes.length, guessed: relationTypes.length + 1 };
	for (let edge = 0; edge < edges.source.length; edge++) {
		if (passes?.[edge] === 0 || !shown[edges.source[edge]!] || !shown[edges.target[edge]!]) continue;
		const origin = originOfEdge(edges, edge);
		counts[origin === 'meant' ? edges.type[edge]! : apart[origin]]!++;
	}
	return counts;
}

/** Which way each type is followed, by position in `Atlas.relationTypes`; null where the type is not shown. What occurs only among padding or guesses cannot be chosen, and follows both ways. */
export function shownDirections(atlas: Atlas, view: Pick<View, 'relations'>): readonly (Direction | null)[] {
	if (!view.relations) return atlas.relationTypes.map(() => 'both');
	const chosen = new Map(view.relations.map(({ type, direction }) => [type, direction]));
	const offered = new Set(edgeTypes(atlas).map(({ index }) => index));
	return atlas.relationTypes.map(({ id }, index) => chosen.get(id) ?? (offered.has(index) ? null : 'both'));
}

/** The choices that a view without any stands for: every drawn type, both ways. */
export function relationChoices(atlas: Atlas, view: View): readonly RelationChoice[] {
	return (
		view.relations ?? edgeTypes(atlas).map(({ type }) => ({ type: type.id, direction: 'both' as const }))
	);
}

/** Which types are shown and how many are followed one way only, in words: “5 of 7 types”, “2 types one way”; empty where all are shown both ways. */
export function sayChoices(atlas: Atlas, choices: View['relations']): string {
	if (!choices) return '';
	const types = edgeTypes(atlas).length;
	const oneWay = choices.filter(({ direction }) => direction !== 'both').length;
	const said = [
		...(choices.length < types ? [`${choices.length} of ${types} types`] : []),
		...(oneWay ? [`${oneWay === 1 ? '1 type' : `${oneWay} types`} one way`] : []),
	];
	return said.join(', ');
}

/** A view with one type of relation shown or put away; `isOnly` leaves just this one. */
export function toggleRelationType(atlas: Atlas, view: View, type: string, isOnly: boolean): View {
	const choices = relationChoices(atlas, view);
	const one: RelationChoice = { type, direction: 'both' };
	if (isOnly) {
		const isAlone = choices.length === 1 && choices[0]!.type === type;
		return { ...view, relations: isAlone ? null : [one] };
	}
	const isShown = choices.some((choice) => choice.type === type);
	return {
		...view,
		relations: isShown ? choices.filter((choice) => choice.type !== type) : [...choices, one],
	};
}

/** A view in which one type is followed this way from the selected pattern. */
export function withDirection(atlas: Atlas, view: View, type: string, direction: Direction): View {
	const choices = relationChoices(atlas, view);
	return {
		...view,
		relations: choices.map((choice) => (choice.type === type ? { type, direction } : choice)),
	};
}
