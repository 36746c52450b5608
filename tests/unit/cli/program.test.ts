import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle, withoutEngines } from '../../../scripts/bundle.mjs';
import { badInputs } from '../../support/bad-inputs.ts';
import { patternText, temporaryFolder } from '../../support/builders.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const BAD_INPUTS = join(PROJECT, '../shared/bad-inputs/cases');

function run(script: string, argv: readonly string[]) {
	const { status, stdout, stderr } = spawnSync('node', [script, ...argv], {
		cwd: PROJECT,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

describe('The program that npm run patterns builds and runs', { timeout: 60_000 }, () => {
	it('hands on arguments and exit codes', () => {
		const folder = temporaryFolder([['a.md', patternText('slug: a')]]);
		expect(run('scripts/patterns.mjs', ['lint', folder, '--format', 'json']).status).toBe(1);
		expect(run('scripts/patterns.mjs', ['lint', 'no-such-folder'])).toMatchObject({ status: 2, stdout: '' });
		expect(run('scripts/patterns.mjs', ['--version']).status).toBe(0);
	});

	it('is one file that Node runs by itself and that evaluates nothing', () => {
		run('scripts/patterns.mjs', ['--version']);
		const program = readFileSync(join(PROJECT, 'dist/patterns.js'), 'utf8');
		expect(program.startsWith('#!/usr/bin/env node\n')).toBe(true);
		expect(program).not.toMatch(/\beval\s*\(|new Function\b/);
		const imported = [...program.matchAll(/^import .*from "([^"]+)"/gm)].map((match) => match[1]!);
		expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
	});

	it('ends quietly when its reader has seen enough', async () => {
		const files = Array.from({ length: 300 }, (_, index): [string, string] => [
			`p${index}.md`,
			patternText(`slug: p${index}`),
		]);
		const child = spawn('node', ['scripts/patterns.mjs', 'export', temporaryFolder(files)], { cwd: PROJECT });
		let errors = '';
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		child.stdout.once('data', () => child.stdout.destroy());
		const code = await new Promise((resolve) => child.on('close', resolve));
		expect({ code, errors }).toEqual({ code: 0, errors: '' });
	});

	it.skipIf(badInputs().length === 0)(
		'says the same where nothing can be added to Object.prototype',
		async () => {
			const folder = temporaryFolder();
			cpSync(BAD_INPUTS, folder, { recursive: true });
			const frozen = await bundle('tests/support/frozen-cli.ts', 'dist/tests/frozen-cli.js', {
				plugins: [withoutEngines],
			});
			const usual = run('scripts/patterns.mjs', ['export', folder]);
			expect(run(frozen, ['export', folder])).toEqual(usual);
			expect(usual).toMatchObject({ status: 0, stderr: '' });
			expect(existsSync(join(PROJECT, 'PWNED'))).toBe(false);
		},
	);
});
