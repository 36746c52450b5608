import type { Handle } from '@sveltejs/kit';
import notStarted from './not-started.html?raw';

/** The map is drawn by scripts alone: where they do not run its page says so and leads to the list. Other pages are whole without. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			event.route.id === '/'
				? stylesLast(html.replace('%not-started%', notStarted.trim()), isForFirstPicture)
				: stylesLast(html.replace('%not-started%', '')),
	});

const STYLES = /<link href="[^"]*" rel="stylesheet">/g;

/** A script waits for the styles that are linked before it: the first one waits for none. */
function stylesLast(html: string, isWanted: (link: string) => boolean = () => true): string {
	const links = (html.match(STYLES) ?? []).filter(isWanted);
	return html.replace(STYLES, '').replace('</head>', `${links.join('')}</head>`);
}

/** What is fetched after it brings its styles along: linked from the start they would hold it up. */
function isForFirstPicture(link: string): boolean {
	return !/\/(?:later-parts|TakeSheet|MakingStrip|EmbedScreen)\.[\w-]+\.css"/.test(link);
}
