import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFromBaseline } from '../../../../src/cli/lint/baseline-file.ts';
import {
	baselineFrom,
	baselineFromText,
	compareWithBaseline,
	prunedBaseline,
	type Baseline,
} from '../../../../src/lib/lint/baseline.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { patternText, runPatterns, writeIn, type CliResult } from '../../../support/builders.ts';
import { checkoutOf, commitAll, git, GIT_WORLD } from '../../../support/git.ts';
import { findingOf } from '../../../support/reports.ts';

/** Findings under a rule in a file, so many of each. */
function foundOf(
	...groups: readonly (readonly [file: string | null, rule: string, count: number])[]
): readonly Finding[] {
	return groups.flatMap(([file, rule, count]) =>
		Array.from({ length: count }, (_, index) =>
			findingOf({ id: `${file ?? ''} ${rule} ${index}`, file, rule, line: index + 1 }),
		),
	);
}

const FOUND = foundOf(
	['b.md', 'orphan', 1],
	['__proto__', 'ref-dangling', 2],
	['a.md', 'ref-dangling', 3],
	['a.md', 'body-empty', 1],
	[null, 'library-empty', 1],
);

const BASELINE: Baseline = [
	{ file: null, rule: 'library-empty', count: 1 },
	{ file: '__proto__', rule: 'ref-dangling', count: 2 },
	{ file: 'a.md', rule: 'body-empty', count: 1 },
	{ file: 'a.md', rule: 'ref-dangling', count: 3 },
	{ file: 'b.md', rule: 'orphan', count: 1 },
];

describe('A baseline', () => {
	it('holds how often each rule is found in each file, in the order of files and rules', () => {
		expect(baselineFrom(FOUND)).toEqual(BASELINE);
		expect(baselineFrom([...FOUND].reverse())).toEqual(BASELINE);
		expect(compareWithBaseline(FOUND, BASELINE)).toEqual({ known: new Set(FOUND), gone: 0 });
	});

	it('knows nothing under a rule in a file where more is found than it holds', () => {
		const found = foundOf(['a.md', 'ref-dangling', 4], ['a.md', 'body-empty', 1], ['c.md', 'orphan', 1]);
		const { known, gone } = compareWithBaseline(found, BASELINE);
		expect([...known].map(({ id }) => id)).toEqual(['a.md body-empty 0']);
		expect(gone).toBe(4);
	});

	it('only shrinks when it is pruned', () => {
		const found = foundOf(['a.md', 'ref-dangling', 2], ['b.md', 'orphan', 5], ['c.md', 'orphan', 1]);
		expect(prunedBaseline(BASELINE, found)).toEqual([
			{ file: 'a.md', rule: 'ref-dangling', count: 2 },
			{ file: 'b.md', rule: 'orphan', count: 1 },
		]);
	});

	it('is a text with a line for each rule in each file, and is read from it again', () => {
		const text = textFromBaseline(BASELINE.slice(0, 2));
		expect(text).toBe(`{
	"format": "pattern-lint-baseline",
	"version": 1,
	"known": [
		{"file":null,"rule":"library-empty","count":1},
		{"file":"__proto__","rule":"ref-dangling","count":2}
	]
}
`);
		for (const baseline of [BASELINE, [], [{ file: '\u202E\u001B"\n.md', rule: 'orphan', count: 1 }]])
			expect(baselineFromText(textFromBaseline(baseline))).toEqual(baseline);
		expect(textFromBaseline([])).toContain('"known": []');
	});

	it('is not what has another shape', () => {
		const known = (entry: string) => `{"format":"pattern-lint-baseline","version":1,"known":[${entry}]}`;
		expect(baselineFromText(known('{"file":"a","rule":"b","count":1}'))).not.toBeNull();
		const others = [
			...['', 'null', '[]', '{}', '{"format":"pattern-lint-baseline","version":1}'],
			known('').replace('1', '2'),
			...['null', '{"file":1,"rule":"b","count":1}', '{"file":"a","count":1}'].map(known),
			...['0', '-1', '1.5', '"1"', '1e99'].map((count) => known(`{"file":"a","rule":"b","count":${count}}`)),
		];
		for (const text of others) expect(baselineFromText(text)).toBeNull();
	});
});

describe('patterns lint --baseline', () => {
	const pattern = (name: string, related: string) =>
		patternText(
			`id: pat_01kg7200${name}f3b8q2m4n6r8t0v2\nslug: ${name}\ntitle: ${name}\nrelated: [${related}]`,
		);

	function library(): { folder: string; lint: (...flags: string[]) => Promise<CliResult> } {
		const folder = checkoutOf([
			['library/aa.md', pattern('aa', 'bb, cc, nothing, nowhere')],
			['library/bb.md', pattern('bb', 'aa, no-one')],
			['library/cc.md', pattern('cc', 'aa')],
		]);
		const lint = (...flags: string[]) =>
			runPatterns(['lint', 'library', '--baseline', 'known.json', ...flags], { cwd: folder, env: GIT_WORLD });
		return { folder, lint };
	}

	it('tells what is new, through the life of a branch', async () => {
		const { folder, lint } = library();
		const baseline = () => readFileSync(join(folder, 'known.json'), 'utf8');
		const sum = '3 files, 3 patterns, 4 relations, 0 orphans.\n0 errors, 0 warnings, 0 notes.\n';

		expect(await lint('--update-baseline')).toMatchObject({ code: 0, stderr: '' });
		expect(await lint()).toEqual({
			code: 0,
			stdout: `${sum}3 more are known to the baseline known.json.\n`,
			stderr: '',
		});
		expect(JSON.parse((await lint('--format', 'json')).stdout)).toMatchObject({
			findings: [],
			baseline: { name: 'known.json', isOfLibrary: false, findings: 3, gone: 0, fault: null },
		});
		commitAll(folder);
		const first = baseline();
		await lint('--update-baseline');
		await lint('--prune');
		expect(baseline()).toBe(first);

		git(folder, 'switch', '--quiet', '--create=work');
		writeIn(folder, 'library/cc.md', pattern('cc', 'aa, dreamt-up'));
		const added = await lint();
		expect(added.code).toBe(1);
		expect(added.stdout).toMatch(
			/^cc\.md\n.*“dreamt-up”.*\n\n.*\n1 error, 0 warnings, 0 notes\.\n3 more are known/,
		);
		expect((await lint('--changed-since', 'main')).stdout).toMatch(/^cc\.md\n.*“dreamt-up”.*\n\n/);
		await lint('--prune');
		expect(baseline()).toBe(first);

		writeIn(folder, 'library/cc.md', pattern('cc', 'aa'));
		writeIn(folder, 'library/aa.md', pattern('aa', 'bb, cc, nothing'));
		expect((await lint()).stdout).toBe(
			`${sum}2 more are known to the baseline known.json; 1 of what it knows is gone; “--prune” takes that out.\n`,
		);
		expect(await lint('--prune')).toEqual({
			code: 0,
			stdout: `${sum}2 more are known to the baseline known.json.\n`,
			stderr: '',
		});
		expect(git(folder, 'diff', '--unified=0', '--', 'known.json')).toContain(
			'-\t\t{"file":"aa.md","rule":"ref-dangling","count":2},\n+\t\t{"file":"aa.md","rule":"ref-dangling","count":1},\n',
		);
		writeIn(folder, 'library/aa.md', pattern('aa', 'bb, cc, nothing, nowhere'));
		expect((await lint()).code).toBe(1);
	});

	it('is the one that the library names, unless another is asked for or none', async () => {
		const { folder } = library();
		const lint = (...flags: string[]) => runPatterns(['lint', 'library', ...flags], { cwd: folder });
		const sum = '3 files, 3 patterns, 4 relations, 0 orphans.\n0 errors, 0 warnings, 0 notes.\n';
		writeIn(folder, 'library/library.yml', 'baseline: known.json');
		const none = await lint();
		expect(none.code).toBe(1);
		expect(none.stdout).toContain(
			'3 errors, 0 warnings, 0 notes.\nThe baseline library/known.json, which library.yml names, is of no use: There is no such file. All that is found is told.\n',
		);
		await lint('--update-baseline');
		const known = 'known to the baseline library/known.json, which library.yml names.\n';
		expect(await lint()).toEqual({ code: 0, stdout: `${sum}3 more are ${known}`, stderr: '' });
		expect(JSON.parse((await lint('--format', 'json')).stdout)).toMatchObject({
			baseline: { name: 'library/known.json', isOfLibrary: true, findings: 3, gone: 0, fault: null },
		});
		expect((await lint('--no-baseline')).stdout).toMatch(/3 errors, 0 warnings, 0 notes\.\n$/);
		writeIn(folder, 'other.json', textFromBaseline([{ file: 'aa.md', rule: 'ref-dangling', count: 2 }]));
		const other = await lint('--baseline', 'other.json');
		expect(other.stdout).toMatch(/1 error, .*\n2 more are known to the baseline other\.json\.\n$/);
		writeIn(folder, 'library/known.json', '{}');
		expect((await lint()).stdout).toContain('is of no use: It is no baseline of “patterns lint”. All');
	});

	it('has to be named by somebody before it is written', async () => {
		const { folder } = library();
		const toldOf = async (flag: string) =>
			(await runPatterns(['lint', 'library', flag], { cwd: folder })).stderr;
		const needs = 'needs a “--baseline”, or one that library.yml names.\n';
		expect(await toldOf('--prune')).toBe(`The flag “--prune” ${needs}`);
		expect(await toldOf('--update-baseline')).toBe(`The flag “--update-baseline” ${needs}`);
	});

	it('says in a sentence that there is none, that it is none, and that it cannot be read or written', async () => {
		const { folder, lint } = library();
		const told = async (...flags: string[]) => {
			const { code, stdout, stderr } = await lint(...flags);
			return { code, stdout, stderr };
		};
		const failed = (stderr: string) => ({ code: 2, stdout: '', stderr: `${stderr}\n` });
		expect(await told()).toEqual(failed('There is no “known.json”; “--update-baseline” writes it.'));
		writeIn(folder, 'known.json', '{"format": "something-else"}');
		expect(await told('--prune')).toEqual(failed('“known.json” is no baseline of “patterns lint”.'));
		expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe('{"format": "something-else"}');
		rmSync(join(folder, 'known.json'));
		mkdirSync(join(folder, 'known.json'));
		expect(await told()).toEqual(failed('“known.json” cannot be read: it is a folder.'));
		expect(await told('--update-baseline')).toEqual(
			failed('“known.json” cannot be written: it is a folder.'),
		);
	});
});
