import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import Legend from '../../../src/lib/ui/explorer/map/Legend.svelte';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import { colouringsOf, colourPatterns } from '../../../src/lib/view/colours.ts';
import { filterPatterns } from '../../../src/lib/view/filter.ts';
import { legendRows } from '../../../src/lib/view/legend.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';

const ATLAS = smallAtlas([
	{ title: 'Kaizen', domain: 'Not stated', alignment: 3 },
	{ title: 'Trust', domain: '<b>culture</b>', alignment: 5 },
	{ title: 'Blank' },
]);

async function show(change: Partial<View> = {}, atlas = ATLAS, hasRings = false) {
	const view = { ...DEFAULT_VIEW, ...change };
	const coloured = colourPatterns(atlas, view.colouring);
	const told = {
		...{ onColouring: vi.fn(), onLayout: vi.fn(), onToggle: vi.fn() },
		...{ onMark: vi.fn(), onPicksAlone: vi.fn() },
	};
	const screen = await render(Legend, {
		...{
			colouring: view.colouring,
			colourings: colouringsOf(atlas),
			swatches: coloured.swatches,
			hasRings,
			pinned: 0,
			picked: 0,
			hasVotes: false,
			arePicksAlone: false,
			depth: 0,
			widths: [],
			hasPadding: false,
			hasBridges: false,
			marks: [],
			layout: view.layout,
			isPartLaidOut: false,
		},
		rows: legendRows(atlas, view, coloured, filterPatterns(atlas, view)),
		layouts: [
			{ id: 'regions', label: 'Regions' },
			{ id: 'era', label: 'Era' },
		],
		...told,
	});
	return { screen, ...told };
}

const rows = () => page.getByRole('list').getByRole('button');
const texts = () =>
	rows()
		.elements()
		.map((row) => row.textContent.replace(/\s+/g, ' ').trim());

beforeEach(() => page.viewport(1100, 300));

describe('The legend', () => {
	it('names each colour with its count, a value that is called like the lack of one beside that lack', async () => {
		const { screen } = await show();
		expect(texts()).toEqual(['Not stated 1', '<b>culture</b> 1', 'Not stated 1']);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('says what the widths of lines say, where they are looked at', async () => {
		const { screen } = await show();
		await expect.element(page.getByText('Line:')).not.toBeInTheDocument();
		const widths = [
			{ label: 'medium', share: 1 },
			{ label: 'strong', share: 1.5 },
		];
		await screen.rerender({ widths });
		await expect.element(page.getByText('Line:')).toHaveTextContent(/^Line: medium strong$/);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('says what a dashed line is, where links through what is hidden are drawn', async () => {
		const { screen } = await show();
		await expect.element(page.getByText('through what is hidden')).not.toBeInTheDocument();
		await screen.rerender({ hasBridges: true });
		await expect.element(page.getByText('through what is hidden')).toBeVisible();
	});

	it('shows the sign of what is pinned, with how many are', async () => {
		const { screen } = await show();
		await expect.element(page.getByText('pinned')).not.toBeInTheDocument();
		await screen.rerender({ pinned: 2 });
		await expect.element(page.getByText('pinned')).toHaveTextContent(/^pinned 2$/);
	});

	it('shows the sign of what is picked, with how many are, and shows nothing else', async () => {
		const { screen, onPicksAlone } = await show();
		const picked = page.getByRole('button', { name: 'picked 3' });
		await expect.element(picked).not.toBeInTheDocument();
		await screen.rerender({ picked: 3 });
		await expect.element(picked).toHaveAttribute('aria-pressed', 'false');
		await picked.click();
		expect(onPicksAlone).toHaveBeenLastCalledWith(true);
		await screen.rerender({ arePicksAlone: true });
		await expect.element(picked).toHaveAttribute('aria-pressed', 'true');
		await picked.click();
		expect(onPicksAlone).toHaveBeenLastCalledWith(false);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('says what the numbers beside discs are, where there are votes', async () => {
		const { screen } = await show();
		await screen.rerender({ picked: 3, hasVotes: true });
		await expect.element(page.getByRole('button', { name: 'picked, with votes 3' })).toBeVisible();
		await screen.rerender({ picked: 0 });
		await expect.element(page.getByText('Number: votes')).toBeVisible();
		await screen.rerender({ hasVotes: false });
		await expect.element(page.getByText('votes')).not.toBeInTheDocument();
	});

	it('says which shade is how many steps away, where a focus reaches several', async () => {
		const { screen } = await show();
		const steps = page.getByText('Steps:');
		await expect.element(steps).not.toBeInTheDocument();
		await screen.rerender({ depth: 1 });
		await expect.element(steps).not.toBeInTheDocument();
		await screen.rerender({ depth: 2 });
		await expect.element(steps).toHaveTextContent(/^Steps: 1 2$/);
		await screen.rerender({ depth: 5 });
		await expect.element(steps).toHaveTextContent(/^Steps: 1 2 3 and more$/);
	});

	it('tells words of ours from those of the library by their slant', async () => {
		await show();
		const slant = (at: number) => getComputedStyle(rows().elements()[at]!.querySelector('.name')!).fontStyle;
		expect([slant(0), slant(2)]).toEqual(['normal', 'italic']);
	});

	it('asks for a row, and for it alone with Alt', async () => {
		const { onToggle } = await show();
		await rows().nth(1).click();
		expect(onToggle).toHaveBeenLastCalledWith(expect.objectContaining({ value: 1 }), false);
		await rows()
			.nth(2)
			.click({ modifiers: ['Alt'] });
		expect(onToggle).toHaveBeenLastCalledWith(expect.objectContaining({ value: 2 }), true);
	});

	it('offers a row alone where another is chosen', async () => {
		const { onToggle } = await show({ facets: [{ facet: 'domain', values: [''] }] });
		const only = page.getByRole('button', { name: /^Only/ });
		expect(only.elements()).toHaveLength(2);
		await page.getByRole('button', { name: 'Only <b>culture</b>' }).click();
		expect(onToggle).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ value: 1 }), true);
	});

	it('says which rows are chosen', async () => {
		await show({ facets: [{ facet: 'domain', values: [''] }] });
		const pressed = rows()
			.elements()
			.filter((row) => row.hasAttribute('aria-pressed'))
			.map((row) => row.getAttribute('aria-pressed'));
		expect(pressed).toEqual(['false', 'false', 'true']);
	});

	it('asks for the others however many they are', async () => {
		const many = smallAtlas(Array.from({ length: 1230 }, (_, at) => ({ title: `P${at}`, domain: `d${at}` })));
		const { onToggle } = await show({}, many);
		await page.getByRole('button', { name: '1,222 others' }).click();
		expect(onToggle).toHaveBeenCalledExactlyOnceWith(
			expect.objectContaining({ label: '1,222 others' }),
			false,
		);
	});

	it('lets one choose what colours and what arranges', async () => {
		const { onColouring, onLayout } = await show();
		await page.getByLabelText('Coloured by domain').click();
		await page.getByRole('option', { name: 'alignment' }).click();
		expect(onColouring).toHaveBeenCalledExactlyOnceWith('alignment');
		await page.getByLabelText('Arranged by regions').click();
		await page.getByRole('option', { name: 'era' }).click();
		expect(onLayout).toHaveBeenCalledExactlyOnceWith('era');
	});

	it('offers to colour by what somebody states', async () => {
		await show();
		await page.getByLabelText('Coloured by domain').click();
		const offered = () =>
			page
				.getByRole('option')
				.elements()
				.map((option) => option.textContent.trim());
		await expect.poll(offered).toEqual(['domain', 'alignment']);
	});

	it('says what hues are that tell regions apart', async () => {
		const { screen } = await show({ colouring: 'region' });
		await expect.element(page.getByText('Hues tell neighbouring regions apart')).toBeVisible();
		expect(rows().elements()).toHaveLength(0);
		await screen.rerender({ colouring: 'domain' });
		await expect.element(page.getByText('Hues tell neighbouring regions apart')).not.toBeInTheDocument();
	});

	it('explains the rings where there are any', async () => {
		const { screen } = await show();
		await expect.element(page.getByText('Ring:')).not.toBeInTheDocument();
		await screen.rerender({ hasRings: true });
		await expect
			.element(page.getByText('Ring:'))
			.toHaveTextContent('Ring: universal domain context-specific');
	});

	it('gives way to a sentence when it fails, and comes back with another colouring', async () => {
		vi.spyOn(console, 'error').mockImplementation(() => {});
		const { screen } = await show();
		await screen.rerender({
			rows: [
				{
					...legendRows(
						ATLAS,
						DEFAULT_VIEW,
						colourPatterns(ATLAS, 'domain'),
						filterPatterns(ATLAS, DEFAULT_VIEW),
					)[0]!,
					swatch: 99,
				},
			],
		});
		await expect.element(page.getByRole('alert')).toHaveTextContent('The legend could not be shown.');
		await screen.rerender({ rows: [], colouring: 'era' });
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
		vi.restoreAllMocks();
	});
});

describe('The findings in the legend', () => {
	it('are switches by the shapes that say them, with how many patterns have some', async () => {
		const { screen, onMark } = await show();
		await expect.element(page.getByText('Patterns with')).not.toBeInTheDocument();
		await screen.rerender({
			marks: [
				{ severity: 'error', count: 12, isOn: false },
				{ severity: 'warn', count: 1480, isOn: true },
			],
		});
		await expect
			.element(page.getByRole('button', { name: /^warnings/, pressed: true }))
			.toHaveTextContent('1,480');
		await expect.element(page.getByText('Patterns with')).toBeVisible();
		expect(page.getByTitle('On a pattern with both the gravest counts').elements()).toHaveLength(2);
		expect(await faultsOf(screen.container)).toEqual([]);
		await page.getByRole('button', { name: /^errors/, pressed: false }).click();
		expect(onMark).toHaveBeenCalledExactlyOnceWith('error');
	});
});
