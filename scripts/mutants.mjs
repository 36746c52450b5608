import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { ROOT } from './bundle.mjs';

/*
 * What the unit tests of a room do not notice: changes its code in many small ways, one at a time, and lists the changes
 * after which every test of the room still passes. `npm run mutants -- view` keeps its figures; `view/page` or `view/table.ts` looks at
 * a part, and `npm run mutants -- content 3` at one of three functions of a room that would take hours. Code that runs
 * only while a module loads is left out: all tests would have to run for each change of it.
 */

const KEPT = join(ROOT, 'bench/results/mutants.json');
const [part = '', every = '1'] = process.argv.slice(2);
const source = [`src/lib/${part}`, `src/${part}`].find((path) => existsSync(join(ROOT, path)));
if (!/^[a-z]/.test(part) || !source) {
	console.error(
		'Name a room, or a folder or file in one: `npm run mutants -- view`, `view/page`, `view/table.ts`.',
	);
	process.exit(2);
}

process.env['MUTANTS_ROOM'] = part.split('/')[0];
process.env['MUTANTS_EVERY'] = every;

const mutants = await new Stryker({
	mutate: [source.endsWith('.ts') ? source : `${source}/**/*.ts`],
	testRunner: 'vitest',
	plugins: [
		import.meta.resolve('@stryker-mutator/vitest-runner'),
		import.meta.resolve('./mutants.sample.mjs'),
	],
	ignorers: ['sample'],
	vitest: { configFile: 'scripts/mutants.vitest.mjs', related: false },
	coverageAnalysis: 'perTest',
	ignoreStatic: true,
	concurrency: 2,
	tempDirName: '.cache/mutants',
	// What tsconfig.json extends is in a folder that is never copied unless it is asked for.
	ignorePatterns: ['!.svelte-kit', '/.svelte-kit/output', '/build', '/dist', '/.cache', '/test-results'],
	reporters: ['html', 'progress-append-only'],
	htmlReporter: { fileName: `.cache/mutants-${part.replaceAll('/', '-')}.html` },
	allowConsoleColors: false,
	logLevel: 'warn',
}).runMutationTest();

for (const [file, lines] of unnoticedByFile()) console.log(`\n${file}: ${lines.length}\n${lines.join('\n')}`);
const figures = countFigures();
console.log(`\n${part}: ${JSON.stringify(figures)}`);
if (!part.includes('/')) keepFigures();

/** Most first. */
function unnoticedByFile() {
	/** @type {Map<string, string[]>} */
	const files = new Map();
	const unnoticed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
	for (const mutant of unnoticed.sort((one, other) => one.location.start.line - other.location.start.line)) {
		const file = relative(ROOT, mutant.fileName);
		files.set(file, [...(files.get(file) ?? []), lineOf(mutant)]);
	}
	return [...files].sort(([, one], [, other]) => other.length - one.length);
}

/** @param {(typeof mutants)[number]} mutant */
function lineOf({ fileName, location: { start, end }, status, replacement }) {
	const lines = readFileSync(fileName, 'utf8')
		.split('\n')
		.slice(start.line - 1, end.line);
	lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column - 1) ?? '';
	lines[0] = lines[0]?.slice(start.column - 1) ?? '';
	const change = `${brief(lines.join(' '))}  →  ${brief(replacement ?? '')}`;
	return `  ${start.line}: ${change}${status === 'NoCoverage' ? '  (no test comes here)' : ''}`;
}

/** @param {string} code */
function brief(code) {
	const line = code.replace(/\s+/g, ' ').trim();
	return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function countFigures() {
	/** @param {string} status */
	const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
	const [killed, timeout] = [count('Killed'), count('Timeout')];
	const [survived, noCoverage] = [count('Survived'), count('NoCoverage')];
	const noticed = killed + timeout;
	return {
		...(every === '1' ? {} : { sample: `1 of ${every} functions` }),
		...{ killed, timeout, survived, noCoverage, leftOut: count('Ignored') },
		score: percent(noticed, noticed + survived + noCoverage),
		scoreOfCovered: percent(noticed, noticed + survived),
	};
}

/** @param {number} part @param {number} whole */
function percent(part, whole) {
	return whole ? Math.round((1000 * part) / whole) / 10 : null;
}

function keepFigures() {
	const before = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
	const rooms = Object.entries({ ...before, [part]: figures }).sort(([one], [other]) =>
		one < other ? -1 : 1,
	);
	writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(rooms), null, 2)}\n`);
}
