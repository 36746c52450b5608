import { findPadding } from '../graph/padding.ts';
import { shortened } from '../model/citing.ts';
import { SETTINGS_FILE } from '../model/library.ts';
import type { Padding, PaddingException, PaddingSetting } from '../model/padding.ts';
import type { PatternFacts, Remark } from '../model/reading.ts';
import { linkNames, type LinkedPatterns } from './linker.ts';
import { remark } from './remark.ts';

/** By what names patterns are known. */
interface Names {
	readonly facts: readonly PatternFacts[];
	readonly keys: readonly string[];
	readonly lostNames: ReadonlyMap<string, Remark>;
}

/** Says of each relation whether it looks like padding, unless the library overrules that. */
export function markPadding(
	linked: LinkedPatterns,
	{ isSought, exceptions }: PaddingSetting,
	names: Names,
): { linked: LinkedPatterns; padding: Padding | null; remarks: readonly Remark[] } {
	const { meant, remarks } = findExceptions(exceptions, names);
	const padding = isSought ? findPadding(names.keys, linked.relations, meant) : null;
	if (!padding) return { linked, padding, remarks };
	const padded = new Set(padding.patterns);
	const relations = linked.relations.map((relation) =>
		padded.has(relation.source) ? { ...relation, padding: padding.rule } : relation,
	);
	return { linked: { ...linked, relations }, padding, remarks };
}

/** The patterns that are excepted, and what is to be said of names that none has. */
function findExceptions(
	exceptions: readonly PaddingException[],
	{ facts, keys, lostNames }: Names,
): { meant: ReadonlySet<number>; remarks: Remark[] } {
	const named = exceptions.map(({ pattern }) => pattern);
	const found = linkNames(named, facts, keys);
	const gone = exceptions.filter((_, index) => found[index] === null);
	return {
		meant: new Set(found.filter((pattern) => pattern !== null)),
		remarks: gone.map((exception) => remarkOn(exception, lostNames)),
	};
}

function remarkOn({ pattern, at }: PaddingException, lostNames: ReadonlyMap<string, Remark>): Remark {
	const told = `“padding.except” names “${shortened(pattern)}”, but no pattern has that key, slug or id.`;
	const lost = lostNames.get(pattern);
	return remark('settings-value', SETTINGS_FILE, told, {
		at,
		subject: `padding.except.${pattern}`,
		causes: lost ? [lost] : [],
	});
}
