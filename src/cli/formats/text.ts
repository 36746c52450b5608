import { headingOf } from '../../lib/export/finding-words.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import { causesByFile, type RootCause } from '../../lib/view/desk/causes.ts';
import { countedRules } from '../../lib/view/desk/words.ts';
import type { LintReport } from '../lint/report.ts';
import type { Look } from './formats.ts';
import { painter, STYLES, type Paint } from './paint.ts';
import { sumOf } from './sum.ts';
import { summaryLines } from './summary.ts';

/** A report of more causes begins with a summary: nobody reads it from one end to the other. */
const LONG = 50;

/**
 * For reading: by file, causes with what follows from them counted beneath, and lines that sum up. A long report begins with a few
 * lines that say where to start.
 */
export function* textFromReport(report: LintReport, { isColoured, isSummary }: Look): Generator<string> {
	const paint = painter(isColoured);
	if (isSummary || report.causes.length > LONG) yield `${summaryLines(report, paint).join('\n')}\n`;
	if (isSummary) return;
	if (report.causes.length > LONG) yield '\n';
	for (const [file, causes] of causesByFile(report.causes)) {
		const lines = [paint('underline', headingOf(file)), ...causes.map((cause) => linesOf(cause, paint)), ''];
		yield `${lines.join('\n')}\n`;
	}
	yield `${sumOf(report, paint).join('\n')}\n`;
}

function linesOf({ finding, follows }: RootCause, paint: Paint): string {
	const location = finding.line === null ? '' : `${finding.line}:${finding.column ?? 1}`;
	const severity = paint(STYLES[finding.severity], finding.severity.padEnd(5));
	const head = `  ${location.padEnd(7)} ${severity}`;
	const line = `${head}  ${inertText(finding.message)}  ${paint('dim', finding.rule)}`;
	if (follows.length === 0) return line;
	return `${line}\n${' '.repeat(17)}${paint('bold', `↳ mends ${countedRules(follows)}`)}`;
}
