import { keepFromScripts } from '$lib/server/kept.ts';
import { loadNumbers } from '$lib/server/numbers.ts';
import type { PageServerLoad } from './$types';

/** A finished page, without any script. */
export const csr = false;

export const load: PageServerLoad = async () => ({ kept: keepFromScripts(await loadNumbers()) });
