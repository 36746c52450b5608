import { describe, expect, it, onTestFinished } from 'vitest';
import { tick } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import ExplorerScreen from '../../../src/lib/ui/explorer/ExplorerScreen.svelte';
import { LibrarySession } from '../../../src/lib/ui/explorer/library-session.svelte.ts';
import { memoryAccess, memoryLibrary, type MemoryLibrary } from '../../support/memory-library.ts';
import { MemoryAddressBar } from '../explorer/address-bar.svelte.ts';

const LIBRARY = memoryLibrary([{ title: 'Kaizen' }, { title: 'Trust' }], [[0, 'requires', 1]]);

const NO_TOURS = {
	store: { read: () => null, write: () => true },
	read: async () => ({ value: null, remarks: [] }),
	play: () => {},
};

/** The explorer on libraries in memory: each time the library is opened the next one is taken. */
async function explore(
	search: string,
	...libraries: readonly MemoryLibrary[]
): Promise<{ session: LibrarySession; address: MemoryAddressBar }> {
	await page.viewport(1280, 800);
	const session = new LibrarySession(memoryAccess(...libraries));
	onTestFinished(() => session.close());
	session.open();
	await expect.poll(() => session.atlas).not.toBeNull();
	const address = new MemoryAddressBar();
	address.search = search;
	await render(ExplorerScreen, {
		...{
			session,
			address,
			pageOf: (slug: string) => `/${slug}/`,
			listUrl: '/patterns/',
			paddingUrl: '/padding/',
			cardsUrl: '/cards/',
			healthUrl: '/health/',
		},
		...{ areKeysOn: true, onKeys: () => {}, tours: NO_TOURS },
	});
	return { session, address };
}

it('the details say what the source has of a pattern', async () => {
	await explore('?p=trust', LIBRARY);
	const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
	await expect.element(details.getByText('Trust.', { exact: true })).toBeVisible();
});

it('a star picks what is selected, and then picks it no more', async () => {
	const { address } = await explore('?p=trust', LIBRARY);
	await expect.element(page.getByRole('button', { name: 'Picked (*)' })).toBeVisible();
	await userEvent.keyboard('*');
	await expect.poll(() => address.search).toBe('?p=trust&pick=now%3Atrust');
	await expect
		.element(page.getByRole('link', { name: '1 picked' }))
		.toHaveAttribute('href', '/cards/?p=trust&pick=now%3Atrust');
	await userEvent.keyboard('*');
	await expect.poll(() => address.search).toBe('?p=trust');
});

it('a star picks all that is gathered', async () => {
	const { address } = await explore('?with=kaizen&with=trust', LIBRARY);
	await expect.element(page.getByRole('button', { name: 'Pick all' })).toBeVisible();
	await userEvent.keyboard('*');
	await expect.poll(() => address.search).toBe('?with=kaizen&with=trust&pick=now%3Akaizen&pick=now%3Atrust');
});

it('the search gets ready by itself once the map is there', async () => {
	const { session } = await explore('', LIBRARY);
	await expect.poll(() => session.isSearchable).toBe(true);
});

it('begins without the cursor in the search, and the keys are the map’s again once a hit is chosen', async () => {
	const { session, address } = await explore('', LIBRARY);
	await expect.poll(() => session.isSearchable).toBe(true);
	const field = page.getByRole('combobox', { name: /^Search titles/ });
	await expect.element(field).not.toHaveFocus();
	await userEvent.keyboard('/trust{Enter}');
	await expect.poll(() => address.search).toBe('?q=trust&p=trust');
	await userEvent.keyboard('f');
	await expect.poll(() => address.search).toBe('?q=trust&p=trust&focus=trust');
	await expect.element(field).toHaveValue('trust');
});

it('what is selected asks the search for nothing anew, so that what stands out is painted once', async () => {
	const { session, address } = await explore('', LIBRARY);
	await expect.poll(() => session.isSearchable).toBe(true);
	const before = session.hits;
	address.search = '?p=trust';
	const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
	await expect.element(details.getByText('Trust.', { exact: true })).toBeVisible();
	expect(session.hits).toBe(before);
});

it('a star picks what is selected, and then picks it no more', async () => {
	const { address } = await explore('?p=trust', LIBRARY);
	await expect.element(page.getByRole('button', { name: 'Picked (*)' })).toBeVisible();
	await userEvent.keyboard('*');
	await expect.poll(() => address.search).toBe('?p=trust&pick=now%3Atrust');
	await expect
		.element(page.getByRole('link', { name: '1 picked' }))
		.toHaveAttribute('href', '/cards/?p=trust&pick=now%3Atrust');
	await userEvent.keyboard('*');
	await expect.poll(() => address.search).toBe('?p=trust');
});

it('a star picks all that is gathered', async () => {
	const { address } = await explore('?with=kaizen&with=trust', LIBRARY);
	await expect.element(page.getByRole('button', { name: 'Pick all' })).toBeVisible();
	await userEvent.keyboard('*');
	await expect.poll(() => address.search).toBe('?with=kaizen&with=trust&pick=now%3Akaizen&pick=now%3Atrust');
});

it('the search gets ready by itself where a table is shown instead of the map', async () => {
	const { session } = await explore('?table=alone', LIBRARY);
	await expect.poll(() => session.isSearchable).toBe(true);
});

it('a worker that came to its end is told of in the details, and trying again brings them', async () => {
	const { session, address } = await explore('', { ...LIBRARY, deadly: 1 }, LIBRARY);
	await expect.poll(() => session.isSearchable).toBe(true);
	address.search = '?p=trust';
	const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
	await expect.element(details.getByRole('alert')).toHaveTextContent('The summary could not be fetched');
	await details.getByRole('button', { name: 'Try again' }).click();
	await expect.element(details.getByText('Trust.', { exact: true })).toBeVisible();
});

it('a search that could not get ready tries again when something is asked', async () => {
	const { session, address } = await explore('', { ...LIBRARY, tornTexts: 1 });
	await expect.poll(() => session.searchFailure).not.toBeNull();
	address.search = '?q=tru';
	const search = page.getByRole('region', { name: 'Search and filters' });
	await expect.element(search.getByRole('status')).toHaveTextContent('1 match');
	expect(session.searchFailure).toBeNull();
});

it('a worklist is worked through with J, K and arrows in one entry of the history, and left with Escape', async () => {
	const library = memoryLibrary(
		[{ title: 'Kaizen' }, { title: 'Trust' }, { title: 'Alone' }, { title: 'Apart' }, { title: 'Afar' }],
		[[0, 'requires', 1]],
	);
	const { address, session } = await explore('', library);
	await expect.poll(() => session.isSearchable).toBe(true);
	await page.getByRole('button', { name: '3 without relations' }).click();
	const list = page.getByRole('listbox', { name: 'Without relations' });
	await expect.element(list).toHaveFocus();
	await expect.poll(() => address.search).toBe('?p=afar&worklist=orphans');
	await expect.element(page.getByRole('region', { name: 'Search and filters' })).not.toBeInTheDocument();
	const entries = address.entries.length;
	await userEvent.keyboard('jj');
	await expect.poll(() => address.search).toBe('?p=apart&worklist=orphans');
	await userEvent.keyboard('k{Enter}');
	const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
	await expect.element(details).toHaveFocus();
	await expect.element(details.getByText('Alone.', { exact: true })).toBeVisible();
	await userEvent.keyboard('j');
	await expect.element(list).toHaveFocus();
	(document.activeElement as HTMLElement).blur();
	await userEvent.keyboard('{ArrowUp}');
	await expect.poll(() => address.search).toBe('?p=alone&worklist=orphans');
	expect(address.entries.length).toBe(entries);
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => address.search).toBe('?p=alone');
	await expect.element(page.getByRole('region', { name: 'Search and filters' })).toBeVisible();
	await expect.element(page.getByRole('button', { name: '3 without relations' })).toHaveFocus();
});

describe('Escape', () => {
	const ALONE = memoryLibrary([{ title: 'Kaizen' }, { title: 'Alone' }, { title: 'Apart' }], []);
	const list = page.getByRole('listbox', { name: 'Without relations' });
	const map = page.getByRole('img', { name: /^Map of/ });

	it('leads from the details back to the worklist and to the same pattern, and then out of it to the map', async () => {
		const { address, session } = await explore('?p=apart&worklist=orphans', ALONE);
		await expect.poll(() => session.isSearchable).toBe(true);
		await expect.element(list).toBeVisible();
		(list.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		const details = page.getByRole('complementary', { name: 'Details of the selected pattern' });
		await expect.element(details).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(list).toHaveFocus();
		await expect.element(list.getByRole('option', { selected: true })).toHaveTextContent('Apart');
		expect(address.search).toBe('?p=apart&worklist=orphans');
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => address.search).toBe('?p=apart');
		await expect.element(map).toHaveFocus();
	});

	it('leads from the map and from a folded list back to it, on a phone', async () => {
		const { address, session } = await explore('?p=apart&worklist=orphans', ALONE);
		await expect.poll(() => session.isSearchable).toBe(true);
		await page.viewport(390, 844);
		await page.getByRole('button', { name: 'Fold', exact: true }).click();
		await expect.element(list).not.toBeInTheDocument();
		(map.element() as HTMLElement).focus();
		await userEvent.keyboard('{Escape}');
		await expect.element(list).toHaveFocus();
		expect(address.search).toBe('?p=apart&worklist=orphans');
	});
});

describe('what stands above the legend moves with it in one go, and not a frame later', () => {
	const domains = Array.from({ length: 8 }, (_, at) => `A domain with the rather long number ${at}`);
	const library = memoryLibrary(domains.map((domain, at) => ({ title: `Pattern ${at}`, domain })));

	async function watchLegend(search: string) {
		const { address, session } = await explore(search, library);
		await expect.poll(() => session.isSearchable).toBe(true);
		const legend = document.querySelector<HTMLElement>('.legend')!;
		const told = () => document.querySelector<HTMLElement>('.pictures')!.style.getPropertyValue('--legend');
		return { address, legend, before: legend.offsetHeight, told };
	}

	it('where it says something else', async () => {
		const { address, legend, before, told } = await watchLegend('?colour=era');
		address.search = '';
		await tick();
		expect(legend.offsetHeight).toBeGreaterThan(before);
		expect(told()).toBe(`${legend.offsetHeight}px`);
	});

	it('where details leave it less room', async () => {
		const { address, legend, before, told } = await watchLegend('');
		address.search = '?p=pattern-1';
		await tick();
		expect(legend.offsetHeight).toBeGreaterThan(before);
		expect(told()).toBe(`${legend.offsetHeight}px`);
	});
});

it('pages and the list lead back to what is selected, and to where the map looks once it was moved', async () => {
	await explore('?q=kai&p=trust&domain=', LIBRARY);
	const read = page.getByRole('link', { name: 'Read the page' });
	await expect.element(read).toHaveAttribute('href', '/trust/?q=kai&p=trust&domain=');
	await page.getByRole('button', { name: /^Zoom in/ }).click();
	const camera = /^\/trust\/\?q=kai&p=trust&domain=&camera=-?\d+%2C-?\d+%2C[\d.]+$/;
	await expect.poll(() => read.element().getAttribute('href')).toMatch(camera);
	const list = page.getByRole('link', { name: 'As a list' });
	expect(list.element().getAttribute('href')).toMatch(/^\/patterns\/\?p=trust&domain=&camera=/);
	await page
		.getByRole('button', { name: /^Fit|^Show everything|whole map/i })
		.first()
		.click();
	await expect.poll(() => read.element().getAttribute('href')).toMatch(camera);
	// From afar it is brought as near as it can be read from.
	await page.getByRole('button', { name: /^Zoom out/ }).click();
	await page.getByRole('button', { name: 'Centre on the map (C)' }).click();
	// Where a link that selects it leads anyway.
	await expect.poll(() => read.element().getAttribute('href')).toBe('/trust/?q=kai&p=trust&domain=');
});

it('the first stop of Tab leads past the panel to the map', async () => {
	await explore('', LIBRARY);
	const map = page.getByRole('img', { name: /^Map of/ });
	await expect.element(map).toBeInTheDocument();
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByRole('link', { name: 'Skip to the map' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(map).toHaveFocus();
});
