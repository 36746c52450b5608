import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { githubFromReport } from '../../../../src/cli/formats/github.ts';
import type { Finding } from '../../../../src/lib/model/finding.ts';
import { patternText, runPatterns, temporaryFolder } from '../../../support/builders.ts';
import { findingOf, reportOf, writtenAs } from '../../../support/reports.ts';

interface Annotation {
	readonly command: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly message: string;
}

/** What a runner of GitHub takes a log for: the rules of its own reader of commands. */
function annotationsIn(log: string): Annotation[] {
	return log.split(/\r\n|\r|\n/).flatMap((line) => {
		const [, command, written, message] = /^\s*::(\w+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
		if (command === undefined) return [];
		const pairs = (written ?? '').split(',').map((pair) => pair.split(/=(.*)/s, 2) as [string, string]);
		const properties = Object.fromEntries(pairs.map(([name, value]) => [name, propertyFrom(value)]));
		return [{ command, properties, message: textFrom(message!) }];
	});
}

function propertyFrom(value: string): string {
	return textFrom(value.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function textFrom(escaped: string): string {
	return escaped.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function many(count: number, more: Partial<Finding>): Finding[] {
	return Array.from({ length: count }, (_, index) => findingOf({ ...more, line: index + 1 }));
}

describe('Annotations for GitHub', () => {
	it('name file, line and column as the checkout has them, the rule, and what mending brings', () => {
		const broken = findingOf({ id: 'broken', severity: 'warn', file: 'a, b: 50%.md', endLine: 5 });
		const following = findingOf({ id: 'following', severity: 'warn', rule: 'orphan', cause: 'broken' });
		const log = writtenAs(githubFromReport, reportOf([broken, following], { folder: 'content/' }));
		expect(annotationsIn(log)).toEqual([
			{
				command: 'warning',
				properties: {
					...{ file: 'content/a, b: 50%.md', line: '5', endLine: '5', col: '3' },
					title: 'ref-dangling',
				},
				message: '“A” names “b”, which leads nowhere. (mends 1 × orphan)',
			},
		]);
	});

	it('name no columns where a finding goes over several lines, and no file where it has none', () => {
		const long = findingOf({ id: 'long', endLine: 9, endColumn: 1 });
		const whole = findingOf({ id: 'whole', file: null, line: null, column: null });
		const [first, second] = annotationsIn(writtenAs(githubFromReport, reportOf([long, whole])));
		expect(first!.properties).toEqual({ file: 'a.md', line: '5', endLine: '9', title: 'ref-dangling' });
		expect(second!.properties).toEqual({ title: 'ref-dangling' });
	});

	it('come gravest first, ten of a kind at most, the last of which says how many more there are', () => {
		const findings = [
			...many(3, { rule: 'file-bom', severity: 'info' }),
			...many(10, { rule: 'orphan', severity: 'warn' }),
			...many(105, {}),
		];
		const shown = annotationsIn(writtenAs(githubFromReport, reportOf(findings)));
		expect(shown.map(({ command }) => command)).toEqual([
			...Array<string>(10).fill('error'),
			...Array<string>(10).fill('warning'),
			...Array<string>(3).fill('notice'),
		]);
		expect(shown[9]).toEqual({
			command: 'error',
			properties: { title: 'and 96 more errors' },
			message: 'GitHub shows no more of them here: and 96 more errors.',
		});
		expect(shown[19]!.properties['line']).toBe('10');
	});

	it('are as many as there are findings, whatever titles and names of files say', async () => {
		const title = '"%0A::error::owned\\n::error file=x::owned %25 ::stop-commands::x"';
		const text = patternText(
			`id: pat_01kg7200aaf3b8q2m4n6r8t0v2\nslug: a\ntitle: ${title}\nrelated: [nothing]`,
		);
		const folder = temporaryFolder([
			['%0A::error::owned,line=1.md', text],
			['::warning::owned\n::error::owned.md', text],
		]);
		const { findings } = JSON.parse(
			(await runPatterns(['lint', folder, '--format', 'json', '--quiet'])).stdout,
		) as { findings: Finding[] };
		const { stdout } = await runPatterns(['lint', folder, '--format', 'github', '--quiet']);
		const shown = annotationsIn(stdout);
		const roots = findings.filter(({ cause }) => cause === null);
		expect(roots.length).toBeGreaterThan(3);
		expect(shown).toHaveLength(roots.length);
		expect(new Set(shown.map(({ command }) => command))).toEqual(new Set(['error']));
		expect(shown.map(({ properties }) => properties['title'])).toEqual(roots.map(({ rule }) => rule));
		expect(shown.some(({ message }) => message.includes('%0A::error::owned'))).toBe(true);
		expect(shown.some(({ properties }) => properties['file']?.endsWith('%0A::error::owned,line=1.md'))).toBe(
			true,
		);
	});

	it('name files from the checkout, wherever the command is run, or else from where it is run', async () => {
		const text = patternText('slug: a\nrelated: [nothing]');
		const folder = temporaryFolder([['..checkout/sub/library/a.md', text]]);
		const fileOf = async (library: string, cwd: string, checkout?: string) => {
			const env = checkout === undefined ? {} : { GITHUB_WORKSPACE: join(folder, checkout) };
			const argv = ['lint', library, '--format', 'github', '--quiet'];
			const { stdout } = await runPatterns(argv, { cwd: join(folder, cwd), env });
			return annotationsIn(stdout)[0]!.properties['file'];
		};
		expect(await fileOf('library', '..checkout/sub', '..checkout')).toBe('sub/library/a.md');
		expect(await fileOf('library', '..checkout/sub', '')).toBe('..checkout/sub/library/a.md');
		expect(await fileOf('library', '..checkout/sub', 'elsewhere')).toBe('library/a.md');
		expect(await fileOf('.', '..checkout/sub/library')).toBe('a.md');
		expect(await fileOf('library', '..checkout/sub')).toBe('library/a.md');
	});

	it('are followed by what was read and found', () => {
		const log = writtenAs(githubFromReport, reportOf([]));
		expect(log).toBe(
			'4 files, 3 patterns, 1 not read, 2 relations, 1 orphan.\n0 errors, 0 warnings, 0 notes.\n',
		);
	});
});
