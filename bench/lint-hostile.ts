import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { LIBRARY_RULES, TEXT_RULES } from '../src/lib/lint/rules.ts';
import type { SourceText } from '../src/lib/lint/subject.ts';
import { hostilelyWritten } from '../tests/support/hostile-libraries.ts';
import { HOSTILE_LINES, hostileText, PLAIN, type HostileLine } from '../tests/support/hostile-lines.ts';
import { flagValue, ratioOf } from './figures.ts';

/*
 * How long the slowest rule takes over a text, or names, that are made of one hostile line, against all rules together over a plain text
 * of the same size in the same run. Processor time, the best of `--runs N` (5). A ratio that stays the same from 100 to 400 thousand
 * characters means that time grows with the text and no faster.
 */

interface Slowest {
	readonly line: string;
	readonly characters: number;
	readonly rule: string;
	readonly ms: number;
	readonly plain_ms: number;
	readonly ratio: number | null;
}

const RUNS = Number(flagValue('runs') ?? 5);
const SIZES = [100_000, 200_000, 400_000];

type Work = readonly [rule: string, work: () => unknown];

const slowest: Slowest[] = [];
for (const characters of SIZES) {
	const plain = best(() => worksOf(PLAIN, characters).forEach(([, work]) => work()));
	for (const line of HOSTILE_LINES) slowest.push(slowestOf(line, characters, plain));
	const worst = worstOf(characters);
	console.log(
		`${characters} characters: plain ${plain} ms; ${worst.rule} takes ${worst.ms} ms over ${worst.line}`,
	);
}
const figures = {
	bench: 'lint-hostile',
	lines: HOSTILE_LINES.length,
	rules: TEXT_RULES.length + LIBRARY_RULES.length,
	runs: RUNS,
	...Object.fromEntries(SIZES.map((size) => [`worst_to_plain_${size / 1000}k`, worstOf(size).ratio])),
	worst_ms_400k: worstOf(400_000).ms,
	worst_line_400k: worstOf(400_000).line,
	worst_rule_400k: worstOf(400_000).rule,
};
mkdirSync('bench/results', { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
writeFileSync(
	'bench/results/lint-hostile.json',
	`${JSON.stringify({ figures, slowest, ...machine }, null, 2)}\n`,
);
console.log(JSON.stringify(figures));

function slowestOf(line: HostileLine, characters: number, plain: number): Slowest {
	const times = worksOf(line, characters).map(([rule, work]) => ({ rule, ms: best(work) }));
	const { rule, ms } = times.reduce((slow, time) => (time.ms > slow.ms ? time : slow));
	return { line: line.name, characters, rule, ms, plain_ms: plain, ratio: ratioOf(ms, plain) };
}

function worstOf(characters: number): Slowest {
	const ofSize = slowest.filter((one) => one.characters === characters);
	return ofSize.reduce((worst, one) => (one.ms > worst.ms ? one : worst));
}

/** Each rule over a body, or over an id, slug, title and file name, of so many characters. What a rule has kept of it is forgotten. */
function worksOf(line: HostileLine, characters: number): Work[] {
	const text = hostileText(line, characters);
	const written = hostilelyWritten(line, characters);
	const body = { bodyOffset: 0, bodyLine: 1, isRead: true };
	const source = (): SourceText => ({ path: 'x.md', text, ...body });
	return [
		...TEXT_RULES.map((rule): Work => [rule.name, () => rule.check(source())]),
		...LIBRARY_RULES.map((rule): Work => [rule.name, () => rule.check({ ...written })]),
	];
}

/** Least processor time in milliseconds. */
function best(work: () => unknown): number {
	globalThis.gc?.();
	const times = Array.from({ length: RUNS }, () => {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return Math.round(Math.min(...times) * 100) / 100;
}
