import { loadHealth } from '$lib/server/health.ts';
import { composeWantedOpening } from '$lib/view/desk/opening.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const health = await loadHealth();
	return { title: health.title, opening: composeWantedOpening(health) };
};
