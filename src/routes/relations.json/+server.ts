import { json } from '@sveltejs/kit';
import { readAtlas } from '$lib/server/atlas.ts';
import { loadLibrary } from '$lib/server/library.ts';
import { composeStatements } from '$lib/server/statements.ts';

export const prerender = true;

export async function GET() {
	return json(composeStatements(await loadLibrary(), await readAtlas()));
}
