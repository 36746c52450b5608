import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readLibrary } from '../src/lib/content/library-reader.ts';
import { lintLibrary } from '../src/lib/lint/lint.ts';
import { readContentFolder } from '../src/lib/server/content-folder.ts';
import { realLibrary, type RealLibrary } from '../tests/support/real-libraries.ts';
import { flagValue, median, ratioOf } from './figures.ts';
import { plainGrayMatter } from './plain-gray-matter.ts';

/**
 * How long reading takes once the files are in memory, against plain gray-matter over the same texts in the same run,
 * and how much memory a process takes that does nothing else.
 *
 *     npm run -s bench -- read [--library folder] [--rounds 7]
 *
 * Without a folder, or with the day of a real library such as 2026-02-16, one of ../shared/libraries is read.
 */
const ROUNDS = Number(flagValue('rounds') ?? 7);
const LIBRARY = flagValue('library') ?? '2026-02-20';
const MEMORY_FLAG = '--only-memory';

const folder = existsSync(LIBRARY) ? LIBRARY : realLibrary(LIBRARY as RealLibrary);
if (folder === null) {
	console.error(`There is no folder “${LIBRARY}”, and ../shared/libraries holds no archive of that day.`);
	process.exitCode = 2;
} else if (process.argv.includes(MEMORY_FLAG)) {
	lintLibrary(readLibrary(await readContentFolder(folder)));
	console.log(process.resourceUsage().maxRSS / 1024);
} else {
	await compare(folder);
}

async function compare(path: string): Promise<void> {
	const content = await readContentFolder(path);
	const bytes = content.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
	console.log(
		`${content.files.length} files, ${(bytes / 1e6).toFixed(1)} MB of text, ${ROUNDS} rounds in turns`,
	);
	const ways = {
		grayMatter: () => content.files.forEach(({ text }) => plainGrayMatter(text)),
		graph: () => readLibrary(content, { lines: false }),
		findings: () => lintLibrary(readLibrary(content)),
	};
	const samples = measured(ways);
	const [plain, graph, findings] = [samples.grayMatter, samples.graph, samples.findings].map(median);
	const { counts, findings: found } = lintLibrary(readLibrary(content));
	const figures = {
		files: counts.files,
		patterns: counts.patterns,
		relations: counts.relations,
		findings: found.length,
		megabytes: rounded(bytes / 1e6),
		gray_matter_ms: rounded(plain!),
		graph_ms: rounded(graph!),
		findings_ms: rounded(findings!),
		graph_to_gray_matter: ratioOf(graph, plain),
		findings_to_gray_matter: ratioOf(findings, plain),
		peak_memory_mb: rounded(peakMemory(path)),
	};
	writeResults({ figures, samples, node: process.version, cpu: cpus()[0]?.model, cores: cpus().length });
	console.log(JSON.stringify(figures));
}

/** One round to warm up, then each way in every round, each after garbage was collected. */
function measured<Name extends string>(ways: Record<Name, () => unknown>): Record<Name, number[]> {
	const names = Object.keys(ways) as Name[];
	const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
	for (let round = 0; round <= ROUNDS; round++) {
		for (const name of names) {
			globalThis.gc?.();
			const started = performance.now();
			ways[name]();
			const took = performance.now() - started;
			if (round > 0) samples[name].push(rounded(took));
		}
		const latest = names.map((name) => `${name} ${samples[name].at(-1)?.toFixed(0) ?? 'warmed up'}`);
		console.log(`round ${round}: ${latest.join(', ')}`);
	}
	return samples;
}

/** Largest resident memory, in MiB, of a process of its own that reads the folder with all findings and lines. */
function peakMemory(path: string): number {
	const script = process.argv[1]!;
	const { stdout } = spawnSync(process.execPath, [script, '--library', path, MEMORY_FLAG], {
		encoding: 'utf8',
	});
	return Number(stdout.trim());
}

function writeResults(results: unknown): void {
	mkdirSync('bench/results', { recursive: true });
	writeFileSync('bench/results/read.json', `${JSON.stringify(results, null, 2)}\n`);
}

function rounded(number: number): number {
	return Math.round(number * 10) / 10;
}
