import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder, type Files } from './builders.ts';

/** Nothing of the machine’s own settings of Git. */
const CLEAN = {
	...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' },
	...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@x.test', GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z' },
	...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@x.test', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' },
};

/** What a command started in a checkout is given as its environment. */
export const GIT_WORLD: Record<string, string> = { ...CLEAN, PATH: process.env['PATH'] ?? '' };

/** A checkout with some files, committed on the branch “main”. */
export function checkoutOf(files: Files): string {
	const folder = temporaryFolder(files);
	git(folder, 'init', '--quiet', '--initial-branch=main');
	commitAll(folder);
	return folder;
}

export function git(folder: string, ...argv: readonly string[]): string {
	return execFileSync('git', [...argv], { cwd: folder, env: GIT_WORLD, encoding: 'utf8' });
}

export function commitAll(folder: string): void {
	git(folder, 'add', '--all');
	git(folder, 'commit', '--quiet', '--allow-empty', '--message=All');
}

/** A clone that knows the last commit only. */
export function shallowCloneOf(folder: string, branch: string): string {
	const clone = mkdtempSync(join(tmpdir(), 'clone-'));
	onTestFinished(() => rmSync(clone, { recursive: true, force: true }), 60_000);
	git(
		clone,
		'clone',
		'--quiet',
		'--depth=1',
		`--branch=${branch}`,
		'--no-single-branch',
		`file://${folder}`,
		'.',
	);
	return clone;
}
