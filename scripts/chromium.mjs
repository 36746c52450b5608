import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
