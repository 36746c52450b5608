import { RULES } from '$lib/lint/rules.ts';
import { keepFromScripts } from '$lib/server/kept.ts';
import { loadLibrary } from '$lib/server/library.ts';
import type { PageServerLoad } from './$types';

/** The page is read, not operated: it needs no script. */
export const csr = false;

export const load: PageServerLoad = async () => {
	const { settings } = await loadLibrary();
	return { kept: keepFromScripts({ title: settings.title, rules: RULES }) };
};
