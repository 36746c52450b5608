/* eslint-disable no-control-regex -- it looks for what must not be there */
import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { version } from '../../../package.json';
import { RULES } from '../../../src/lib/lint/rules.ts';
import { patternText, runPatterns, temporaryFolder } from '../../support/builders.ts';
import { paddedFiles } from '../../support/padded-library.ts';

const HEALTHY: [string, string][] = [
	['a.md', patternText('id: pat_01kg7200aaf3b8q2m4n6r8t0v2\nslug: a\ntitle: A\nrelated: [b]')],
	['b.md', patternText('id: pat_01kg7200bbf3b8q2m4n6r8t0v2\nslug: b\ntitle: B\nrelated: [a]')],
];
const BROKEN: [string, string] = [
	'c.md',
	patternText('id: pat_01kg7200ccf3b8q2m4n6r8t0v2\nslug: c\n bad: ['),
];
const FOLLOWING: [string, string] = [
	'd.md',
	patternText(
		'id: pat_01kg7200ddf3b8q2m4n6r8t0v2\nslug: d\ntitle: D\nrelated: [c, pat_01kg7200ccf3b8q2m4n6r8t0v2, a]',
	),
];

describe('patterns lint', () => {
	it('ends with 0 and says how much was read where nothing is wrong', async () => {
		const result = await runPatterns(['lint', temporaryFolder(HEALTHY)]);
		expect(result).toEqual({
			code: 0,
			stdout: '2 files, 2 patterns, 2 relations, 0 orphans.\n0 errors, 0 warnings, 0 notes.\n',
			stderr: '',
		});
	});

	it('ends with 1 where there are errors, and counts what follows from them beneath', async () => {
		const naming = ['a.md', HEALTHY[0]![1].replace('[b]', '[b, d]')] as const;
		const result = await runPatterns(['lint', temporaryFolder([naming, HEALTHY[1]!, BROKEN, FOLLOWING])]);
		expect(result.code).toBe(1);
		expect(result.stdout).toBe(
			[
				'c.md',
				'  4:5     error  The front matter is not valid YAML (bad indentation of a mapping entry), so the file was not read.  fm-yaml-error',
				'                 ↳ mends 2 × ref-dangling',
				'',
				'4 files, 3 patterns, 1 not read, 4 relations, 0 orphans.',
				'3 errors, 0 warnings, 0 notes; 2 of them follow from others.',
				'',
			].join('\n'),
		);
	});

	it('ends with 0 where there are only warnings', async () => {
		const alone = temporaryFolder([
			['a.md', patternText('id: pat_01kg7200aaf3b8q2m4n6r8t0v2\nslug: a\ntitle: A')],
		]);
		const result = await runPatterns(['lint', alone]);
		expect(result.code).toBe(0);
		expect(result.stdout).toContain('0 errors, 1 warning, 0 notes.');
	});

	it('names every file that was not read, also where the rule that says why is off', async () => {
		const folder = temporaryFolder([...HEALTHY, BROKEN, ['library.yml', 'title: [x]'], ['e.md', '']]);
		const summed = await runPatterns(['lint', folder, '--summary', '--rule', 'fm-yaml-error=off']);
		expect(summed.stdout).toContain('4 files, 2 patterns, 2 not read,');
		expect(summed.stdout).not.toContain('fm-yaml-error');
		expect(summed.stdout).toMatch(/\n\nNot read: c\.md, e\.md\. Not looked at: .*\n$/);
	});

	it('fails from the severity on that is asked for', async () => {
		const warned = temporaryFolder([
			['a.md', patternText('id: pat_01kg7200aaf3b8q2m4n6r8t0v2\nslug: a\ntitle: A')],
		]);
		const codeOf = async (...flags: string[]) => (await runPatterns(['lint', warned, ...flags])).code;
		expect(await codeOf('--fail-on', 'warn')).toBe(1);
		expect(await codeOf('--fail-on=error')).toBe(0);
		const broken = temporaryFolder([BROKEN]);
		expect((await runPatterns(['lint', broken, '--fail-on', 'none'])).code).toBe(0);
	});

	it('tells errors only where that is asked for', async () => {
		const warned = patternText('id: pat_01kg7200aaf3b8q2m4n6r8t0v2\nslug: a\ntitle: A');
		const { stdout } = await runPatterns(['lint', temporaryFolder([['a.md', warned], BROKEN]), '--quiet']);
		expect(stdout).not.toContain('a.md');
		expect(stdout).toContain('c.md\n');
		expect(stdout).toContain('1 error, 1 warning, 0 notes. Only errors are told.');
	});

	it('writes counts and findings as JSON', async () => {
		const { stdout, code } = await runPatterns([
			'lint',
			'--format',
			'json',
			temporaryFolder([...HEALTHY, BROKEN]),
		]);
		const { counts, findings, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
		expect(code).toBe(1);
		expect(rest).toEqual({ baseline: null });
		expect(counts).toMatchObject({
			files: 3,
			patterns: 2,
			relationsByType: { related: 2, requires: 0 },
			notRead: 1,
		});
		expect(findings).toEqual([
			{
				id: expect.stringMatching(/^fm-yaml-error-[a-z0-9]+$/) as string,
				rule: 'fm-yaml-error',
				severity: 'error',
				file: 'c.md',
				line: 4,
				column: 5,
				endLine: null,
				endColumn: null,
				pattern: null,
				message: expect.stringContaining('not valid YAML') as string,
				cause: null,
			},
		]);
	});

	it('sets rules by flags, before what the library says of them', async () => {
		const folder = temporaryFolder([
			...HEALTHY,
			['c.md', patternText('id: pat_01kg7200ddf3b8q2m4n6r8t0v2\nslug: c')],
			['library.yml', 'rules: {orphan: off, title-missing: off}'],
		]);
		const flags = ['--rule', 'orphan=error', '--rule', 'title-missing=info'];
		expect((await runPatterns(['lint', folder])).stdout).toContain('0 errors, 0 warnings, 0 notes.');
		const { code, stdout } = await runPatterns(['lint', folder, ...flags]);
		expect(code).toBe(1);
		expect(stdout).toContain('1 error, 0 warnings, 1 note.');
	});

	it('takes no relation for padding where that rule is off, as where the library says so', async () => {
		const sumOf = async (settings: string[], flags: string[]) => {
			const { stdout } = await runPatterns(['lint', temporaryFolder(paddedFiles(...settings)), ...flags]);
			return stdout.split('\n').find((line) => /^\d+ files, /.test(line))!;
		};
		const flag = ['--rule', 'padding-alphabetical=off'];
		expect(await sumOf([], [])).toContain('764 relations (2 without padding)');
		expect(await sumOf([], flag)).toContain('764 relations, 251 orphans.');
		expect(await sumOf(['rules: {padding-alphabetical: off}'], [])).toBe(await sumOf([], flag));
		const on = ['--rule', 'padding-alphabetical=info'];
		expect(await sumOf(['rules: {padding-alphabetical: off}'], on)).toContain('(2 without padding)');
	});

	it('says on standard error how long the slowest rules took, where that is asked for', async () => {
		const { stdout, stderr } = await runPatterns(['lint', temporaryFolder(HEALTHY), '--timing']);
		const rows = stderr.trimEnd().split('\n');
		expect(stdout).toContain('2 files');
		expect(rows).toHaveLength(11);
		expect(rows.filter((row) => !/^ *\d+\.\d ms {2}[a-z0-9 -]+$/.test(row))).toEqual([]);
		expect(rows.at(-1)).toMatch(/all \d+ rules$/);
	});

	it('looks where PATTERNS_DIR says, else in content, unless a folder is named', async () => {
		const folder = temporaryFolder(HEALTHY);
		const cwd = temporaryFolder([['content/a.md', HEALTHY[1]![1]]]);
		const found = async (argv: string[], env: Record<string, string>) =>
			(await runPatterns(['lint', ...argv], { cwd, env })).stdout.split(' ')[0];
		expect(await found([], { PATTERNS_DIR: folder })).toBe('2');
		expect((await runPatterns(['lint'], { cwd })).stdout).toContain('1 file,');
		expect((await runPatterns(['lint', 'content'], { cwd, env: { PATTERNS_DIR: folder } })).stdout).toContain(
			'1 file,',
		);
	});

	it('colours only where a terminal asks for it', async () => {
		const folder = temporaryFolder([BROKEN]);
		const escape = '\u001B[31m';
		expect((await runPatterns(['lint', folder], { isTTY: true })).stdout).toContain(escape);
		expect(
			(await runPatterns(['lint', folder], { isTTY: true, env: { NO_COLOR: '1' } })).stdout,
		).not.toContain(escape);
		expect((await runPatterns(['lint', folder])).stdout).not.toContain('\u001B');
	});

	it('shows progress on a terminal where the folder is large, and nowhere else', async () => {
		const large = temporaryFolder(
			Array.from({ length: 520 }, (_, index): [string, string] => [
				`p${index}.md`,
				patternText(`slug: p${index}`),
			]),
		);
		expect((await runPatterns(['lint', large], { isTTY: true })).stderr).toContain('Reading 520 files: 49 %');
		expect((await runPatterns(['lint', large])).stderr).toBe('');
		expect((await runPatterns(['lint', temporaryFolder(HEALTHY)], { isTTY: true })).stderr).toBe('');
	});

	it('writes nothing that a terminal or a build service would act on', async () => {
		const title = '"\\e[31mred\\u202E ##[set-env] ##vso[x] ##teamcity[y] #\\xAD#vso[z]"';
		const folder = temporaryFolder([
			['::error::x.md', patternText(`slug: a\ntitle: ${title}\nrelated: ["\\r\\n::warning::y"]`)],
		]);
		const { stdout } = await runPatterns(['lint', folder]);
		expect(stdout).not.toMatch(/[\u001B\u202E\u00AD\r]|^\s*::|##[a-z]*\[/m);
		expect(stdout).toContain('\\u{1B}[31mred\\u{202E} ## [set-env] ## vso[x] ## teamcity[y]');
		const json = (await runPatterns(['lint', folder, '--format', 'json'])).stdout;
		expect(json).not.toMatch(/[\u001B\u202E\u009B\u00AD]|^\s*::|##[a-z]*\[/m);
	});
});

describe('patterns explain', () => {
	it('lists every rule with its severity and meaning', async () => {
		const { code, stdout } = await runPatterns(['explain']);
		expect(code).toBe(0);
		expect(stdout.trimEnd().split('\n')).toHaveLength(RULES.length);
		expect(stdout).toMatch(/^ref-not-list +warn {3}A field of relations is not a list\.$/m);
	});

	it('says of a rule what it means, why it matters and what mends it, with an example', async () => {
		const { stdout } = await runPatterns(['explain', 'fm-opening-glued']);
		expect(stdout).toBe(`fm-opening-glued (error)

The opening line carries text after its dashes.

Why it matters: Other tools take the text for the name of a language and refuse the file.

What mends it: Break the line after “---”.

Before:
    ---slug: trust
    title: Trust
    ---

After:
    ---
    slug: trust
    title: Trust
    ---
`);
	});
});

describe('patterns export', () => {
	it('writes the library as read as JSON, to standard output', async () => {
		const { code, stdout } = await runPatterns(['export', temporaryFolder(HEALTHY), '--format', 'json']);
		const library = JSON.parse(stdout) as Record<string, unknown>;
		expect(code).toBe(0);
		expect(Object.keys(library)).toEqual([
			'format',
			'version',
			'library',
			'counts',
			'patterns',
			'relations',
			'findings',
			'inferred',
		]);
		expect(library).toMatchObject({ format: 'pattern-library', version: 1, inferred: [], findings: [] });
		const relation = { type: 'related', weight: null, description: null, line: 5, padding: null };
		expect(library['relations']).toEqual([
			{ ...relation, source: 'a', target: 'b', file: 'a.md' },
			{ ...relation, source: 'b', target: 'a', file: 'b.md' },
		]);
	});

	it('writes what a link shows, by the same composer, and says what of the link it does not understand', async () => {
		const folder = temporaryFolder([
			['a.md', patternText('slug: a\ntitle: A\ndomain: x\nrelated: [b]')],
			['b.md', patternText('slug: b\ntitle: B\ndomain: x\nrelated: [c]')],
			['c.md', patternText('slug: c\ntitle: C\ndomain: y')],
		]);
		const view = ['--view', '?domain=x&size=huge', '--site', 'https://example.org/map/'];
		const { code, stdout, stderr } = await runPatterns(['export', folder, ...view]);
		const part = JSON.parse(stdout) as { patterns: { key: string }[]; relations: { target: string }[] };
		expect(code).toBe(0);
		expect(part).toMatchObject({
			format: 'pattern-extract',
			view: { shown: '2 of 3 patterns', link: 'https://example.org/map/?domain=x' },
		});
		expect(part.patterns.map(({ key }) => key)).toEqual(['a', 'b']);
		expect(part.relations.map(({ target }) => target)).toEqual(['b']);
		expect(stderr).toBe('This link asks for “size=huge”, which is not known here.\n');
	});

	it('draws the map of what a link shows as SVG, with its names and caption as text', async () => {
		const folder = temporaryFolder([
			['library.yml', 'title: "A & <b>"'],
			['a.md', patternText('slug: a\ntitle: Plan & do\ndomain: x\nrequires: [b]')],
			['b.md', patternText('slug: b\ntitle: Check\ndomain: x')],
		]);
		const { code, stdout } = await runPatterns(['export', folder, '--format', 'svg', '--view', 'domain=x']);
		expect(code).toBe(0);
		const { valid } = await validateXML({
			xml: { fileName: 'map.svg', contents: stdout },
			normalization: 'format',
		});
		expect(valid).toBe(true);
		const texts = Array.from(stdout.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text);
		expect(texts).toEqual(expect.arrayContaining(['Plan &amp; do', 'Check', 'requires (1)', '?domain=x']));
		expect(stdout).toContain('<title>A &amp; &lt;b&gt;</title>');
	});

	it('ends with 2 and a sentence where the site is no address', async () => {
		const { code, stderr } = await runPatterns(['export', temporaryFolder(HEALTHY), '--site', 'example']);
		expect({ code, stderr }).toEqual({
			code: 2,
			stderr: 'The flag “--site” is an address such as https://example.org/, not “example”.\n',
		});
	});

	it('ends with 0 also where the library has errors: they are in the export', async () => {
		const { code, stdout } = await runPatterns(['export', temporaryFolder([...HEALTHY, BROKEN])]);
		expect(code).toBe(0);
		expect((JSON.parse(stdout) as { findings: unknown[] }).findings).toHaveLength(1);
	});

	it('writes to a file as a whole, in place of what stood there, and leaves nothing else behind', async () => {
		const cwd = temporaryFolder([['library.json', 'old']]);
		const result = await runPatterns(['export', temporaryFolder(HEALTHY), '--out', 'library.json'], { cwd });
		expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
		expect(readFileSync(join(cwd, 'library.json'), 'utf8')).toContain('"format": "pattern-library"');
		expect(readdirSync(cwd)).toEqual(['library.json']);
	});

	it('keeps mode and owner of the file that it replaces, and makes a new one as others are made', async () => {
		const cwd = temporaryFolder([
			['private.json', 'old'],
			['shared.json', 'old'],
		]);
		const { uid, gid } = lstatSync(join(cwd, 'private.json'));
		const owner = uid === 0 ? 65534 : uid;
		chownSync(join(cwd, 'private.json'), owner, gid);
		chmodSync(join(cwd, 'private.json'), 0o600);
		chmodSync(join(cwd, 'shared.json'), 0o664);
		writeFileSync(join(cwd, 'usual'), '');
		for (const name of ['private.json', 'shared.json', 'new.json']) await exportTo(name, cwd);
		expect(modeOf(cwd, 'private.json')).toBe(0o600);
		expect(lstatSync(join(cwd, 'private.json')).uid).toBe(owner);
		expect(modeOf(cwd, 'shared.json')).toBe(0o664);
		expect(modeOf(cwd, 'new.json')).toBe(modeOf(cwd, 'usual'));
	});

	it('writes what a link leads to, and the link stays', async () => {
		const cwd = temporaryFolder([['elsewhere/old.json', 'old']]);
		symlinkSync('elsewhere/old.json', join(cwd, 'first.json'));
		symlinkSync('first.json', join(cwd, 'second.json'));
		symlinkSync('elsewhere/new.json', join(cwd, 'dangling.json'));
		for (const name of ['second.json', 'dangling.json']) await exportTo(name, cwd);
		expect(readlinkSync(join(cwd, 'first.json'))).toBe('elsewhere/old.json');
		expect(readlinkSync(join(cwd, 'second.json'))).toBe('first.json');
		expect(readlinkSync(join(cwd, 'dangling.json'))).toBe('elsewhere/new.json');
		expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['new.json', 'old.json']);
		for (const name of ['new.json', 'old.json'])
			expect(readFileSync(join(cwd, 'elsewhere', name), 'utf8')).toContain('"format": "pattern-library"');
	});

	it('writes into a pipe, and the pipe stays', async () => {
		const cwd = temporaryFolder();
		const pipe = join(cwd, 'pipe');
		execFileSync('mkfifo', [pipe]);
		const [read] = await Promise.all([readFile(pipe, 'utf8'), exportTo('pipe', cwd)]);
		expect(read).toContain('"format": "pattern-library"');
		expect(lstatSync(pipe).isFIFO()).toBe(true);
	});

	it('says that a device is full, and the device stays', async () => {
		const { code, stderr } = await runPatterns(['export', temporaryFolder(HEALTHY), '--out', '/dev/full']);
		expect({ code, stderr }).toEqual({
			code: 2,
			stderr: '“/dev/full” cannot be written: the disk is full.\n',
		});
		expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
	});

	it('says why a file cannot be written, and leaves the old one and no draft', async () => {
		const cwd = temporaryFolder([['file', 'old']]);
		mkdirSync(join(cwd, 'folder'));
		const healthy = temporaryFolder(HEALTHY);
		const out = (path: string) => runPatterns(['export', healthy, '--out', path], { cwd });
		expect(await out('folder')).toEqual({
			code: 2,
			stdout: '',
			stderr: '“folder” cannot be written: it is a folder.\n',
		});
		expect((await out('none/x.json')).stderr).toBe(
			'“none/x.json” cannot be written: its folder does not exist.\n',
		);
		expect((await out('file/x.json')).stderr).toBe(
			'“file/x.json” cannot be written: its folder is a file.\n',
		);
		symlinkSync('round', join(cwd, 'round'));
		expect((await out('round')).stderr).toBe(
			'“round” cannot be written: it is a link that leads back to itself.\n',
		);
		expect((await out('x'.repeat(300))).stderr).toMatch(/ cannot be written: its name is too long\.\n$/);
		expect(readdirSync(cwd)).toEqual(['file', 'folder', 'round']);
		expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('old');
	});
});

async function exportTo(path: string, cwd: string): Promise<void> {
	const result = await runPatterns(['export', temporaryFolder(HEALTHY), '--out', path], { cwd });
	expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
}

function modeOf(folder: string, name: string): number {
	return lstatSync(join(folder, name)).mode & 0o777;
}

describe('patterns tour', () => {
	it('writes a tour that lies beside the patterns from then on, with nothing to tell of it', async () => {
		const cwd = temporaryFolder([...HEALTHY, ['tours/old.md', '---\ntitle: Old\n---\n\n## One\n']]);
		const result = await runPatterns(['tour', cwd, '--out', 'tours/ready.md'], { cwd });
		expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
		const written = readFileSync(join(cwd, 'tours/ready.md'), 'utf8');
		expect(written).toMatch(/^---\ntitle: "Pattern library: its regions, one by one"\n---\n/);
		expect((await runPatterns(['tour', cwd])).stdout).toBe(written);
		const { stdout } = await runPatterns(['lint', cwd, '--format', 'json']);
		const files = (JSON.parse(stdout) as { findings: { file: string }[] }).findings.map(({ file }) => file);
		expect(files).toContain('tours/old.md');
		expect(files).not.toContain('tours/ready.md');
	});
});

describe('A command that cannot be carried out', () => {
	const folder = () => temporaryFolder(HEALTHY);
	const cases: readonly (readonly [argv: readonly string[], told: string])[] = [
		[[], 'A command is missing; there are “lint”, “explain”, “export”, “tour”, “query” and “mcp”.'],
		[
			['frob'],
			'There is no command “frob”; there are the commands “lint”, “explain”, “export”, “tour”, “query” and “mcp”.',
		],
		[
			['--frob'],
			'There is no flag “--frob”; there are the commands “lint”, “explain”, “export”, “tour”, “query” and “mcp”.',
		],
		[['lint', '--frob'], 'There is no flag “--frob”; “patterns lint --help” lists them.'],
		[['lint', '-x'], 'There is no flag “-x”; “patterns lint --help” lists them.'],
		[['lint', '--format'], 'The flag “--format” needs a value.'],
		[['lint', '--quiet=yes'], 'The flag “--quiet” takes no value.'],
		[
			['lint', '--summary', '--format', 'json'],
			'The flag “--summary” is for text and markdown, not for json.',
		],
		[
			['lint', '--baseline=x', '--prune', '--update-baseline'],
			'Only one of “--update-baseline” and “--prune” can be asked for.',
		],
		[['lint', '--no-baseline', '--prune'], 'With “--no-baseline” nothing else can be asked of a baseline.'],
		[['lint', '--fail-on', 'all'], 'The flag “--fail-on” is error, warn, info or none, not “all”.'],
		[
			['lint', '--format', 'xml'],
			'The flag “--format” is text, json, sarif, github, markdown, junit, csv or urls, not “xml”.',
		],
		[
			['export', '--format=xml'],
			'The flag “--format” is json, csv-patterns, csv-relations, markdown, graphml, gexf, json-ld, dot, mermaid, cypher, bulk-patterns, bulk-relations or svg, not “xml”.',
		],
		[['lint', '--rule', 'x'], 'There is no rule “x”; “patterns explain” lists them.'],
		[
			['lint', '--rule', 'orphan=loud'],
			'“--rule orphan=” is followed by off, info, warn or error, not “loud”.',
		],
		[['lint', '--rule', 'orphan'], '“--rule orphan=” is followed by off, info, warn or error, not “”.'],
		[['explain', 'no-such-rule'], 'There is no rule “no-such-rule”; “patterns explain” lists them.'],
		[['explain', 'a', 'b'], '“patterns explain” takes one rule, but 2 were given.'],
		[['lint', 'a', 'b'], '“patterns lint” takes one folder, but 2 were given.'],
		[['lint', '--__proto__=1'], 'There is no flag “--__proto__”; “patterns lint --help” lists them.'],
		[['lint', 'no/such/folder'], 'There is no folder “/no/such/folder”.'],
		[['lint', '\u001B[2J'], 'There is no folder “/\\u{1B}[2J”.'],
	];
	for (const [argv, told] of cases) {
		it(`says so in one sentence: patterns ${argv.join(' ').replace('\u001B', 'ESC')}`, async () => {
			expect(await runPatterns(argv)).toEqual({ code: 2, stdout: '', stderr: `${told}\n` });
		});
	}

	it('says that a file is no folder', async () => {
		const cwd = folder();
		const { code, stderr } = await runPatterns(['lint', 'a.md'], { cwd });
		expect({ code, stderr }).toEqual({
			code: 2,
			stderr: `“${join(cwd, 'a.md')}” is a file, not a folder.\n`,
		});
	});

	it('is not what asking for help or the version is', async () => {
		for (const argv of [
			['--help'],
			['-h'],
			['help'],
			['lint', '--help'],
			['explain', '-h'],
			['export', '-h'],
		]) {
			const { code, stdout, stderr } = await runPatterns(argv);
			expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
			expect(stdout).toMatch(/^patterns /);
		}
		expect(await runPatterns(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
	});

	it('is told that nothing was read, and ends with 1, where a folder holds no pattern', async () => {
		const empty = temporaryFolder();
		writeFileSync(join(empty, 'notes.txt'), 'no pattern');
		const { code, stdout, stderr } = await runPatterns(['lint', empty]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		expect(stdout).toContain('Nothing was read: there is no Markdown file below this folder.  library-empty');
	});
});
