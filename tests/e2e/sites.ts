import { fileURLToPath } from 'node:url';
import { realLibrary, type RealLibrary } from '../support/real-libraries.ts';

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
		'making-tours',
		'sets',
		'camera',
		'for-everyone',
	],
};

/** What walks through the explorer at length does so once: on a real library, or on the bundled one where there is none. */
const AT_LENGTH: readonly string[] = ['explorer', 'keyboard', 'neighbourhood', 'numbers'];

/** Sites of real libraries: what a researcher does is done on one of 3,573 patterns, or on both. */
const REAL: readonly (Omit<Site, 'folder'> & { readonly library: RealLibrary })[] = [
	{
		library: '2026-02-20',
		name: 'large-library',
		build: '.cache/e2e/large-library',
		port: 4617,
		base: '',
		specs: ['large', 'agreement', 'keyboard', 'neighbourhood', 'numbers', 'paths', 'table'],
	},
	{
		library: '2026-01-29',
		name: 'real-library',
		build: '.cache/e2e/real-library',
		port: 4612,
		base: '',
		specs: [
			...['explorer', 'agreement', 'keyboard', 'hierarchy', 'numbers'],
			...['paths', 'worklist', 'desk', 'take-away'],
		],
	},
];

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

/** The sites that can be built here, those first that take longest; those of real libraries only where their archives are at hand. */
export function listSites(): readonly Site[] {
	const real = REAL.flatMap(realSite);
	const bundled = real.length ? BUNDLED : { ...BUNDLED, specs: [...BUNDLED.specs, ...AT_LENGTH] };
	return [...real, bundled, ...OTHERS];
}

function realSite({ library, ...site }: (typeof REAL)[number]): Site[] {
	const folder = realLibrary(library);
	if (folder) return [{ ...site, folder }];
	console.warn(`The real library of ${library} is not here: end-to-end tests on it are skipped.`);
	return [];
}

export function urlOf({ port, base }: Site): string {
	return `http://127.0.0.1:${port}${base}/`;
}
