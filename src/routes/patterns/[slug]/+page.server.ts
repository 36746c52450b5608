import { error } from '@sveltejs/kit';
import { keepFromScripts } from '$lib/server/kept.ts';
import { loadPatternPage, patternAddresses } from '$lib/server/pattern-pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The page is read, not operated: it needs no script, and its text stands in it once. */
export const csr = false;

export const entries: EntryGenerator = async () => (await patternAddresses()).map((slug) => ({ slug }));

export const load: PageServerLoad = async ({ params }) => {
	const page = await loadPatternPage(params.slug);
	return { kept: keepFromScripts(page ?? error(404, 'This library has no pattern at this address.')) };
};
