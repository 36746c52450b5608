import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';

const BY_LIBRARY = new WeakMap<Library, ReadonlyMap<string, readonly Finding[]>>();

/** The findings of each pattern by its key; gathered once for each reading of a library. */
export function findingsByPattern(library: Library): ReadonlyMap<string, readonly Finding[]> {
	const known = BY_LIBRARY.get(library);
	if (known) return known;
	const findings = new Map<string, Finding[]>();
	for (const finding of library.findings) {
		if (finding.pattern === null) continue;
		const list = findings.get(finding.pattern);
		if (list) list.push(finding);
		else findings.set(finding.pattern, [finding]);
	}
	BY_LIBRARY.set(library, findings);
	return findings;
}
