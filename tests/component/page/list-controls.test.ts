import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ListControls } from '../../../src/lib/ui/page/list-controls.ts';
import Controls from '../../../src/lib/ui/page/ListControls.svelte';
import PatternTable from '../../../src/lib/ui/parts/PatternTable.svelte';
import type { Atlas } from '../../../src/lib/model/atlas.ts';
import { writeListData } from '../../../src/lib/view/page/list-data.ts';
import { BY_TITLE, composePatternList } from '../../../src/lib/view/page/pattern-list.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kanban', domain: 'operations', era: ['industrial', 'digital'], alignment: 3 },
		{ title: 'Andon', domain: 'operations', era: ['digital'], alignment: 4.5 },
		{ title: 'Mutual Aid', domain: 'culture' },
		{ title: '<i>Odd</i> & alone', domain: 'design' },
		{ title: 'Blank' },
	],
	[
		[0, 'related', 1],
		[0, 'requires', 2],
	],
);
const ALL = ['<i>Odd</i> & alone', 'Andon', 'Blank', 'Kanban', 'Mutual Aid'];

let search: string;
let around: HTMLElement;

beforeEach(() => {
	around = document.body.appendChild(document.createElement('div'));
	around.innerHTML = '<a href="../map/">Map</a><p role="status"></p><p hidden></p><p hidden></p>';
});
afterEach(() => around.remove());

async function openList(from = '', atlas: Atlas = ATLAS): Promise<void> {
	search = from;
	const list = composePatternList(atlas);
	const patterns = list.order;
	await render(Controls, { list });
	await render(PatternTable, {
		...{ caption: 'All', source: list, patterns, sort: BY_TITLE },
		doors: { linkOf: (pattern: number) => `${list.addresses[pattern]}/` },
	});
	const [status, more, columns] = around.querySelectorAll('p');
	columns!.textContent = writeListData(list);
	new ListControls(
		{
			table: document.querySelector('table')!,
			form: document.querySelector<HTMLFormElement>('#list-controls')!,
			...{ status: status!, more: more!, columns: columns!, doors: around.querySelectorAll('a') },
		},
		{ search, replace: (next) => (search = next) },
	);
}

const titles = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
const header = (name: string) => page.getByRole('columnheader', { name });
const menu = (name: string) => page.getByRole('combobox', { name });
const mapHref = () => around.querySelector('a')!.getAttribute('href');

describe('The list of patterns', () => {
	it('comes sorted by title', async () => {
		await openList();
		expect(titles()).toEqual(ALL);
		await expect.element(header('Pattern')).toHaveAttribute('aria-sort', 'ascending');
	});

	it('is sorted by its headers, numbers with the most first, and says so', async () => {
		await openList();
		await page.getByRole('button', { name: 'Relations' }).click();
		await expect.poll(titles).toEqual(['Kanban', 'Andon', 'Mutual Aid', '<i>Odd</i> & alone', 'Blank']);
		await expect.element(header('Relations')).toHaveAttribute('aria-sort', 'descending');
		await expect.element(header('Pattern')).not.toHaveAttribute('aria-sort');
		expect(search).toBe('?sort=-degree');
		await page.getByRole('button', { name: 'Relations' }).click();
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone', 'Blank', 'Andon', 'Mutual Aid', 'Kanban']);
	});

	it('is sorted from the keyboard', async () => {
		await openList();
		page.getByRole('button', { name: 'Alignment' }).element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => titles()[0]).toBe('Andon');
	});

	it('is filtered by title and facet, and tells how many are left', async () => {
		await openList();
		await page.getByRole('searchbox', { name: 'Title' }).fill('an');
		await expect.poll(titles).toEqual(['Andon', 'Blank', 'Kanban']);
		await menu('Domain').selectOptions('culture (1)');
		await expect.poll(titles).toEqual([]);
		await expect
			.element(page.getByRole('status'))
			.toHaveTextContent('0 of 5 patterns. Let a filter go to see more.');
		await page.getByRole('button', { name: 'Clear' }).click();
		await expect.poll(titles).toEqual(ALL);
		await expect.element(page.getByRole('status')).toHaveTextContent('All 5 patterns');
		expect(search).toBe('');
		await expect.element(page.getByRole('searchbox', { name: 'Title' })).toHaveValue('');
	});

	it('finds what is not stated and what is not scored, in the words of the explorer’s link', async () => {
		await openList();
		await menu('Domain').selectOptions('not stated (1)');
		await expect.poll(titles).toEqual(['Blank']);
		expect(search).toBe('?domain=');
		await menu('Domain').selectOptions('any');
		await menu('Alignment').selectOptions('not scored (3)');
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone', 'Blank', 'Mutual Aid']);
		expect(search).toBe('?score=none');
		await menu('Alignment').selectOptions('3 transitional (1)');
		await expect.poll(titles).toEqual(['Kanban']);
		expect(search).toBe('?score=2.5..3.49');
	});

	it('finds the patterns without relations', async () => {
		await openList();
		await page.getByRole('checkbox', { name: 'Only without relations (2)' }).click();
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone', 'Blank']);
		expect(search).toBe('?relations=none');
	});

	it('comes back from its link, with the form filled in', async () => {
		await openList('?q=an&domain=operations&score=4.5..5&unscored=no&relations=none&sort=-alignment');
		await expect.poll(titles).toEqual([]);
		await expect.element(menu('Domain')).toHaveValue('0');
		await expect.element(menu('Alignment')).toHaveValue('4');
		await expect.element(page.getByRole('searchbox', { name: 'Title' })).toHaveValue('an');
		await expect.element(page.getByRole('checkbox')).toBeChecked();
		await expect.element(header('Alignment')).toHaveAttribute('aria-sort', 'descending');
	});

	it('shows what only the explorer lets one choose, and lets it go again', async () => {
		await openList('?domain=culture&domain=design&score=2..4&unscored=yes');
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone', 'Mutual Aid']);
		const chosen = (name: string) =>
			(menu(name).element() as HTMLSelectElement).selectedOptions[0]!.textContent;
		expect(chosen('Domain')).toBe('culture or design');
		expect(chosen('Alignment')).toBe('2 to 4 or not scored');
		await menu('Domain').selectOptions('operations (2)');
		await expect.poll(titles).toEqual(['Kanban']);
		expect(search).toBe('?domain=operations&score=2..4&unscored=yes');
	});

	it('says how many relations its link asks for, and lets that go', async () => {
		await openList('?degree=1-2&domain=operations&p=kanban');
		await expect.poll(titles).toEqual(['Andon', 'Kanban']);
		expect(mapHref()).toBe('../map/?domain=operations&degree=1-2&p=kanban');
		const { selectedOptions } = menu('Relations').element() as HTMLSelectElement;
		expect(selectedOptions[0]!.textContent).toBe('1 to 2 relations');
		await menu('Domain').selectOptions('any');
		await expect.poll(titles).toEqual(['Andon', 'Kanban', 'Mutual Aid']);
		await menu('Relations').selectOptions('any');
		await expect.poll(titles).toEqual(ALL);
		expect(search).toBe('?p=kanban');
	});

	it('offers no number of relations where none is asked for, and none any more once all is cleared', async () => {
		await openList('?degree=2');
		await expect.element(menu('Relations')).toBeVisible();
		await page.getByRole('button', { name: 'Clear' }).click();
		await expect.element(menu('Relations')).not.toBeInTheDocument();
		await expect.poll(titles).toEqual(ALL);
	});

	it('shows what the explorer leaves out', async () => {
		await openList('?domain=!operations&domain=!');
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone', 'Mutual Aid']);
		const { selectedOptions } = menu('Domain').element() as HTMLSelectElement;
		expect(selectedOptions[0]!.textContent).toBe('stated and not operations');
		await menu('Era').selectOptions('not stated (3)');
		await expect.poll(() => search).toBe('?domain=%21operations&domain=%21&era=');
	});

	it('leads to the map and to pages with the view that it was opened from', async () => {
		await openList('?p=kanban&domain=design&layout=era&colour=era');
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone']);
		expect(mapHref()).toBe('../map/?domain=design&p=kanban&layout=era&colour=era');
		await page.getByRole('checkbox').click();
		await expect.poll(() => search).toBe('?domain=design&relations=none&p=kanban&layout=era&colour=era');
		await page.getByRole('button', { name: 'Clear' }).click();
		await expect.poll(mapHref).toBe('../map/?p=kanban&layout=era&colour=era');
	});

	it('leads to the map with what is asked for, but for the orphans', async () => {
		await openList('?domain=design&relations=none&sort=title');
		await expect.poll(titles).toEqual(['<i>Odd</i> & alone']);
		expect(mapHref()).toBe('../map/?domain=design&sort=title');
		await page.getByRole('button', { name: 'Clear' }).click();
		await expect.poll(mapHref).toBe('../map/?sort=title');
	});
});

describe('The list of a library with many values', () => {
	const MANY = smallAtlas(
		Array.from({ length: 70 }, (_, at) => ({ title: `Pattern ${at}`, domain: `domain ${at}` })),
	);

	it('finds a value by its name, else all values that hold what is typed', async () => {
		await openList('', MANY);
		await menu('Domain').fill('domain 7');
		await expect.poll(titles).toEqual(['Pattern 7']);
		await menu('Domain').fill('N 6');
		await expect.poll(titles).toHaveLength(11);
		expect(new URLSearchParams(search).getAll('domain')).toHaveLength(11);
		await menu('Domain').fill('mars');
		await expect.poll(titles).toEqual([]);
		await menu('Domain').fill('');
		await expect.poll(titles).toHaveLength(70);
	});

	it('offers its values when the field is entered', async () => {
		await openList('', MANY);
		await menu('Domain').click();
		const { list } = menu('Domain').element() as HTMLInputElement;
		expect(Array.from(list!.options, ({ value }) => value)).toHaveLength(70);
	});

	it('says the values that its link names', async () => {
		await openList('?domain=domain+3&domain=domain+5', MANY);
		await expect.poll(titles).toEqual(['Pattern 3', 'Pattern 5']);
		await expect.element(menu('Domain')).toHaveValue('domain 3 or domain 5');
	});
});

describe('The list of a large library', () => {
	const LARGE = smallAtlas(
		Array.from({ length: 450 }, (_, at) => ({ title: `Pattern ${at}`, domain: at < 300 ? 'law' : 'care' })),
	);
	const all = page.getByRole('button', { name: /^List all/ });

	it('lists the first rows and says so; all of them when asked, which its link keeps', async () => {
		await openList('', LARGE);
		await expect.poll(titles).toHaveLength(100);
		await expect
			.element(page.getByRole('status'))
			.toHaveTextContent('All 450 patterns. The first 100 are listed.');
		await all.click();
		await expect.poll(titles).toEqual(Array.from({ length: 450 }, (_, at) => `Pattern ${at}`));
		expect(search).toBe('?rows=all');
		await expect.element(all).not.toBeInTheDocument();
		await expect.element(page.getByRole('link', { name: 'Pattern 100', exact: true })).toHaveFocus();
		expect(mapHref()).toBe('../map/');
	});

	it('lists all at once where its link says so', async () => {
		await openList('?rows=all&domain=law', LARGE);
		await expect.poll(titles).toHaveLength(300);
		await expect.element(all).not.toBeInTheDocument();
	});

	it('finds and sorts among all rows, also those that are not listed', async () => {
		await openList('', LARGE);
		await page.getByRole('button', { name: 'Pattern' }).click();
		await expect.poll(() => titles()[0]).toBe('Pattern 449');
		await page.getByRole('searchbox', { name: 'Title' }).fill('pattern 44');
		await expect.poll(titles).toHaveLength(14);
		await expect.element(all).not.toBeInTheDocument();
		await menu('Domain').selectOptions('law (300)');
		await page.getByRole('searchbox', { name: 'Title' }).fill('');
		await expect.poll(titles).toHaveLength(100);
		await expect.element(all).toHaveTextContent('List all 300');
	});
});
