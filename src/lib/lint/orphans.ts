import type { Remark } from '../model/reading.ts';
import type { Subject } from './subject.ts';

/** Patterns that no relation leads to or from; where they declare relations that all lead nowhere, that is said instead. */
export function findOrphans({ graph, patterns, keys, references }: Subject): Remark[] {
	const declaring = new Set(
		references.filter(({ source, targets }) => targets[0] !== source).map(({ source }) => source),
	);
	return patterns.flatMap((pattern, index) => {
		if (graph.degree(index) > 0) return [];
		const title = `“${pattern.title ?? keys[index]!}”`;
		const isDeclared = declaring.has(index);
		return {
			rule: isDeclared ? 'orphan-declared' : 'orphan',
			file: pattern.file,
			at: { line: pattern.line, column: 1 },
			subject: '',
			message: isDeclared
				? `None of the relations that ${title} declares leads to a pattern, and no pattern names it.`
				: `${title} is an orphan: it has no relation to another pattern, and none names it.`,
			cause: null,
		};
	});
}
