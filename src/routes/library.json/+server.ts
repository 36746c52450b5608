import { readAtlas } from '$lib/server/atlas.ts';
import { encodeAtlas } from '$lib/atlas/encode-atlas.ts';

export const prerender = true;

export async function GET() {
	return new Response(encodeAtlas(await readAtlas()), { headers: { 'content-type': 'application/json' } });
}
