import { buildAdjacency, countDegrees, type Adjacency } from '../../graph/adjacency.ts';
import { buildEdges } from '../../graph/edges.ts';
import { displayTitle } from '../../model/display-text.ts';
import { tellNamesakesApart } from '../../model/namesakes.ts';
import type { Library } from '../../model/library.ts';
import type { Relation } from '../../model/relation.ts';
import { edgesOf } from '../emphasis.ts';
import { relationGroups, sortByWeight, type RelationGroup, type EdgeTable } from '../relation-groups.ts';

/** One line of a list of relations: the other pattern, and what is written of this relation on either side. */
export interface RelationRow extends NamedPattern {
	/** 0 to 1, or null where none is stated. */
	readonly weight: number | null;
	readonly description: string | null;
}

/** What it takes to name a pattern and to lead to its page. */
export interface NamedPattern {
	/** As it may be shown: never blank. */
	readonly title: string;
	/** What tells it from others that are titled alike; null where none are. */
	readonly note: string | null;
	readonly address: string;
	/** Lines at it that are meant. */
	readonly degree: number;
}

/** A pattern's relations of one type in one direction, the strongest first. */
export interface RelationRows extends Omit<RelationGroup, 'members'> {
	readonly rows: readonly RelationRow[];
}

/** Relations as written, guessed ones too, by the patterns that they touch. */
type Statements = readonly (readonly Relation[])[];

function statementsByPattern(library: Library): Statements {
	const statements: Relation[][] = library.patterns.map(() => []);
	for (const relation of [...library.relations, ...library.guessed]) {
		statements[relation.source]?.push(relation);
		if (relation.target !== relation.source) statements[relation.target]?.push(relation);
	}
	return statements;
}

/** A library with its relations told apart and gathered, built once for all its pages. */
export interface RelationShelf {
	readonly library: Library;
	readonly edges: EdgeTable;
	readonly adjacency: Adjacency;
	readonly statements: Statements;
	readonly namesakes: ReadonlyMap<number, string>;
}

export function buildRelationShelf(library: Library): RelationShelf {
	const { patterns, relations, guessed, settings } = library;
	const edges = buildEdges(relations, guessed, settings.relationTypes, patterns.length);
	return {
		library,
		edges: { edges, relationTypes: settings.relationTypes, degree: countDegrees(edges, patterns.length) },
		adjacency: buildAdjacency(edges, patterns.length),
		statements: statementsByPattern(library),
		namesakes: tellNamesakesApart(library),
	};
}

/** All relations of a pattern with their weights and descriptions, in the order of the vocabulary, padding and guessed ones last. */
export function relationRows(shelf: RelationShelf, pattern: number): readonly RelationRows[] {
	const { edges, adjacency, statements } = shelf;
	const byOther = groupByOther(statements[pattern] ?? [], pattern);
	return relationGroups(edges, pattern, edgesOf(adjacency, pattern)).map(({ members, ...group }) => {
		const rows = members.map(({ pattern: other, weight }) => ({
			...namePattern(shelf, other),
			weight,
			description: describe(sameOf(byOther.get(other) ?? [], edges, group, pattern)),
		}));
		return { ...group, rows: sortByWeight(rows) };
	});
}

function groupByOther(relations: readonly Relation[], pattern: number): ReadonlyMap<number, Relation[]> {
	const groups = new Map<number, Relation[]>();
	for (const relation of relations) {
		const other = relation.source === pattern ? relation.target : relation.source;
		const group = groups.get(other);
		if (group) group.push(relation);
		else groups.set(other, [relation]);
	}
	return groups;
}

/** The relations that say what the group says, read from either end. */
function sameOf(
	relations: readonly Relation[],
	edges: EdgeTable,
	{ type, isOutgoing }: Omit<RelationGroup, 'members'>,
	pattern: number,
): readonly Relation[] {
	const inverse = type.inverse ?? edges.relationTypes.find((other) => other.inverse === type.id)?.id;
	return relations.filter((relation) => {
		const isFromHere = relation.source === pattern;
		if (relation.type === type.id) return type.isMutual || isFromHere === isOutgoing;
		return relation.type === inverse && isFromHere !== isOutgoing;
	});
}

export function namePattern({ library, edges, namesakes }: RelationShelf, position: number): NamedPattern {
	const pattern = library.patterns[position]!;
	const note = namesakes.get(position) ?? null;
	return { title: displayTitle(pattern), note, address: pattern.address, degree: edges.degree[position]! };
}

/** What is written of the same relation on either side, each text once; null for nothing. */
function describe(relations: readonly Relation[]): string | null {
	return [...new Set(relations.flatMap(({ description }) => description ?? []))].join(' ') || null;
}
