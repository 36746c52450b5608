import { SEVERITIES, type Finding } from '../model/finding.ts';
import type {
	Asking,
	BaselineStanding,
	Health,
	ToldFile,
	ToldPattern,
	WantedPattern,
} from '../model/health.ts';
import { readFields, readJson, readList, readText, readWhole, wrong } from './checked-reading.ts';
import { FINDINGS_FORMAT, FINDINGS_VERSION } from './findings-file.ts';

/** Everything that is found in a library, from the text of `findings.json`. Throws an Error with a sentence for readers. */
export function decodeFindings(text: string): Health {
	return readJson(text, 'findings.json', readHealth);
}

function readHealth(value: unknown): Health {
	const fields = readFields(value);
	const field = (name: string) => fields.get(name);
	if (field('format') !== FINDINGS_FORMAT) throw wrong('format', FINDINGS_FORMAT);
	if (field('version') !== FINDINGS_VERSION) throw wrong('version', `version ${FINDINGS_VERSION}`);
	const rules = readList(field('rules'), 'rules', (item, place) => {
		const [name, meaning, remedy] = readTexts(item, 3, place);
		return { name: name!, meaning: meaning!, remedy: remedy! };
	});
	const relationTypes = readList(field('relationTypes'), 'relationTypes', (item, place) => {
		const [id, label] = readTexts(item, 2, place);
		return { id: id!, label: label! };
	});
	const starts = readList(field('addresses'), 'addresses', readAddress);
	const domains = readList(field('domains'), 'domains', readText);
	const files = readList(field('files'), 'files', (item, place) => readFile(item, place, domains, starts));
	const found = readFindings(field('findings'), rules, files);
	return {
		title: readText(field('title'), 'title'),
		domainLabel: readText(field('domainLabel'), 'domainLabel'),
		patterns: readCount(field('patterns'), 'patterns'),
		notRead: readList(field('notRead'), 'notRead', readText),
		baseline: readBaseline(field('baseline')),
		...{ rules, relationTypes, files, ...found },
		wanted: readList(field('wanted'), 'wanted', (item, place) => {
			const [name, asks, said, between] = readRow(item, 4, place);
			const read = (ask: unknown) => readAsking(ask, place, files, relationTypes);
			return {
				name: readText(name, place),
				asks: readList(asks, place, read),
				said: readList(said, place, readText),
				between: readBetween(between, place, files),
			};
		}),
	};
}

function readFindings(
	value: unknown,
	rules: Health['rules'],
	files: Health['files'],
): Pick<Health, 'findings' | 'known'> {
	const rows = readList(value, 'findings', (item, place) => readRow(item, 11, place));
	const ids = rows.map((row) => readText(row[7], 'findings'));
	const ruleOf = (row: readonly unknown[]) => readItem(row[0], rules, 'findings').name;
	const idOf = (at: number) => ruleOf(rows[at]!) + ids[at]!;
	if (new Set(rows.map((_, at) => idOf(at))).size < rows.length) throw wrong('findings', 'told once each');
	const findings = rows.map((row, at): Finding => {
		const file = readItemOrNull(row[2], files, 'findings');
		const cause = readWhole(row[9], -1, rows.length - 1, 'findings');
		return {
			id: idOf(at),
			rule: ruleOf(row),
			severity: readItem(row[1], SEVERITIES, 'findings'),
			file: file?.path ?? null,
			line: readPosition(row[3]),
			column: readPosition(row[4]),
			endLine: readPosition(row[5]),
			endColumn: readPosition(row[6]),
			pattern: file?.pattern?.key ?? null,
			message: readText(row[8], 'findings'),
			cause: cause < 0 ? null : idOf(cause),
		};
	});
	assertRooted(findings);
	return { findings, known: new Set(findings.filter((_, at) => rows[at]![10] === 1)) };
}

/** Whoever goes from a finding to what it follows from comes to an end. */
function assertRooted(findings: readonly Finding[]): void {
	const causes = new Map(findings.map(({ id, cause }) => [id, cause]));
	const isRooted = new Set<string>();
	for (const { id } of findings) {
		const passed = new Set<string>();
		for (let at: string | null = id; at !== null && !isRooted.has(at); at = causes.get(at) ?? null) {
			if (passed.has(at)) throw wrong('findings', 'without circles of causes');
			passed.add(at);
		}
		for (const one of passed) isRooted.add(one);
	}
}

function readFile(
	value: unknown,
	place: string,
	domains: readonly string[],
	starts: readonly string[],
): ToldFile {
	const row = readRow(value, 5, place);
	const path = readText(row[0], place);
	return {
		path,
		pattern: readPattern(row[1], place),
		domains: readList(row[2], place, (at) => readItem(at, domains, place)),
		sourceUrl: readWritten(row[3], path, starts, place),
		editUrl: readWritten(row[4], path, starts, place),
	};
}

function readPattern(value: unknown, place: string): ToldPattern | null {
	if (value === 0) return null;
	const [key, title, address] = readTexts(value, 3, place);
	return { key: key!, title: title!, address: address! };
}

function readWritten(value: unknown, path: string, starts: readonly string[], place: string): string | null {
	if (typeof value === 'string') return readAddress(value, place);
	const start = readItemOrNull(value, starts, place);
	return start === null ? null : start + path;
}

/** A web address, which a link may lead to, or what one begins with. */
function readAddress(value: unknown, place: string): string {
	const address = readText(value, place);
	if (!/^https?:\/\//i.test(address)) throw wrong(place, 'a web address');
	return address;
}

function readAsking(
	value: unknown,
	place: string,
	files: Health['files'],
	types: Health['relationTypes'],
): Asking {
	const [file, type, line] = readRow(value, 3, place);
	return {
		file: readItem(file, files, place).path,
		type: readItem(type, types, place).id,
		line: readPosition(line),
	};
}

function readBetween(value: unknown, place: string, files: Health['files']): WantedPattern['between'] {
	const found = readList(value, place, (file) => readItem(file, files, place).path);
	if (found.length === 0) return null;
	const [before, after] = readRow(found, 2, place) as readonly string[];
	return [before!, after!];
}

function readBaseline(value: unknown): BaselineStanding | null {
	if (value === null) return null;
	const [file, standing] = readRow(value, 2, 'baseline');
	const name = readText(file, 'baseline');
	if (typeof standing === 'number') return { file: name, gone: readCount(standing, 'baseline'), fault: null };
	return { file: name, fault: readText(standing, 'baseline') };
}

function readRow(value: unknown, length: number, place: string): readonly unknown[] {
	if (!Array.isArray(value) || value.length !== length) throw wrong(place, `made of rows of ${length}`);
	return value;
}

function readTexts(value: unknown, length: number, place: string): readonly string[] {
	return readRow(value, length, place).map((text) => readText(text, place));
}

function readItem<Item>(value: unknown, items: readonly Item[], place: string): Item {
	return items[readWhole(value, 0, items.length - 1, place)]!;
}

/** Null for -1. */
function readItemOrNull<Item>(value: unknown, items: readonly Item[], place: string): Item | null {
	return items[readWhole(value, -1, items.length - 1, place)] ?? null;
}

/** A line or a column; null for 0. */
function readPosition(value: unknown): number | null {
	return readCount(value, 'findings') || null;
}

function readCount(value: unknown, place: string): number {
	return readWhole(value, 0, Number.MAX_SAFE_INTEGER, place);
}
