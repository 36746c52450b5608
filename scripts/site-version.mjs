import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * A name for what a site is built from, so that equal sources give equal bytes and a page that is still open after
 * another site was put in its place can tell: not the clock, which SvelteKit would take. A build makes its pages in threads that read
 * the settings again, perhaps after a source was changed: they are told the name that its scripts have, or no page would find them.
 * @param {string} project
 * @returns {string}
 */
export function siteVersion(project = PROJECT) {
	const told = isMainThread ? undefined : getEnvironmentData(project);
	const version = typeof told === 'string' ? told : hashOfSources(pathToFileURL(`${project}/`));
	setEnvironmentData(project, version);
	return version;
}

/** @param {URL} project */
function hashOfSources(project) {
	const sources = readdirSync(new URL('src', project), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			`${entry.parentPath}/${entry.name}`.slice(fileURLToPath(project).length).replaceAll('\\', '/'),
		)
		.sort();
	const hash = createHash('sha256');
	for (const path of ['package.json', 'package-lock.json', ...sources]) {
		hash.update(`${path}\0`).update(readFileSync(new URL(path, project)));
	}
	return hash.digest('hex').slice(0, 16);
}
