/* eslint-disable no-control-regex -- a terminal must not be told anything by content */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badInputs, isLaidOut, layOut, layOutBackwards, type BadInput } from '../../support/bad-inputs.ts';
import { patternText, runPatterns, temporaryFolder, type CliResult } from '../../support/builders.ts';
import { hostileText, PLAIN } from '../../support/hostile-lines.ts';

interface Exported {
	readonly counts: { readonly files: number; readonly patterns: number; readonly notRead: number };
	readonly patterns: readonly Readonly<Record<string, unknown> & { key: string; file: string }>[];
	readonly relations: readonly { readonly source: string; readonly type: string; readonly target: string }[];
	readonly findings: readonly {
		readonly rule: string;
		readonly file: string | null;
		readonly line: number | null;
		readonly id: string;
	}[];
}

/** Names that the cases give to fields, and ours. */
const FIELDS = new Map([['created_day', 'createdDay']]);

/** A larger library is compared with a part of its size, file by file. */
const MOST_COMPARED = 1000;
/** Microseconds; less than this is mostly noise. */
const LEAST_MEASURED = 5000;

const cases = badInputs();

describe.skipIf(cases.length === 0)('Bad and hostile files', () => {
	for (const badInput of cases) {
		it.skipIf(!isLaidOut(badInput.id))(
			`${badInput.id}: what is good is read, what is bad is told`,
			{ timeout: 180_000 },
			() => assertCase(badInput),
		);
	}
});

async function assertCase({ id, expect: wanted }: BadInput): Promise<void> {
	const folder = layOut(id);
	const keysBefore = Reflect.ownKeys(Object.prototype);
	const linted = await runPatterns(['lint', folder, '--format', 'json']);
	const exported = await runPatterns(['export', folder]);
	const library = JSON.parse(exported.stdout) as Exported;

	expect(exported).toMatchObject({ code: 0, stderr: '' });
	if (wanted.exit === undefined) expect([0, 1]).toContain(linted.code);
	else expect(linted.code).toBe(wanted.exit);
	if (wanted.max_ms !== undefined) await assertQuick(folder);
	assertRead(library, wanted);
	assertFound(library, wanted);
	for (const text of wanted.json?.must_not ?? []) expect(exported.stdout).not.toContain(text);
	assertUnharmed(folder, keysBefore);
	if (library.counts.files < 1000) await assertSameAgain(folder, linted, exported);
}

/** As many files of plain text take their time as well: a case takes less than twenty times that, whatever the machine. */
async function assertQuick(folder: string): Promise<void> {
	const sizes = sizesOf(folder);
	const bytes = sizes.reduce((sum, size) => sum + size, 0);
	const count = Math.min(sizes.length, MOST_COMPARED);
	const plain = await processorTimeOf(plainFolder(count, bytes / sizes.length), 3);
	const taken = await processorTimeOf(folder, count < sizes.length ? 1 : 3);
	expect(taken / sizes.length).toBeLessThan((20 * Math.max(plain, LEAST_MEASURED)) / count);
}

function sizesOf(folder: string): number[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
}

function plainFolder(files: number, bytes: number): string {
	const body = hostileText(PLAIN, Math.max(1, Math.round(bytes)));
	const texts = Array.from({ length: files }, (_, index): [string, string] => [
		`p${index}.md`,
		patternText(`slug: p${index}\ntitle: Pattern ${index}\nrelated: [p${index - 1}]`, body),
	]);
	return temporaryFolder(texts);
}

/** Microseconds, the least of some runs. */
async function processorTimeOf(folder: string, runs: number): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = process.cpuUsage();
		await runPatterns(['lint', folder, '--format', 'json']);
		const { user, system } = process.cpuUsage(start);
		times.push(user + system);
	}
	return Math.min(...times);
}

function assertRead(library: Exported, wanted: BadInput['expect']): void {
	const keys = library.patterns.map(({ key }) => key);
	const relations = library.relations.map(({ source, type, target }) => [source, type, target]);
	expect(keys).toEqual(expect.arrayContaining([...(wanted.patterns ?? [])]));
	for (const key of wanted.absent ?? []) expect(keys).not.toContain(key);
	for (const edge of wanted.edges ?? []) expect(relations).toContainEqual(edge);
	for (const edge of wanted.no_edges ?? []) expect(relations).not.toContainEqual(edge);
	for (const [key, fields] of Object.entries(wanted.data ?? {})) {
		const pattern = library.patterns.find((one) => one.key === key)!;
		for (const [name, value] of Object.entries(fields)) expect(pattern[FIELDS.get(name) ?? name]).toBe(value);
	}
	const { files, patterns, notRead } = library.counts;
	expect(files).toBe(patterns + notRead);
	expect(patterns).toBe(keys.length);
}

function assertFound(library: Exported, wanted: BadInput['expect']): void {
	for (const finding of wanted.findings ?? [])
		expect(library.findings).toContainEqual(expect.objectContaining(finding));
	const rules = library.findings.map(({ rule }) => rule);
	for (const rule of wanted.not_findings ?? []) expect(rules).not.toContain(rule);
	const ids = library.findings.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
}

function assertUnharmed(folder: string, keysBefore: readonly PropertyKey[]): void {
	expect(globalThis).not.toHaveProperty('__pwned');
	expect(existsSync(join(folder, 'PWNED')) || existsSync('PWNED')).toBe(false);
	expect(Reflect.ownKeys(Object.prototype)).toEqual(keysBefore);
	expect(Object.prototype).not.toHaveProperty('polluted');
}

async function assertSameAgain(folder: string, linted: CliResult, exported: CliResult): Promise<void> {
	expect(await runPatterns(['lint', folder, '--format', 'json'])).toEqual(linted);
	const text = await runPatterns(['lint', folder]);
	expect(text.code).toBe(linted.code);
	expect(text.stdout).not.toMatch(
		/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/,
	);
	const isSpecial = exported.stdout.includes('"fs-not-a-file"');
	if (!isSpecial)
		expect((await runPatterns(['export', layOutBackwards(folder)])).stdout).toBe(exported.stdout);
}
