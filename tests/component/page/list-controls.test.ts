import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ListDesk as Desk } from '../../../src/lib/ui/page/list-controls.ts';
import ListDesk from '../../../src/lib/ui/page/ListControls.svelte';
import PatternTable from '../../../src/lib/ui/page/PatternTable.svelte';
import { composePatternList } from '../../../src/lib/view/page/pattern-list.ts';
import { buildRelationShelf } from '../../../src/lib/view/page/relation-rows.ts';
import { madeLibrary } from '../../support/made-library.ts';

const made = madeLibrary(
	[
		{ title: 'Kanban', facets: [['domain', ['operations']]], alignment: 3 },
		{ title: 'Andon', facets: [['domain', ['operations']]], alignment: 4.5 },
		{ title: 'Mutual Aid', facets: [['domain', ['culture']]] },
		{ title: '<i>Odd</i> & alone', facets: [['domain', ['design', 'culture']]] },
	],
	[
		[0, 'related', 1],
		[0, 'requires', 2],
	],
);
const library = { ...made, counts: { ...made.counts, orphans: 1 } };

let search: string;
let status: HTMLElement;

beforeEach(() => {
	search = '';
	status = document.body.appendChild(document.createElement('p'));
	status.setAttribute('role', 'status');
});
afterEach(() => status.remove());

async function openList(from = ''): Promise<void> {
	search = from;
	const list = composePatternList(buildRelationShelf(library));
	await render(ListDesk, { list });
	await render(PatternTable, { list });
	new Desk(
		{
			table: document.querySelector<HTMLTableElement>('#patterns')!,
			form: document.querySelector<HTMLFormElement>('#list-controls')!,
			status,
		},
		{ search, replace: (next) => (search = next) },
	);
}

const titles = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const header = (name: string) => page.getByRole('columnheader', { name });

describe('The list of patterns', () => {
	it('comes sorted by title', async () => {
		await openList();
		expect(titles()).toEqual(['<i>Odd</i> & alone', 'Andon', 'Kanban', 'Mutual Aid']);
		await expect.element(header('Title')).toHaveAttribute('aria-sort', 'ascending');
	});

	it('is sorted by its headers, numbers with the most first, and says so', async () => {
		await openList();
		await page.getByRole('button', { name: 'Relations' }).click();
		await expect.poll(titles).toEqual(['Kanban', 'Andon', 'Mutual Aid', '<i>Odd</i> & alone']);
		await expect.element(header('Relations')).toHaveAttribute('aria-sort', 'descending');
		await expect.element(header('Title')).not.toHaveAttribute('aria-sort');
		expect(search).toBe('?sort=-relations');
		await page.getByRole('button', { name: 'Relations' }).click();
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone', 'Andon', 'Mutual Aid', 'Kanban']);
	});

	it('is sorted from the keyboard', async () => {
		await openList();
		(page.getByRole('button', { name: 'Alignment' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => titles()[0]).toBe('Andon');
	});

	it('is filtered by title and facet, and tells how many are left', async () => {
		await openList();
		await page.getByRole('searchbox', { name: 'Title' }).fill('an');
		await expect.poll(titles).toEqual(['Andon', 'Kanban']);
		await page.getByRole('combobox', { name: 'Domain' }).selectOptions('culture (2)');
		await expect.poll(titles).toEqual([]);
		await expect
			.element(page.getByRole('status'))
			.toHaveTextContent('0 of 4 patterns. Let a filter go to see more.');
		await page.getByRole('button', { name: 'Clear' }).click();
		await expect.poll(titles).toHaveLength(4);
		await expect.element(page.getByRole('status')).toHaveTextContent('All 4 patterns');
		expect(search).toBe('');
	});

	it('finds the patterns without relations', async () => {
		await openList();
		await page.getByRole('checkbox', { name: 'Only without relations (1)' }).click();
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone']);
		expect(search).toBe('?relations=none');
	});

	it('comes back from its link, with the form filled in', async () => {
		await openList('?domain=operations&score=5&sort=-alignment');
		await expect.poll(titles).toEqual(['Andon']);
		await expect.element(page.getByRole('combobox', { name: 'Domain' })).toHaveValue('operations');
		await expect.element(header('Alignment')).toHaveAttribute('aria-sort', 'descending');
	});
});
