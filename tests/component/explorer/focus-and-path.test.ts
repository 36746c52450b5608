import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import ExplorerBars from '../../../src/lib/ui/explorer/ExplorerBars.svelte';
import ExplorerMenu from '../../../src/lib/ui/explorer/ExplorerMenu.svelte';
import PathDetails from '../../../src/lib/ui/explorer/details/PathDetails.svelte';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import { wiredTo } from './wired.ts';
import Wired from './Wired.svelte';

const ATLAS = smallAtlas(
	[
		{ title: 'Gemba Kaizen', domain: 'operations' },
		{ title: 'Kaizen', domain: 'operations' },
		{ title: 'Improvement', domain: 'culture' },
		{ title: 'Trust', domain: 'culture' },
		{ title: 'Alone' },
	],
	[
		[0, 'generalizes_from', 1],
		[1, 'generalizes_from', 2],
		[3, 'enables', 2, 0.2],
	],
);
const [GEMBA, KAIZEN, IMPROVEMENT, TRUST, ALONE] = [0, 1, 2, 3, 4];

/** Two ways round. */
const ROUND = smallAtlas(
	['Left', 'Above', 'Below', 'Right'].map((title) => ({ title })),
	[
		[0, 'related', 1],
		[0, 'related', 2],
		[1, 'related', 3],
		[2, 'related', 3],
	],
);

function explore(search = '', atlas = ATLAS) {
	const address = new MemoryAddressBar();
	address.search = search;
	const frame = vi.fn();
	return { address, frame, explorer: new Explorer({ atlas }, address, frame) };
}

/** The path in words, beside the map. */
async function showPath(explorer: Explorer) {
	const { atlas, view, screen } = explorer;
	const { adjacency, shown, path } = screen;
	return render(PathDetails, {
		...{ atlas, adjacency, view, shown, path: path!, onFrame: vi.fn() },
		linkOf: () => 'http://localhost/?path=trust&path=kaizen',
		...wiredTo(explorer),
	});
}

beforeEach(() => page.viewport(1000, 800));

describe('a focus', () => {
	it('leaves out what is farther away, and the filters keep their counts', () => {
		const { explorer } = explore('?focus=gemba-kaizen');
		expect([...explorer.screen.shown]).toEqual([1, 1, 0, 0, 0]);
		expect(explorer.screen.filtered.passing).toBe(5);
		expect(explorer.screen.caption.shown).toBe('2 of 5 patterns');
		expect(explorer.screen.framed).toEqual([GEMBA, KAIZEN]);
	});

	it('comes with F and goes with F, and is framed when it is asked for', async () => {
		const { explorer, address, frame } = explore('?p=kaizen');
		explorer.toggleFocus(KAIZEN);
		expect(frame).toHaveBeenCalledTimes(1);
		await expect.poll(() => address.search).toBe('?p=kaizen&focus=kaizen');
		explorer.focusDeep(3);
		await expect.poll(() => address.search).toBe('?p=kaizen&focus=kaizen&depth=3');
		explorer.toggleFocus(KAIZEN);
		await expect.poll(() => address.search).toBe('?p=kaizen');
		expect(frame).toHaveBeenCalledTimes(2);
	});

	it('of a depth begins at the selected pattern, and needs one', async () => {
		const { explorer, address } = explore('?p=trust');
		explorer.focusDeep(2);
		await expect.poll(() => address.search).toBe('?p=trust&focus=trust&depth=2');
		const nothing = explore();
		nothing.explorer.focusDeep(2);
		expect(nothing.explorer.view.focus).toBeNull();
	});

	it('keeps what it does not concern: the same scene while only the selection changes', () => {
		const { explorer, address } = explore('?focus=kaizen');
		const { scene } = explorer.screen;
		address.search = '?focus=kaizen&p=trust';
		expect(explorer.screen.scene).toBe(scene);
		address.search = '?focus=kaizen&depth=2';
		expect(explorer.screen.scene.fill).toBe(scene.fill);
		expect(explorer.screen.scene.presence).not.toBe(scene.presence);
	});

	it('is deepened step by step in a bar that says how many are within', async () => {
		const { explorer, address } = explore('?focus=gemba-kaizen');
		const onWhole = vi.fn();
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole });
		await expect.element(screen.getByRole('status')).toHaveTextContent('2 patterns');
		await screen.getByRole('radio', { name: '2 steps' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('3 patterns');
		await expect.poll(() => address.search).toBe('?focus=gemba-kaizen&depth=2');
		await expect.element(screen.getByRole('radio', { name: '4 steps' })).toBeDisabled();
		expect(await faultsOf(screen.container)).toEqual([]);
		const whole = screen.getByRole('button', { name: 'Whole library' });
		// The key’s name would be read as a count.
		await expect.element(whole).toHaveTextContent(/^Whole library$/);
		await whole.click();
		expect(onWhole).toHaveBeenCalledOnce();
	});

	it('says how many are in focus, and how many of them the filters leave', async () => {
		const { explorer } = explore('?focus=gemba-kaizen&depth=2&domain=culture');
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await expect.element(screen.getByRole('status')).toHaveTextContent('3 in focus, 1 shown');
		expect(explorer.screen.caption.shown).toBe('1 of 5 patterns');
	});

	it('leaves a trail, back along which it goes', async () => {
		const { explorer, address } = explore('?focus=gemba-kaizen');
		explorer.focusOn(KAIZEN);
		explorer.focusOn(TRUST);
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await expect.poll(() => address.search).toBe('?focus=trust&trail=gemba-kaizen&trail=kaizen');
		const trail = screen.getByRole('navigation', { name: 'Trail of the focus' });
		await expect.element(trail.getByRole('button')).toHaveLength(2);
		expect(await faultsOf(screen.container)).toEqual([]);
		await trail.getByRole('button', { name: 'Kaizen', exact: true }).click();
		await expect.poll(() => address.search).toBe('?focus=kaizen&trail=gemba-kaizen');
	});

	it('goes the way and by the types that its menu says', async () => {
		const { explorer, address } = explore('?focus=kaizen');
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await expect.element(screen.getByRole('status')).toHaveTextContent('3 patterns');
		await screen.getByRole('button', { name: /How the focus goes/ }).click();
		expect(await faultsOf(page.getByRole('menu').element())).toEqual([]);
		await page.getByRole('menuitemradio', { name: 'Toward the more general' }).click();
		await expect.poll(() => address.search).toBe('?focus=kaizen&focus-way=general');
		await expect.element(screen.getByRole('status')).toHaveTextContent('2 patterns');
		await page.getByRole('menuitemcheckbox', { name: 'Generalizes from' }).click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('1 pattern');
		await userEvent.keyboard('{Escape}');
		await expect
			.element(screen.getByRole('button', { name: /How the focus goes/ }))
			.toHaveTextContent('toward the more general, “Enables” only');
	});

	it('is on several patterns, and on the first alone again', async () => {
		const { explorer, address } = explore('?focus=gemba-kaizen');
		explorer.focusToo(TRUST);
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await expect.element(screen.getByRole('status')).toHaveTextContent('4 patterns');
		const alone = screen.getByRole('button', { name: 'Only the first in focus' });
		await expect.element(alone).toHaveTextContent('+ 1 more');
		await expect.poll(() => address.search).toBe('?focus=gemba-kaizen&focus=trust');
		await alone.click();
		await expect.poll(() => address.search).toBe('?focus=gemba-kaizen');
		explorer.focusOnAll([TRUST, KAIZEN]);
		await expect.poll(() => address.search).toBe('?focus=trust&focus=kaizen&trail=gemba-kaizen');
	});

	it('says in its bar that others are expanded, and folds them again', async () => {
		const { explorer, address } = explore('?focus=gemba-kaizen&also=kaizen');
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await expect.element(screen.getByRole('status')).toHaveTextContent('3 patterns');
		const fold = screen.getByRole('button', { name: 'Fold what is expanded' });
		await expect.element(fold).toHaveTextContent('+ 1 expanded');
		expect(await faultsOf(screen.container)).toEqual([]);
		await fold.click();
		await expect.element(screen.getByRole('status')).toHaveTextContent('2 patterns');
		await expect.element(fold).not.toBeInTheDocument();
		await expect.poll(() => address.search).toBe('?focus=gemba-kaizen');
	});
});

describe('a path', () => {
	it('is asked for with one end, and the next pattern that is chosen is the other', async () => {
		const { explorer, address, frame } = explore('?p=trust');
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		explorer.askForPath(TRUST, true);
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('Choose where the path from “Trust” ends');
		expect(await faultsOf(screen.container)).toEqual([]);
		explorer.select(KAIZEN);
		await expect.poll(() => address.search).toBe('?path=trust&path=kaizen');
		expect(explorer.asking).toBeNull();
		expect(frame).toHaveBeenCalledOnce();
		await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
	});

	it('is asked for no more when its end is named again', () => {
		const { explorer } = explore();
		explorer.askForPath(TRUST, true);
		explorer.askForPath(TRUST, true);
		expect(explorer.asking).toBeNull();
	});

	it('can be asked for from its end, and does not lead from a pattern to itself', async () => {
		const { explorer, address } = explore();
		explorer.askForPath(TRUST, false);
		explorer.select(TRUST);
		expect(explorer.screen.path).toBeNull();
		explorer.select(GEMBA);
		await expect.poll(() => address.search).toBe('?path=gemba-kaizen&path=trust');
	});

	it('keeps nothing of the search that named its end', async () => {
		const { explorer, address } = explore('?p=trust&q=kaiz');
		explorer.askForPath(TRUST, true);
		explorer.select(KAIZEN);
		await expect.poll(() => address.search).toBe('?path=trust&path=kaizen');
	});

	it('stands out until it is let go; what is hovered over does so for as long', () => {
		const { explorer, address } = explore('?path=trust&path=kaizen');
		const { emphasis } = explorer;
		expect([...emphasis!.leading]).toEqual([TRUST, IMPROVEMENT, KAIZEN]);
		explorer.hovered = ALONE;
		expect([...explorer.emphasis!.leading]).toEqual([ALONE]);
		explorer.hovered = null;
		expect(explorer.emphasis).toBe(emphasis);
		address.search = '';
		expect(explorer.emphasis).toBeNull();
	});

	it('is told in words, each pattern a link', async () => {
		const { explorer, address } = explore('?path=trust&path=kaizen');
		const screen = await showPath(explorer);
		await expect.element(screen.getByRole('heading')).toHaveTextContent('Trust to Kaizen');
		await expect.element(screen.getByRole('status').first()).toHaveTextContent(/^2 steps/);
		const said = [...screen.container.querySelectorAll('ol a, ol p')].map(({ textContent }) =>
			textContent.replace(/\s+/g, ' ').trim(),
		);
		expect(said).toEqual(['Trust', 'enables weak .2', 'Improvement', 'has as a kind', 'Kaizen']);
		expect(await faultsOf(screen.container)).toEqual([]);
		await screen.getByRole('link', { name: 'Improvement' }).click();
		await expect.poll(() => address.search).toBe('?p=improvement&path=trust&path=kaizen');
	});

	it('says where it leads through what is left out', async () => {
		const { explorer } = explore('?path=trust&path=gemba-kaizen&domain=operations');
		const screen = await showPath(explorer);
		await expect
			.element(screen.getByRole('status').first())
			.toHaveTextContent('It leads through one pattern that the filters or the focus leave out');
	});

	it('is one of several as short, and another at a wish', async () => {
		const { explorer, address } = explore('?path=left&path=right', ROUND);
		const screen = await showPath(explorer);
		const ways = screen.getByRole('group', { name: 'Ways as short' });
		await screen.getByText('2 as short').click();
		await expect.element(ways.getByRole('button', { pressed: true })).toHaveTextContent('via Above');
		await ways.getByRole('button', { name: 'via Below' }).click();
		await expect.poll(() => address.search).toBe('?path=left&path=right&path-pick=2');
		expect(explorer.screen.path!.patterns).toEqual([0, 2, 3]);
		await screen.rerender({ path: explorer.screen.path! });
		await expect.element(ways.getByRole('button', { pressed: true })).toHaveTextContent('via Below');
		await ways.getByRole('button', { name: 'via Above' }).click();
		await expect.poll(() => address.search).toBe('?path=left&path=right');
		await screen.rerender({ path: explorer.screen.path! });
		await expect.element(ways).toBeVisible();
	});

	it('follows the relations that its menu says, and rather strong ones at a wish', async () => {
		const { explorer, address } = explore('?path=trust&path=kaizen');
		const screen = await showPath(explorer);
		await screen.getByRole('button', { name: /How the path goes/ }).click();
		await page.getByRole('menuitemcheckbox', { name: 'Rather over strong relations' }).click();
		await expect.poll(() => address.search).toBe('?path=trust&path=kaizen&path-weights=yes');
		await page.getByRole('menuitemradio', { name: 'Along the arrows' }).click();
		await expect.poll(() => address.search).toContain('path-way=out');
		expect(explorer.screen.path!.patterns).toEqual([]);
		const none = await showPath(explorer);
		await none.getByRole('button', { name: 'Follow relations either way' }).click();
		await expect.poll(() => address.search).toBe('?path=trust&path=kaizen&path-weights=yes');
	});

	it('joins more than two by a tree, whose ends come and go', async () => {
		const { explorer, address } = explore('?path=trust&path=gemba-kaizen');
		explorer.joinToo(ALONE);
		await expect.poll(() => address.search).toBe('?path=trust&path=gemba-kaizen&path=alone');
		const screen = await showPath(explorer);
		await expect.element(screen.getByRole('heading', { name: 'What joins these 3?' })).toBeVisible();
		await expect.element(screen.getByText('Not joined: Alone.')).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
		await screen.getByRole('button', { name: 'Join Alone no more' }).click();
		await expect.poll(() => address.search).toBe('?path=trust&path=gemba-kaizen');
		explorer.joinToo(TRUST);
		expect(explorer.view.path).toEqual(['trust', 'gemba-kaizen']);
	});

	it('is copied in words, as Markdown and as a link', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const { explorer } = explore('?path=trust&path=kaizen');
		const screen = await showPath(explorer);
		for (const name of ['Text', 'Markdown', 'Link']) await screen.getByRole('button', { name }).click();
		expect(write.mock.calls.map(([text]) => text.split('\n')[0])).toEqual([
			'Path from Trust to Kaizen',
			'[Path from Trust to Kaizen](<http://localhost/?path=trust&path=kaizen>)',
			'http://localhost/?path=trust&path=kaizen',
		]);
		write.mockRestore();
	});

	it('that is not there says what to try, and trying it helps', async () => {
		const { explorer, address } = explore('?path=trust&path=kaizen&rel=enables');
		const screen = await showPath(explorer);
		await expect.element(screen.getByRole('status')).toHaveTextContent('No path.');
		expect(await faultsOf(screen.container)).toEqual([]);
		await screen.getByRole('button', { name: 'Show “Generalizes from”' }).click();
		await expect.poll(() => address.search).toBe('?path=trust&path=kaizen');
		expect(explorer.screen.path!.patterns).toEqual([TRUST, IMPROVEMENT, KAIZEN]);
	});

	it('that nothing would make is said to be so', async () => {
		const { explorer } = explore('?path=trust&path=alone');
		const screen = await showPath(explorer);
		await expect.element(screen.getByText(/Nothing else would help/)).toBeVisible();
	});
});

describe('the menu of a pattern', () => {
	async function openMenu(pattern: number | null, search = '') {
		const { explorer, address, frame } = explore(search);
		const props = {
			explorer,
			place: { pattern, x: 200, y: 150 },
			onFit: vi.fn(),
			pageOf: (slug: string) => `/patterns/${slug}/`,
			cardsUrl: '/cards/?pick=x',
			onWhole: vi.fn(),
			onClose: vi.fn(),
		};
		await render(Wired, { part: ExplorerMenu, ...props });
		await expect.element(page.getByRole('menu')).toBeVisible();
		return { address, frame, ...props };
	}

	const items = () =>
		page
			.getByRole('menuitem')
			.elements()
			.map((item) => item.textContent?.trim());

	it('offers only what does something, and stands in nobody’s way', async () => {
		await openMenu(KAIZEN);
		expect(items()).toEqual([
			...['Focus F', 'More general 1', 'More specific 1', 'Hierarchy above and below'],
			...['Pick it *', 'Path from here', 'Path to here'],
			...['Pin it where it stands', 'Hide it', 'Read the page', 'Copy the link'],
		]);
		await expect
			.element(page.getByRole('menuitem', { name: 'Read the page' }))
			.toHaveAttribute('href', '/patterns/kaizen/');
		expect(await faultsOf(page.getByRole('menu').element())).toEqual([]);
	});

	const choose = (name: string) => page.getByRole('menuitem', { name }).click();

	it('picks a pattern, and says for what it is picked', async () => {
		const { address } = await openMenu(KAIZEN);
		await choose('Pick it');
		await expect.poll(() => address.search).toBe('?pick=now%3Akaizen');
	});

	it('picks a pattern no more', async () => {
		const { address } = await openMenu(KAIZEN, '?pick=next:kaizen&pick=trust&picked=alone');
		await choose('Picked for “next”: no more');
		await expect.poll(() => address.search).toBe('?pick=now%3Atrust&picked=alone');
	});

	it('of the map leads to the cards of what is picked', async () => {
		await openMenu(null, '?pick=kaizen');
		const cards = page.getByRole('menuitem', { name: 'Cards 1 picked pattern' });
		await expect.element(cards).toHaveAttribute('href', '/cards/?pick=x');
	});

	it('takes the relations of a pattern in focus into it', async () => {
		const { address, frame } = await openMenu(IMPROVEMENT, '?focus=kaizen');
		await choose('Show its relations too');
		await expect.poll(() => address.search).toBe('?focus=kaizen&also=improvement');
		expect(frame).toHaveBeenCalledOnce();
	});

	it('lets the relations of a pattern go again', async () => {
		const { address } = await openMenu(IMPROVEMENT, '?focus=kaizen&also=improvement');
		await choose('Its relations no more');
		await expect.poll(() => address.search).toBe('?focus=kaizen');
	});

	it('takes a pattern into the focus besides, and out again', async () => {
		const { address } = await openMenu(TRUST, '?focus=kaizen');
		await choose('Focus on it too');
		await expect.poll(() => address.search).toBe('?focus=kaizen&focus=trust');
	});

	it('takes one of several out of the focus', async () => {
		const { address } = await openMenu(KAIZEN, '?focus=kaizen&focus=trust');
		await choose('Out of the focus');
		await expect.poll(() => address.search).toBe('?focus=trust');
	});

	it('joins a pattern with what a path joins, or no longer', async () => {
		const { address } = await openMenu(IMPROVEMENT, '?path=kaizen&path=trust');
		await choose('Join it too');
		await expect.poll(() => address.search).toBe('?path=kaizen&path=trust&path=improvement');
	});

	it('leaves a pattern out of what is joined, as long as two are left', async () => {
		const { address } = await openMenu(IMPROVEMENT, '?path=kaizen&path=trust&path=improvement');
		await choose('Join it no more');
		await expect.poll(() => address.search).toBe('?path=kaizen&path=trust');
	});

	it('offers no more relations of what is in focus itself', async () => {
		await openMenu(KAIZEN, '?focus=kaizen');
		expect(items()).not.toContain('Show its relations too');
	});

	it('hides a pattern, which is selected no more then', async () => {
		const { address } = await openMenu(KAIZEN, '?p=kaizen');
		await choose('Hide it');
		await expect.poll(() => address.search).toBe('?hide=kaizen');
	});

	it('lets the pin of what is hidden go', async () => {
		const { address } = await openMenu(KAIZEN, '?pin=kaizen%4010%2C20&pin=trust%401%2C2');
		await choose('Hide it');
		await expect.poll(() => address.search).toBe('?hide=kaizen&pin=trust%401%2C2');
	});

	it('lets a focus on what is hidden go', async () => {
		const { address } = await openMenu(KAIZEN, '?p=trust&focus=kaizen');
		await choose('Hide it');
		await expect.poll(() => address.search).toBe('?p=trust&hide=kaizen');
	});

	it('pins a pattern where it stands, and puts it back', async () => {
		const { explorer } = await openMenu(KAIZEN);
		await choose('Pin it where it stands');
		expect(explorer.view.pins.map(({ pattern }) => pattern)).toEqual(['kaizen']);
		const { positions } = explorer.screen.scene;
		const before = explorer.atlas.layouts[0]!.positions;
		expect([...positions].every((at, index) => Math.abs(at - before[index]!) <= 0.5)).toBe(true);
	});

	it('puts back what was pinned', async () => {
		const { explorer } = await openMenu(KAIZEN, '?pin=kaizen%4010%2C20');
		expect(explorer.view.pins).toHaveLength(1);
		await choose('Put back in its place');
		expect(explorer.view.pins).toEqual([]);
	});

	it('is walked through with the keyboard', async () => {
		const { explorer, onClose } = await openMenu(KAIZEN);
		await userEvent.keyboard('{ArrowDown}');
		await expect.element(page.getByRole('menuitem', { name: 'Focus' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		expect(explorer.view.focus).toEqual({ pattern: 'kaizen', depth: 1 });
		expect(onClose).toHaveBeenCalled();
	});

	it('is left with Escape, and nothing else is let go by that', async () => {
		const { explorer, onClose } = await openMenu(null, '?focus=kaizen');
		const seen = vi.fn();
		window.addEventListener('keydown', ({ defaultPrevented }) => seen(defaultPrevented), { once: true });
		await userEvent.keyboard('{Escape}');
		expect(onClose).toHaveBeenCalled();
		expect(seen).toHaveBeenCalledWith(true);
		expect(explorer.view.focus).not.toBeNull();
	});

	it('gathers what is more general, and says where there is nothing', async () => {
		const { explorer, frame } = await openMenu(GEMBA);
		await expect
			.element(page.getByRole('menuitem', { name: 'More specific' }))
			.toHaveAttribute('aria-disabled', 'true');
		await page.getByRole('menuitem', { name: 'More general' }).click();
		expect([...explorer.screen.group]).toEqual([GEMBA, KAIZEN, IMPROVEMENT]);
		expect(frame).toHaveBeenCalledOnce();
	});

	it('makes a path from the selected pattern', async () => {
		const { address } = await openMenu(TRUST, '?p=kaizen');
		await page.getByRole('menuitem', { name: 'Path to here from Kaizen' }).click();
		await expect.poll(() => address.search).toBe('?path=kaizen&path=trust');
	});

	it('is another one on empty ground', async () => {
		const { onWhole } = await openMenu(null, '?focus=kaizen&domain=operations');
		expect(items()).toEqual([
			...['Fit the whole map R', 'Hierarchy of what is shown H', 'Whole library 0'],
			...['Clear the filters Z', 'Cards of what you pick', 'Add this view to a tour T'],
			...['Views and notes N', 'Take away and cite', 'Copy the link to this view'],
		]);
		await page.getByRole('menuitem', { name: 'Whole library' }).click();
		expect(onWhole).toHaveBeenCalledOnce();
	});

	it('gives way to the menu of what is right clicked beside it', async () => {
		const { onClose } = await openMenu(KAIZEN);
		onClose.mockImplementation(() => document.querySelector('.behind')?.remove());
		const behind = document.querySelector('.behind')!;
		const asked = new Promise<MouseEvent>((resolve) =>
			document.addEventListener('contextmenu', (event) => event.target === behind || resolve(event)),
		);
		const at = { clientX: 700, clientY: 600 };
		behind.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...at }));
		const { clientX, clientY } = await asked;
		expect([clientX, clientY]).toEqual([700, 600]);
		expect(onClose).toHaveBeenCalledOnce();
	});

	it('ignores the right button being let go over an item', async () => {
		const { explorer } = await openMenu(KAIZEN);
		const item = page.getByRole('menuitem', { name: 'Focus' }).element();
		item.dispatchEvent(new PointerEvent('pointerup', { button: 2, bubbles: true, cancelable: true }));
		expect(explorer.view.focus).toBeNull();
	});
});
