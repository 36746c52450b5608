import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { WantedPattern } from '../../../src/lib/model/health.ts';
import WantedScreen from '../../../src/lib/ui/desk/WantedScreen.svelte';
import { Linked } from '../../../src/lib/ui/desk/linked.svelte.ts';
import { DESK_LINK } from '../../../src/lib/view/link/desk-link.ts';
import { composeWantedOpening } from '../../../src/lib/view/desk/opening.ts';
import { healthOf, wantedOf } from '../../support/health.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddress } from './memory-address.svelte.ts';
import { MemoryFindings } from './memory-findings.svelte.ts';

const DOORS = { mapHref: '/', patternsHref: '/patterns/', rulesHref: '/rules/', healthHref: '/health/' };
const FILES = Array.from({ length: 12 }, (_, at) => ({ path: `p${at}.md` }));
const WANTED: readonly WantedPattern[] = [
	wantedOf(
		'shared-calendar',
		FILES.map(({ path }) => ({ file: path, type: 'related', line: 4 })),
	),
	wantedOf('pat_01', [{ file: 'p3.md', type: 'requires', line: null }]),
];

async function show(wanted: readonly WantedPattern[], search = '') {
	const health = healthOf([], FILES, { wanted });
	const address = new MemoryAddress(search);
	const screen = await render(WantedScreen, {
		opening: composeWantedOpening(health),
		session: new MemoryFindings(health) as never,
		linked: new Linked(address, DESK_LINK),
		doors: DOORS,
	});
	return {
		container: screen.container,
		address,
		component: screen.component as unknown as WantedScreen,
		screen,
	};
}

const articles = page.getByRole('article');

describe('Wanted patterns', () => {
	it('are listed with how many ask, who they are and in which relation', async () => {
		const { container } = await show(WANTED);
		await expect.element(page.getByText(/2 patterns are named and were never written/)).toBeVisible();
		const first = articles.nth(0);
		await expect.element(first).toHaveTextContent(/12 ask Shared calendar shared-calendar Related: p0/);
		await expect
			.element(first.getByRole('link', { name: 'p9', exact: true }))
			.toHaveAttribute('href', '/patterns/p9/');
		await expect.element(articles.nth(1)).toHaveTextContent(/1 asks pat_01 Requires: p3$/);
		expect(await faultsOf(container)).toEqual([]);
	});

	it('bring who comes back to what they left, with all who ask where these were listed', async () => {
		const many = Array.from({ length: 300 }, (_, at) =>
			wantedOf(
				`wanted-${String(at).padStart(3, '0')}`,
				FILES.map(({ path }) => ({ file: path, type: 'related', line: 4 })),
			),
		);
		const before = await show(many);
		const more = () => articles.nth(0).getByRole('button').first();
		await expect.element(more()).toBeVisible();
		await more().click();
		await expect.element(articles.nth(0).getByRole('link', { name: 'p11' })).toBeVisible();
		(articles.nth(0).element() as HTMLElement).focus();
		await userEvent.keyboard('{End}{k}{k}');
		const name = 'wanted-297';
		const link = () =>
			page.getByRole('article').filter({ hasText: name }).getByRole('link', { name: 'p1' }).first();
		await expect.element(link()).toBeInViewport();
		(link().element() as HTMLElement).focus({ preventScroll: true });
		const left = before.component.capture();
		expect(left).toMatchObject({ name, whole: ['wanted-000'] });
		await before.screen.unmount();
		const back = await show(many);
		back.component.restore(left);
		await expect.poll(() => document.activeElement === link().query()).toBe(true);
	});

	it('say what is known of one that has only an id', async () => {
		const [, one] = WANTED;
		await show([{ ...one!, said: ['Rota of care'], between: ['p1.md', 'p2.md'] }]);
		await expect
			.element(articles.nth(0))
			.toHaveTextContent(
				'pat_01 Said beside it: “Rota of care” Its id stands between those of p1 and p2, and most likely its name too Requires: p3',
			);
		await expect
			.element(articles.nth(0).getByRole('link', { name: 'p1', exact: true }))
			.toHaveAttribute('href', '/patterns/p1/');
	});

	it('list all who ask when that is wanted, by hand or by key', async () => {
		await show(WANTED);
		const first = articles.nth(0);
		expect(first.getByRole('link', { name: 'p11' }).elements()).toEqual([]);
		await first.getByRole('button', { name: 'All 12 who ask' }).click();
		await expect.element(first.getByRole('link', { name: 'p11' })).toBeVisible();
		(first.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => first.getByRole('link', { name: 'p11' }).elements()).toEqual([]);
	});

	it('list all who ask where one that is folded is looked for', async () => {
		await show(WANTED, '?q=p11');
		const first = articles.nth(0);
		await expect.element(first.getByRole('link', { name: 'p11' })).toBeVisible();
		await page.getByRole('searchbox').fill('calendar p9');
		await expect.element(first.getByRole('button', { name: 'All 12 who ask' })).toBeVisible();
		expect(first.getByRole('link', { name: 'p11' }).elements()).toEqual([]);
	});

	it('are looked for by words', async () => {
		const { address } = await show(WANTED, '?q=calendar');
		await expect.element(page.getByText('1 of 2 wanted patterns')).toBeVisible();
		await page.getByRole('searchbox').fill('x');
		await expect.poll(() => address.search).toBe('?q=x');
	});

	it('that nobody is called like say so', async () => {
		const { address } = await show(WANTED, '?q=nothing');
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect.poll(() => address.search).toBe('');
	});

	it('keep what is asked of the other list, and hand on what is asked of them', async () => {
		const { address } = await show(WANTED, '?severity=error&q=calendar');
		const findings = page
			.getByRole('navigation', { name: 'Health' })
			.getByRole('link', { name: /^Findings/ });
		await expect.element(findings).toHaveAttribute('href', '/health/?severity=error&q=calendar');
		await page.getByRole('searchbox').fill('shared');
		await expect.element(findings).toHaveAttribute('href', '/health/?severity=error&q=shared');
		await expect.poll(() => address.search).toBe('?severity=error&q=shared');
	});

	it('are none where every name leads somewhere', async () => {
		await show([]);
		await expect.element(page.getByText('Every pattern that is named is there.')).toBeVisible();
	});
});
