import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { Later } from '../../../src/lib/ui/explorer/later.svelte.ts';
import ExplorerSide from '../../../src/lib/ui/explorer/ExplorerSide.svelte';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import type { LibrarySession } from '../../../src/lib/ui/explorer/library-session.svelte.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import Wired from './Wired.svelte';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', era: ['industrial'], alignment: 3 },
		{ title: 'Trust', domain: 'culture', era: ['digital'], alignment: 4.5 },
		{ title: 'Alone', errors: 2, warnings: 1 },
	],
	[
		[0, 'requires', 1],
		[1, 'related', 0],
		[0, 'enables?', 2],
	],
);

/** Facets that are called like the other sections of the panel. */
const TWINS: Atlas = {
	...ATLAS,
	facets: ['relations', 'alignment', 'regions', 'display', 'domain'].map((id) => ({
		...ATLAS.facets[0]!,
		id,
		label: id,
	})),
};

/** As much of an open library as the panel asks for. */
const SEARCH = {
	...{ hits: [], areNear: false, texts: null, textFailure: null, answered: '' },
	...{ isSearchable: true, searchFailure: null, prepareSearch: vi.fn() },
} as unknown as LibrarySession;

async function show(search = '', atlas: Atlas = ATLAS, session: Partial<LibrarySession> = {}) {
	const address = new MemoryAddressBar();
	address.search = search;
	const explorer = new Explorer({ atlas }, address);
	const told = { onToggle: vi.fn(), onKeys: vi.fn() };
	const later = new Later();
	await later.show();
	const screen = await render(Wired, {
		...{
			part: ExplorerSide,
			explorer,
			later,
			isOpen: true,
			listUrl: '/patterns/',
			healthUrl: '/health/',
			...told,
		},
		session: { ...SEARCH, ...session },
	});
	return { explorer, address, screen, ...told };
}

const field = () => page.getByRole('combobox', { name: /^Search titles/ });
const section = (name: string) => page.getByRole('heading', { level: 2, name }).getByRole('button');
const group = (name: string) => page.getByRole('group', { name, exact: true });

beforeEach(() => page.viewport(400, 1400));

describe('The panel of search and filters', () => {
	it('says what the library is, and leads to the list', async () => {
		const { screen } = await show();
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Small library');
		await expect.element(page.getByText('3 patterns · 2 relations')).toBeVisible();
		await expect.element(page.getByText('Health: 2 errors, 1 warning')).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Health' })).toHaveAttribute('href', '/health/');
		const list = page.getByRole('link', { name: 'As a list' });
		await expect.element(list).toHaveAttribute('href', '/patterns/');
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is out of reach while it is put away', async () => {
		const { screen, onToggle, onKeys } = await show();
		await page.getByRole('button', { name: 'Put the panel away' }).click();
		expect(onToggle).toHaveBeenCalledOnce();
		await page.getByRole('button', { name: /^Keys and gestures/ }).click();
		expect(onKeys).toHaveBeenCalledOnce();
		await screen.rerender({ isOpen: false });
		expect(page.getByRole('button', { name: 'Put the panel away' }).elements()).toHaveLength(0);
	});

	it('says on a phone how many patterns are shown, on the button that puts it away', async () => {
		await page.viewport(390, 844);
		const { address, screen, onToggle } = await show('?domain=culture');
		const done = page.getByRole('button', { name: /^Show (?:the map|\d+ patterns?)$/ });
		await expect.element(done).toHaveTextContent('Show 1 pattern');
		address.search = '';
		await expect.element(done).toHaveTextContent('Show the map');
		expect(await faultsOf(screen.container)).toEqual([]);
		await done.click();
		expect(onToggle).toHaveBeenCalledOnce();
		await page.viewport(900, 844);
		expect(done.elements()).toHaveLength(0);
	});

	it('takes the cursor to the search', async () => {
		const { screen } = await show();
		(screen.component as { shown(): ExplorerSide }).shown().focusSearch();
		await expect.element(field()).toHaveFocus();
	});

	it('says of a hit what it is, and whether something hides it', async () => {
		const hits = [0, 2].map((pattern) => ({ pattern, title: [{ text: 'T', isHit: true }], excerpt: null }));
		const { address } = await show('?q=t&domain=operations', ATLAS, { hits, answered: 't' });
		const options = page.getByRole('option');
		await expect.element(options.nth(0)).toHaveTextContent('T operations · 2 relations');
		await expect.element(options.nth(1)).toHaveTextContent(/^T 0 relations$/);
		await options.nth(2).getByText('Hidden by the filters or the focus: show it').click();
		await expect.poll(() => address.search).toBe('?q=t&p=alone');
	});

	it('says what tells hits apart that are titled alike', async () => {
		const atlas = smallAtlas([
			{ title: 'Trust', domain: 'culture' },
			{ title: 'Trust' },
			{ title: 'Trusts' },
		]);
		const namesakes = new Map([
			[0, 'culture'],
			[1, 'law/'],
		]);
		const hits = [0, 1, 2].map((pattern) => ({
			...{ pattern, title: [{ text: atlas.titles[pattern]!, isHit: true }], excerpt: null },
		}));
		await show('?q=trust', { ...atlas, namesakes }, { hits, answered: 'trust' });
		const options = page.getByRole('option');
		await expect.element(options.nth(0)).toHaveTextContent(/^Trust culture · 0 relations$/);
		await expect.element(options.nth(1)).toHaveTextContent(/^Trust law\/ · 0 relations$/);
		await expect.element(options.nth(2)).toHaveTextContent(/^Trusts 0 relations$/);
	});

	it('chooses among the hits', async () => {
		const hits = [{ pattern: 1, title: [{ text: 'Trust', isHit: true }], excerpt: null }];
		const { address } = await show('?q=trust', ATLAS, { hits, answered: 'trust' });
		await field().click();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => address.search).toBe('?q=trust&p=trust');
	});
});

describe('The filters', () => {
	it('filter by a value, by several, and by one alone', async () => {
		const { address } = await show();
		await group('Domain').getByRole('button', { name: 'culture' }).click();
		await expect.poll(() => address.search).toBe('?domain=culture');
		await group('Domain')
			.getByRole('button', { name: /^Not stated/ })
			.click();
		await expect.poll(() => address.search).toBe('?domain=culture&domain=');
		await group('Domain')
			.getByRole('button', { name: /^operations/ })
			.click({ modifiers: ['Alt'] });
		await expect.poll(() => address.search).toBe('?domain=operations');
		await expect.element(section('Domain')).toHaveTextContent('1 chosen');
	});

	it('offer a value alone, by the pointer and from the keyboard, where a click does something else', async () => {
		const { screen, address } = await show();
		const only = (name: string) => group('Domain').getByRole('button', { name: `Only ${name}` });
		await expect.element(group('Domain').getByRole('button', { name: 'operations' })).toBeVisible();
		expect(group('Domain').getByRole('button', { name: /^Only/ }).elements()).toHaveLength(0);
		address.search = '?domain=culture&domain=';
		const row = group('Domain').getByRole('button', { name: /^culture/ });
		await row.hover();
		await expect.element(only('culture')).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
		await only('culture').click();
		await expect.poll(() => address.search).toBe('?domain=culture');
		await expect.element(only('culture')).not.toBeInTheDocument();
		await expect.element(row).toHaveFocus();
		only('operations').element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => address.search).toBe('?domain=operations');
	});

	it('count what the other filters let through', async () => {
		await show('?domain=culture');
		await expect.element(group('Domain').getByRole('button', { name: /^operations/ })).toHaveTextContent('1');
		await expect.element(group('Era').getByRole('button', { name: 'digital' })).toHaveTextContent('1');
		await expect.element(group('Era').getByRole('button', { name: 'industrial' })).toHaveTextContent('0');
	});

	it('show the colours of the facet that colours', async () => {
		const { screen } = await show();
		const dots = (name: string) => group(name).element().querySelectorAll('.dot').length;
		expect([dots('Domain'), dots('Era')]).toEqual([3, 0]);
		await screen.unmount();
		await show('?colour=era');
		expect([dots('Domain'), dots('Era')]).toEqual([0, 5]);
	});

	it('switch relation types, and what a machine guessed', async () => {
		const { address } = await show();
		await group('Relation types')
			.getByRole('button', { name: /^Requires/ })
			.click();
		await expect.poll(() => address.search).toBe('?rel=related');
		await expect.element(section('Relations')).toHaveTextContent('1 of 2 types');
		await group('Relation types').getByRole('button', { name: 'Inferred by a machine' }).click();
		await expect.poll(() => address.search).toBe('?rel=related&inferred=yes');
		await group('Relation types').getByRole('button', { name: 'Only Requires' }).click();
		await expect.poll(() => address.search).toBe('?rel=requires&inferred=yes');
		expect(group('Relation types').getByRole('button', { name: 'Only Requires' }).elements()).toHaveLength(0);
	});

	it('say which scores pass, or that none does', async () => {
		const { address } = await show('?score=2..4');
		await expect.element(section('Alignment')).toHaveTextContent('2 to 4');
		address.search = '?score=none';
		await expect.element(section('Alignment')).toHaveTextContent('not scored');
		await expect.element(page.getByText('No score passes')).toBeVisible();
		await page.getByRole('button', { name: /^Not scored/ }).click();
		await expect.poll(() => address.search).toBe('?score=none&unscored=no');
	});

	it('name the regions, which can be looked at, and their hubs, which can be selected', async () => {
		const { address } = await show();
		await section('Regions').click();
		await page.getByRole('button', { name: 'All 3' }).click();
		await expect.poll(() => address.search).toBe('?region=kaizen');
		await page.getByRole('link', { name: 'Kaizen' }).click();
		await expect.poll(() => address.search).toBe('?p=kaizen&region=kaizen');
	});

	it('name regions of which nothing is shown so that they can be read', async () => {
		const { screen } = await show('?domain=operations&score=none');
		await section('Regions').click();
		await expect.element(page.getByRole('button', { name: 'All 0 of 3' })).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('choose what is left out and how large patterns are', async () => {
		const { address } = await show();
		await section('Display').click();
		await page.getByRole('radio', { name: 'Hide' }).click();
		await page.getByRole('radio', { name: 'All alike' }).click();
		await expect.poll(() => address.search).toBe('?size=equal&others=hide');
	});

	it('keep sections apart that a library calls like ours', async () => {
		const { screen } = await show('', TWINS);
		const named = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).elements();
		expect(
			['relations', 'Relations', 'alignment', 'regions', 'display'].map((name) => named(name).length),
		).toEqual([...[1, 1, 1, 1, 1]]);
		const isOpen = (name: string) => named(name)[0]!.querySelector('button')!.getAttribute('aria-expanded');
		expect(['Relations', 'relations', 'Alignment', 'alignment'].map(isOpen)).toEqual([
			...['true', 'false', 'true', 'false'],
		]);
		expect(await faultsOf(screen.container)).toEqual([]);
	});
});
