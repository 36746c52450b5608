import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import * as parts from '../../../src/lib/ui/explorer/later-parts.ts';
import Aside from '../../../src/lib/ui/explorer/details/Aside.svelte';
import { KeptNotebook } from '../../../src/lib/ui/explorer/notebook/kept-notebook.svelte.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import type { PatternDetails } from '../../../src/lib/model/details.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import { wiredTo } from './wired.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations', era: ['industrial', 'digital'], alignment: 3.5 },
		{ title: '<b>Trust</b>' },
		...Array.from({ length: 20 }, (_, at) => ({ title: `Habit ${at}` })),
	],
	[
		[0, 'requires', 1, 0.9],
		[1, 'enables', 0],
		[0, 'tools?', 2],
		...Array.from({ length: 20 }, (_, at) => [at + 2, 'generalizes_from', 0] as const),
	],
);

const DETAILS: PatternDetails = {
	...{
		key: 'kaizen',
		file: 'kaizen.md',
		aliases: ['Small steps', '<i>改善</i>'],
		summary: 'Better \u202Eevery day.',
		opening: null,
	},
	alignmentParts: [{ name: 'fractal value', value: 4 }],
	...{ createdDay: null, modifiedDay: null, pageUrl: null, sourceUrl: 'https://a.example/', editUrl: null },
	findings: [
		{
			...{
				id: 'x',
				rule: 'some-rule',
				severity: 'warn',
				file: 'kaizen.md',
				line: 3,
				column: 1,
				endLine: null,
				endColumn: null,
			},
			...{ pattern: 'kaizen', message: 'Look at it.', cause: null, from: null, follows: 0 },
		},
	],
};

async function show(search: string, details = Promise.resolve(DETAILS), atlas = ATLAS) {
	const address = new MemoryAddressBar();
	address.search = search;
	const explorer = new Explorer({ atlas }, address);
	const told = {
		...{
			onTakeOut: vi.fn(),
			onFocusAll: vi.fn(),
			onJoin: vi.fn(),
			onPick: vi.fn(),
			onPickAll: vi.fn(),
			onFocus: vi.fn(),
			onPath: vi.fn(),
			onHierarchy: vi.fn(),
			onCentre: vi.fn(),
		},
		...{ onFrame: vi.fn(), onRetry: vi.fn(), onMenu: vi.fn() },
	};
	localStorage.clear();
	const kept = new KeptNotebook('notebook', '');
	const { view, screen: composed } = explorer;
	const screen = await render(Aside, {
		...{ parts, view, screen: composed, details, pathFrom: null },
		pageOf: (slug: string) => `/patterns/${slug}/`,
		kept,
		...wiredTo(explorer),
		...told,
	});
	return { explorer, address, screen, kept, ...told };
}

const relations = () => page.getByRole('region', { name: 'Relations' });
const links = () =>
	relations()
		.getByRole('link')
		.elements()
		.map(({ textContent }) => textContent);

const textOf = ({ textContent }: Element) => textContent.replace(/\s+/g, ' ').trim();

beforeEach(() => page.viewport(900, 900));

describe('The details of a selected pattern', () => {
	it('say what it is, in text', async () => {
		const { screen } = await show('?p=kaizen');
		await expect.element(page.getByRole('heading', { level: 2, name: 'Kaizen' })).toBeVisible();
		await expect.element(page.getByText('Also called Small steps · <i>改善</i>')).toBeVisible();
		await expect.element(page.getByText('Better every day.', { exact: true })).toBeVisible();
		await expect
			.element(page.getByRole('region', { name: 'Alignment' }))
			.toHaveTextContent('3.5 of 5 commons-aligned');
		await expect
			.element(page.getByRole('link', { name: 'Read the page' }))
			.toHaveAttribute('href', '/patterns/kaizen/');
		await expect
			.element(page.getByRole('link', { name: 'Source' }))
			.toHaveAttribute('rel', 'noopener noreferrer');
		await page.getByText(/^For editors: 1 /).click();
		await expect.element(page.getByText('kaizen.md:3 · some-rule')).toBeVisible();
		await page.getByText('Its one part').click();
		await expect.element(page.getByText('fractal value')).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('say that no summary is written, and pass over what cannot be seen', async () => {
		const unseen = { ...DETAILS, aliases: ['\u200B'], summary: ' \u2060' };
		await show('?p=kaizen', Promise.resolve(unseen));
		await expect.element(page.getByText('No summary is written.')).toBeVisible();
		await expect.element(page.getByText('Also called')).not.toBeInTheDocument();
	});

	it('keep a note of the reader as it is typed, and none once it is empty', async () => {
		const { kept } = await show('?p=kaizen');
		const field = page.getByRole('textbox', { name: 'Your note' });
		await field.fill('Tried in *May*.');
		const note = { pattern: 'kaizen', title: 'Kaizen', text: 'Tried in *May*.' };
		expect(kept.now.notes).toEqual([note]);
		expect(new KeptNotebook('notebook', '').now.notes).toEqual([note]);
		await field.fill('');
		expect(new KeptNotebook('notebook', '').now.notes).toEqual([]);
	});

	it('say how the text begins where no summary is written', async () => {
		await show('?p=kaizen', Promise.resolve({ ...DETAILS, summary: null, opening: 'People meet.' }));
		await expect.element(page.getByText('People meet.', { exact: true })).toBeVisible();
		await expect.element(page.getByText('The text begins so; no summary is written.')).toBeVisible();
	});

	it('say its relations both ways; what a machine guessed only when that is shown', async () => {
		const { screen } = await show('?p=kaizen');
		const headings = () =>
			relations()
				.getByRole('heading', { level: 4 })
				.elements()
				.map((heading) => heading.textContent.replace(/\s+/g, ' ').trim());
		expect(headings()).toEqual(['has as a kind 20', 'requires 1', 'is enabled by 1']);
		await screen.unmount();
		await show('?p=kaizen&inferred=yes');
		expect(headings().at(-1)).toBe('is carried out with (inferred by a machine) 1');
	});

	it('hold padding apart and folded, whether or not it is shown', async () => {
		const atlas = smallAtlas(
			['A', 'B', 'C'].map((title) => ({ title })),
			[
				[0, 'requires', 1],
				[0, 'enables!', 2],
			],
		);
		const headings = () =>
			relations().getByRole('heading', { level: 4, includeHidden: true }).elements().map(textOf);
		const { screen } = await show('?p=a', undefined, atlas);
		expect(headings()).toEqual(['requires 1', 'enables (padding) 1']);
		await expect.element(page.getByText('enables (padding)')).not.toBeVisible();
		await page.getByText('Padding: 1').click();
		await expect.element(page.getByText('enables (padding)')).toBeVisible();
		await screen.unmount();
		await show('?p=a&padding=yes', undefined, atlas);
		expect(headings()).toEqual(['requires 1', 'enables (padding) 1']);
	});

	it('lead on: a related pattern is selected, and hovered over it stands out', async () => {
		const { explorer, address } = await show('?p=kaizen');
		const trust = relations().getByRole('link', { name: '<b>Trust</b>' }).first();
		await expect.element(trust).toHaveAttribute('href', '/?p=%3Cb%3Etrust%3C%2Fb%3E');
		await trust.hover();
		expect(explorer.hovered).toBe(1);
		await trust.click();
		expect(explorer.hovered).toBeNull();
		await expect.poll(() => address.search).toBe('?p=%3Cb%3Etrust%3C%2Fb%3E');
	});

	it('tell related patterns apart that are titled alike', async () => {
		await show('?p=kaizen', undefined, { ...ATLAS, namesakes: new Map([[1, 'culture/']]) });
		expect(links()).toContain('<b>Trust</b>');
		await expect.element(relations().getByText('culture/').first()).toBeVisible();
	});

	it('of a hub can be searched and sorted', async () => {
		const atlas = smallAtlas(
			['Hub', ...Array.from({ length: 30 }, (_, at) => `Spoke ${30 - at}`)].map((title) => ({ title })),
			Array.from({ length: 30 }, (_, at) => [at + 1, 'requires', 0] as const),
		);
		await show('?p=hub', undefined, atlas);
		expect(links()[0]).toBe('Spoke 30');
		await relations().getByRole('button', { name: 'Sorted by most related' }).click();
		await page.getByRole('option', { name: 'title' }).click();
		await expect.poll(() => links()[0]).toBe('Spoke 1');
		await relations().getByRole('searchbox').fill('spoke 2');
		await expect
			.poll(() => links())
			.toEqual(['Spoke 2', ...Array.from({ length: 10 }, (_, at) => `Spoke ${20 + at}`)]);
		await relations().getByRole('searchbox').fill('nobody');
		await expect.element(relations().getByRole('status')).toHaveTextContent('None of them is called that.');
	});

	it('say how strong each relation is, where that is stated, and can be sorted by it', async () => {
		const atlas = smallAtlas(
			['Hub', ...Array.from({ length: 30 }, (_, at) => `Spoke ${at}`)].map((title) => ({ title })),
			[
				...Array.from({ length: 28 }, (_, at) => [0, 'requires', at + 1, at / 100] as const),
				...([29, 30] as const).map((other) => [0, 'requires', other] as const),
			],
		);
		const { screen } = await show('?p=hub', undefined, atlas);
		const said = () => relations().getByRole('listitem').elements().map(textOf);
		expect(said()[1]).toBe('Spoke 1 weak .01');
		await relations().getByRole('button', { name: 'Sorted by most related' }).click();
		await page.getByRole('option', { name: 'strongest' }).click();
		await expect.poll(() => said()[0]).toBe('Spoke 27 weak .27');
		await relations()
			.getByRole('button', { name: /more of/ })
			.click();
		expect(said().slice(-2)).toEqual(['Spoke 28', 'Spoke 29']);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('offer no order by strength where the library states none', async () => {
		const atlas = smallAtlas(
			Array.from({ length: 31 }, (_, at) => ({ title: `P${at}` })),
			Array.from({ length: 30 }, (_, at) => [0, 'requires', at + 1] as const),
		);
		await show('?p=p0', undefined, atlas);
		await relations().getByRole('button', { name: 'Sorted by most related' }).click();
		const offered = () => page.getByRole('option').elements().map(textOf);
		await expect.poll(offered).toEqual(['most related', 'title']);
	});

	it('lists all that is shown again once there is too little to be searched', async () => {
		const atlas = smallAtlas(
			['Hub', ...Array.from({ length: 30 }, (_, at) => `Spoke ${at}`)].map((title) => ({ title })),
			Array.from({ length: 30 }, (_, at) => [at + 1, at < 3 ? 'requires' : 'enables', 0] as const),
		);
		const { screen, explorer, address } = await show('?p=hub', undefined, atlas);
		await relations().getByRole('searchbox').fill('spoke 29');
		await expect.poll(() => links()).toEqual(['Spoke 29']);
		address.search = '?p=hub&rel=requires';
		await screen.rerender({ view: explorer.view, screen: explorer.screen });
		await expect.poll(() => links()).toEqual(['Spoke 0', 'Spoke 1', 'Spoke 2']);
		expect(relations().getByRole('searchbox').elements()).toEqual([]);
	});

	it('list twelve of many, and more when asked; for another pattern twelve again', async () => {
		const { screen, explorer, address } = await show('?p=kaizen');
		expect(links()).toHaveLength(12 + 2);
		await page.getByRole('button', { name: '8 more of 20' }).click();
		await expect.poll(links).toHaveLength(20 + 2);
		address.search = '?p=habit-3';
		await screen.rerender({ screen: explorer.screen });
		address.search = '?p=kaizen';
		await screen.rerender({ screen: explorer.screen });
		await expect.poll(links).toHaveLength(12 + 2);
	});

	it('filter by what is stated, by that alone', async () => {
		const { address } = await show('?p=kaizen&era=cognitive');
		await page.getByRole('button', { name: 'digital' }).click();
		await expect.poll(() => address.search).toBe('?p=kaizen&era=digital');
		await expect.element(page.getByText('Universality')).not.toBeInTheDocument();
	});

	it('say that filters or the focus leave it out, and show it', async () => {
		const { screen, explorer, address } = await show(
			'?p=kaizen&domain=&focus=habit-1&layout=regions&size=equal',
		);
		await expect.element(page.getByText('Left out by the filters or the focus.')).toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
		await page.getByRole('button', { name: 'Show it' }).click();
		await expect.poll(() => address.search).toBe('?p=kaizen&size=equal');
		await screen.rerender({ view: explorer.view, screen: explorer.screen });
		await expect.element(page.getByText('Left out by')).not.toBeInTheDocument();
	});

	it('say that it is pinned, and put it back', async () => {
		const { screen, explorer, address } = await show('?p=kaizen&pin=kaizen%4010%2C20');
		await expect.element(page.getByText('Pinned where it was put by hand.')).toBeVisible();
		await page.getByRole('button', { name: 'Put it back' }).click();
		await expect.poll(() => address.search).toBe('?p=kaizen');
		await screen.rerender({ view: explorer.view, screen: explorer.screen });
		await expect.element(page.getByText('Pinned where')).not.toBeInTheDocument();
	});

	it('tell what is wished for', async () => {
		const told = await show('?p=kaizen&focus=kaizen');
		await expect.element(page.getByRole('button', { name: 'Focus' })).toHaveAttribute('aria-pressed', 'true');
		await page.getByRole('button', { name: 'Focus' }).click();
		await page.getByRole('button', { name: 'Path from here' }).click();
		await page.getByRole('button', { name: 'Centre on the map' }).click();
		await page.getByRole('button', { name: 'More to do with this pattern' }).click();
		for (const wish of [told.onFocus, told.onPath, told.onCentre])
			expect(wish).toHaveBeenCalledExactlyOnceWith(0);
		expect(told.onMenu).toHaveBeenCalledExactlyOnceWith(0, expect.any(Number), expect.any(Number));
		await page.getByRole('button', { name: 'Close the details' }).click();
		await expect.poll(() => told.address.search).toBe('?focus=kaizen');
	});

	it('say what could not be fetched, and that it can be tried again', async () => {
		const { onRetry } = await show('?p=kaizen', Promise.reject(new Error('The server is down.')));
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('The summary could not be fetched. The server is down.');
		await expect.element(page.getByRole('region', { name: 'Alignment' })).toHaveTextContent('3.5');
		await page.getByRole('button', { name: 'Try again' }).click();
		expect(onRetry).toHaveBeenCalledOnce();
	});

	it('say it where there are no relations and no score', async () => {
		const lone = smallAtlas([{ title: 'Alone' }]);
		const address = new MemoryAddressBar();
		address.search = '?p=alone';
		const explorer = new Explorer({ atlas: lone }, address);
		await render(Aside, {
			...{ view: explorer.view, screen: explorer.screen, details: Promise.resolve(DETAILS), pathFrom: null },
			parts,
			kept: new KeptNotebook('notebook', ''),
			...{
				pageOf: String,
				onTakeOut: vi.fn(),
				onFocusAll: vi.fn(),
				onJoin: vi.fn(),
				onPick: vi.fn(),
				onPickAll: vi.fn(),
				onFocus: vi.fn(),
				onPath: vi.fn(),
				onHierarchy: vi.fn(),
				onCentre: vi.fn(),
			},
			...{ onFrame: vi.fn(), onRetry: vi.fn(), onMenu: vi.fn(), ...wiredTo(explorer) },
		});
		await expect.element(page.getByText('No other pattern is named here')).toBeVisible();
		await expect.element(page.getByText('Not scored')).toBeVisible();
	});
});

describe('Votes', () => {
	it('are said of a pattern that was chosen, picked or not', async () => {
		await show('?p=kaizen&vote=1200:kaizen');
		await expect.element(page.getByText('Chosen by 1,200')).toBeVisible();
	});

	it('are not said of any other', async () => {
		await show('?p=habit-0&vote=3:kaizen');
		await expect.element(page.getByRole('heading', { name: 'Habit 0' })).toBeVisible();
		await expect.element(page.getByText('Chosen by')).not.toBeInTheDocument();
	});
});

describe('A star', () => {
	const star = () => page.getByRole('button', { name: 'Picked (*)' });

	it('picks the selected pattern, and says whether it is picked', async () => {
		const { onPick } = await show('?p=kaizen');
		await expect.element(star()).toHaveAttribute('aria-pressed', 'false');
		await star().click();
		expect(onPick).toHaveBeenCalledExactlyOnceWith(0);
	});

	it('is full where it is picked', async () => {
		await show('?p=kaizen&pick=next:kaizen');
		await expect.element(star()).toHaveAttribute('aria-pressed', 'true');
	});

	it('picks all that is gathered, unless all of it is picked', async () => {
		const { onPickAll, screen, explorer, address } = await show('?with=habit-1&with=habit-2');
		await page.getByRole('button', { name: 'Pick all' }).click();
		expect(onPickAll).toHaveBeenCalledExactlyOnceWith([3, 4]);
		address.search = '?with=habit-1&with=habit-2&pick=habit-1&pick=next:habit-2';
		await screen.rerender({ view: explorer.view, screen: explorer.screen });
		await expect.element(page.getByRole('button', { name: 'Picked' })).toBeDisabled();
	});
});

describe('Gathered patterns', () => {
	it('are named with the relations among them, and can be taken out and let go', async () => {
		const { screen, onTakeOut, address } = await show(
			'?with=kaizen&with=%3Cb%3Etrust%3C%2Fb%3E&with=habit-0',
		);
		const panel = page.getByRole('complementary', { name: 'Gathered patterns' });
		await expect.element(panel.getByRole('heading', { level: 2 })).toHaveTextContent('3 patterns');
		expect(
			panel
				.getByRole('link')
				.elements()
				.map(({ textContent }) => textContent),
		).toEqual([...['Kaizen', '<b>Trust</b>', 'Habit 0']]);
		await expect
			.element(panel.getByRole('heading', { level: 3 }))
			.toHaveTextContent('Relations among them 3');
		await expect.element(panel.getByText('is a kind of')).toBeInTheDocument();
		const among = panel.getByRole('list').nth(1).getByRole('listitem').elements().map(textOf);
		expect(among[0]).toBe('Kaizen requires <b>Trust</b> strong .9');
		expect(await faultsOf(screen.container)).toEqual([]);
		await page.getByRole('button', { name: 'Take out <b>Trust</b>' }).click();
		expect(onTakeOut).toHaveBeenCalledExactlyOnceWith(1);
		await page.getByRole('button', { name: 'Let the gathered patterns go' }).click();
		await expect.poll(() => address.search).toBe('');
	});

	it('say it where none names another', async () => {
		await show('?with=habit-1&with=habit-2');
		await expect.element(page.getByText('None of them names another.')).toBeVisible();
	});
});

it('A panel that fails for one pattern is there again for the next', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	const { screen, explorer, address } = await show('?p=kaizen');
	const { screen: whole } = explorer;
	const atlas = { ...whole.scene.atlas, titles: null as never };
	const broken = { ...whole, scene: { ...whole.scene, atlas } };
	await screen.rerender({ screen: { ...broken, selected: 1 } });
	await expect.element(page.getByRole('alert')).toHaveTextContent('The details could not be shown.');
	address.search = '?p=habit-1';
	await screen.rerender({ screen: explorer.screen });
	await expect.element(page.getByRole('heading', { level: 2, name: 'Habit 1' })).toBeVisible();
	vi.restoreAllMocks();
});
