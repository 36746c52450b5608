import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import type { MeasuredSoFar } from '../../../src/lib/model/measure.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import PatternGrid from '../../../src/lib/ui/explorer/table/PatternGrid.svelte';
import RelationGrid from '../../../src/lib/ui/explorer/table/RelationGrid.svelte';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';
import { ChangingSource, MemoryAddressBar } from './address-bar.svelte.ts';
import Wired from './Wired.svelte';

const ATLAS = smallAtlas(
	[
		{ title: 'Kanban', domain: 'operations', era: ['industrial', 'digital'], alignment: 3.25 },
		{ title: 'Andon', domain: '<b>culture</b>', alignment: 3.5 },
		{ title: 'Alone', errors: 2 },
		{ title: 'Other', domain: 'operations' },
	],
	[
		[0, 'related', 1],
		[0, 'requires', 3],
	],
);

beforeEach(() => page.viewport(1000, 700));

async function show(
	search = '',
	{ atlas = ATLAS, measured = {} as MeasuredSoFar, notes = new Map<string, string>() } = {},
) {
	const address = new MemoryAddressBar();
	address.search = search;
	const explorer = new Explorer(new ChangingSource(atlas), address);
	const session = { measured, measuring: [], measureFailure: null, measure: vi.fn() };
	const screen = await render(Wired, { part: PatternGrid as never, explorer, session, notes });
	screen.container.style.height = '500px';
	await expect.element(page.getByRole('grid')).toBeVisible();
	return { screen, explorer, address, session };
}

const grid = () => page.getByRole('grid', { name: 'Patterns that are shown' });
const rowElements = () => grid().getByRole('row').elements().slice(1);
const rows = () =>
	rowElements().map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(' | '));
const head = (name: string) => grid().getByRole('columnheader', { name });
const focused = () => document.activeElement?.closest('[aria-colindex]')?.textContent.trim();

describe('The table of patterns', () => {
	it('says in words what is shown, the most related first', async () => {
		const { screen } = await show();
		await expect
			.poll(rows)
			.toEqual([
				'Kanban | operations | industrial · digital | 3.25 | 2',
				'Andon | <b>culture</b> |  | 3.5 | 1',
				'Other | operations |  |  | 1',
				'Alone |  |  |  | 0',
			]);
		await expect.element(head('Relations')).toHaveAttribute('aria-sort', 'descending');
		await expect.element(grid()).toHaveAttribute('aria-rowcount', '5');
		await expect.element(page.getByText('4 patterns')).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('tells the notes of its reader where that is asked for, and sorts by them', async () => {
		const notes = new Map([['other', 'Tried in <b>May</b>.\nMore of it']]);
		await show('?columns=note&sort=note', { notes });
		await expect.poll(rows).toEqual(['Other | Tried in <b>May</b>.', 'Alone | ', 'Andon | ', 'Kanban | ']);
	});

	it('is sorted by a header, by another too with Shift, and as the link says', async () => {
		const { address } = await show('?sort=alignment');
		await expect.poll(() => rows()[0]).toMatch(/^Kanban/);
		await page.getByRole('button', { name: 'Domain', exact: true }).click();
		await expect.poll(() => address.search).toBe('?sort=domain');
		await head('Relations')
			.getByRole('button')
			.first()
			.click({ modifiers: ['Shift'] });
		await expect.poll(() => address.search).toBe('?sort=domain%2C-degree');
		await expect
			.poll(() => rows().map((row) => row.split(' | ')[0]))
			.toEqual(['Andon', 'Kanban', 'Other', 'Alone']);
		await expect.element(head('Domain')).toHaveAttribute('aria-sort', 'ascending');
		await expect.element(head('Relations')).toHaveTextContent('↓2');
	});

	it('has the columns that are chosen, and counts a measure when it is wanted', async () => {
		const { address, session } = await show('', {
			measured: { pagerank: Float64Array.of(0.4, 0.3, 0.1, 0.2) },
		});
		expect(session.measure).not.toHaveBeenCalled();
		await page.getByRole('button', { name: 'Columns' }).click();
		await page.getByRole('checkbox', { name: 'PageRank' }).click();
		await expect.poll(() => address.search).toBe('?columns=domain%2Cera%2Calignment%2Cdegree%2Cpagerank');
		expect(session.measure).toHaveBeenCalledExactlyOnceWith('pagerank');
		await expect
			.poll(() => rows()[0])
			.toBe('Kanban | operations | industrial · digital | 3.25 | 2 | 0.40000');
		await page.getByRole('button', { name: 'The usual columns' }).click();
		await expect.poll(() => address.search).toBe('');
	});

	it('is filtered in its head as in the panel', async () => {
		const { address, screen } = await show();
		await page.getByRole('button', { name: 'menu of Domain' }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^operations/ })
			.click();
		await expect.poll(() => address.search).toBe('?domain=operations');
		await expect.poll(rows).toHaveLength(2);
		expect(await faultsOf(screen.container)).toEqual([]);
		await userEvent.keyboard('{Escape}');
		await expect.poll(focused).toContain('Domain');
		await page.getByRole('button', { name: 'menu of Pattern' }).click();
		await page.getByRole('searchbox').fill('kan');
		await expect.poll(() => address.search).toBe('?q=kan&domain=operations');
		await expect.element(page.getByText('1 of 2 have “kan” in their title')).toBeVisible();
	});

	it('selects and gathers patterns, and marks them', async () => {
		const { explorer, address } = await show();
		await page.getByRole('link', { name: 'Andon' }).click();
		await expect.poll(() => address.search).toBe('?p=andon');
		await expect.element(grid().getByRole('row', { selected: true })).toHaveTextContent('Andon');
		await page.getByText('Other').click({ modifiers: ['Control'] });
		await expect.poll(() => explorer.view.group).toEqual(['andon', 'other']);
		await page.getByText('Alone').click({ modifiers: ['Shift'] });
		await expect.poll(() => explorer.view.group).toEqual(['alone', 'other']);
		await expect.poll(() => grid().getByRole('row', { selected: true }).elements()).toHaveLength(2);
	});

	it('tells what is hovered over, and marks what is on the picture', async () => {
		const { explorer } = await show();
		await page.getByText('Alone').hover();
		await expect.poll(() => explorer.hovered).toBe(2);
		explorer.hovered = 1;
		await expect.poll(() => grid().element().querySelector('.hovered')?.textContent).toContain('Andon');
	});

	it('says what to do where nothing is left', async () => {
		await show('?domain=!operations&domain=!%3Cb%3Eculture%3C%2Fb%3E&domain=!');
		await expect.element(page.getByText('No pattern is left.')).toBeVisible();
		expect(rowElements()).toEqual([]);
	});
});

describe('The table of patterns with the keyboard', () => {
	it('is one stop of Tab, within which arrows go from cell to cell and into the head', async () => {
		await show();
		await expect.poll(rows).toHaveLength(4);
		expect(grid().element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
		grid().element().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		await expect.poll(focused).toBe('<b>culture</b>');
		await userEvent.keyboard('{Control>}{End}{/Control}');
		await expect.poll(focused).toBe('0');
		await userEvent.keyboard('{Home}');
		await expect.poll(focused).toBe('Alone');
		await userEvent.keyboard('{PageUp}{ArrowUp}{ArrowRight}');
		await expect.poll(focused).toContain('Domain');
		expect(grid().element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
	});

	it('opens with Enter, selects with Space, and sorts at a head', async () => {
		const { explorer, address } = await show();
		await expect.poll(rows).toHaveLength(4);
		grid().element().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
		await userEvent.keyboard('{ArrowDown} {ArrowDown} ');
		await expect.poll(() => explorer.view.group).toEqual(['andon', 'other']);
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => address.search).toBe('?p=other');
		await userEvent.keyboard('{PageUp}{ArrowUp}{Enter}');
		await expect.poll(() => address.search).toBe('?p=other&sort=title');
		await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
		await expect.element(page.getByRole('dialog', { name: 'Column Pattern' })).toBeVisible();
	});
});

describe('The table of relations', () => {
	async function showRelations(search = '?of=relations', atlas = ATLAS) {
		const address = new MemoryAddressBar();
		address.search = search;
		const explorer = new Explorer(new ChangingSource(atlas), address);
		const statements = {
			files: atlas.keys.map((key) => `${key}.md`),
			ofEdges: [
				[{ isOfTarget: false, line: 7, description: 'As it is done.' }],
				[{ isOfTarget: true, line: 5, description: null }],
			],
		};
		const session = { statements, statementFailure: null, readStatements: vi.fn() };
		const screen = await render(Wired, { part: RelationGrid as never, explorer, session });
		screen.container.style.height = '500px';
		await expect.element(relations()).toBeVisible();
		return { screen, explorer, address, session };
	}
	const relations = () => page.getByRole('grid', { name: 'Relations that are shown' });
	const relationRows = () =>
		relations()
			.getByRole('row')
			.elements()
			.slice(1)
			.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(' | '));

	it('says what is shown of them, with where it was written', async () => {
		const { screen, session } = await showRelations();
		await expect
			.poll(relationRows)
			.toEqual([
				'Kanban | requires | Other |  | other.md:5',
				'Kanban | is related to | Andon | As it is done. | kanban.md:7',
			]);
		expect(session.readStatements).toHaveBeenCalled();
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('follows the filters and the words of titles, and is sorted', async () => {
		const { address } = await showRelations('?domain=operations&of=relations');
		await expect.poll(relationRows).toEqual(['Kanban | requires | Other |  | other.md:5']);
		await page.getByRole('button', { name: 'Target', exact: true }).click();
		await expect.poll(() => address.search).toBe('?domain=operations&of=relations&sort=target');
	});

	it('is filtered by type at the head of that column', async () => {
		const { address } = await showRelations();
		await expect.poll(relationRows).toHaveLength(2);
		await page.getByRole('button', { name: 'menu of Type' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Related', pressed: true }).click();
		await expect.poll(() => address.search).toBe('?rel=requires&of=relations');
		await expect.poll(relationRows).toHaveLength(1);
		await expect.element(page.getByRole('button', { name: 'Filtered: menu of Type' })).toBeInTheDocument();
	});

	it('brings a relation of what is selected elsewhere into view, and stays where one of its own is opened', async () => {
		const count = 300;
		const hub = smallAtlas(
			Array.from({ length: count }, (_, at) => ({ title: `P${String(at).padStart(3, '0')}` })),
			Array.from({ length: count - 1 }, (_, at) => [at, 'requires', at + 1] as const),
		);
		const { explorer } = await showRelations('?of=relations', hub);
		await expect.poll(() => relationRows().length).toBeGreaterThan(5);
		explorer.select(200);
		await expect.element(page.getByRole('row', { name: 'P199 requires P200' })).toBeInViewport();
		await page.getByRole('row', { name: 'P200 requires P201' }).getByRole('link', { name: 'P201' }).click();
		await expect.poll(() => explorer.screen.selected).toBe(201);
		await expect.element(page.getByRole('row', { name: 'P200 requires P201' })).toBeInViewport();
	});

	it('opens the pattern of a cell, gathers both ends of a row, and leads back to the patterns', async () => {
		const { explorer, address } = await showRelations();
		await page.getByRole('link', { name: 'Andon' }).click();
		await expect.poll(() => address.search).toBe('?p=andon&of=relations');
		await page.getByText('requires').click({ modifiers: ['Control'] });
		await expect.poll(() => explorer.view.group).toEqual(['kanban', 'andon', 'other']);
		await expect.poll(() => relations().getByRole('row', { selected: true }).elements()).toHaveLength(2);
		await page.getByRole('button', { name: 'Patterns', exact: true }).click();
		await expect.poll(() => explorer.view.tableOf).toBe('patterns');
	});
});

describe('A large table', () => {
	const many = smallAtlas(Array.from({ length: 3000 }, (_, at) => ({ title: `Pattern ${at}` })));

	it('holds only the rows in view, and the one that has the focus', async () => {
		await show('', { atlas: many });
		await expect.poll(() => rowElements().length).toBeGreaterThan(5);
		expect(rowElements().length).toBeLessThan(60);
		grid().element().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
		await userEvent.keyboard('{Control>}{End}{/Control}');
		await expect.poll(focused).toBe('0');
		await expect.element(page.getByText('Pattern 2999')).toBeInViewport();
		grid().element().scrollTop = 0;
		await expect.element(page.getByText('Pattern 3', { exact: true })).toBeInViewport();
		await userEvent.keyboard('{ArrowUp}{Home}');
		await expect.poll(focused).toBe('Pattern 2998');
		await expect.element(page.getByText('Pattern 2998')).toBeInViewport();
	});

	it('brings what is selected into view, below its head', async () => {
		const { explorer } = await show('', { atlas: many });
		await expect.poll(() => rowElements().length).toBeGreaterThan(5);
		explorer.select(1500);
		await expect.element(page.getByText('Pattern 1500')).toBeInViewport();
		explorer.select(1400);
		await expect.element(page.getByText('Pattern 1400')).toBeInViewport();
		const headEnd = head('Pattern').element().getBoundingClientRect().bottom;
		const row = page.getByRole('row', { name: /Pattern 1400/ }).element();
		expect(row.getBoundingClientRect().top).toBeGreaterThanOrEqual(headEnd - 1);
	});

	it('keeps texts of 5,000 letters to a line', async () => {
		const long: Atlas = smallAtlas([
			{ title: 'unbroken'.repeat(625), domain: 'unbroken'.repeat(625) },
			{ title: 'B', domain: 'b' },
		]);
		await show('', { atlas: long });
		await expect.poll(rows).toHaveLength(2);
		const { clientWidth, scrollWidth } = grid().element();
		expect(scrollWidth).toBe(clientWidth);
		expect(rowElements()[0]!.clientHeight).toBeLessThan(50);
	});
});
