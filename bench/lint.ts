import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Io } from '../src/cli/io.ts';
import { RuleTiming } from '../src/cli/rule-timing.ts';
import { runCli } from '../src/cli/run-cli.ts';
import { readLibrary } from '../src/lib/content/library-reader.ts';
import { lintLibrary } from '../src/lib/lint/lint.ts';
import { readContentFolder } from '../src/lib/server/content-folder.ts';
import { realLibrary, type RealLibrary } from '../tests/support/real-libraries.ts';
import { flagValue, median, ratioOf } from './figures.ts';
import { plainGrayMatter } from './plain-gray-matter.ts';

/**
 * How long `patterns lint` takes of a library, files read and all rules run, against plain gray-matter over the same texts in the same
 * run, in processor time; the slowest rules; and how much memory a process takes that does nothing else.
 *
 *     npm run -s bench -- lint [--library folder] [--rounds 7]
 *
 * Without a folder, or with the day of a real library such as 2026-02-16, one of ../shared/libraries is read.
 */
const ROUNDS = Number(flagValue('rounds') ?? 7);
const LIBRARY = flagValue('library') ?? '2026-02-20';
const MEMORY_FLAG = '--only-memory';
/** Of gray-matter's time, and of memory in MiB. */
const MOST_TIMES = 12;
const MOST_MEMORY = 1024;

const folder = existsSync(LIBRARY) ? LIBRARY : realLibrary(LIBRARY as RealLibrary);
if (folder === null) {
	console.error(`There is no folder “${LIBRARY}”, and ../shared/libraries holds no archive of that day.`);
	process.exitCode = 2;
} else if (process.argv.includes(MEMORY_FLAG)) {
	await lint(folder);
	console.log(process.resourceUsage().maxRSS / 1024);
} else {
	await compare(folder);
}

async function compare(path: string): Promise<void> {
	const content = await readContentFolder(path);
	const samples: { grayMatter: number[]; lint: number[] } = { grayMatter: [], lint: [] };
	for (let round = 0; round <= ROUNDS; round++) {
		const plain = await timed(() => content.files.forEach(({ text }) => plainGrayMatter(text)));
		const whole = await timed(() => lint(path));
		console.log(`round ${round}: gray-matter ${plain.toFixed(0)} ms, patterns lint ${whole.toFixed(0)} ms`);
		if (round === 0) continue;
		samples.grayMatter.push(plain);
		samples.lint.push(whole);
	}
	const timing = new RuleTiming();
	const { findings } = lintLibrary(readLibrary(content), { onTimed: timing.note });
	console.log(timing.report.trimEnd());
	const figures = {
		bench: 'lint',
		files: content.files.length,
		findings: findings.length,
		gray_matter_ms: Math.round(median(samples.grayMatter)),
		lint_ms: Math.round(median(samples.lint)),
		lint_to_gray_matter: ratioOf(median(samples.lint), median(samples.grayMatter)),
		most_times: MOST_TIMES,
		peak_memory_mb: Math.round(peakMemory(path)),
		most_memory_mb: MOST_MEMORY,
	};
	mkdirSync('bench/results', { recursive: true });
	const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
	writeFileSync('bench/results/lint.json', `${JSON.stringify({ figures, samples, ...machine }, null, 2)}\n`);
	console.log(JSON.stringify(figures));
}

async function lint(path: string): Promise<void> {
	const nowhere = { write: () => Promise.resolve(), isTTY: false };
	const io: Io = { stdout: nowhere, stderr: nowhere, env: {}, cwd: process.cwd() };
	await runCli(['lint', path, '--format', 'json', '--fail-on', 'none'], io);
}

/** Processor time in milliseconds, which does not depend on what else the machine does. */
async function timed(work: () => unknown): Promise<number> {
	globalThis.gc?.();
	const started = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(started);
	return (user + system) / 1000;
}

/** Largest resident memory, in MiB, of a process of its own that lints the folder. */
function peakMemory(path: string): number {
	const { stdout } = spawnSync(process.execPath, [process.argv[1]!, '--library', path, MEMORY_FLAG], {
		encoding: 'utf8',
	});
	return Number(stdout.trim());
}
