import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedFiles } from '../../../../src/cli/lint/changed-files.ts';
import { patternText, runPatterns, temporaryFolder, writeIn } from '../../../support/builders.ts';
import { checkoutOf, commitAll, git, GIT_WORLD, shallowCloneOf } from '../../../support/git.ts';

const io = { env: GIT_WORLD, cwd: '/', stdout: silent(), stderr: silent() };

function silent() {
	return { write: async () => undefined, isTTY: false };
}

async function changed(folder: string, since: string): Promise<string[]> {
	return [...(await changedFiles(folder, since, io))].sort();
}

async function failureOf(folder: string, since: string): Promise<string> {
	return changedFiles(folder, since, io).then(
		() => 'none',
		(error: Error) => error.message,
	);
}

/** Two branches, each with a commit of its own, and the second one checked out. */
function branched(): string {
	const folder = checkoutOf([
		['library/kept.md', 'kept'],
		['library/deep/old.md', 'old'],
		['library/gone.md', 'gone'],
		['README.md', 'outside'],
		['.gitignore', 'ignored.md\n'],
	]);
	git(folder, 'switch', '--quiet', '--create=work');
	writeIn(folder, 'library/deep/old.md', 'changed and committed');
	rmSync(join(folder, 'library/gone.md'));
	writeIn(folder, 'README.md', 'changed');
	commitAll(folder);
	git(folder, 'switch', '--quiet', 'main');
	writeIn(folder, 'library/kept.md', 'changed on main only');
	commitAll(folder);
	git(folder, 'switch', '--quiet', 'work');
	return folder;
}

describe('Files that changed', () => {
	it('are those of this branch alone, below the folder, committed or not, new and removed ones too', async () => {
		const folder = branched();
		expect(await changed(join(folder, 'library'), 'main')).toEqual(['deep/old.md', 'gone.md']);
		writeIn(folder, 'library/new.md', 'new');
		writeIn(folder, 'library/ignored.md', 'ignored');
		git(folder, 'mv', 'library/kept.md', 'library/moved.md');
		const now = ['deep/old.md', 'gone.md', 'kept.md', 'moved.md', 'new.md'];
		expect(await changed(join(folder, 'library'), 'main')).toEqual(now);
		expect(await changed(folder, 'main')).toEqual(['README.md', ...now.map((path) => `library/${path}`)]);
		expect(await changed(join(folder, 'library'), 'HEAD~1')).toEqual(now);
	});

	it('are named as they are, whatever their names hold', async () => {
		const names = ['a\nb.md', '"q".md', '-x.md', ':(glob)y.md', 'ü ø.md', '%0A::error::.md', '$(touch z).md'];
		const folder = checkoutOf([['a.md', 'a']]);
		for (const name of names) writeIn(folder, name, 'new');
		git(folder, 'add', '--all');
		expect(await changed(folder, 'HEAD')).toEqual([...names].sort());
	});

	it('are asked for without a shell, and what looks like a flag is a name', async () => {
		const folder = checkoutOf([['a.md', 'a']]);
		for (const since of [
			'--output=written',
			'-h',
			'$(touch written)',
			'a b',
			'nothing',
			'',
			'..',
			'HEAD:a.md',
		])
			expect(await failureOf(folder, since)).toBe(`Git knows no commit “${since}” here.`);
		expect(existsSync(join(folder, 'written'))).toBe(false);
	});

	it('are asked for without starting a program that the checkout names', async () => {
		const folder = checkoutOf([
			['a.md', 'a'],
			['.gitattributes', '*.md diff=own'],
		]);
		for (const setting of ['core.fsmonitor', 'diff.external', 'diff.own.command', 'diff.own.textconv'])
			git(folder, 'config', setting, `touch "${join(folder, 'started')}"; false`);
		writeIn(folder, 'a.md', 'changed');
		expect(await changed(folder, 'HEAD')).toEqual(['a.md']);
		expect(existsSync(join(folder, 'started'))).toBe(false);
	});

	it('cannot be told where a folder only looks like a repository, or is in none', async () => {
		const bare = temporaryFolder();
		git(bare, 'init', '--quiet', '--bare');
		for (const folder of [bare, temporaryFolder()])
			expect(await failureOf(folder, 'main')).toMatch(/^Git cannot tell what changed: .*repository.*\.$/);
	});

	it('cannot be told where the history is cut off, and then it says what to do', async () => {
		const clone = shallowCloneOf(branched(), 'work');
		expect(await failureOf(clone, 'origin/main')).toBe(
			'Git finds no commit from which both “origin/main” and what is checked out come; in a shallow clone, fetch all of the history.',
		);
	});

	it('cannot be told where there is no Git', async () => {
		const world = { ...io, env: { ...GIT_WORLD, PATH: '/nowhere' } };
		await expect(changedFiles(temporaryFolder(), 'main', world)).rejects.toThrow(
			'Git is not there to tell what changed.',
		);
	});
});

describe('patterns lint --changed-since', () => {
	const pattern = (name: string, related: string) =>
		patternText(
			`id: pat_01kg7200${name}f3b8q2m4n6r8t0v2\nslug: ${name}\ntitle: ${name}\nrelated: [${related}]`,
		);

	it('tells and counts what is in changed files, and says how much is elsewhere', async () => {
		const folder = checkoutOf([
			['library/aa.md', pattern('aa', 'bb, nothing')],
			['library/bb.md', pattern('bb', 'aa')],
		]);
		const lint = (...flags: string[]) =>
			runPatterns(['lint', 'library', ...flags], { cwd: folder, env: GIT_WORLD });
		expect((await lint()).code).toBe(1);
		expect(await lint('--changed-since', 'main')).toEqual({
			code: 0,
			stdout: [
				'2 files, 2 patterns, 2 relations, 0 orphans.',
				'0 errors, 0 warnings, 0 notes.',
				'1 more is in files that did not change since main.\n',
			].join('\n'),
			stderr: '',
		});
		writeIn(folder, 'library/bb.md', pattern('bb', 'aa, nowhere'));
		const { code, stdout } = await lint('--changed-since', 'main');
		expect(code).toBe(1);
		expect(stdout).toMatch(/^bb\.md\n.*“nowhere”.*\n\n/);
		expect(stdout).not.toContain('aa.md');
	});

	it('ends with 2 and a sentence where Git cannot tell', async () => {
		const cwd = temporaryFolder([['a.md', pattern('aa', '')]]);
		expect(
			await runPatterns(['lint', '.', '--changed-since', 'main'], { cwd, env: GIT_WORLD }),
		).toMatchObject({
			...{ code: 2, stdout: '' },
			stderr: expect.stringMatching(/^Git cannot tell what changed: not a git repository.*\.\n$/) as string,
		});
	});
});
