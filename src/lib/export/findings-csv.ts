import type { Finding } from '../model/finding.ts';
import { inertText } from '../model/inert-text.ts';
import { csvRow } from './csv.ts';

const HEAD = [
	...['severity', 'rule', 'file', 'line', 'column', 'endLine', 'endColumn'],
	...['message', 'pattern', 'id', 'cause'],
];

/** A finding a row, in their order; `cause` is the id of the finding that it follows from. */
export function* csvFromFindings(findings: Iterable<Finding>): Generator<string> {
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
