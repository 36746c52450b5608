import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError, type Io } from '../io.ts';

const run = promisify(execFile);

/** Whatever a checkout says of itself, Git starts no program but its own, takes no folder of it for a repository, and writes nothing. */
const GUARDED = [
	...['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'],
	...['--no-pager', '--no-optional-locks', '--literal-pathspecs'],
];

const LONGEST_LIST = 256 * 1024 * 1024;

/**
 * Paths below a folder of the files that changed since the last commit shared with another one: committed, not yet committed, and
 * new. Throws `UsageError` where Git cannot tell.
 */
export async function changedFiles(folder: string, since: string, io: Io): Promise<ReadonlySet<string>> {
	const commit = await commitOf(folder, since, io);
	const changed = await git(folder, [...DIFF, commit, '--'], io).catch((error: GitError) => {
		throw new UsageError(reasonOf(error, since));
	});
	const added = await git(folder, ['ls-files', '--others', '--exclude-standard', '-z'], io);
	return new Set(`${changed}${added}`.split('\0').filter((path) => path !== ''));
}

const DIFF = [
	...['diff', '--merge-base', '--name-only', '-z', '--relative'],
	...['--no-renames', '--ignore-submodules'],
];

interface GitError extends Error {
	readonly code?: string | number;
	readonly stderr?: string;
}

async function commitOf(folder: string, since: string, io: Io): Promise<string> {
	const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`];
	const commit = await git(folder, asked, io).catch((error: GitError) => {
		throw new UsageError(error.code === 1 ? `Git knows no commit “${since}” here.` : reasonOf(error, since));
	});
	return commit.trim();
}

function reasonOf({ code, stderr = '', message }: GitError, since: string): string {
	if (code === 'ENOENT') return 'Git is not there to tell what changed.';
	if (stderr.includes('no merge base')) {
		return `Git finds no commit from which both “${since}” and what is checked out come; in a shallow clone, fetch all of the history.`;
	}
	const said = (stderr || message).trim().split('\n')[0]!;
	return `Git cannot tell what changed: ${said.replace(/^fatal: /, '')}.`;
}

async function git(folder: string, argv: readonly string[], { env }: Io): Promise<string> {
	const { stdout } = await run('git', [...GUARDED, ...argv], {
		cwd: folder,
		env: { ...env, LC_ALL: 'C' },
		maxBuffer: LONGEST_LIST,
	});
	return stdout;
}
