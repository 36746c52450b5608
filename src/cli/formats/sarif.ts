import { version } from '../../../package.json';
import { messageOf } from '../../lib/export/finding-words.ts';
import { inertJson } from '../../lib/export/json.ts';
import { sayCount } from '../../lib/model/counted.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { inertText } from '../../lib/model/inert-text.ts';
import { SETTINGS_FILE } from '../../lib/model/library.ts';
import { gravestFirst, type RootCause } from '../../lib/view/desk/causes.ts';
import type { LintReport } from '../lint/report.ts';

/** Code scanning on GitHub keeps so many results of a run, and so many locations of a result. */
const MOST_RESULTS = 5000;
const MOST_RELATED = 100;

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = '%SRCROOT%';
const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, for code scanning: the gravest first; where others follow from a finding, they are its related locations. */
export function* sarifFromReport({ causes, rules, folder }: LintReport): Generator<string> {
	const told = gravestFirst(causes).slice(0, MOST_RESULTS);
	const indexOf = new Map(rules.map(({ name }, index) => [name, index]));
	yield inertJson({
		$schema: SCHEMA,
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'patterns lint', version, rules: rules.map(ruleFrom) } },
				invocations: [invocationOf(causes.length - told.length)],
				columnKind: 'utf16CodeUnits',
				results: told.map((cause) => resultFrom(cause, folder, indexOf)),
			},
		],
	});
}

/** What a rule says of itself stands here in full: a library does not say where its site, and with it the page of a rule, is. */
function ruleFrom({ name, severity, meaning, why, remedy, before, after }: LintReport['rules'][number]) {
	return {
		id: name,
		shortDescription: { text: meaning },
		fullDescription: { text: why },
		help: { text: `${remedy}\n\nBefore:\n${before}\n\nAfter:\n${after}` },
		defaultConfiguration: { level: LEVELS[severity] },
	};
}

function invocationOf(leftOut: number) {
	const text = `and ${sayCount(leftOut)} more, which are less grave: a run holds ${sayCount(MOST_RESULTS)} results at most.`;
	const notifications = leftOut > 0 ? [{ level: 'note', message: { text } }] : [];
	return { executionSuccessful: true, toolExecutionNotifications: notifications };
}

function resultFrom(cause: RootCause, folder: string, indexOf: ReadonlyMap<string, number>) {
	const { finding, follows, severity } = cause;
	const related = follows.slice(0, MOST_RELATED).map((one) => ({
		...locationOf(one, folder),
		message: linkless(inertText(one.message)),
	}));
	return {
		ruleId: finding.rule,
		ruleIndex: indexOf.get(finding.rule) ?? -1,
		level: LEVELS[severity],
		message: linkless(messageOf(cause)),
		locations: [locationOf(finding, folder)],
		...(related.length > 0 && { relatedLocations: related }),
		partialFingerprints: { 'finding/v1': finding.id },
	};
}

/** Every result needs a file: what is said of the whole library is said where its settings stand. */
function locationOf(finding: Finding, folder: string) {
	const { line, column, endLine, endColumn } = finding;
	const region = {
		startLine: line ?? 1,
		...(column !== null && { startColumn: column }),
		...(endLine !== null && { endLine }),
		...(endColumn !== null && { endColumn }),
	};
	const uri = uriFrom(folder + (finding.file ?? SETTINGS_FILE));
	return { physicalLocation: { artifactLocation: { uri, uriBaseId: ROOT }, region } };
}

function uriFrom(path: string): string {
	return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** In a message “[words](address)” would be a link. */
function linkless(text: string) {
	return { text: text.replaceAll('](', '] (') };
}
