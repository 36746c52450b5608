import type { Handle } from '@sveltejs/kit';
import notStarted from './not-started.html?raw';

/** The map is drawn by scripts alone: where they do not run its page says so and leads to the list. Other pages are whole without. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			event.route.id === '/'
				? html.replace('%not-started%', notStarted.trim())
				: html.replace('%not-started%', ''),
	});
