import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readLibrary, type ReadOptions } from '../../src/lib/content/library-reader.ts';
import { lintLibrary } from '../../src/lib/lint/lint.ts';
import type { Library } from '../../src/lib/model/library.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { folderOf, type Files } from './folder-of.ts';

export { patternText, type Files } from './folder-of.ts';

/** A library read from texts, and what is found in it. */
export function libraryOf(files: Files, options: ReadOptions = {}): Library {
	return lintLibrary(readLibrary(folderOf(files), options));
}

/** Rules that were found, with file and line, in the order in which they are told. */
export function foundIn({ findings }: Library): string[] {
	return findings.map(({ rule, file, line }) => `${file ?? 'library'}:${line ?? '-'} ${rule}`);
}

/** Relations as “source type target”, by keys. */
export function relationsOf({ patterns, relations }: Library): string[] {
	return relations.map(
		({ source, type, target }) => `${patterns[source]!.key} ${type} ${patterns[target]!.key}`,
	);
}

/** A folder on the disk that goes when the test ends. */
export function temporaryFolder(files: Files = []): string {
	const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000);
	for (const [path, text] of files) writeIn(folder, path, text);
	return folder;
}

export function writeIn(folder: string, path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), content);
}

export interface CliResult {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the command line in this process. */
export async function runPatterns(
	argv: readonly string[],
	world: { cwd?: string; env?: Record<string, string>; isTTY?: boolean } = {},
): Promise<CliResult> {
	const written = { stdout: '', stderr: '' };
	const sink = (name: 'stdout' | 'stderr') => ({
		write: async (text: string) => void (written[name] += text),
		isTTY: world.isTTY ?? false,
	});
	const io = { stdout: sink('stdout'), stderr: sink('stderr'), env: world.env ?? {}, cwd: world.cwd ?? '/' };
	const code = await runCli(argv, io);
	return { code, ...written };
}
