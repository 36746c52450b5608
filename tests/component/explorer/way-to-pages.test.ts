import { describe, expect, it } from 'vitest';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import { WayToPages } from '../../../src/lib/ui/explorer/way-to-pages.svelte.ts';
import { SIX_PATTERNS } from '../../support/six-patterns.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';

function carriedFrom(search: string) {
	const address = new MemoryAddressBar();
	address.search = search;
	const { forPages, forList } = new WayToPages(new Explorer({ atlas: SIX_PATTERNS }, address), address);
	return { forPages, forList };
}

describe('What links to pages carry', () => {
	it('is what is on screen, without the query for the list', () => {
		const carried = carriedFrom('?q=care&p=trust');
		expect(carried).toEqual({ forPages: '?q=care&p=trust', forList: '?p=trust' });
	});

	it('is the step of a tour, too, that was left to explore', () => {
		const { forPages, forList } = carriedFrom('?p=trust&tour=walk.2&theme=dark');
		expect([forPages, forList]).toEqual(Array(2).fill('?p=trust&tour=walk.2&theme=dark'));
		expect(carriedFrom('?tour=walk.2').forPages).toBe('?tour=walk.2');
	});
});
