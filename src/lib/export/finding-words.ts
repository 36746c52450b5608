import type { Finding, Severity } from '../model/finding.ts';
import { inertText } from '../model/inert-text.ts';
import type { RootCause } from '../view/desk/causes.ts';

/* Findings in the words of texts that are taken away: one line each, on which nothing acts. */

/** What findings of a severity are called. */
export const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** A number with its noun, such as “1 file” and “1,200 files”. */
export function counted(count: number, noun: string): string {
	return `${numberText(count)} ${count === 1 ? noun : `${noun}s`}`;
}

export function numberText(count: number): string {
	return count.toLocaleString('en-US');
}

/** What a file is called above what is told of it; null is the whole library. */
export function headingOf(file: string | null): string {
	return file === null ? 'The whole library' : inertText(file);
}

/** Where a finding is, such as “trust.md:4:12”, as far as that is known. */
export function sourceOf({ file, line, column }: Finding): string {
	return [headingOf(file), line, column].filter((part) => part !== null).join(':');
}

/** What is told of a cause in one line, what mending it brings included. */
export function messageOf({ finding, follows }: RootCause): string {
	const mends = follows.length > 0 ? ` (mends ${countedRules(follows)})` : '';
	return `${inertText(finding.message)}${mends}`;
}

/** How often each rule is among findings, such as “2 × ref-dangling, 1 × orphan”. */
export function countedRules(findings: readonly Finding[]): string {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].map(([rule, count]) => `${numberText(count)} × ${rule}`).join(', ');
}
