import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserCommand } from 'vitest/node';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = 'tests/fixtures/libraries';

/** What a test in the browser asks Node for. */
declare module 'vitest/browser' {
	interface BrowserCommands {
		/** Names of the golden folders. */
		goldenFolders: () => Promise<string[]>;
		/** Every file of a golden folder: its path there, and its bytes in base 64. */
		goldenFiles: (folder: string) => Promise<[path: string, bytes: string][]>;
		/** What `patterns export --format json` writes of a golden folder. */
		goldenExport: (folder: string) => Promise<string>;
	}
}

const run = promisify(execFile);

/** Builds the command line as well, once for all that is exported. */
const goldenFolders: BrowserCommand<[]> = async () => {
	await run(process.execPath, ['scripts/patterns.mjs', '--version'], { cwd: PROJECT });
	return readdirSync(join(PROJECT, FOLDERS));
};

const goldenFiles: BrowserCommand<[string]> = (_, folder) => {
	const top = join(PROJECT, FOLDERS, folder);
	return readdirSync(top, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => [path.slice(top.length + 1).replaceAll('\\', '/'), readFileSync(path, 'base64')]);
};

/** The server that runs it goes on serving other tests their modules. */
const goldenExport: BrowserCommand<[string]> = async (_, folder) => {
	const argv = ['dist/patterns.js', 'export', join(FOLDERS, folder), '--format', 'json'];
	return (await run(process.execPath, argv, { cwd: PROJECT, maxBuffer: 1 << 28 })).stdout;
};

export const GOLDEN_COMMANDS = { goldenFolders, goldenFiles, goldenExport };
