import { error } from '@sveltejs/kit';
import { loadTour, tourNames } from '$lib/server/tours.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => (await tourNames()).map((name) => ({ name }));

export const load: PageServerLoad = async ({ params }) =>
	(await loadTour(params.name)) ?? error(404, 'This library has no tour of this name.');
