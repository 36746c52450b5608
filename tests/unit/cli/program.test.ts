import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/bundle.mjs';
import { bareGrayMatter } from '../../../scripts/gray-matter.mjs';
import { QUESTIONS } from '../../../src/lib/query/questions.ts';
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

function shell(command: string) {
	const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: PROJECT, encoding: 'utf8' });
	return { status, stdout, stderr };
}

/** Says on standard error when text is turned into code. */
const GUARD = [
	'--import',
	`data:text/javascript,${encodeURIComponent(`
		const refuse = () => { process.stderr.write('evaluated'); throw new Error('evaluated'); };
		globalThis.eval = refuse;
		globalThis.Function = new Proxy(Function, { construct: refuse, apply: refuse });
	`)}`,
];

/** A client of a server that was started so, and what that has said on standard error. */
async function connectTo(args: string[]) {
	const transport = new StdioClientTransport({ command: 'node', args, cwd: PROJECT, stderr: 'pipe' });
	let said = '';
	transport.stderr?.on('data', (piece) => (said += String(piece)));
	const client = new Client({ name: 'a test', version: '1' });
	await client.connect(transport);
	return { client, said: () => said };
}

function textOf({ content }: { content: readonly unknown[] }): string {
	return (content[0] as { text: string }).text;
}

/** More than a pipe holds, exported or linted. */
function largeFolder(): string {
	const files = Array.from({ length: 500 }, (_, index): [string, string] => [
		`p${index}.md`,
		patternText(`title: ${index}`),
	]);
	return temporaryFolder(files);
}

describe('The program that npm run patterns builds and runs', { timeout: 60_000 }, () => {
	beforeAll(() => void run('scripts/patterns.mjs', ['--version']), 60_000);

	it('hands on arguments and exit codes', () => {
		const folder = temporaryFolder([['a.md', patternText('slug: a')]]);
		expect(run('scripts/patterns.mjs', ['lint', folder, '--format', 'json']).status).toBe(1);
		expect(run('scripts/patterns.mjs', ['lint', 'no-such-folder'])).toMatchObject({ status: 2, stdout: '' });
		expect(run('scripts/patterns.mjs', ['--version']).status).toBe(0);
	});

	it('is one file that Node runs by itself', () => {
		run('scripts/patterns.mjs', ['--version']);
		const program = readFileSync(join(PROJECT, 'dist/patterns.js'), 'utf8');
		expect(program.startsWith('#!/usr/bin/env node\n')).toBe(true);
		const imported = [...program.matchAll(/^import .*from "([^"]+)"/gm)].map((match) => match[1]!);
		expect(imported).toContain('node:util');
		expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
	});

	it('evaluates nothing, neither what is read nor what its libraries would compile', async () => {
		const folder = temporaryFolder([
			['a.md', patternText('slug: a\ntitle: A')],
			['b.md', '---js\nwrite()\n---\n'],
		]);
		const guarded = (...argv: string[]) => {
			const { stdout, stderr } = spawnSync('node', [...GUARD, 'dist/patterns.js', ...argv], {
				cwd: PROJECT,
				encoding: 'utf8',
			});
			return { isAnswered: stdout.length > 0, stderr };
		};
		const quiet = { isAnswered: true, stderr: '' };
		expect(guarded('lint', folder)).toEqual(quiet);
		expect(guarded('export', folder)).toEqual(quiet);
		expect(guarded('query', 'pattern', 'a', '--folder', folder)).toEqual(quiet);
		const { client, said } = await connectTo([...GUARD, 'dist/patterns.js', 'mcp', folder]);
		const asked = await client.callTool({ name: 'pattern', arguments: { pattern: 'a' } });
		await client.close();
		expect({ isError: asked.isError ?? false, said: said() }).toEqual({ isError: false, said: '' });
	});

	it('answers an assistant over the Model Context Protocol, what cannot be answered included', async () => {
		const folder = temporaryFolder([
			['a.md', patternText('slug: a\ntitle: Take a walk\nrequires: [b]')],
			['b.md', patternText('slug: b\ntitle: Shoes')],
		]);
		const { client } = await connectTo(['dist/patterns.js', 'mcp', folder]);
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toEqual(QUESTIONS.map(({ name }) => name));
		expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
		const path = await client.callTool({ name: 'path', arguments: { from: 'a', to: 'shoes' } });
		expect(JSON.parse(textOf(path))).toMatchObject({ steps: [{ words: 'Take a walk requires Shoes' }] });
		const unknown = await client.callTool({ name: 'pattern', arguments: { pattern: 'c' } });
		expect(unknown).toMatchObject({ isError: true });
		expect(textOf(unknown)).toMatch(/^There is no pattern with the key, id or title “c”/);
		await client.close();
	});

	it('ends quietly when its reader has seen enough', async () => {
		const folder = largeFolder();
		const stopped = async (argv: readonly string[]) => {
			const child = spawn('node', ['scripts/patterns.mjs', ...argv, folder], { cwd: PROJECT });
			let errors = '';
			child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
			child.stdout.once('data', () => child.stdout.destroy());
			return { code: await new Promise((resolve) => child.on('close', resolve)), errors };
		};
		expect(await stopped(['export'])).toEqual({ code: 0, errors: '' });
		expect(await stopped(['lint'])).toEqual({ code: 1, errors: '' });
		expect(await stopped(['lint', '--format', 'csv'])).toEqual({ code: 1, errors: '' });
		const piped = `node dist/patterns.js export "${folder}" --out /dev/stdout | head -c 1; exit "\${PIPESTATUS[0]}"`;
		expect(shell(piped)).toEqual({ status: 0, stdout: '{', stderr: '' });
	});

	it('says in one sentence that standard output cannot be written, and ends with 2', () => {
		const folder = largeFolder();
		const full = { status: 2, stderr: 'Standard output cannot be written: the disk is full.\n' };
		for (const argv of ['export', 'lint', 'lint --format json', '--help'])
			expect(shell(`node dist/patterns.js ${argv} "${folder}" > /dev/full`)).toMatchObject(full);
		expect(shell(`node dist/patterns.js lint no-such-folder 2> /dev/full`)).toMatchObject({ status: 2 });
	});

	it('notices that a file on standard output took only a part', () => {
		const written = join(temporaryFolder(), 'out.json');
		const limited = `trap '' XFSZ; ulimit -f 8; node dist/patterns.js export "${largeFolder()}" > "${written}"`;
		expect(shell(limited)).toEqual({
			status: 2,
			stdout: '',
			stderr: 'Standard output cannot be written: the file would be larger than is allowed.\n',
		});
		expect(statSync(written).size).toBe(8192);
	});

	it('appends to standard output where that is what it is told to write', () => {
		const written = join(temporaryFolder([['log', 'before\n']]), 'log');
		const folder = temporaryFolder([['a.md', patternText('slug: a')]]);
		const appended = `node dist/patterns.js export "${folder}" --out /dev/stdout >> "${written}"`;
		expect(shell(appended)).toMatchObject({ status: 0, stderr: '' });
		expect(readFileSync(written, 'utf8')).toMatch(/^before\n\{\n {2}"format": "pattern-library",/);
	});

	it('leaves a file alone that may not be written', () => {
		const folder = temporaryFolder([
			['library/a.md', patternText('slug: a')],
			['kept.json', 'old'],
		]);
		copyFileSync(join(PROJECT, 'dist/patterns.js'), join(folder, 'patterns.js'));
		chmodSync(folder, 0o777);
		chmodSync(join(folder, 'kept.json'), 0o444);
		const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
		const { status, stderr } = spawnSync('node', ['patterns.js', 'export', 'library', '--out', 'kept.json'], {
			cwd: folder,
			encoding: 'utf8',
			...nobody,
		});
		expect({ status, stderr }).toEqual({
			status: 2,
			stderr: '“kept.json” cannot be written: that is not allowed.\n',
		});
		expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('old');
	});

	it.skipIf(badInputs().length === 0)(
		'says the same where nothing can be added to Object.prototype',
		async () => {
			const folder = temporaryFolder();
			cpSync(BAD_INPUTS, folder, { recursive: true });
			const frozen = await bundle('tests/support/frozen-cli.ts', 'dist/tests/frozen-cli.js', {
				plugins: [bareGrayMatter],
			});
			const usual = run('scripts/patterns.mjs', ['export', folder]);
			expect(run(frozen, ['export', folder])).toEqual(usual);
			expect(usual).toMatchObject({ status: 0, stderr: '' });
			expect(existsSync(join(PROJECT, 'PWNED'))).toBe(false);
		},
	);
});
