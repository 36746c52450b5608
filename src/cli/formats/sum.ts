import { counted, sayCount } from '../../lib/model/counted.ts';
import { SEVERITIES } from '../../lib/model/finding.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import type { LibraryCounts } from '../../lib/model/library.ts';
import { NOUNS, sayFollowing } from '../../lib/view/desk/words.ts';
import type { BaselineShare, LintReport } from '../lint/report.ts';
import { painter, STYLES, type Paint } from './paint.ts';

/** What was read, how much was found and what of it is not told, in a line each. */
export function sumOf(report: LintReport, paint: Paint = painter(false)): string[] {
	const { counts } = report;
	const read = `${counted(counts.files, 'file')}, ${counted(counts.patterns, 'pattern')}`;
	const rest = counts.notRead > 0 ? `, ${sayCount(counts.notRead)} not read` : '';
	const relations =
		counted(counts.relations, 'relation') + unpadded(counts.relations - counts.padded, counts);
	const orphans = counted(counts.orphans, 'orphan') + unpadded(counts.orphansWithoutPadding, counts);
	return [`${read}${rest}, ${relations}, ${orphans}.`, foundIn(report, paint), ...untoldIn(report)];
}

/** How many that is where padding does not count; nothing where there is none. */
function unpadded(count: number, { padded }: LibraryCounts): string {
	return padded > 0 ? ` (${sayCount(count)} without padding)` : '';
}

function foundIn({ numbers, following, isQuiet }: LintReport, paint: Paint): string {
	const found = SEVERITIES.map((severity) =>
		paint(numbers[severity] > 0 ? STYLES[severity] : 'dim', counted(numbers[severity], NOUNS[severity])),
	);
	const follow = following > 0 ? `; ${sayFollowing(following)}` : '';
	return `${found.join(', ')}${follow}.${isQuiet ? ' Only errors are told.' : ''}`;
}

function untoldIn({ baseline, elsewhere }: LintReport): string[] {
	return [
		...(baseline ? [knownTo(baseline)] : []),
		...(elsewhere
			? [`${moreAre(elsewhere.findings)} in files that did not change since ${inertText(elsewhere.since)}.`]
			: []),
	];
}

function knownTo({ name, isOfLibrary, findings, gone, fault }: BaselineShare): string {
	const file = `baseline ${inertText(name)}`;
	const named = isOfLibrary ? ', which library.yml names' : '';
	if (fault !== null) return `The ${file}${named}, is of no use: ${fault} All that is found is told.`;
	return `${moreAre(findings)} known to the ${file}${named}${gone > 0 ? goneOf(gone) : ''}.`;
}

function moreAre(count: number): string {
	return count === 1 ? '1 more is' : `${sayCount(count)} more are`;
}

function goneOf(count: number): string {
	return `; ${sayCount(count)} of what it knows ${count === 1 ? 'is' : 'are'} gone; “--prune” takes that out`;
}
