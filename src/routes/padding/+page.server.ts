import { keepFromScripts } from '$lib/server/kept.ts';
import { loadPaddingPage } from '$lib/server/pattern-pages.ts';
import type { PageServerLoad } from './$types';

/** A finished page, without any script. */
export const csr = false;

export const load: PageServerLoad = async () => ({ kept: keepFromScripts(await loadPaddingPage()) });
