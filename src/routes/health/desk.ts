import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import type { DeskDoors } from '$lib/ui/desk/desk-doors.ts';
import { FindingsSession } from '$lib/ui/desk/findings-session.svelte.ts';
import { Linked, type ListLink } from '$lib/ui/desk/linked.svelte.ts';
import { onDestroy } from 'svelte';

export function deskDoors(): DeskDoors {
	return {
		mapHref: resolve('/'),
		patternsHref: `${resolve('/patterns')}/`,
		rulesHref: `${resolve('/rules')}/`,
		healthHref: `${resolve('/health')}/`,
	};
}

/** The findings of this site, fetched while the page is open, and again when a file of the library is saved. */
export function openFindings(): FindingsSession {
	const session = new FindingsSession(browser ? new URL(resolve('/'), location.href).href : '');
	if (!browser) return session;
	void session.open();
	import.meta.hot?.on('library:changed', () => void session.open());
	onDestroy(() => session.close());
	return session;
}

/** What this page's link asks of its list. */
export function linkedTo<Asked extends object>(link: ListLink<Asked>): Linked<Asked> {
	const address = {
		get search() {
			return browser ? page.url.search : '';
		},
		replace: (search: string) =>
			goto(`${location.pathname}${search}`, { replaceState: true, keepFocus: true, noScroll: true }),
	};
	return new Linked(address, link);
}
