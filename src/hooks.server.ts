import type { Handle } from '@sveltejs/kit';
import notStarted from './not-started.html?raw';

/** The map is drawn by scripts alone: where they do not run its page says so and leads to the list. Other pages are whole without. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			stylesLast(html.replace('%not-started%', event.route.id === '/' ? notStarted.trim() : '')),
	});

const STYLES = /<link href="[^"]*" rel="stylesheet">/g;
/** What the explorer fetches after its first picture, which brings its styles along: linked here they would hold that picture up. */
const LATE = /\/(?:later-parts|TakeSheet|MakingStrip|EmbedScreen)\.[\w-]+\.css"/;

/** A script waits for the styles that are linked before it: the first one waits for none. */
function stylesLast(html: string): string {
	const links = (html.match(STYLES) ?? []).filter((link) => !LATE.test(link));
	return html.replace(STYLES, '').replace('</head>', `${links.join('')}</head>`);
}
