import { SEVERITIES, type Finding } from '../model/finding.ts';
import { addressStart } from '../model/health.ts';
import type { Health, ToldFile, WantedPattern } from '../model/health.ts';
import { FINDINGS_FORMAT, FINDINGS_VERSION } from './findings-file.ts';
import type { FileRow, FindingRow, FindingsFile, WantedRow, WrittenAddress } from './findings-file.ts';

/** The text of `findings.json`; its shape is `FindingsFile`. Equal findings give equal text. */
export function encodeFindings(health: Health): string {
	const { title, domainLabel, patterns, notRead, baseline, rules, relationTypes } = health;
	const { files, findings, known } = health;
	const rows = {
		rules: rowsOf(rules.map(({ name }) => name)),
		types: rowsOf(relationTypes.map(({ id }) => id)),
		domains: rowsOf(files.flatMap(({ domains }) => domains)),
		addresses: rowsOf(files.flatMap(startsOf)),
		files: rowsOf(files.map(({ path }) => path)),
		findings: rowsOf(findings.map(({ id }) => id)),
	};
	const file: FindingsFile = {
		format: FINDINGS_FORMAT,
		version: FINDINGS_VERSION,
		...{ title, domainLabel, patterns, notRead },
		baseline: baseline && [baseline.file, baseline.fault ?? baseline.gone],
		rules: rules.map(({ name, meaning, remedy }) => [name, meaning, remedy]),
		relationTypes: relationTypes.map(({ id, label }) => [id, label]),
		domains: [...rows.domains.keys()],
		addresses: [...rows.addresses.keys()],
		files: files.map((told) => encodeFile(told, rows)),
		findings: findings.map((finding) => encodeFinding(finding, known.has(finding), rows)),
		wanted: health.wanted.map((wanted) => encodeWanted(wanted, rows)),
	};
	return JSON.stringify(file);
}

type Rows = ReadonlyMap<string, number>;

interface RowsOf {
	readonly rules: Rows;
	readonly types: Rows;
	readonly domains: Rows;
	readonly addresses: Rows;
	readonly files: Rows;
	readonly findings: Rows;
}

/** Texts by their row; what recurs stands in its first. */
function rowsOf(texts: readonly string[]): Map<string, number> {
	return new Map([...new Set(texts)].map((text, row) => [text, row]));
}

function encodeFile(told: ToldFile, rows: RowsOf): FileRow {
	const { path, pattern, domains, sourceUrl, editUrl } = told;
	return [
		path,
		pattern ? [pattern.key, pattern.title, pattern.address] : 0,
		domains.map((domain) => rows.domains.get(domain)!),
		encodeAddress(sourceUrl, path, rows),
		encodeAddress(editUrl, path, rows),
	];
}

function encodeAddress(url: string | null, path: string, { addresses }: RowsOf): WrittenAddress {
	if (url === null) return -1;
	return addresses.get(addressStart(url, path) ?? '') ?? url;
}

function startsOf({ path, sourceUrl, editUrl }: ToldFile): string[] {
	return [sourceUrl, editUrl].flatMap((url) => (url === null ? [] : (addressStart(url, path) ?? [])));
}

function encodeFinding(finding: Finding, isKnown: boolean, rows: RowsOf): FindingRow {
	const { id, rule, severity, file, line, column, endLine, endColumn, message, cause } = finding;
	return [
		rows.rules.get(rule)!,
		SEVERITIES.indexOf(severity),
		file === null ? -1 : rows.files.get(file)!,
		...([line ?? 0, column ?? 0, endLine ?? 0, endColumn ?? 0] as const),
		id.slice(rule.length),
		message,
		cause === null ? -1 : (rows.findings.get(cause) ?? -1),
		isKnown ? 1 : 0,
	];
}

function encodeWanted({ name, asks, said, between }: WantedPattern, rows: RowsOf): WantedRow {
	return [
		name,
		asks.map(({ file, type, line }) => [rows.files.get(file)!, rows.types.get(type)!, line ?? 0] as const),
		said,
		(between ?? []).map((file) => rows.files.get(file)!),
	];
}
