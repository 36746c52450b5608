import { onTestFinished } from 'vitest';
import { expect } from 'vitest';
import { LibrarySession } from '../../../src/lib/ui/explorer/library-session.svelte.ts';
import { SetDesk } from '../../../src/lib/ui/sets/set-desk.svelte.ts';
import { memoryAccess, memoryLibrary, type MemoryLibrary } from '../../support/memory-library.ts';
import { MemoryAddressBar } from '../explorer/address-bar.svelte.ts';

export const LIBRARY = memoryLibrary(
	[
		{ title: 'Kanban', domain: 'operations', era: ['digital'], alignment: 3.5 },
		{ title: 'Trust' },
		{ title: 'Kaizen' },
		{ title: '<b>Scrum</b>' },
	],
	[
		[0, 'requires', 1],
		[0, 'generalizes_from', 2],
		[3, 'related', 0],
	],
);

/** A set on a library in memory, as its link says it. */
export async function openDesk(search: string, library: MemoryLibrary = LIBRARY) {
	const session = new LibrarySession(memoryAccess(library));
	onTestFinished(() => session.close());
	session.open();
	await expect.poll(() => session.atlas).not.toBeNull();
	const address = new MemoryAddressBar();
	address.search = search;
	const desk = new SetDesk(session, address, {
		map: '/',
		...{ cards: '/cards/', language: '/language/', pages: '/patterns/' },
		...{ votes: '/votes/', vote: '/vote/' },
		pageOf: (slug) => `/patterns/${slug}/`,
	});
	return { desk, address };
}
