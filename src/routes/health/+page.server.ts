import { loadHealth } from '$lib/server/health.ts';
import { composeOpening } from '$lib/view/desk/opening.ts';
import type { PageServerLoad } from './$types';

/** What can be read before all findings are there stands in the page itself; they are fetched apart, and stand in no page. */
export const load: PageServerLoad = async () => {
	const health = await loadHealth();
	return { title: health.title, opening: composeOpening(health) };
};
