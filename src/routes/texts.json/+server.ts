import { json } from '@sveltejs/kit';
import type { SearchTexts } from '$lib/model/details.ts';
import { loadLibrary } from '$lib/server/library.ts';

export const prerender = true;

export async function GET() {
	const { patterns } = await loadLibrary();
	return json({
		aliases: patterns.map(({ aliases }) => aliases),
		summaries: patterns.map(({ summary }) => summary),
	} satisfies SearchTexts);
}
