import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder, writeIn } from './builders.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/bad-inputs', import.meta.url));

/** What has to be read, found and not found in a case; parts that only a page can show are left to the browser's tests. */
export interface Expectation {
	readonly patterns?: readonly string[];
	readonly absent?: readonly string[];
	readonly findings?: readonly { readonly rule: string; readonly file: string; readonly line?: number }[];
	readonly not_findings?: readonly string[];
	readonly edges?: readonly (readonly [string, string, string])[];
	readonly no_edges?: readonly (readonly [string, string, string])[];
	readonly data?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly json?: { readonly must_not: readonly string[] };
	readonly exit?: number;
	readonly max_ms?: number;
	readonly url?: string;
}

export interface BadInput {
	readonly id: string;
	readonly note: string;
	readonly expect: Expectation;
}

/** Every case that is about reading, none where the folder is absent. */
export function badInputs(): BadInput[] {
	if (!existsSync(join(FOLDER, 'expected.json'))) return [];
	const cases = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
		string,
		Omit<BadInput, 'id'>
	>;
	return Object.entries(cases)
		.map(([id, rest]) => ({ id, ...rest }))
		.filter(({ expect }) => expect.url === undefined);
}

/** Lays a case out on the disk: copied where it is kept, made where it is too big or too odd to keep. */
export function layOut(id: string): string {
	const folder = temporaryFolder();
	const kept = join(FOLDER, 'cases', id);
	if (existsSync(kept)) cpSync(kept, folder, { recursive: true });
	else makers.get(id)!(folder);
	return folder;
}

export function isLaidOut(id: string): boolean {
	return existsSync(join(FOLDER, 'cases', id)) || makers.has(id);
}

/** The files of a case in another order on the disk: made last to first. */
export function layOutBackwards(folder: string): string {
	const other = temporaryFolder();
	for (const name of readdirSync(folder).sort().reverse())
		cpSync(join(folder, name), join(other, name), { recursive: true, verbatimSymlinks: true });
	return other;
}

const OK = `---
id: pat_01kg5023zwft8t7k639ctqfhce
slug: ok
title: Healthy Companion
tags: {universality: domain, domain: operations, category: [practice], era: [digital], status: draft, commons_alignment: 3}
related: []
---

A healthy pattern that must always be read.
`;
const BAD = '---\nslug: bad\ntitle: Bad\n---\n\n';

const makers = new Map<string, (folder: string) => void>([
	[
		'fs-symlink-out',
		(folder) => {
			writeIn(folder, 'ok.md', OK);
			symlinkSync('/etc/hostname', join(folder, 'bad.md'));
		},
	],
	[
		'fs-fifo',
		(folder) => {
			writeIn(folder, 'ok.md', OK);
			execFileSync('mkfifo', [join(folder, 'bad.md')]);
		},
	],
	[
		'fs-ignored',
		(folder) => {
			writeIn(folder, 'ok.md', OK);
			for (const hidden of ['.git', 'node_modules', '.obsidian'])
				writeIn(folder, `${hidden}/x.md`, OK.replace('slug: ok', 'slug: x'));
		},
	],
	[
		'big-blank-lines',
		(folder) => {
			writeIn(folder, 'ok.md', OK);
			writeIn(folder, 'bad.md', `---\nslug: bad\n${'\n'.repeat(200_000)}title: Bad\n---\n\ntext\n`);
		},
	],
	[
		'big-brackets',
		(folder) => {
			writeIn(folder, 'ok.md', OK);
			writeIn(folder, 'bad.md', `${BAD}${'['.repeat(50_000)}\n\n${'>'.repeat(50_000)}\n`);
		},
	],
	[
		'big-library',
		(folder) => {
			writeIn(folder, 'ok.md', OK);
			for (let index = 1; index < 20_000; index++) {
				const text = `---\nslug: p${index}\ntitle: Pattern ${index}\nrelated: [p${index - 1}]\n---\n\ntext\n`;
				writeIn(
					folder,
					`${index % 50}/p${index}.md`,
					index % 100 === 0 ? text.replace('related:', 'related') : text,
				);
			}
			mkdirSync(join(folder, 'empty'));
		},
	],
]);
