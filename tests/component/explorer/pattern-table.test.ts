import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import PatternTable from '../../../src/lib/ui/explorer/PatternTable.svelte';
import type { Sort } from '../../../src/lib/model/view.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kanban', domain: 'operations', era: ['industrial', 'digital'], alignment: 3.25 },
		{ title: 'Andon', domain: '<b>culture</b>', alignment: 3.5 },
		{ title: 'Alone' },
		{ title: 'Left out', domain: 'operations' },
	],
	[
		[0, 'related', 1],
		[0, 'requires', 3],
	],
);

beforeEach(() => page.viewport(1000, 700));

async function show(props: { sort?: Sort | null; shown?: number[]; selected?: number | null } = {}) {
	const onSort = vi.fn();
	const told = { onChoose: vi.fn(), onHover: vi.fn() };
	const screen = await render(PatternTable, {
		...{ atlas: ATLAS, degree: ATLAS.degree },
		shown: Uint8Array.from(props.shown ?? [1, 1, 1, 0]),
		sort: props.sort ? [props.sort] : [],
		selected: props.selected ?? null,
		onSort,
		doors: { linkOf: (pattern: number) => `#${ATLAS.keys[pattern]}`, ...told },
	});
	return { screen, onSort, ...told };
}

const rows = () =>
	page
		.getByRole('row')
		.elements()
		.slice(1)
		.map((row) => [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent).join(' | '));

describe('The table of the explorer', () => {
	it('says in words what is shown, the most related first', async () => {
		const { screen } = await show();
		expect(rows()).toEqual([
			'Kanban | operations | industrial · digital | 3.25 | 2',
			'Andon | <b>culture</b> |  | 3.5 | 1',
			'Alone |  |  |  | 0',
		]);
		await expect
			.element(page.getByRole('columnheader', { name: 'Relations' }))
			.toHaveAttribute('aria-sort', 'descending');
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is sorted as the link says', async () => {
		await show({ sort: { column: 'alignment', isDescending: true } });
		expect(rows().map((row) => row.split(' | ')[0])).toEqual(['Andon', 'Kanban', 'Alone']);
		await expect
			.element(page.getByRole('columnheader', { name: 'Relations' }))
			.not.toHaveAttribute('aria-sort');
	});

	it('asks for another order when a header is chosen', async () => {
		const { onSort } = await show();
		await page.getByRole('button', { name: 'Relations' }).click();
		expect(onSort).toHaveBeenLastCalledWith([{ column: 'degree', isDescending: false }]);
		await page.getByRole('button', { name: 'Domain' }).click();
		expect(onSort).toHaveBeenLastCalledWith([{ column: 'domain', isDescending: false }]);
	});

	it('selects a pattern, marks the selected one, and tells what is hovered over', async () => {
		const { onChoose, onHover } = await show({ selected: 1 });
		await page.getByRole('link', { name: 'Kanban' }).click();
		expect(onChoose).toHaveBeenCalledExactlyOnceWith(0);
		await page.getByRole('link', { name: 'Alone' }).hover();
		expect(onHover).toHaveBeenLastCalledWith(2);
		await expect.element(page.getByRole('row', { name: /^Andon/ })).toHaveAttribute('aria-current', 'true');
		await expect.element(page.getByRole('row', { name: /^Kanban/ })).not.toHaveAttribute('aria-current');
		await expect.element(page.getByRole('link', { name: 'Andon' })).toHaveAttribute('href', '#andon');
	});

	it('says what to do where nothing is left', async () => {
		await show({ shown: [0, 0, 0, 0] });
		expect(rows()).toEqual([]);
		await expect.element(page.getByText('No pattern is left.')).toBeVisible();
	});

	it('shows 200 patterns at first, and more when asked', async () => {
		const many = smallAtlas(Array.from({ length: 450 }, (_, at) => ({ title: `Pattern ${at}` })));
		await render(PatternTable, {
			...{ atlas: many, degree: many.degree, shown: new Uint8Array(450).fill(1), sort: [], selected: null },
			...{ doors: { linkOf: () => '#' }, onSort: vi.fn() },
		});
		expect(rows()).toHaveLength(200);
		await page.getByRole('button', { name: 'Show more of 450' }).click();
		await expect.poll(rows).toHaveLength(450);
		await expect.element(page.getByRole('button', { name: /Show more/ })).not.toBeInTheDocument();
	});

	it('keeps texts of 5,000 letters within its width and to a few lines', async () => {
		const long = smallAtlas([
			{ title: 'unbroken'.repeat(625), domain: 'unbroken'.repeat(625) },
			{ title: 'B', domain: 'b' },
		]);
		const { container } = await render(PatternTable, {
			...{ atlas: long, degree: long.degree, shown: Uint8Array.of(1, 1), sort: [], selected: null },
			...{ doors: { linkOf: () => '#' }, onSort: vi.fn() },
		});
		const { clientWidth, scrollWidth } = container.querySelector('.scroll')!;
		expect(scrollWidth).toBe(clientWidth);
		expect(page.getByRole('row').elements()[1]!.clientHeight).toBeLessThan(100);
	});
});
