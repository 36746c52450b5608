import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a bundle is made from, besides its own folder: where one is newer, the bundle is made again. */
const SOURCES = [
	'src/cli',
	'src/lib',
	'package.json',
	'package-lock.json',
	'scripts/bundle.mjs',
	'scripts/gray-matter.mjs',
];

/**
 * Bundles a TypeScript program into one file that runs on Node, unless the file is newer than all its sources.
 * @param {string} entry path below the project
 * @param {string} output path below the project
 * @param {{ banner?: string, plugins?: import('rolldown').Plugin[], external?: string[] }} [options]
 * @returns {Promise<string>} path of the file
 */
export async function bundle(entry, output, { banner = '', plugins = [], external = [] } = {}) {
	const target = join(ROOT, output);
	const sources = [...SOURCES, dirname(entry)].map((path) => join(ROOT, path));
	if (existsSync(target) && Math.max(...sources.map(newest)) < statSync(target).mtimeMs) return target;
	const build = await rolldown({
		input: join(ROOT, entry),
		platform: 'node',
		logLevel: 'warn',
		plugins,
		external,
	});
	const { output: chunks } = await build.generate({ format: 'esm', banner, codeSplitting: false });
	await build.close();
	const draft = `${target}.${process.pid}`;
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(draft, chunks[0].code);
	renameSync(draft, target);
	return target;
}

/** @param {string} path @returns {number} */
function newest(path) {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
