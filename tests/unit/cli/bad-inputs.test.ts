/* eslint-disable no-control-regex -- a terminal must not be told anything by content */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badInputs, isLaidOut, layOut, layOutBackwards, type BadInput } from '../../support/bad-inputs.ts';
import { runPatterns, type CliResult } from '../../support/builders.ts';

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

const cases = badInputs();

describe.skipIf(cases.length === 0)('Bad and hostile files', () => {
	for (const badInput of cases) {
		it.skipIf(!isLaidOut(badInput.id))(
			`${badInput.id}: what is good is read, what is bad is told`,
			{ timeout: 60_000 },
			() => assertCase(badInput),
		);
	}
});

async function assertCase({ id, expect: wanted }: BadInput): Promise<void> {
	const folder = layOut(id);
	const keysBefore = Reflect.ownKeys(Object.prototype);
	const started = performance.now();
	const linted = await runPatterns(['lint', folder, '--format', 'json']);
	const took = performance.now() - started;
	const exported = await runPatterns(['export', folder]);
	const library = JSON.parse(exported.stdout) as Exported;

	expect(exported).toMatchObject({ code: 0, stderr: '' });
	if (wanted.exit === undefined) expect([0, 1]).toContain(linted.code);
	else expect(linted.code).toBe(wanted.exit);
	if (wanted.max_ms !== undefined) expect(took).toBeLessThan(wanted.max_ms);
	assertRead(library, wanted);
	assertFound(library, wanted);
	for (const text of wanted.json?.must_not ?? []) expect(exported.stdout).not.toContain(text);
	assertUnharmed(folder, keysBefore);
	if (library.counts.files < 1000) await assertSameAgain(folder, linted, exported);
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
