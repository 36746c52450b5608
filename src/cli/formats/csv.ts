import { csvRow } from '../../lib/export/csv.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import { type LintReport } from '../lint/report.ts';

const HEAD = [
	...['severity', 'rule', 'file', 'line', 'column', 'endLine', 'endColumn'],
	...['message', 'pattern', 'id', 'cause'],
];

/** A finding a row, what follows from others in its place; `cause` is the id of the finding that it follows from. */
export function* csvFromReport({ findings }: LintReport): Generator<string> {
	yield csvRow(HEAD);
	for (const finding of findings) {
		const { severity, rule, file, line, column, endLine, endColumn } = finding;
		const { message, pattern, id, cause } = finding;
		yield csvRow([
			...[severity, rule, inert(file), line, column, endLine, endColumn],
			...[inert(message), inert(pattern), id, cause],
		]);
	}
}

function inert(text: string | null): string | null {
	return text === null ? null : inertText(text);
}
