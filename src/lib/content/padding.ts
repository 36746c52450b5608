import { findPadding } from '../graph/padding.ts';
import type { LibrarySettings } from '../model/library.ts';
import { PADDING_RULE, type Padding } from '../model/padding.ts';
import type { PatternFacts } from '../model/reading.ts';
import { linkNames, type LinkedPatterns } from './linker.ts';

/** Says of each relation whether it looks like padding, unless the library overrules the rule, or excepts the pattern from it. */
export function markPadding(
	linked: LinkedPatterns,
	{ rules }: LibrarySettings,
	facts: readonly PatternFacts[],
	keys: readonly string[],
): { linked: LinkedPatterns; padding: Padding | null } {
	const { level = null, exceptions = [] } = rules.get(PADDING_RULE) ?? {};
	if (level === 'off') return { linked, padding: null };
	const names = exceptions.map(({ name }) => name);
	const padding = findPadding(keys, linked.relations, findNamed(names, facts, keys));
	if (!padding) return { linked, padding };
	const padded = new Set(padding.patterns);
	const relations = linked.relations.map((relation) =>
		padded.has(relation.source) ? { ...relation, padding: padding.rule } : relation,
	);
	return { linked: { ...linked, relations }, padding };
}

/** The patterns that are named by their key, slug or id, or by their file. */
function findNamed(
	names: readonly string[],
	facts: readonly PatternFacts[],
	keys: readonly string[],
): ReadonlySet<number> {
	const byFile = new Map(facts.map(({ file }, index) => [file, index]));
	const found = linkNames(names, facts, keys).map((named, at) => byFile.get(names[at]!) ?? named);
	return new Set(found.filter((pattern) => pattern !== null));
}
