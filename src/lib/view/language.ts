import type { Adjacency } from '../graph/adjacency.ts';
import { findSequence, type Precedence, type Tie } from '../graph/sequence.ts';
import { FOLLOW } from '../graph/traversal.ts';
import type { Atlas } from '../model/atlas.ts';
import { weightOf } from '../model/weight.ts';
import { edgesAmong, edgesOf, otherEnd } from './emphasis.ts';
import { waysUp } from './levels.ts';
import type { NeighbourhoodPlate } from './page/pattern-page.ts';
import { platesOf } from './page/pattern-page.ts';
import { relationGroups } from './relation-groups.ts';

/*
 * A language of one's own, as Alexander meant it: some patterns in a sequence in which what is general comes before what is
 * a kind of it, and what is needed before what needs it (A Pattern Language, 1977, “Choosing a language for your project”).
 */

/** A relation that would have one pattern come before another, by positions in the atlas. */
interface Wanted extends Precedence {
	readonly edge: number;
}

/** A relation that states no weight ties as one of this weight does. */
const USUAL_TIE = 0.5;

/** Patterns in the order that their relations propose; those given first come first where nothing speaks for another. */
export function proposeLanguage(
	atlas: Atlas,
	adjacency: Adjacency,
	patterns: readonly number[],
): readonly number[] {
	const place = new Map(patterns.map((pattern, at) => [pattern, at]));
	const among = [...edgesAmong(atlas, adjacency, Uint32Array.from(patterns))];
	const precedences = wantedBy(atlas, among).map(({ before, after, isFirm }) => ({
		...{ before: place.get(before)!, after: place.get(after)! },
		isFirm,
	}));
	const { source, target } = atlas.edges;
	const ties = among.map((edge): Tie => ({
		one: place.get(source[edge]!)!,
		other: place.get(target[edge]!)!,
		strength: weightOf(atlas.edges, edge) ?? USUAL_TIE,
	}));
	return findSequence(patterns.length, precedences, ties).order.map((at) => patterns[at]!);
}

/** Something that an order does not keep: “Kanban” is a kind of “Kaizen”, which comes after it. */
export interface OutOfOrder {
	/** What comes too early, and what it says of the other. */
	readonly pattern: number;
	readonly words: string;
	readonly other: number;
}

/** What an order of patterns does not keep of what their relations ask for. */
export function findOutOfOrder(
	atlas: Atlas,
	adjacency: Adjacency,
	patterns: readonly number[],
): readonly OutOfOrder[] {
	const place = new Map(patterns.map((pattern, at) => [pattern, at]));
	return wantedBy(atlas, [...edgesAmong(atlas, adjacency, Uint32Array.from(patterns))])
		.filter(({ before, after }) => place.get(before)! > place.get(after)!)
		.map(({ before, after, edge }) => {
			const { forward, backward } = atlas.relationTypes[atlas.edges.type[edge]!]!;
			const words = atlas.edges.source[edge] === after ? forward : backward;
			return { pattern: after, words, other: before };
		});
}

/** What a pattern has to do with others of the language: “is a kind of”, and which of them. */
export interface Bond {
	readonly words: string;
	readonly others: readonly number[];
}

/** One pattern of a language, and what it has to do with those before it. */
export interface LanguageStep {
	readonly pattern: number;
	readonly bonds: readonly Bond[];
	/** The same with all others, before and after it. */
	readonly company: readonly Bond[];
	/** Wide and narrow, others of the language first and with their number; none for a pattern without relations. */
	readonly plates: readonly NeighbourhoodPlate[];
}

export function composeLanguage(
	atlas: Atlas,
	adjacency: Adjacency,
	patterns: readonly number[],
): readonly LanguageStep[] {
	const placeOf = new Map(patterns.map((pattern, at) => [pattern, at]));
	return patterns.map((pattern, at) => {
		const meant = edgesOf(adjacency, pattern).filter((edge) => edge < atlas.edges.paddedFrom);
		const bondsWithin = (end: number): readonly Bond[] => {
			const within = meant.filter((edge) => (placeOf.get(otherEnd(atlas, edge, pattern)) ?? end) < end);
			return relationGroups(atlas, pattern, within).map(({ words, members }) => ({
				words,
				others: members.map((member) => member.pattern),
			}));
		};
		return {
			...{ pattern, bonds: bondsWithin(at), company: bondsWithin(patterns.length) },
			plates: platesFrom(atlas, pattern, { edges: meant, placeOf }),
		};
	});
}

interface Around {
	readonly edges: Uint32Array;
	readonly placeOf: ReadonlyMap<number, number>;
}

function platesFrom(
	atlas: Atlas,
	pattern: number,
	{ edges, placeOf }: Around,
): readonly NeighbourhoodPlate[] {
	const titleOf = (other: number) => {
		const at = placeOf.get(other);
		return at === undefined ? atlas.titles[other]! : `${at + 1} · ${atlas.titles[other]!}`;
	};
	const rows = relationGroups(atlas, pattern, edges).map(({ members, ...group }) => ({
		...group,
		rows: membersFirst(members, placeOf).map(({ pattern: other, weight }) => ({
			...{ title: titleOf(other), note: atlas.namesakes.get(other) ?? null },
			...{ address: atlas.addresses[other]!, degree: atlas.degree[other]! },
			...{ weight, description: null },
		})),
	}));
	return platesOf(rows, atlas.titles[pattern]!);
}

/** Others of the language in its order, and then what is not of it. */
function membersFirst<Member extends { readonly pattern: number }>(
	members: readonly Member[],
	placeOf: ReadonlyMap<number, number>,
): readonly Member[] {
	const rank = ({ pattern }: Member) => placeOf.get(pattern) ?? placeOf.size;
	return members.toSorted((one, other) => rank(one) - rank(other));
}

/** What relations ask for: the general before its kinds, whatever else; what is needed before what needs it, where that agrees. */
function wantedBy(atlas: Atlas, edges: readonly number[]): readonly Wanted[] {
	const { source, target, type } = atlas.edges;
	return (['kinds', 'needs'] as const).flatMap((levels) => {
		const ways = waysUp(atlas.relationTypes, levels);
		return edges.flatMap((edge): Wanted[] => {
			const way = ways[type[edge]!];
			if (way === FOLLOW.none) return [];
			const isUp = way === FOLLOW.out;
			const [before, after] = isUp ? [target[edge]!, source[edge]!] : [source[edge]!, target[edge]!];
			return [{ before, after, isFirm: levels === 'kinds', edge }];
		});
	});
}
