import { execFileSync } from 'node:child_process';
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
	const servers: Awaited<ReturnType<typeof serveBuild>>[] = [];
	for (const site of listSites()) {
		if (site.build !== 'build' || !IS_BUILT) build(site);
		servers.push(await serveBuild(site.build, { base: site.base, port: site.port }));
	}
	return async () => {
		await Promise.all(servers.map((server) => server.close()));
	};
}

function build({ name, folder, build }: Site): void {
	console.log(`Building the site “${name}”`);
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
		stdio: 'inherit',
		env: { ...process.env, PATTERNS_DIR: folder, BUILD_DIR: build, KIT_DIR: `.cache/e2e/kit-${name}` },
	});
}
