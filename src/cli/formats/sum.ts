import type { Severity } from '../../lib/model/finding.ts';
import { SEVERITIES, type LintReport } from '../lint/report.ts';
import { counted, NOUNS } from './words.ts';

/** How a number of findings is shown. */
type Show = (text: string, severity: Severity, count: number) => string;

/** What was read and how much was found, in a line each. */
export function sumOf({ counts, ...found }: LintReport, show: Show = (text) => text): string[] {
	const read = `${counted(counts.files, 'file')}, ${counted(counts.patterns, 'pattern')}`;
	const rest = counts.notRead > 0 ? `, ${counts.notRead} not read` : '';
	const related = `${counted(counts.relations, 'relation')}, ${counted(counts.orphans, 'orphan')}`;
	return [`${read}${rest}, ${related}.`, foundIn(found, show)];
}

function foundIn({ numbers, following, isQuiet }: Omit<LintReport, 'counts'>, show: Show): string {
	const found = SEVERITIES.map((severity) => {
		const count = numbers[severity];
		return show(counted(count, NOUNS[severity]), severity, count);
	});
	const follow = following > 0 ? `; ${following} of them follow from others` : '';
	return `${found.join(', ')}${follow}.${isQuiet ? ' Only errors are told.' : ''}`;
}
