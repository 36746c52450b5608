/*
 * Pages carry the view that their reader came with in their own link and in those that they lead on with. They read none
 * of it: what leads back to the explorer says it again, and the explorer reads it as it reads every link.
 */

/** What is looked at just now: a link that selects a pattern of its own looks at that instead. */
const LOOKED_AT = ['p', 'with', 'camera'];

/** A link of a page, to another page or to the explorer, with what the page's own link says, which leads back to just that; unless it selects a pattern. */
export function linkCarrying(href: string, carried: string): string {
	const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
	const selected = new URLSearchParams(search).get('p');
	return path + (selected === null ? carried : searchSelecting(lookingAway(carried), selected)) + hash;
}

function lookingAway(search: string): string {
	const params = new URLSearchParams(search);
	for (const name of LOOKED_AT) params.delete(name);
	const text = params.toString();
	return text && `?${text}`;
}

/** What `searchFromView` says of a view with this pattern selected, from what it says without: made often, for long lists of links. */
export function searchSelecting(search: string, key: string): string {
	const parts = search.slice(1).split('&').filter(Boolean);
	const at = parts[0]?.startsWith('q=') ? 1 : 0;
	return `?${parts.toSpliced(at, 0, new URLSearchParams([['p', key]]).toString()).join('&')}`;
}
