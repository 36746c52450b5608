import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';

/**
 * A static site below `folder`. SvelteKit also writes what each page was rendered from as `__data.json`, for
 * moving between pages by script; pattern pages have no script, so theirs would only double the site.
 * @param {string} folder
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function staticSite(folder) {
	const site = adapterStatic({ pages: folder, assets: folder });
	return {
		name: 'static-site',
		async adapt(builder) {
			await site.adapt(builder);
			removePageData(join(folder, 'patterns'));
		},
	};
}

/** @param {string} folder */
function removePageData(folder) {
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/(?:^|[\\/])__data\.json$/.test(name)) rmSync(join(folder, name));
	}
}
