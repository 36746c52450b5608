import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { serveBuild } from '../../scripts/serve-build.mjs';
import { writeHostileLabels } from './label-library.ts';
import { writeHostileLibrary } from './hostile-library.ts';
import { writePaddedLibrary } from './padded-library.ts';
import { listSites, type Site } from './sites.ts';

/** Set by whoever has just built the bundled library: a build of unknown age would be tested otherwise. */
const IS_BUILT = process.env['SITE_IS_BUILT'] === 'yes';

/** Builds the sites and serves them; what it returns stops the servers. */
export default async function buildSites(): Promise<() => Promise<void>> {
	writeHostileLibrary();
	writeHostileLabels();
	writePaddedLibrary();
	const sites = listSites();
	await buildAll(sites.filter((site) => site.build !== 'build' || !IS_BUILT));
	const servers = await Promise.all(sites.map(({ build, base, port }) => serveBuild(build, { base, port })));
	return async () => {
		await Promise.all(servers.map((server) => server.close()));
	};
}

/** Builds of one library wait for themselves now and then: two at a time are done sooner. */
const AT_A_TIME = 2;

async function buildAll(sites: readonly Site[]): Promise<void> {
	const waiting = [...sites];
	const buildNext = async (): Promise<void> => {
		for (let site = waiting.shift(); site; site = waiting.shift()) await build(site);
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, buildNext));
}

async function build({ name, folder, build }: Site): Promise<void> {
	console.log(`Building the site “${name}”`);
	const { stderr } = await promisify(execFile)(
		'npx',
		['--no-install', 'vite', 'build', '--logLevel', 'error'],
		{
			env: { ...process.env, PATTERNS_DIR: folder, BUILD_DIR: build, KIT_DIR: `.cache/e2e/kit-${name}` },
			maxBuffer: 1 << 28,
		},
	);
	process.stderr.write(stderr);
}
