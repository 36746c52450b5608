import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import EmbedScreen from '../../../src/lib/ui/explorer/embed/EmbedScreen.svelte';
import { LibrarySession } from '../../../src/lib/ui/explorer/library-session.svelte.ts';
import { memoryAccess, memoryLibrary } from '../../support/memory-library.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';

const LIBRARY = memoryLibrary(
	[
		{ title: 'Kaizen', domain: 'work' },
		{ title: 'Trust', domain: 'home' },
	],
	[[0, 'requires', 1]],
);
const picture = () => page.getByRole('img', { name: /^Map of/ });

async function embed(search: string): Promise<MemoryAddressBar> {
	const session = new LibrarySession(memoryAccess(LIBRARY));
	onTestFinished(() => session.close());
	session.open();
	await expect.poll(() => session.atlas).not.toBeNull();
	const address = new MemoryAddressBar();
	address.search = search;
	const pageOf = (slug: string) => `/patterns/${slug}/`;
	await render(EmbedScreen, { session, address, pageOf, areKeysOn: true });
	await expect.element(picture()).toBeVisible();
	return address;
}

/** Whether the picture keeps a turn of the wheel from the page. */
function takesWheel(): boolean {
	const turn = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
	return !picture().element().dispatchEvent(turn);
}

/** Whether fingers that move over the picture scroll the page. */
const scrolls = () => getComputedStyle(picture().element()).touchAction === 'auto';

beforeEach(() => page.viewport(800, 500));

describe('An embedded view', () => {
	it('is the picture, and below it what it is', async () => {
		await embed('?domain=work&p=kaizen');
		const foot = page.getByRole('contentinfo');
		await expect.element(foot.getByText('Small library', { exact: true })).toBeVisible();
		await expect.element(foot.getByRole('status')).toHaveTextContent('1 of 2 patterns');
		await expect.element(foot.getByText('Domain: work')).toBeVisible();
		const links = foot.element().querySelectorAll('a');
		expect([...links].map((link) => [link.getAttribute('href'), link.target, link.rel])).toEqual([
			['/patterns/kaizen/', '_blank', 'noopener'],
			['/?p=kaizen&domain=work', '_blank', 'noopener'],
		]);
		expect(page.getByRole('region', { name: 'Legend' }).elements()).toEqual([]);
		expect(await faultsOf(document.body)).toEqual([]);
	});

	it('leaves wheel and fingers to the page until it is clicked, and again on Escape', async () => {
		await embed('');
		expect([takesWheel(), scrolls()]).toEqual([false, true]);
		await picture().click({ position: { x: 20, y: 20 } });
		await expect.poll(takesWheel).toBe(true);
		expect(scrolls()).toBe(false);
		await userEvent.keyboard('{Escape}');
		await expect.poll(takesWheel).toBe(false);
	});

	it('leaves the wheel to the page when the pointer or the focus leaves', async () => {
		await embed('');
		const link = page.getByRole('link', { name: 'Open full' });
		await picture().click({ position: { x: 20, y: 20 } });
		await expect.poll(takesWheel).toBe(true);
		await link.hover();
		await expect.poll(takesWheel).toBe(false);
		(picture().element() as HTMLElement).blur();
		(picture().element() as HTMLElement).focus();
		await expect.poll(takesWheel).toBe(true);
		(link.element() as HTMLElement).focus();
		await expect.poll(takesWheel).toBe(false);
	});

	it('is walked with keys, and opens nothing around it', async () => {
		const address = await embed('');
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => address.search).toMatch(/^\?p=/);
		await userEvent.keyboard('t?/');
		expect(page.getByRole('dialog').elements()).toEqual([]);
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => address.search).toBe('');
	});
});
