import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = new URL('..', import.meta.url);

/**
 * A name for what a site is built from, so that equal sources give equal bytes and a page that is still open after
 * another site was put in its place can tell: not the clock, which SvelteKit would take.
 * @returns {string}
 */
export function siteVersion() {
	const sources = readdirSync(new URL('src', PROJECT), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			`${entry.parentPath}/${entry.name}`.slice(fileURLToPath(PROJECT).length).replaceAll('\\', '/'),
		)
		.sort();
	const hash = createHash('sha256');
	for (const path of ['package.json', 'package-lock.json', ...sources]) {
		hash.update(`${path}\0`).update(readFileSync(new URL(path, PROJECT)));
	}
	return hash.digest('hex').slice(0, 16);
}
