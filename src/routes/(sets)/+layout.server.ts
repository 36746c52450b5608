import { displayText } from '$lib/model/display-text.ts';
import { loadLibrary } from '$lib/server/library.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => ({
	title: displayText((await loadLibrary()).settings.title),
});
