import { counted, sayCount } from '../../model/counted.ts';
import { SEVERITIES, type Finding, type Severity } from '../../model/finding.ts';
import { sayValue } from '../facets.ts';
import type { ListedCause, RootCause } from './causes.ts';
import type { DeskView } from './desk.ts';
import type { Extent } from './start.ts';

/** What findings of a severity are called. */
export const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** What all findings of a severity are called, such as “Errors”. */
export function sayPlural(severity: Severity): string {
	const noun = NOUNS[severity];
	return `${noun[0]!.toUpperCase()}${noun.slice(1)}s`;
}

/** The filters that are set, such as “2 set: Errors, governance”; empty where none is. */
export function sayFilters({ severities, rules, domains, file, isNewOnly }: DeskView): string {
	const set = [
		...severities.map(sayPlural),
		...rules,
		...domains.map(sayValue),
		...(file.trim() ? [`“${file.trim()}”`] : []),
		...(isNewOnly ? ['new only'] : []),
	];
	const more = set.length > MOST_NAMED ? ` and ${sayCount(set.length - MOST_NAMED)} more` : '';
	return set.length > 0 ? `${sayCount(set.length)} set: ${set.slice(0, MOST_NAMED).join(', ')}${more}` : '';
}

const MOST_NAMED = 3;

/** “2 errors, 1 warning”: only what there is; empty where there is nothing. */
export function sayNumbers(numbers: Readonly<Partial<Record<Severity, number>>>): string {
	const found = SEVERITIES.filter((severity) => (numbers[severity] ?? 0) > 0);
	return found.map((severity) => counted(numbers[severity]!, NOUNS[severity])).join(', ');
}

/** How often each rule is among findings, such as “2 × ref-dangling, 1 × orphan”. */
export function countedRules(findings: readonly Finding[]): string {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].map(([rule, count]) => `${sayCount(count)} × ${rule}`).join(', ');
}

/** Of what findings are told: “in 3 files”, “of the library”, or both. */
export function sayExtent({ files, isOfLibrary }: Extent): string {
	const within = files > 0 ? `in ${counted(files, 'file')}` : null;
	return [isOfLibrary ? 'of the library' : null, within].filter((part) => part !== null).join(' and ');
}

/** What is said beside the numbers of a library’s findings: how much of it follows from others. */
export function sayFollowing(count: number): string {
	return count === 1 ? '1 of them follows from another' : `${sayCount(count)} of them follow from others`;
}

/** What follows from a listed cause and passes the filters, and whether the cause does; null where nothing follows. */
export function sayWithin({ cause: { follows }, isWithin, within }: ListedCause): string | null {
	if (follows.length === 0) return null;
	const byRule = within.length > 0 ? `: ${countedRules(within)}` : '';
	if (!isWithin)
		return `Is outside these filters; ${sayCount(within.length)} of its ${sayCount(follows.length)} ${within.length === 1 ? 'follows' : 'follow'} within${byRule}`;
	if (within.length < follows.length)
		return `${sayCount(within.length)} of ${counted(follows.length, 'finding')} that ${follows.length === 1 ? 'follows' : 'follow'} from it ${within.length === 1 ? 'is' : 'are'} within these filters${byRule}`;
	return `${counted(follows.length, 'finding')} ${follows.length === 1 ? 'follows' : 'follow'} from it${byRule}`;
}

/** What mending a cause brings, in a sentence; null where nothing follows from it. */
export function sayPromise({ finding, follows }: RootCause): string | null {
	if (follows.length === 0) return null;
	const references = follows.filter(isWish).length;
	const others = follows.length - references;
	const brings = [
		...(references > 0 ? [makesResolve(references + (isWish(finding) ? 1 : 0))] : []),
		...(others > 0 ? [`settles ${counted(others, references > 0 ? 'more finding' : 'other finding')}`] : []),
	];
	return `${whatMends(finding)} ${brings.join(' and ')}`;
}

/** Whether a reference leads nowhere: as a cause, it names a pattern that nobody wrote. */
export function isWish({ rule }: Pick<Finding, 'rule'>): boolean {
	return rule === 'ref-dangling';
}

function makesResolve(count: number): string {
	return `makes ${counted(count, 'reference')} resolve`;
}

function whatMends(finding: Finding): string {
	if (isWish(finding)) return 'Writing the pattern that it names';
	return finding.line === null ? 'Mending this' : 'Mending this one line';
}
