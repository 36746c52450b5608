import { linkCarrying } from '../../view/link/carried.ts';

/* What a pattern's page runs: it is a finished page without this, which only lets its links lead on with the view that its reader came with. */

const carried = location.search;

if (carried) for (const link of document.querySelectorAll('a[href]')) carry(link, carried);

function carry(link: Element, carried: string): void {
	const href = link.getAttribute('href')!;
	if (link.hasAttribute('data-map') || leadsToAnotherPage(href))
		link.setAttribute('href', linkCarrying(href, carried));
}

/** To a page beside this one, or to the list of them all. */
function leadsToAnotherPage(href: string): boolean {
	const pages = new URL('../', location.href);
	const { origin, pathname } = new URL(href, location.href);
	return origin === pages.origin && pathname.startsWith(pages.pathname) && pathname !== location.pathname;
}
