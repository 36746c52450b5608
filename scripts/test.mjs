import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ensureChromium } from './chromium.mjs';
import { writeWideFonts } from './wide-fonts.mjs';

/*
 * Everything that has to hold, in the order in which it fails fastest. `npm test -- lint unit` runs just these. Steps of one
 * round run beside each other: each of them keeps one processor busy, and they make nothing.
 */

/** @type {readonly Record<string, readonly string[]>[]} */
const ROUNDS = [
	{ sync: ['svelte-kit', 'sync'] },
	{
		format: ['prettier', '--check', '--log-level', 'warn', '.'],
		lint: ['eslint', '--max-warnings', '0', '.'],
		types: ['svelte-check', '--fail-on-warnings', '--output', 'human'],
		dead: ['knip'],
	},
	{ unit: ['vitest', 'run', '--project', 'unit'] },
	{ component: ['vitest', 'run', '--project', 'component'] },
	{ build: ['vite', 'build', '--logLevel', 'warn'] },
	{ e2e: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'] },
];

const names = ROUNDS.flatMap((round) => Object.keys(round));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) {
	console.error(`There is no step “${unknown[0]}”. The steps are ${names.join(', ')}.`);
	process.exit(2);
}

const chromium = ensureChromium();
console.log(`Chromium: ${chromium}`);

const done = new Set();
for (const round of ROUNDS) {
	const steps = Object.entries(round).filter(([name]) => !wanted.length || wanted.includes(name));
	const results = await Promise.all(steps.map(([name, command]) => run(name, command, steps.length > 1)));
	const failed = steps.filter((_, at) => results[at] !== 0).map(([name]) => name);
	if (failed.length) {
		console.error(`\n${failed.join(' and ')} failed.`);
		process.exit(1);
	}
}

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @param {boolean} isBesideOthers what it says is then kept together, and shown when it is done
 * @returns {Promise<number | null>} its exit code
 */
async function run(name, command, isBesideOthers) {
	const started = Date.now();
	const heading = `\n── ${name} ──`;
	if (!isBesideOthers) console.log(heading);
	const child = spawn('npx', ['--no-install', ...command], {
		stdio: isBesideOthers ? ['ignore', 'pipe', 'pipe'] : 'inherit',
		env: { ...process.env, ...environmentOf(name) },
	});
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
	const [status] = await once(child, 'close');
	if (isBesideOthers) console.log(`${heading}\n${Buffer.concat(said).toString()}`.trimEnd());
	if (status === 0) done.add(name);
	console.log(
		`${name} ${status === 0 ? 'done' : 'ended'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
	);
	return status;
}

/** @param {string} step */
function environmentOf(step) {
	return {
		CHROMIUM_PATH: chromium,
		SITE_IS_BUILT: done.has('build') ? 'yes' : 'no',
		// A dependence on the fonts of the machine then shows on every machine.
		...(step === 'component' && { FONTCONFIG_FILE: writeWideFonts() }),
	};
}
