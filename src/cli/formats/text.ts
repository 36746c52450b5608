import { styleText } from 'node:util';
import type { Severity } from '../../lib/model/finding.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import { causesByFile, type RootCause, type LintReport } from '../lint/report.ts';
import { sumOf } from './sum.ts';
import { countedRules, headingOf } from './words.ts';

const STYLES = { error: 'red', warn: 'yellow', info: 'cyan' } as const;

type Style = (typeof STYLES)[Severity] | 'dim' | 'bold' | 'underline';
type Paint = (style: Style, text: string) => string;

/** For reading: by file, causes with what follows from them counted beneath, and lines that sum up. */
export function* textFromReport(report: LintReport, isColoured: boolean): Generator<string> {
	const paint: Paint = (style, text) =>
		isColoured ? styleText(style, text, { validateStream: false }) : text;
	for (const [file, causes] of causesByFile(report.causes)) {
		const lines = [paint('underline', headingOf(file)), ...causes.map((cause) => linesOf(cause, paint)), ''];
		yield `${lines.join('\n')}\n`;
	}
	const sum = sumOf(report, (text, severity, count) => paint(count > 0 ? STYLES[severity] : 'dim', text));
	yield `${sum.join('\n')}\n`;
}

function linesOf({ finding, follows }: RootCause, paint: Paint): string {
	const location = finding.line === null ? '' : `${finding.line}:${finding.column ?? 1}`;
	const severity = paint(STYLES[finding.severity], finding.severity.padEnd(5));
	const head = `  ${location.padEnd(7)} ${severity}`;
	const line = `${head}  ${inertText(finding.message)}  ${paint('dim', finding.rule)}`;
	if (follows.length === 0) return line;
	return `${line}\n${' '.repeat(17)}${paint('bold', `↳ mends ${countedRules(follows)}`)}`;
}
