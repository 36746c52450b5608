import { fileURLToPath } from 'node:url';
import { realLibrary } from '../support/real-libraries.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A built site that end-to-end tests walk through, served on a port and below a base path of its own. */
export interface Site {
	/** Name of the Playwright project. */
	readonly name: string;
	/** The folder of Markdown that the site shows. */
	readonly folder: string;
	/** Where the site is built to, below the project's folder. */
	readonly build: string;
	readonly port: number;
	/** Begins with a slash and does not end in one, or is empty. */
	readonly base: string;
	/** Names of the spec files that walk through it. */
	readonly specs: readonly string[];
}

const BUNDLED: Site = {
	name: 'bundled',
	folder: `${PROJECT}content`,
	build: 'build',
	port: 4611,
	// Below a base path, as on a host of project pages.
	base: '/some/where',
	specs: [
		'patterns',
		'live-reload',
		'loading',
		'text-search',
		'phone',
		'numbers',
		'making-tours',
		'sets',
		'camera',
	],
};

/** What walks through the explorer at length does so once: on a real library, or on the bundled one where there is none. */
const AT_LENGTH: readonly string[] = ['explorer', 'keyboard', 'neighbourhood'];

const PAGES: Site = {
	name: 'pages',
	folder: `${PROJECT}tests/fixtures/libraries/pages`,
	build: '.cache/e2e/pages',
	port: 4613,
	base: '',
	specs: ['patterns', 'same-bytes', 'desk'],
};

const HOSTILE: Site = {
	name: 'hostile',
	folder: `${PROJECT}.cache/e2e/hostile-library`,
	build: '.cache/e2e/hostile',
	port: 4614,
	base: '/deep/down',
	specs: ['safety'],
};

const LABELS: Site = {
	name: 'labels',
	folder: `${PROJECT}.cache/e2e/hostile-labels`,
	build: '.cache/e2e/labels',
	port: 4615,
	base: '',
	specs: ['hostile-labels'],
};

const PADDED: Site = {
	name: 'padded',
	folder: `${PROJECT}.cache/e2e/padded-library`,
	build: '.cache/e2e/padded',
	port: 4616,
	base: '/below',
	specs: ['padding', 'worklist', 'tours'],
};

const OTHERS: readonly Site[] = [PAGES, HOSTILE, LABELS, PADDED];

/** The sites that can be built here; the one of a real library only where its archive is at hand. */
export function listSites(): readonly Site[] {
	const real = realLibrary('2026-01-29');
	if (!real) {
		console.warn('The real libraries are not here: end-to-end tests on them are skipped.');
		return [{ ...BUNDLED, specs: [...BUNDLED.specs, ...AT_LENGTH] }, ...OTHERS];
	}
	return [
		BUNDLED,
		...OTHERS,
		{
			name: 'real-library',
			folder: real,
			build: '.cache/e2e/real-library',
			port: 4612,
			base: '',
			specs: [...AT_LENGTH, 'hierarchy', 'agreement', 'paths', 'worklist', 'desk', 'take-away', 'table'],
		},
	];
}

export function urlOf({ port, base }: Site): string {
	return `http://127.0.0.1:${port}${base}/`;
}
