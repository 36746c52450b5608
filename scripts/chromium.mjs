import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const USUAL_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/homebrew/bin'];
const MAC_PLACES = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags that keep a test browser quiet: no first-run pages, no calls home, and no sandbox where tests run as root. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * The Chromium that tests run in: `CHROMIUM_PATH`, else the first one in the usual places, else null.
 * @returns {string | null}
 */
export function findChromium() {
	const named = process.env['CHROMIUM_PATH'];
	if (named) return existsSync(named) ? named : null;
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...USUAL_PLACES];
	const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...places, ...MAC_PLACES].find((place) => existsSync(place)) ?? null;
}

/**
 * Finds a Chromium or installs one: with Debian's packages where that is possible, else with Playwright.
 * @returns {string} its path
 */
export function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	if (process.env['CHROMIUM_PATH']) {
		throw new Error(`CHROMIUM_PATH names ${process.env['CHROMIUM_PATH']}, which does not exist.`);
	}
	console.log('No Chromium was found, so one is installed.');
	const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	const commands = isDebian
		? ['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium']
		: ['npx playwright install chromium'];
	for (const command of commands) execSync(command, { stdio: 'inherit' });
	const installed = findChromium() ?? chromium.executablePath();
	if (!existsSync(installed))
		throw new Error('No Chromium could be installed. Install one and name it in CHROMIUM_PATH.');
	return installed;
}
