import type { ToldFinding } from '../model/details.ts';
import type { Finding } from '../model/finding.ts';
import type { Library } from '../model/library.ts';
import { causesFrom, type RootCause } from '../view/desk/causes.ts';
import { toldPattern } from './told-pattern.ts';

const BY_LIBRARY = new WeakMap<Library, ReadonlyMap<string, readonly ToldFinding[]>>();

/** The findings of each pattern by its key; gathered once for each reading of a library. */
export function findingsByPattern(library: Library): ReadonlyMap<string, readonly ToldFinding[]> {
	const known = BY_LIBRARY.get(library);
	if (known) return known;
	const findings = new Map<string, ToldFinding[]>();
	const tell = tellerOf(library);
	for (const finding of library.findings) {
		if (finding.pattern === null) continue;
		const list = findings.get(finding.pattern);
		if (list) list.push(tell(finding));
		else findings.set(finding.pattern, [tell(finding)]);
	}
	BY_LIBRARY.set(library, findings);
	return findings;
}

function tellerOf({ findings, patterns }: Library): (finding: Finding) => ToldFinding {
	const byKey = new Map(patterns.map((pattern) => [pattern.key, pattern]));
	const causes = new Map<Finding, RootCause>();
	for (const cause of causesFrom(findings))
		for (const finding of [cause.finding, ...cause.follows]) causes.set(finding, cause);
	return (finding) => {
		const { finding: root, follows } = causes.get(finding)!;
		if (root === finding) return { ...finding, from: null, follows: follows.length };
		const { rule, file, line, pattern } = root;
		const named = pattern === null ? null : toldPattern(byKey.get(pattern)!);
		return { ...finding, from: { rule, file, line, pattern: named }, follows: 0 };
	};
}
