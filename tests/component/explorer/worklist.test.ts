import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import WorklistPanel from '../../../src/lib/ui/explorer/worklist/WorklistPanel.svelte';
import { smallAtlas, type SmallPattern } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';

const FOUR: readonly SmallPattern[] = [
	{ title: 'Same', domain: 'culture' },
	{ title: '10 Teams', domain: 'operations' },
	{ title: '<b>9</b>' },
	{ title: '9 Teams', domain: 'culture' },
];

beforeEach(() => page.viewport(800, 800));

async function show(patterns = FOUR, selected: number | null = null) {
	const told = { onTurn: vi.fn(), onChoose: vi.fn(), onEnter: vi.fn(), onHover: vi.fn(), onLeave: vi.fn() };
	const screen = await render(WorklistPanel, {
		atlas: smallAtlas(patterns),
		worklist: { title: 'Without relations', meaning: 'Nobody names them.', patterns: [...patterns.keys()] },
		...{ selected, isPart: false, isOpen: true, ...told },
	});
	// As a screen does, which selects what is chosen.
	told.onChoose.mockImplementation((pattern: number) => void screen.rerender({ selected: pattern }));
	screen.container.style.cssText = 'display: grid; height: 600px';
	return { screen, ...told };
}

const list = () => page.getByRole('listbox', { name: 'Without relations' });
const titles = () =>
	list()
		.getByRole('option')
		.elements()
		.map((option) => option.querySelector('.title')!.textContent);
/** What a screen reader is told of as the current one. */
const current = () => {
	const named = document.getElementById(list().element().getAttribute('aria-activedescendant') ?? '');
	return [named?.querySelector('.title')?.textContent, named?.ariaPosInSet, named?.ariaSetSize];
};

describe('The worklist', () => {
	it('lists its patterns by title with their domains, or in the order of those', async () => {
		const { screen } = await show();
		await expect.poll(titles).toEqual(['<b>9</b>', '9 Teams', '10 Teams', 'Same']);
		await expect.element(list().getByRole('option').nth(1)).toHaveTextContent('9 Teams culture');
		await expect.element(page.getByText('4', { exact: true })).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
		await page.getByRole('radio', { name: 'Domain' }).click();
		await expect.poll(titles).toEqual(['9 Teams', 'Same', '10 Teams', '<b>9</b>']);
	});

	it('is gone through with the arrow keys; Enter leads on to the details', async () => {
		const { onChoose, onEnter } = await show();
		await expect.poll(titles).toHaveLength(4);
		(list().element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		expect(onChoose.mock.calls).toEqual([[2], [3]]);
		await expect.element(page.getByText('2 of 4')).toBeVisible();
		expect(current()).toEqual(['9 Teams', '2', '4']);
		await userEvent.keyboard('{End}{ArrowDown}');
		expect(current()).toEqual(['Same', '4', '4']);
		await userEvent.keyboard('{Home}{ArrowUp}');
		expect(current()).toEqual(['<b>9</b>', '1', '4']);
		await userEvent.keyboard('{Enter}');
		expect(onEnter).toHaveBeenCalledOnce();
	});

	it('goes on where a pattern stood that is on the list no more', async () => {
		const { screen, onChoose } = await show();
		await screen.rerender({ selected: 3 });
		screen.component.step(0);
		await screen.rerender({
			worklist: { title: 'Without relations', meaning: '', patterns: [0, 1, 2] },
		});
		await expect.element(page.getByText('3', { exact: true })).toBeVisible();
		onChoose.mockClear();
		screen.component.step(1);
		expect(onChoose.mock.calls).toEqual([[1]]);
	});

	it('finds by a part of a title, and says where none is called so', async () => {
		const { onChoose } = await show();
		const field = page.getByRole('searchbox', { name: 'Find in the worklist by title' });
		await field.fill(' TEAM');
		await expect.poll(titles).toEqual(['9 Teams', '10 Teams']);
		await userEvent.keyboard('{ArrowDown}');
		expect(onChoose.mock.calls).toEqual([[3]]);
		await expect.element(field).toHaveFocus();
		await field.fill('mars');
		await expect.element(page.getByText('None of them is called that.')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.poll(titles).toHaveLength(4);
	});

	it('keeps no more of three thousand on the page than are seen, and the current one', async () => {
		const many = Array.from({ length: 3000 }, (_, at) => ({ title: `Pattern ${at}` }));
		await show(many, 2500);
		await expect.element(page.getByText('2,501 of 3,000')).toBeVisible();
		await expect.poll(() => titles().includes('Pattern 2500')).toBe(true);
		expect(titles().length).toBeLessThan(60);
		const option = page.getByRole('option', { name: 'Pattern 2500' });
		await expect.poll(() => option.element().getBoundingClientRect().bottom).toBeLessThan(601);
	});

	it('on a phone is folded to a foot with which one goes on', async () => {
		await page.viewport(390, 844);
		const { screen, onTurn, onChoose } = await show();
		await expect.element(page.getByText('Nobody names them.')).toBeVisible();
		await screen.rerender({ isOpen: false });
		await expect.element(list()).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'Next (J)' }).click();
		expect(onChoose.mock.calls).toEqual([[2]]);
		await page.getByRole('button', { name: 'List', exact: true }).click();
		expect(onTurn).toHaveBeenCalledExactlyOnceWith(true);
	});
});
