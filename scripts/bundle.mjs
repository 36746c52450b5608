import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a bundle is made from, besides its own entry: newer than the bundle, and it is made again. */
const SOURCES = ['src/cli', 'src/lib', 'package.json', 'package-lock.json', 'scripts/bundle.mjs'];

/**
 * Bundles a TypeScript program into one file that runs on Node, unless the file is newer than all its sources.
 * @param {string} entry path below the project
 * @param {string} output path below the project
 * @param {string} banner first line of the file
 * @param {string[]} external packages that are left to Node, such as those that look for files beside their own
 */
export async function bundle(entry, output, banner = '', external = []) {
	const target = join(ROOT, output);
	const sources = [...SOURCES, entry, join(entry, '..')].map((path) => join(ROOT, path));
	if (existsSync(target) && Math.max(...sources.map(newest)) < statSync(target).mtimeMs) return target;
	const build = await rolldown({ input: join(ROOT, entry), platform: 'node', external, logLevel: 'warn' });
	await build.write({ file: target, format: 'esm', banner, codeSplitting: false });
	await build.close();
	return target;
}

/** gray-matter brings engines that evaluate what they read. We hand it our own, so what we ship holds no others. */
const withoutEngines = {
	name: 'without-engines',
	/** @param {string} _code @param {string} id */
	transform: (_code, id) => (/gray-matter\/lib\/engines\.js$/.test(id) ? 'module.exports = {};' : null),
};

/** @param {string} path @returns {number} */
function newest(path) {
	if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
	return Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
