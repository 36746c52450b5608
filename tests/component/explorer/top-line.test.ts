import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { UNPLACED } from '../../../src/lib/model/atlas.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import TopLine from '../../../src/lib/ui/explorer/status/TopLine.svelte';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import { wiredTo } from './wired.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations' },
		{ title: 'Kanban', domain: 'operations' },
		{ title: 'Trust', domain: 'culture' },
	],
	[[0, 'requires', 1]],
);

async function show(search = '', more: { isPanelOpen?: boolean; arrangingFailure?: string } = {}) {
	const address = new MemoryAddressBar();
	address.search = search;
	const explorer = new Explorer({ atlas: ATLAS }, address);
	const told = {
		onOrphans: vi.fn(),
		onPanel: vi.fn(),
		onArrange: vi.fn(),
		onFrame: vi.fn(),
		onNotebook: vi.fn(),
		onTake: vi.fn(),
		onMake: vi.fn(),
		onMore: vi.fn(),
	};
	const { view, screen: composed, notices } = explorer;
	const screen = await render(TopLine, {
		...{ view, screen: composed, notices, bars: null, linkOf: () => '/copied' },
		isMaking: false,
		...{ paddingUrl: '/padding/', cardsUrl: '/cards/' },
		layOut: { arranging: null, arrangingFailure: more.arrangingFailure ?? null },
		isPanelOpen: more.isPanelOpen ?? true,
		isSheetOut: false,
		...{ onShow: wiredTo(explorer).onShow, ...told },
	});
	return { address, screen, explorer, ...told };
}

const unknown = (count: number) =>
	`?${Array.from({ length: count }, (_, at) => `p=x${at}&rel=y${at}&layout=z`).join('&')}`;

beforeEach(() => page.viewport(1000, 600));

describe('The line over the map', () => {
	it('says what is shown and why not all, and lets a cause go', async () => {
		const { address, screen } = await show('?domain=operations');
		await expect.element(page.getByText('2 of 3 patterns')).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
		await page.getByRole('button', { name: 'Domain: operations' }).click();
		await expect.poll(() => address.search).toBe('');
	});

	it('says how many relations are asked for, and lets that go', async () => {
		const { address } = await show('?domain=operations&degree=1-4');
		await expect.element(page.getByText('2 of 3 patterns')).toBeVisible();
		await page.getByRole('button', { name: '1 to 4 relations' }).click();
		await expect.poll(() => address.search).toBe('?domain=operations');
	});

	it('clears the filters, and leads to the patterns without relations', async () => {
		const { address, onOrphans } = await show('?p=trust&domain=culture&score=none');
		await page.getByRole('button', { name: 'Clear the filters' }).click();
		await expect.poll(() => address.search).toBe('?p=trust');
		await page.getByRole('button', { name: '1 without relations' }).click();
		expect(onOrphans).toHaveBeenCalledOnce();
	});

	it('has a button for each thing to be done, or one for a menu of them where there is little room', async () => {
		const { onNotebook, onTake, onMake, onMore, screen } = await show();
		for (const name of ['Views and notes', 'Take away', 'Make a tour'])
			await page.getByRole('button', { name }).click();
		expect([onNotebook, onTake, onMake].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
		await expect.element(page.getByRole('button', { name: 'More' })).not.toBeInTheDocument();
		await page.viewport(390, 844);
		await expect.element(page.getByRole('button', { name: 'Make a tour' })).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'More' }).click();
		const { right, bottom } = screen.container.querySelector('[aria-haspopup]')!.getBoundingClientRect();
		expect(onMore.mock.calls).toEqual([[right, bottom]]);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('offers to lay out what is shown where that is a part, and there is a map', async () => {
		const { onArrange } = await show('?domain=operations');
		await page.getByRole('button', { name: 'Lay out what is shown' }).click();
		expect(onArrange).toHaveBeenCalledOnce();
	});

	it('offers to lay out what a layout of something else has no place for', async () => {
		const { screen, explorer, onArrange } = await show('?domain=operations&arranged=domain%3Dculture');
		const [whole] = ATLAS.layouts;
		const regionOf = Int32Array.of(UNPLACED, UNPLACED, 0);
		explorer.takeLayout(explorer.view.arranged!, { ...whole!, regionOf });
		await screen.rerender({ screen: explorer.screen });
		await expect.element(page.getByText('0 of 3 patterns')).toBeVisible();
		await page.getByRole('button', { name: 'Lay out what is shown' }).click();
		expect(onArrange).toHaveBeenCalledOnce();
	});

	it.each(['', '?domain=culture', '?domain=operations&table=alone'])(
		'offers no such thing for %j, where nothing or too little is left out, or no map is there',
		async (search) => {
			await show(search);
			await expect.element(page.getByText('patterns', { exact: false }).first()).toBeVisible();
			expect(page.getByRole('button', { name: 'Lay out what is shown' }).elements()).toHaveLength(0);
		},
	);

	it.each(['?domain=operations', '?domain=culture'])('brings what %j leaves into view', async (search) => {
		const { onFrame } = await show(search);
		await page.getByRole('button', { name: 'Bring into view' }).click();
		expect(onFrame).toHaveBeenCalledOnce();
	});

	it.each(['', '?domain=culture&score=1..2', '?domain=culture&table=alone'])(
		'brings nothing into view for %j, where everything or nothing is shown, or no map is there',
		async (search) => {
			await show(search);
			await expect.element(page.getByText('patterns', { exact: false }).first()).toBeVisible();
			expect(page.getByRole('button', { name: 'Bring into view' }).elements()).toHaveLength(0);
		},
	);

	it('changes between map and table', async () => {
		const { address } = await show('?table=beside');
		await expect.element(page.getByRole('button', { name: 'Both' })).toHaveAttribute('aria-pressed', 'true');
		await page.getByRole('button', { name: 'Table' }).click();
		await expect.poll(() => address.search).toBe('?table=alone');
	});

	it('leads to the panel while that is put away', async () => {
		const { onPanel, screen } = await show('', { isPanelOpen: false });
		await page.getByRole('button', { name: 'Search and filter' }).click();
		expect(onPanel).toHaveBeenCalledOnce();
		await screen.rerender({ isPanelOpen: true });
		await expect.element(page.getByRole('button', { name: 'Search and filter' })).not.toBeInTheDocument();
	});

	it('says why something could not be laid out', async () => {
		const { onArrange } = await show('', { arrangingFailure: 'The worker died.' });
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('could not be laid out. The worker died.');
		await page.getByRole('button', { name: 'Try again' }).click();
		expect(onArrange).toHaveBeenCalledOnce();
	});
});

describe('On a phone', () => {
	const LINK = '?domain=operations&domain=culture&score=3..5';
	const lines = () => document.querySelector<HTMLElement>('.lines')!;
	beforeEach(() => page.viewport(390, 844));

	it('the line is wrapped, so that nothing of it is cut', async () => {
		const { screen } = await show(LINK);
		await expect.element(page.getByText('Clear the filters')).toBeVisible();
		const parts = [...screen.container.querySelectorAll('.caption > *')].map((part) =>
			part.getBoundingClientRect(),
		);
		expect(parts.length).toBeGreaterThan(4);
		expect(Math.max(...parts.map(({ right }) => right))).toBeLessThanOrEqual(390);
		expect(new Set(parts.map(({ bottom }) => Math.round(bottom))).size).toBeGreaterThan(1);
	});

	it('it is one above a sheet, and fades where it goes on', async () => {
		const { screen } = await show(LINK);
		const wrapped = lines().querySelector('.line')!.clientHeight;
		await screen.rerender({ isSheetOut: true });
		expect(lines().offsetHeight).toBeLessThan(wrapped);
		expect(lines().scrollWidth).toBeGreaterThan(lines().clientWidth);
		const fade = getComputedStyle(lines(), '::after');
		expect([fade.position, fade.right, parseFloat(fade.width) > 20]).toEqual(['sticky', '0px', true]);
	});

	it('above a sheet it is gone through with keys, and what has the focus stands clear of the fade', async () => {
		const { screen } = await show(LINK);
		await screen.rerender({ isSheetOut: true });
		const buttons = [...lines().querySelectorAll('button')];
		expect(buttons.length).toBeGreaterThan(2);
		const fade = parseFloat(getComputedStyle(lines(), '::after').width);
		/** How far it reaches out of what is not faded, in whole pixels. */
		const partsOutside = (button: Element) => {
			const [{ left, right }, box] = [button.getBoundingClientRect(), lines().getBoundingClientRect()];
			return Math.round(Math.max(0, box.left - left, right - (box.right - fade)));
		};
		buttons[0]!.focus();
		for (const button of buttons) {
			await expect.element(button).toHaveFocus();
			await expect.poll(() => partsOutside(button), { message: button.textContent }).toBe(0);
			await userEvent.keyboard('{Tab}');
		}
		expect(lines().scrollLeft).toBeGreaterThan(0);
	});
});

describe('What of a link is not known', () => {
	it('is told in one line with a count, which unfolds', async () => {
		await show(unknown(30));
		await expect.element(page.getByText('3 parts of this link are not known here')).toBeVisible();
		await expect.element(page.getByText(/selects “x0”/)).not.toBeVisible();
		await page.getByText('3 parts of this link are not known here').click();
		await expect.element(page.getByText(/selects “x0”/)).toBeVisible();
		await expect.element(page.getByText('The rest of the link is shown.')).toBeVisible();
	});

	it('takes nothing of the map’s room, folded or not', async () => {
		const { screen } = await show();
		const reach = () => (screen.component as unknown as TopLine).reach();
		const before = reach();
		expect(before).toBeGreaterThan(20);
		await screen.rerender({ notices: Array.from({ length: 60 }, (_, at) => `Value ${at} is not known.`) });
		await expect.element(page.getByText('60 parts of this link are not known here')).toBeVisible();
		expect(reach()).toBe(before);
		await page.getByText('60 parts of this link').click();
		expect(reach()).toBe(before);
	});

	it('can be dismissed, until another link brings something else', async () => {
		const { screen } = await show('?p=nobody');
		await expect.element(page.getByText('One part of this link is not known here')).toBeVisible();
		await page.getByRole('button', { name: 'Dismiss' }).click();
		await expect.element(page.getByText(/of this link/)).not.toBeInTheDocument();
		await screen.rerender({ notices: ['Something else.'] });
		await expect.element(page.getByText('One part of this link is not known here')).toBeVisible();
	});
});
