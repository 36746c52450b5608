import { edgeFinder } from '../graph/edges.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Library } from '../model/library.ts';
import type { Statement, Statements } from '../model/statements.ts';

/** Where each edge of a library was written, and how it is described there; in the order of its relations. */
export function composeStatements(
	{ patterns, relations, guessed }: Pick<Library, 'patterns' | 'relations' | 'guessed'>,
	{ edges, relationTypes }: Pick<Atlas, 'edges' | 'relationTypes'>,
): Statements {
	const findEdge = edgeFinder(edges, relationTypes, patterns.length);
	const ofEdges = Array.from(edges.source, (): Statement[] => []);
	for (const relation of [...relations, ...guessed]) {
		const edge = findEdge(relation);
		if (edge === null) continue;
		const { line, description } = relation;
		ofEdges[edge]!.push({ isOfTarget: relation.source !== edges.source[edge], line, description });
	}
	return { files: patterns.map(({ file }) => file), ofEdges };
}
