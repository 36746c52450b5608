import type { PatternDetails } from '../model/details.ts';
import type { Library } from '../model/library.ts';
import { findingsByPattern } from './findings-by-pattern.ts';

/** What the details panel shows of the patterns from one position up to, but not with, another. */
export function composeDetails(library: Library, from: number, to: number): readonly PatternDetails[] {
	const findings = findingsByPattern(library);
	return library.patterns.slice(from, to).map((pattern) => ({
		key: pattern.key,
		file: pattern.file,
		aliases: pattern.aliases,
		summary: pattern.summary,
		opening: pattern.opening,
		alignmentParts: pattern.alignmentParts,
		createdDay: pattern.createdDay,
		modifiedDay: pattern.modifiedDay,
		pageUrl: pattern.pageUrl,
		sourceUrl: pattern.sourceUrl,
		editUrl: pattern.editUrl,
		findings: findings.get(pattern.key) ?? [],
	}));
}
