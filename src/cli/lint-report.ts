import type { Finding, Severity } from '../lib/model/finding.ts';
import { inertText } from '../lib/model/inert-text.ts';
import type { Library } from '../lib/model/library.ts';

const COLOURS = { error: 31, warn: 33, info: 36, dim: 2, bold: 1, underline: 4 } as const;
const NOUNS: readonly [Severity, string, string][] = [
	['error', 'error', 'errors'],
	['warn', 'warning', 'warnings'],
	['info', 'note', 'notes'],
];

type Paint = (text: string, colour: keyof typeof COLOURS) => string;

/** Findings for reading: by file, causes with what follows from them counted beneath, and a line that sums up. */
export function lintReport(library: Library, isColoured: boolean): string {
	const paint: Paint = (text, colour) => (isColoured ? `\u001B[${COLOURS[colour]}m${text}\u001B[0m` : text);
	const symptoms = symptomsByCause(library.findings);
	const shown = library.findings.filter(({ cause }) => cause === null);
	const sections = groupedByFile(shown).map(([file, findings]) =>
		[
			paint(headingOf(file), 'underline'),
			...findings.map((finding) => lineOf(finding, symptoms, paint)),
			'',
		].join('\n'),
	);
	return [...sections, ...summaryOf(library, paint), ''].join('\n');
}

/** Symptoms of a symptom count towards the cause at the root. */
function symptomsByCause(findings: readonly Finding[]): Map<string, Finding[]> {
	const byId = new Map(findings.map((finding) => [finding.id, finding]));
	const symptoms = new Map<string, Finding[]>();
	for (const finding of findings) {
		if (finding.cause === null) continue;
		let root = byId.get(finding.cause);
		while (root?.cause) root = byId.get(root.cause);
		if (!root) continue;
		const known = symptoms.get(root.id);
		if (known) known.push(finding);
		else symptoms.set(root.id, [finding]);
	}
	return symptoms;
}

function groupedByFile(findings: readonly Finding[]): [string | null, Finding[]][] {
	const groups = new Map<string | null, Finding[]>();
	for (const finding of findings) {
		const group = groups.get(finding.file);
		if (group) group.push(finding);
		else groups.set(finding.file, [finding]);
	}
	return [...groups];
}

function headingOf(file: string | null): string {
	return file === null ? 'The whole library' : inertText(file);
}

function lineOf(finding: Finding, symptoms: ReadonlyMap<string, readonly Finding[]>, paint: Paint): string {
	const location = finding.line === null ? '' : `${finding.line}:${finding.column ?? 1}`;
	const head = `  ${location.padEnd(7)} ${paint(finding.severity.padEnd(5), finding.severity)}`;
	const line = `${head}  ${inertText(finding.message)}  ${paint(finding.rule, 'dim')}`;
	const follow = symptoms.get(finding.id);
	return follow ? `${line}\n${' '.repeat(17)}${paint(`↳ mends ${countedRules(follow)}`, 'bold')}` : line;
}

function countedRules(findings: readonly Finding[]): string {
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].map(([rule, count]) => `${count} × ${rule}`).join(', ');
}

function summaryOf({ counts, findings }: Library, paint: Paint): string[] {
	const numbers = NOUNS.map(([severity, one, many]) => {
		const count = findings.filter((finding) => finding.severity === severity).length;
		return paint(counted(count, one, many), count > 0 ? severity : 'dim');
	});
	const following = findings.filter(({ cause }) => cause !== null).length;
	const follow = following > 0 ? `; ${following} of them follow from others` : '';
	const read = `${counted(counts.files, 'file', 'files')}, ${counted(counts.patterns, 'pattern', 'patterns')}`;
	const rest = counts.notRead > 0 ? `, ${counts.notRead} not read` : '';
	return [
		`${read}${rest}, ${counted(counts.relations, 'relation', 'relations')}, ${counted(counts.orphans, 'orphan', 'orphans')}.`,
		`${numbers.join(', ')}${follow}.`,
	];
}

function counted(count: number, one: string, many: string): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
