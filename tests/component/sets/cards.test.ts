import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import CardsScreen from '../../../src/lib/ui/sets/CardsScreen.svelte';
import { faultsOf } from '../faults.ts';
import { dragged, finger, middleOf, mouse } from '../pointer.ts';
import { openDesk } from './open-desk.svelte.ts';

async function show(search: string) {
	const opened = await openDesk(search);
	const screen = await render(CardsScreen, { desk: opened.desk, site: '/a-test/' });
	return { ...opened, screen };
}

const SET = '?pick=now:kanban&pick=now:trust&pick=next:kaizen';
const column = (name: string) => page.getByRole('list', { name, exact: true });
const titlesIn = (name: string) =>
	[...column(name).element().querySelectorAll('h3')].map(({ textContent }) => textContent.trim());
const says = (address: { search: string }, ...picks: string[]) =>
	expect.poll(() => new URLSearchParams(address.search).getAll('pick')).toEqual(picks);

beforeEach(() => page.viewport(1300, 800));

describe('Cards', () => {
	it('stand in their columns with what their patterns are, and lead to their pages', async () => {
		const { screen } = await show(SET);
		expect([titlesIn('now'), titlesIn('next'), titlesIn('not us')]).toEqual([
			['Kanban', 'Trust'],
			['Kaizen'],
			[],
		]);
		const card = page.getByRole('listitem', { name: 'Kanban' });
		await expect
			.element(card)
			.toHaveTextContent(/operations.*Kanban.*Kanban\..*Alignment 3.5 commons-aligned.*digital/);
		await expect
			.element(card.getByRole('link', { name: 'Kanban' }))
			.toHaveAttribute('href', '/patterns/kanban/?pick=now%3Akanban&pick=now%3Atrust&pick=next%3Akaizen');
		await expect
			.element(page.getByRole('link', { name: 'On the map' }))
			.toHaveAttribute('href', '/?pick=now%3Akanban&pick=now%3Atrust&pick=next%3Akaizen&picked=alone');
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('say what to do where nothing is picked', async () => {
		const { screen } = await show('');
		await expect.element(page.getByText(/^Nothing is picked yet\./)).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'On the map' })).not.toBeInTheDocument();
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('are moved by their menu', async () => {
		const { address } = await show(SET);
		const choose = async (title: string, item: string) => {
			await page.getByRole('button', { name: `Move or take out ${title}` }).click();
			await page.getByRole('menuitem', { name: item, exact: true }).click();
		};
		await choose('Kanban', 'Down');
		await says(address, 'now:trust', 'now:kanban', 'next:kaizen');
		await choose('Trust', 'To “next”');
		await says(address, 'now:kanban', 'next:kaizen', 'next:trust');
		await choose('Trust', 'Up');
		await says(address, 'now:kanban', 'next:trust', 'next:kaizen');
		await choose('Kanban', 'Take it out');
		await says(address, 'next:trust', 'next:kaizen');
	});

	it('are moved by keyboard, within a column and to another, a step of the history each', async () => {
		const { address } = await show(SET);
		page.getByRole('button', { name: 'Move Kanban' }).element().focus();
		await userEvent.keyboard(' {ArrowDown}');
		await says(address, 'now:trust', 'now:kanban', 'next:kaizen');
		await userEvent.keyboard('{Tab}');
		await says(address, 'now:trust', 'next:kanban', 'next:kaizen');
		await userEvent.keyboard(' ');
		await expect.element(page.getByRole('button', { name: 'Move Kanban' })).toHaveFocus();
		expect(address.entries.slice(1)).toHaveLength(2);
	});

	it.each([
		['a mouse', mouse],
		['a finger', finger],
	])('are dragged by %s to another column, a step of the history', async (_, pointerOf) => {
		const { address } = await show(SET);
		const pointer = await pointerOf();
		const goal = middleOf(page.getByRole('listitem', { name: 'Kaizen' }).element());
		await pointer.press(middleOf(page.getByRole('button', { name: 'Move Kanban' }).element()));
		await pointer.move(goal);
		await expect.poll(() => titlesIn('next')).toEqual(['Kanban', 'Kaizen']);
		expect(titlesIn('now')).toEqual(['Trust']);
		await pointer.release();
		await says(address, 'now:trust', 'next:kanban', 'next:kaizen');
		expect(address.entries.slice(1)).toHaveLength(1);
	});

	it('go back where they are let go beside all columns', async () => {
		const { address } = await show(SET);
		const pointer = await mouse();
		await pointer.press(middleOf(page.getByRole('button', { name: 'Move Kanban' }).element()));
		await pointer.move(middleOf(page.getByRole('listitem', { name: 'Kaizen' }).element()));
		await expect.poll(() => titlesIn('next')).toEqual(['Kanban', 'Kaizen']);
		await pointer.move({ x: 650, y: 780 });
		await expect.poll(() => titlesIn('now')).toEqual(['Kanban', 'Trust']);
		await pointer.release();
		await expect.poll(dragged).toBeNull();
		await says(address, 'now:kanban', 'now:trust', 'next:kaizen');
	});

	it('are added by search; one that is there already stays where it is', async () => {
		const { address } = await show(SET);
		const find = async (word: string) => {
			await page.getByRole('combobox').fill(word);
			await page.getByRole('option', { name: new RegExp(word, 'i') }).click();
		};
		await find('Scrum');
		await says(address, 'now:kanban', 'now:trust', 'now:<b>scrum</b>', 'next:kaizen');
		await find('Kaizen');
		await says(address, 'now:kanban', 'now:trust', 'now:<b>scrum</b>', 'next:kaizen');
	});

	it('say so where the link picks what is not there', async () => {
		await show('?pick=nobody');
		await page.getByText('One part of this link is not known here').click();
		await expect
			.element(page.getByText('This link picks patterns that this library does not have.'))
			.toBeVisible();
	});
});

describe('Columns', () => {
	it('are renamed, but not to a name that another has', async () => {
		const { address } = await show(SET);
		const field = page.getByRole('textbox', { name: 'Name of the column “now”' });
		await field.fill('next');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('alert').filter({ hasText: 'no other has' })).toBeVisible();
		await expect.element(field).toHaveValue('now');
		await field.fill(' this  week ');
		await userEvent.keyboard('{Enter}');
		await says(address, 'this week:kanban', 'this week:trust', 'next:kaizen');
	});

	it('are added and removed; their cards go to the one beside', async () => {
		const { address } = await show(SET);
		await page.getByRole('textbox', { name: 'Name of a new column' }).fill('later');
		await page.getByRole('button', { name: 'Add the column' }).click();
		await expect.poll(() => titlesIn('later')).toEqual([]);
		await page.getByRole('button', { name: 'Remove the column “now”' }).click();
		await says(address, 'next:kaizen', 'next:kanban', 'next:trust');
		expect(new URLSearchParams(address.search).getAll('pick-in')).toEqual(['next', 'not us', 'later']);
	});
});

it('on paper there are a sheet of fronts and one of backs, mirrored', async () => {
	const { screen } = await show(SET);
	const [fronts, backs] = [...screen.container.querySelectorAll('.deck .paper')].map((paper) =>
		[...paper.querySelectorAll('.place')].map(
			(place) => place.querySelector('h3, .title')?.textContent.trim() ?? null,
		),
	);
	expect(fronts).toEqual(['Kanban', 'Trust', 'Kaizen', null, null, null, null, null, null]);
	expect(backs).toEqual(['Kaizen', 'Trust', 'Kanban', null, null, null, null, null, null]);
	expect(screen.container.querySelector('.back')).toHaveTextContent('Kaizen has as a kind Kanban');
});
