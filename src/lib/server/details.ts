import type { PatternDetails } from '../model/details.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';

/** What the details panel shows of the patterns from one position up to, but not with, another. */
export function composeDetails(library: Library, from: number, to: number): readonly PatternDetails[] {
	const findings = findingsByPattern(library);
	return library.patterns.slice(from, to).map((pattern) => ({
		key: pattern.key,
		file: pattern.file,
		aliases: pattern.aliases,
		summary: pattern.summary,
		alignmentParts: pattern.alignmentParts,
		createdDay: pattern.createdDay,
		modifiedDay: pattern.modifiedDay,
		pageUrl: pattern.pageUrl,
		sourceUrl: pattern.sourceUrl,
		editUrl: pattern.editUrl,
		findings: findings.get(pattern.key) ?? [],
	}));
}

const BY_LIBRARY = new WeakMap<Library, ReadonlyMap<string, readonly Finding[]>>();

function findingsByPattern(library: Library): ReadonlyMap<string, readonly Finding[]> {
	const known = BY_LIBRARY.get(library);
	if (known) return known;
	const findings = new Map<string, Finding[]>();
	for (const finding of library.findings) {
		if (finding.pattern === null) continue;
		findings.set(finding.pattern, [...(findings.get(finding.pattern) ?? []), finding]);
	}
	BY_LIBRARY.set(library, findings);
	return findings;
}
