import type { Statement, Statements } from '../model/statements.ts';
import {
	readColumn,
	readFields,
	readFlag,
	readJson,
	readList,
	readText,
	readTextOrNull,
	readWhole,
} from './checked-reading.ts';

/** What was written of the edges of a library, from the text of `relations.json`. Throws an Error with a sentence for readers. */
export function decodeStatements(text: string, patterns: number, edges: number): Statements {
	return readJson(text, 'relations.json', (value) => {
		const file = readFields(value);
		return {
			files: readColumn(file.get('files'), patterns, 'files', readText),
			ofEdges: readColumn(file.get('ofEdges'), edges, 'ofEdges', (list, place) =>
				readList(list, place, readStatement),
			),
		};
	});
}

function readStatement(value: unknown, place: string): Statement {
	const statement = readFields(value, place);
	const line = statement.get('line');
	return {
		isOfTarget: readFlag(statement.get('isOfTarget'), place),
		line: line === null ? null : readWhole(line, 1, Number.MAX_SAFE_INTEGER, place),
		description: readTextOrNull(statement.get('description'), place),
	};
}
