import { headingOf, messageOf, sourceOf } from '../../lib/export/finding-words.ts';
import { xmlText } from '../../lib/model/xml-text.ts';
import { causesByFile, type RootCause } from '../../lib/view/desk/causes.ts';
import { isFailing, type LintReport } from '../lint/report.ts';

/**
 * JUnit’s XML: a suite a file, a test a finding. What makes the library fail is a failure, all else is skipped. Where nothing is told,
 * there is one test that passes, since services take a file without tests for a mistake.
 */
export function* junitFromReport(report: LintReport): Generator<string> {
	const { causes } = report;
	yield '<?xml version="1.0" encoding="UTF-8"?>\n';
	yield `<testsuites ${attributes({ name: 'patterns lint', ...numbersOf(causes, report) })}>\n`;
	for (const [file, ofFile] of causesByFile(causes)) yield suiteOf(file, ofFile, report);
	if (causes.length === 0) yield PASSED;
	yield '</testsuites>\n';
}

const PASSED = `\t<testsuite name="patterns lint" tests="1" failures="0">
\t\t<testcase name="nothing to tell" classname="patterns lint"/>
\t</testsuite>
`;

function suiteOf(file: string | null, causes: readonly RootCause[], report: LintReport): string {
	const name = headingOf(file);
	const skipped = causes.filter((cause) => !isFailing(cause, report)).length;
	const head = attributes({ name, ...numbersOf(causes, report), skipped });
	const cases = causes.map((cause) => caseOf(cause, name, report)).join('');
	return `\t<testsuite ${head}>\n${cases}\t</testsuite>\n`;
}

function numbersOf(causes: readonly RootCause[], report: LintReport) {
	return { tests: causes.length, failures: causes.filter((cause) => isFailing(cause, report)).length };
}

function caseOf(cause: RootCause, suite: string, report: LintReport): string {
	const { finding } = cause;
	const message = messageOf(cause);
	const result = isFailing(cause, report)
		? `<failure ${attributes({ type: finding.rule, message })}>${xmlText(`${sourceOf(finding)}: ${message}`)}</failure>`
		: `<skipped ${attributes({ message })}/>`;
	const head = attributes({ name: `${finding.rule} ${finding.id}`, classname: suite });
	return `\t\t<testcase ${head}>${result}</testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
	const written = Object.entries(values).map(([name, value]) => `${name}="${xmlText(String(value))}"`);
	return written.join(' ');
}
