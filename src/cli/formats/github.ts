import { messageOf } from '../../lib/export/finding-words.ts';
import { counted } from '../../lib/model/counted.ts';
import { SEVERITIES, type Severity } from '../../lib/model/finding.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import { gravestFirst, type RootCause } from '../../lib/view/desk/causes.ts';
import { NOUNS } from '../../lib/view/desk/words.ts';
import type { LintReport } from '../lint/report.ts';
import { sumOf } from './sum.ts';

/** GitHub shows so many of each kind from one step, and drops the rest without a word. */
const MOST_OF_A_KIND = 10;

const COMMANDS = { error: 'error', warn: 'warning', info: 'notice' } as const;

/** Commands of GitHub Actions that annotate files, as many as are shown and the gravest first; then the sum. */
export function* githubFromReport(report: LintReport): Generator<string> {
	const causes = gravestFirst(report.causes);
	for (const severity of SEVERITIES) {
		const ofKind = causes.filter((cause) => cause.severity === severity);
		const shown = ofKind.length > MOST_OF_A_KIND ? ofKind.slice(0, MOST_OF_A_KIND - 1) : ofKind;
		for (const cause of shown) yield annotationFrom(cause, report.folder);
		if (shown.length < ofKind.length) yield restOf(severity, ofKind.length - shown.length);
	}
	yield `${sumOf(report).join('\n')}\n`;
}

function annotationFrom(cause: RootCause, folder: string): string {
	const { file, rule, line, column, endLine, endColumn } = cause.finding;
	const isOnOneLine = endLine === null || endLine === line;
	const location = {
		...{ file: file === null ? null : inertText(folder + file), line, endLine },
		...(isOnOneLine && { col: column, endColumn }),
	};
	return commandFrom(cause.severity, { ...location, title: rule }, messageOf(cause));
}

function restOf(severity: Severity, count: number): string {
	const told = `and ${counted(count, `more ${NOUNS[severity]}`)}`;
	return commandFrom(severity, { title: told }, `GitHub shows no more of them here: ${told}.`);
}

function commandFrom(
	severity: Severity,
	properties: Readonly<Record<string, string | number | null>>,
	message: string,
): string {
	const stated = Object.entries(properties).filter(([, value]) => value !== null);
	const written = stated.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
	return `::${COMMANDS[severity]} ${written}::${escaped(message)}\n`;
}

function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
