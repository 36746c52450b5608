import type { Severity } from '../../lib/model/finding.ts';

/** What findings of a severity are called. */
export const NOUNS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** A number with its noun, such as “1 file” and “1,200 files”. */
export function counted(count: number, noun: string): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? noun : `${noun}s`}`;
}
