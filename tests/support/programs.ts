import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';

/* Programs of other people that read what is taken away. A test skips where its program is missing. */

/** A Python that has these packages; undefined where there is none. */
export function pythonWith(...packages: readonly string[]): string | undefined {
	return ['python3', '/usr/bin/python3'].find((program) =>
		canRun(program, ['-c', `import ${packages.join(', ')}`]),
	);
}

export function canRun(program: string, argv: readonly string[]): boolean {
	return spawnSync(program, argv).status === 0;
}

/** What a program writes, which has to succeed. */
export function run(program: string, argv: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync(program, argv, { encoding: 'utf8', maxBuffer: 1e8 });
	expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
	return stdout;
}

/** A file that is there until the test is finished. */
export function fileWith(ending: string, text: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'extract-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, `library.${ending}`);
	writeFileSync(file, text);
	return file;
}
