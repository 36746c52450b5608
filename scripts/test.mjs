import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { writeWideFonts } from './wide-fonts.mjs';

/* Everything that has to hold, in the order in which it fails fastest. `npm test -- lint unit` runs just these. */

const STEPS = {
	format: ['prettier', '--check', '--log-level', 'warn', '.'],
	sync: ['svelte-kit', 'sync'],
	lint: ['eslint', '--max-warnings', '0', '.'],
	types: ['svelte-check', '--fail-on-warnings', '--output', 'human'],
	dead: ['knip'],
	unit: ['vitest', 'run', '--project', 'unit'],
	component: ['vitest', 'run', '--project', 'component'],
	build: ['vite', 'build', '--logLevel', 'warn'],
	e2e: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length) {
	console.error(`There is no step “${unknown[0]}”. The steps are ${Object.keys(STEPS).join(', ')}.`);
	process.exit(2);
}

const chromium = ensureChromium();
console.log(`Chromium: ${chromium}`);

const done = new Set();
for (const [name, command] of Object.entries(STEPS)) {
	if (wanted.length && !wanted.includes(name)) continue;
	const started = Date.now();
	console.log(`\n── ${name} ──`);
	const { status } = spawnSync('npx', ['--no-install', ...command], {
		stdio: 'inherit',
		env: { ...process.env, ...environmentOf(name) },
	});
	if (status !== 0) {
		console.error(`\n${name} failed.`);
		process.exit(status ?? 1);
	}
	done.add(name);
	console.log(`${name} done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
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
