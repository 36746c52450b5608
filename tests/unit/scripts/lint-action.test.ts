import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { patternText, temporaryFolder, writeIn } from '../../support/builders.ts';
import { checkoutOf, commitAll, git, GIT_WORLD } from '../../support/git.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

interface Step {
	readonly run?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly with?: Readonly<Record<string, unknown>>;
	readonly uses?: string;
}

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
	readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Workflow {
	readonly permissions: unknown;
	readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const action = parse(readFileSync(join(PROJECT, 'action.yml'), 'utf8')) as Action;
const workflow = parse(readFileSync(join(PROJECT, '.github/workflows/patterns.yml'), 'utf8')) as Workflow;

const variableOf = (input: string) => input.toUpperCase().replaceAll('-', '_');

/** Runs the last step of the action in a checkout, as a runner would. */
function runAction(checkout: string, inputs: Readonly<Record<string, string>>) {
	const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default] as const);
	const given = Object.entries({ ...Object.fromEntries(defaults), ...inputs });
	const summary = join(temporaryFolder(), 'summary.md');
	const { status, stdout, stderr } = spawnSync(
		'bash',
		['--noprofile', '--norc', '-ec', action.runs.steps.at(-1)!.run!],
		{
			stdio: ['ignore', 'pipe', 'pipe'],
			cwd: checkout,
			encoding: 'utf8',
			env: {
				...GIT_WORLD,
				...Object.fromEntries(given.map(([name, value]) => [variableOf(name), value])),
				...{ GITHUB_ACTION_PATH: PROJECT, GITHUB_WORKSPACE: checkout, GITHUB_STEP_SUMMARY: summary },
			},
		},
	);
	return { status, stdout, stderr, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

const HOSTILE_BRANCH = '$(id>pwned)';

/** A branch that adds files whose names a shell, a runner or Git would act on. */
function hostileCheckout(): string {
	const checkout = checkoutOf([['library/kept.md', patternText('slug: kept\nrelated: [old-fault]')]]);
	git(checkout, 'branch', '--move', HOSTILE_BRANCH);
	git(checkout, 'switch', '--quiet', '--create=work');
	const names = [
		'$(touch pwned).md',
		'`touch pwned`.md',
		'-rf.md',
		'"; touch pwned; ".md',
		'a\n::error::owned.md',
	];
	for (const name of names) writeIn(checkout, `library/${name}`, 'no front matter');
	commitAll(checkout);
	return checkout;
}

describe('The action for GitHub', { timeout: 120_000 }, () => {
	it('hands every input on as a variable, and puts none into a script', () => {
		const { using, steps } = action.runs;
		expect(using).toBe('composite');
		expect(steps).toHaveLength(2);
		for (const { run } of steps) expect(run).not.toContain('${{');
		expect(steps[1]!.env).toEqual(
			Object.fromEntries(
				Object.keys(action.inputs).map((name) => [variableOf(name), `\${{ inputs.${name} }}`]),
			),
		);
	});

	it('annotates, says where to start and writes SARIF, whatever files and branches are called', () => {
		const checkout = hostileCheckout();
		const { status, stdout, stderr, summary } = runAction(checkout, {
			...{ folder: 'library', 'changed-since': HOSTILE_BRANCH, sarif: 'out put.sarif' },
		});
		expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
		const annotations = stdout.split('\n').filter((line) => line.startsWith('::error'));
		expect(annotations).toHaveLength(5);
		expect(annotations.every((line) => line.startsWith('::error file=library/'))).toBe(true);
		expect(stdout).not.toContain('old-fault');
		expect(summary).toContain('| error fm-missing | 5 in 5 files |');
		const sarif = JSON.parse(readFileSync(join(checkout, 'out put.sarif'), 'utf8')) as {
			runs: [{ results: unknown[] }];
		};
		expect(sarif.runs[0].results.length).toBeGreaterThanOrEqual(5);
		expect(readdirSync(checkout).sort()).toEqual(['.git', 'library', 'out put.sarif']);
	});

	it('runs nothing that an input says', () => {
		const checkout = checkoutOf([['-x $(touch pwned)/a.md', patternText('slug: a\nrelated: [nothing]')]]);
		const folder = '-x $(touch pwned)';
		expect(runAction(checkout, { folder })).toMatchObject({ status: 1, stderr: '' });
		expect(runAction(checkout, { folder, 'fail-on': 'none' })).toMatchObject({ status: 0, stderr: '' });
		const refused = runAction(checkout, { folder, 'changed-since': '--output=pwned; touch pwned' });
		expect(refused).toMatchObject({
			...{ status: 2, stdout: '' },
			stderr: 'Git knows no commit “--output=pwned; touch pwned” here.\n',
		});
		expect(runAction(checkout, { folder, baseline: 'none.json' }).stderr).toBe(
			'There is no “none.json”; “--update-baseline” writes it.\n',
		);
		expect(readdirSync(checkout).sort()).toEqual(['-x $(touch pwned)', '.git']);
	});
});

describe('The workflow that uses it', () => {
	it('may only read, keeps no credentials, and gives the action inputs that it has', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		const [checkout, lint] = workflow.jobs['lint']!.steps;
		expect(checkout!.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
		expect(lint!.uses).toBe('./');
		const given = Object.keys(lint!.with!);
		expect(given).toEqual(['folder', 'changed-since']);
		for (const name of given) expect(action.inputs).toHaveProperty(name);
	});
});
