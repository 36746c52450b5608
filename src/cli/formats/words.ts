import type { Finding, Severity } from '../../lib/model/finding.ts';

/** What findings of a severity are called. */
export const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** A number with its noun, such as “1 file” and “1,200 files”. */
export function counted(count: number, noun: string): string {
	return `${numberText(count)} ${count === 1 ? noun : `${noun}s`}`;
}

export function numberText(count: number): string {
	return count.toLocaleString('en-US');
}

/** How often each rule is among findings, such as “2 × ref-dangling, 1 × orphan”. */
export function countedRules(findings: readonly Finding[]): string {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].map(([rule, count]) => `${count} × ${rule}`).join(', ');
}
