import type { Handle } from '@sveltejs/kit';
import notStarted from './not-started.html?raw';

/** The map is drawn by scripts alone: where they do not run its page says so and leads to the list. Other pages are whole without. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			event.route.id === '/'
				? html.replace('%not-started%', notStarted.trim()).replace(LATE_STYLES, '')
				: html.replace('%not-started%', ''),
	});

/** Styles of what the explorer fetches after its first picture come with it: linked from the start they would hold that picture up. */
const LATE_STYLES =
	/<link href="[^"]*\/(?:later-parts|TakeSheet|MakingStrip|EmbedScreen)\.[\w-]+\.css" rel="stylesheet">/g;
