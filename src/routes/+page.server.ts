import { displayText } from '$lib/model/display-text.ts';
import { loadLibrary } from '$lib/server/library.ts';
import type { PageServerLoad } from './$types';

/** What can be read before the map is there stands in the page itself; the library is fetched apart, and stands in no page. */
export const load: PageServerLoad = async () => {
	const { title, description } = (await loadLibrary()).settings;
	return { title: displayText(title), description: displayText(description) };
};
