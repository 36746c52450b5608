import type { Adjacency } from '../graph/adjacency.ts';
import type { Atlas } from '../model/atlas.ts';
import type { RelationType } from '../model/relation.ts';
import type { PickColumn } from '../model/view.ts';
import { edgesOf } from './emphasis.ts';
import { findColumn, valueAt, valuesOf } from './facets.ts';
import { relationGroups } from './relation-groups.ts';

/** A pattern as a card says it; its summary is fetched apart. */
export interface Card {
	/** Position in the atlas. */
	readonly pattern: number;
	readonly title: string;
	/** What tells it from others that are titled alike; empty where none are. */
	readonly note: string;
	/** 1 to 5, or null where it is not scored. */
	readonly score: number | null;
	/** “industrial, digital”; empty where none is stated. */
	readonly era: string;
	readonly domain: string;
}

/** A column of picks, as cards. */
export interface CardColumn {
	readonly name: string;
	readonly cards: readonly Card[];
}

export function composeCard(atlas: Atlas, pattern: number): Card {
	const score = atlas.alignment[pattern]!;
	return {
		pattern,
		title: atlas.titles[pattern]!,
		note: atlas.namesakes.get(pattern) ?? '',
		score: Number.isNaN(score) ? null : score,
		era: sayValues(atlas, 'era', pattern),
		domain: sayValues(atlas, 'domain', pattern),
	};
}

/** What is picked as cards, in its columns; what the library does not have is passed over. */
export function composeCards(atlas: Atlas, picks: readonly PickColumn[]): readonly CardColumn[] {
	const positions = new Map(atlas.keys.map((key, at) => [key, at]));
	return picks.map(({ name, patterns }) => ({
		name,
		cards: patterns.flatMap((key) => {
			const pattern = positions.get(key);
			return pattern === undefined ? [] : [composeCard(atlas, pattern)];
		}),
	}));
}

/** A line on the back of a card: “requires”, and what it requires. */
export interface CardLine {
	readonly words: string;
	readonly type: RelationType;
	readonly isOutgoing: boolean;
	/** Those that are in the set first, then the most related. */
	readonly others: readonly { readonly title: string; readonly isInSet: boolean }[];
	/** How many more there are. */
	readonly more: number;
}

/** No back of a card has room for more in a line. */
const MOST_IN_LINE = 6;

/** The relations of a pattern in words, as far as they are meant. `set` holds the patterns that are picked. */
export function relationLines(
	atlas: Atlas,
	adjacency: Adjacency,
	pattern: number,
	set: ReadonlySet<number>,
): readonly CardLine[] {
	const meant = edgesOf(adjacency, pattern).filter((edge) => edge < atlas.edges.paddedFrom);
	return relationGroups(atlas, pattern, meant).map(({ words, type, isOutgoing, members }) => {
		const all = members.map(({ pattern: other }) => ({
			title: atlas.titles[other]!,
			isInSet: set.has(other),
		}));
		const sorted = [...all.filter(({ isInSet }) => isInSet), ...all.filter(({ isInSet }) => !isInSet)];
		const others = sorted.slice(0, MOST_IN_LINE);
		return { words, type, isOutgoing, others, more: sorted.length - others.length };
	});
}

/** What is printed on one sheet of paper: fronts in rows, and their backs as they stand on its other side. */
export interface Sheet<One> {
	/** Null where the sheet stays empty. */
	readonly fronts: readonly (One | null)[];
	readonly backs: readonly (One | null)[];
}

/** Cards on sheets that are printed on both sides and turned over their long edge: rows of backs are mirrored. */
export function layOutSheets<One>(
	cards: readonly One[],
	across: number,
	down: number,
): readonly Sheet<One>[] {
	const room = across * down;
	return Array.from({ length: Math.ceil(cards.length / room) }, (_, sheet) => {
		const fronts = Array.from({ length: room }, (_, at) => cards[sheet * room + at] ?? null);
		const backs = fronts.map((_, at) => fronts[at - (at % across) + across - 1 - (at % across)]!);
		return { fronts, backs };
	});
}

function sayValues(atlas: Atlas, facet: string, pattern: number): string {
	const column = findColumn(atlas, facet);
	if (!column) return '';
	return Array.from(valuesOf(column, pattern), (at) => valueAt(column, at)).join(', ');
}
