import { error } from '@sveltejs/kit';
import { listTextParts, loadTextIndex } from '$lib/server/text-index.ts';

export const prerender = true;

export const entries = async () => (await listTextParts()).map((part) => ({ part }));

export async function GET({ params }) {
	const packed = (await loadTextIndex()).get(params.part) ?? error(404, 'The index has no such part.');
	return new Response(packed, { headers: { 'content-type': 'application/octet-stream' } });
}
