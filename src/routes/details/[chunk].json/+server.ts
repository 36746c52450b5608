import { error, json } from '@sveltejs/kit';
import { DETAILS_PER_CHUNK } from '$lib/model/details.ts';
import { composeDetails } from '$lib/server/details.ts';
import { loadLibrary } from '$lib/server/library.ts';

export const prerender = true;

export async function entries() {
	const { patterns } = await loadLibrary();
	return Array.from({ length: Math.ceil(patterns.length / DETAILS_PER_CHUNK) }, (_, chunk) => ({
		chunk: String(chunk),
	}));
}

export async function GET({ params }) {
	const from = Number(params.chunk) * DETAILS_PER_CHUNK;
	const details = composeDetails(await loadLibrary(), from, from + DETAILS_PER_CHUNK);
	if (!details.length) error(404, 'There is no such part of the library.');
	return json(details);
}
