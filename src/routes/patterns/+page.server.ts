import { keepFromScripts } from '$lib/server/kept.ts';
import { loadListPage } from '$lib/server/pattern-pages.ts';
import type { PageServerLoad } from './$types';

/** The list is a finished page; a small script of its own lets it be sorted and filtered. */
export const csr = false;

export const load: PageServerLoad = async () => ({ kept: keepFromScripts(await loadListPage()) });
