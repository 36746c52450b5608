import { execFileSync } from 'node:child_process';
import { flagValue } from './figures.ts';
import { generateLibrary } from './generate.ts';
import { writeLibrary } from './written-library.ts';

/** The built site that the command line names: `--site <folder>` is built, that of `--library <folder>` or of a made library of `--patterns N` (3,616) is built now. */
export function builtSite(): { readonly name: string; readonly folder: string } {
	const site = flagValue('site');
	if (site) return { name: flagValue('name') ?? nameOf(site), folder: site };
	const library = flagValue('library');
	const patterns = Number(flagValue('patterns') ?? 3_616);
	const name = library ? nameOf(library.replace(/\/patterns\/?$/, '')) : String(patterns);
	const made = `.cache/open/library-${name}`;
	if (!library) writeLibrary(generateLibrary(patterns), made);
	const folder = `.cache/open/site-${name}`;
	execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			PATTERNS_DIR: library ?? made,
			BUILD_DIR: folder,
			KIT_DIR: `.cache/open/kit-${name}`,
		},
	});
	return { name, folder };
}

function nameOf(path: string): string {
	return path.replace(/\/+$/, '').split('/').at(-1)!;
}
