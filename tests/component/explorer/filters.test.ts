import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import FacetFilter from '../../../src/lib/ui/explorer/filters/FacetFilter.svelte';
import FilterPanel from '../../../src/lib/ui/explorer/filters/FilterPanel.svelte';
import RelationFilter from '../../../src/lib/ui/explorer/filters/RelationFilter.svelte';
import ScoreFilter from '../../../src/lib/ui/explorer/filters/ScoreFilter.svelte';
import Caption from '../../../src/lib/ui/explorer/status/Caption.svelte';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { edgeTypes } from '../../../src/lib/view/relations.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import { faultsOf } from '../faults.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import Wired from './Wired.svelte';

const ATLAS = smallAtlas(
	Array.from({ length: 12 }, (_, at) => ({ title: `Pattern ${at}`, domain: `domain ${at}` })),
	[
		[0, 'requires', 1],
		[1, 'related', 2],
	],
);
const DOMAINS = ATLAS.facets[0]!;

function countsOf(...counts: number[]): Uint32Array {
	return Uint32Array.from({ length: DOMAINS.values.length + 1 }, (_, at) => counts[at] ?? 0);
}

it('a facet lists its commonest values first and finds the others by typing', async () => {
	const onToggle = vi.fn();
	const screen = await render(FacetFilter, {
		column: DOMAINS,
		counts: countsOf(1, 9, 3),
		choice: { values: [] },
		onToggle,
		onTurn: vi.fn(),
		onValues: vi.fn(),
	});
	await expect.element(screen.getByRole('button', { name: /domain 1/ }).first()).toBeVisible();
	expect(screen.getByRole('group').element().textContent).toMatch(/domain 1\s*9\s*domain 2\s*3/);
	await screen.getByRole('searchbox').fill('main 11');
	await screen.getByRole('button', { name: 'domain 11' }).click();
	expect(onToggle).toHaveBeenCalledWith('domain 11', false);
});

it('Alt + click asks for only this value', async () => {
	const onToggle = vi.fn();
	const screen = await render(FacetFilter, {
		...{ column: DOMAINS, counts: countsOf(5), choice: { values: [] }, onToggle },
		onTurn: vi.fn(),
		onValues: vi.fn(),
	});
	await screen.getByRole('button', { name: /domain 0/ }).click({ modifiers: ['Alt'] });
	expect(onToggle).toHaveBeenCalledWith('domain 0', true);
});

it('a long list has one stop of Tab a row; arrows go along it, and Alt + Enter asks for only this value', async () => {
	const onToggle = vi.fn();
	const onHue = vi.fn();
	const screen = await render(FacetFilter, {
		...{
			column: DOMAINS,
			counts: countsOf(5),
			choice: { values: ['domain 7', 'domain 0'] },
			onToggle,
			onHue,
		},
		onTurn: vi.fn(),
		onValues: vi.fn(),
	});
	const row = screen.getByRole('button', { name: /^domain 0/ });
	const buttons = screen.getByRole('group').element().querySelectorAll('button');
	const stops = [...buttons].filter(({ tabIndex }) => tabIndex >= 0);
	expect(buttons.length).toBe(3 * stops.length);
	row.element().focus();
	await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
	expect(onToggle).toHaveBeenCalledExactlyOnceWith('domain 0', true);
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByRole('button', { name: 'Only domain 0' })).toHaveFocus();
	await userEvent.keyboard('{ArrowRight}{Enter}');
	expect(onHue).toHaveBeenCalledExactlyOnceWith('domain 0');
	await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
	await expect.element(row).toHaveFocus();
});

it('a chosen value says so to those who do not see it', async () => {
	const screen = await render(FacetFilter, {
		column: DOMAINS,
		counts: countsOf(5),
		choice: { values: ['domain 7'] },
		onToggle: vi.fn(),
		onTurn: vi.fn(),
		onValues: vi.fn(),
	});
	await expect
		.element(screen.getByRole('button', { name: /domain 7/ }))
		.toHaveAttribute('aria-pressed', 'true');
});

it('what is chosen can be left out instead, and then says so', async () => {
	const onTurn = vi.fn();
	const screen = await render(FacetFilter, {
		...{ column: DOMAINS, counts: countsOf(5), choice: { values: [] }, onToggle: vi.fn(), onTurn },
		onValues: vi.fn(),
	});
	await expect.element(screen.getByRole('button', { name: /instead/ })).not.toBeInTheDocument();
	await screen.rerender({ choice: { values: ['domain 7'] } });
	await screen.getByRole('button', { name: 'Leave these out instead' }).click();
	expect(onTurn).toHaveBeenCalledOnce();
	await screen.rerender({ choice: { values: ['domain 7'], isNot: true } });
	await expect.element(screen.getByRole('button', { name: 'not domain 7' })).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Show only these instead' })).toBeVisible();
});

it('all that match what is typed are chosen together, and let go again', async () => {
	const onValues = vi.fn();
	const screen = await render(FacetFilter, {
		...{ column: DOMAINS, counts: countsOf(5), choice: { values: ['domain 7'] } },
		...{ onToggle: vi.fn(), onTurn: vi.fn(), onValues },
	});
	const field = screen.getByRole('searchbox');
	await expect.element(screen.getByRole('button', { name: /that match/ })).not.toBeInTheDocument();
	await field.fill('main 1');
	await screen.getByRole('button', { name: 'Choose all 3 that match' }).click();
	const all = ['domain 7', 'domain 1', 'domain 10', 'domain 11'];
	expect(onValues).toHaveBeenLastCalledWith(all);
	await screen.rerender({ choice: { values: all } });
	await screen.getByRole('button', { name: 'Let go all 3 that match' }).click();
	expect(onValues).toHaveBeenLastCalledWith(['domain 7']);
	await screen.rerender({ choice: { values: ['domain 7'], isNot: true } });
	await screen.getByRole('button', { name: 'Leave out all 3 that match' }).click();
	expect(onValues).toHaveBeenLastCalledWith(all);
	await field.fill('main 11');
	await expect.element(screen.getByRole('button', { name: /that match/ })).not.toBeInTheDocument();
});

it('more than a link can name are not chosen together', async () => {
	const many = smallAtlas(
		Array.from({ length: 201 }, (_, at) => ({ title: `P${at}`, domain: `value ${at}` })),
	);
	const [column] = many.facets;
	const screen = await render(FacetFilter, {
		...{ column: column!, counts: new Uint32Array(202).fill(1), choice: { values: [] } },
		...{ onToggle: vi.fn(), onTurn: vi.fn(), onValues: vi.fn() },
	});
	await screen.getByRole('searchbox').fill('value');
	await expect.element(screen.getByText('201 match, more than can be chosen at once.')).toBeVisible();
	await expect.element(screen.getByRole('button', { name: /that match/ })).not.toBeInTheDocument();
});

it('a facet in which most values are of one pattern alone says so, and is searched', async () => {
	const rows = Array.from({ length: 70 }, (_, at) => ({ title: `P${at}`, domain: `value ${at % 61}` }));
	const [column] = smallAtlas(rows).facets;
	const screen = await render(FacetFilter, {
		...{ column: column!, counts: new Uint32Array(62).fill(1), choice: { values: [] } },
		...{ onToggle: vi.fn(), onTurn: vi.fn(), onValues: vi.fn() },
	});
	await expect
		.element(screen.getByText('54 more, most of them of one pattern alone: type to find them.'))
		.toBeVisible();
	await expect.element(screen.getByRole('button', { name: /more/ })).not.toBeInTheDocument();
	await screen.getByRole('searchbox').fill('value 60');
	await expect.element(screen.getByRole('button', { name: 'value 60' })).toBeVisible();
});

it('a value is given a colour of its own, and it is taken away, by keys as well', async () => {
	const onHue = vi.fn();
	const swatch = { light: '#123456', dark: '#abcdef' };
	const screen = await render(FacetFilter, {
		...{ column: DOMAINS, counts: countsOf(5, 4), choice: { values: [] } },
		...{ onToggle: vi.fn(), onTurn: vi.fn(), onValues: vi.fn(), onHue },
		...{ swatches: Array.from({ length: 13 }, () => swatch), hued: new Set([1]) },
	});
	const hueOf = (name: string) => screen.getByRole('switch', { name: `Own colour for ${name}`, exact: true });
	await expect.element(hueOf('domain 0')).not.toBeChecked();
	await expect.element(hueOf('domain 1')).toBeChecked();
	await hueOf('domain 0').click();
	expect(onHue).toHaveBeenLastCalledWith('domain 0');
	hueOf('domain 1').element().focus();
	await userEvent.keyboard('{Enter}');
	expect(onHue).toHaveBeenLastCalledWith('domain 1');
	expect(await faultsOf(screen.container)).toEqual([]);
	await screen.rerender({ onHue: null });
	await expect.element(screen.getByRole('switch').first()).not.toBeInTheDocument();
});

it('only what somebody states is offered to filter by', async () => {
	const atlas = smallAtlas([{ title: 'A', domain: 'culture' }, { title: 'B' }]);
	const props = { view: DEFAULT_VIEW, doors: { linkOf: () => '#' }, onShow: vi.fn(), onDraft: vi.fn() };
	const screen = await render(FilterPanel, {
		...{ ...props, screen: compose(atlas, DEFAULT_VIEW), onRegion: vi.fn() },
	});
	const sections = () =>
		screen
			.getByRole('heading')
			.elements()
			.map((heading) => heading.textContent.trim());
	expect(sections()).toEqual(['Domain', 'Relations', 'Regions', 'Display']);
	const scored = smallAtlas([{ title: 'A', universality: 'universal', alignment: 3 }]);
	await screen.rerender({ screen: compose(scored, DEFAULT_VIEW) });
	expect(sections()).toEqual(['Alignment', 'Relations', 'Universality', 'Regions', 'Display']);
});

it('a single score is said once', async () => {
	const screen = await render(ScoreFilter, {
		...{ score: { from: 5, to: 5 }, isUnscoredShown: false, counts: new Uint32Array(9), unscored: 3 },
		...{ onDraft: vi.fn(), onScore: vi.fn(), onUnscored: vi.fn() },
	});
	const ends = screen.container.querySelector('.ends')!;
	expect(ends.textContent.trim()).toBe('Only 5 exemplary commons');
	await screen.rerender({ score: { from: 3, to: 5 } });
	expect(ends.textContent.trim()).toMatch(/^3 \S.*5 exemplary commons$/);
});

it('the score slider answers the keyboard in half steps', async () => {
	const onScore = vi.fn();
	const screen = await render(ScoreFilter, {
		score: null,
		isUnscoredShown: true,
		counts: new Uint32Array(9),
		unscored: 3,
		onDraft: vi.fn(),
		onScore,
		onUnscored: vi.fn(),
	});
	const lowest = screen.getByRole('slider', { name: 'Lowest alignment' });
	lowest.element().focus();
	await expect.element(lowest).toHaveFocus();
	lowest.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
	await expect.poll(() => onScore).toHaveBeenLastCalledWith({ from: 1.5, to: 5 });
});

const WEIGHED = smallAtlas(
	Array.from({ length: 4 }, (_, at) => ({ title: `Pattern ${at}` })),
	[
		[0, 'requires', 1, 0.9],
		[1, 'related', 2, 0.62],
		[2, 'enables', 3],
	],
);
const inPanel = (atlas: typeof WEIGHED, view = DEFAULT_VIEW) => ({
	...{ view, screen: compose(atlas, view), doors: { linkOf: () => '#' } },
	...{ onShow: vi.fn(), onDraft: vi.fn(), onRegion: vi.fn() },
});

it('a least weight is chosen with the keyboard, and said in words', async () => {
	const props = inPanel(WEIGHED);
	const screen = await render(FilterPanel, props);
	const slider = screen.getByRole('slider', { name: 'Least weight' });
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'medium .6');
	expect(screen.getByRole('group', { name: 'Weight' }).element().textContent).toMatch(/Weight\s+any/);
	slider.element().focus();
	await userEvent.keyboard('{ArrowRight}');
	const chosen = { leastWeight: 0.65, isUnweightedShown: false };
	await expect.poll(() => props.onShow).toHaveBeenLastCalledWith(chosen);
	await screen.rerender(inPanel(WEIGHED, { ...DEFAULT_VIEW, ...chosen }));
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'medium .65');
	await expect
		.element(screen.getByRole('button', { name: /^Relations/ }))
		.toHaveTextContent('Relations medium .65 or more');
	await expect
		.element(screen.getByRole('button', { name: /^Not weighted/ }))
		.toHaveAttribute('aria-pressed', 'false');
	expect(await faultsOf(screen.container)).toEqual([]);
});

it('relations without a weight are kept or left out by a row of their own', async () => {
	const props = inPanel(WEIGHED, { ...DEFAULT_VIEW, leastWeight: 0.8, isUnweightedShown: false });
	const screen = await render(FilterPanel, props);
	const row = screen.getByRole('button', { name: /^Not weighted/ });
	expect(row.element().textContent).toMatch(/Not weighted\s*1/);
	await row.click();
	expect(props.onShow).toHaveBeenCalledExactlyOnceWith({ isUnweightedShown: true });
});

it('where no relation states a weight, nothing is offered to filter by it', async () => {
	const screen = await render(FilterPanel, inPanel(ATLAS));
	await expect.element(screen.getByRole('group', { name: 'Relation types' })).toBeVisible();
	expect(screen.getByRole('slider').elements()).toEqual([]);
});

it('directions of relations are offered only when a pattern is selected to follow them from', async () => {
	const props = {
		types: edgeTypes(ATLAS),
		choices: [{ type: 'requires', direction: 'both' as const }],
		hasSelection: false,
		counts: new Uint32Array(ATLAS.relationTypes.length + 2),
		padding: { relations: 12, lines: 12 },
		isPaddingShown: false,
		hasGuessed: false,
		isGuessedShown: false,
		onToggle: vi.fn(),
		onDirection: vi.fn(),
		...{ onPadding: vi.fn(), onGuessed: vi.fn(), onBridged: vi.fn(), bridges: null, hasHidden: false },
	};
	const screen = await render(RelationFilter, props);
	await expect.element(screen.getByLabelText('Which way requires is followed')).not.toBeInTheDocument();
	await screen.rerender({ hasSelection: true });
	await expect.element(screen.getByLabelText('Which way requires is followed')).toBeVisible();
	await expect.element(screen.getByLabelText('Which way related is followed')).not.toBeInTheDocument();
});

it('links through what is hidden are a switch once something is, which counts and says what they are', async () => {
	const address = new MemoryAddressBar();
	address.search = '?domain=operations';
	const atlas = smallAtlas(
		[
			{ title: 'A', domain: 'operations' },
			{ title: 'B', domain: 'culture' },
			{ title: 'C', domain: 'operations' },
		],
		[
			[0, 'requires', 1],
			[1, 'enables', 2],
		],
	);
	const explorer = new Explorer({ atlas }, address);
	const screen = await render(Wired, { part: FilterPanel, explorer });
	await screen.getByRole('button', { name: 'Through what is hidden' }).click();
	await expect.poll(() => address.search).toBe('?domain=operations&bridged=yes');
	await expect.element(screen.getByRole('button', { name: 'Through what is hidden 1' })).toBeVisible();
	await expect.element(screen.getByText(/^Dashed: two patterns/)).toBeVisible();
	expect(explorer.screen.caption.causes.at(-1)!.words).toBe('1 link through what is hidden');
	await screen.getByRole('button', { name: 'Through what is hidden 1' }).click();
	await expect.poll(() => address.search).toBe('?domain=operations');
});

it('padding is a row of its own, apart from the types', async () => {
	const onPadding = vi.fn();
	const counts = new Uint32Array(ATLAS.relationTypes.length + 2);
	counts.set([12, 3], ATLAS.relationTypes.length);
	const screen = await render(RelationFilter, {
		...{ types: edgeTypes(ATLAS), choices: [], hasSelection: false, counts, onPadding },
		...{
			padding: { relations: 1300, lines: 1212 },
			isPaddingShown: false,
			hasGuessed: true,
			isGuessedShown: false,
		},
		...{ onToggle: vi.fn(), onDirection: vi.fn(), onGuessed: vi.fn(), onBridged: vi.fn() },
		...{ bridges: null, hasHidden: false },
	});
	await expect.element(screen.getByRole('button', { name: 'Inferred by a machine 3' })).toBeVisible();
	await screen.getByRole('button', { name: 'Padding 12' }).click();
	expect(onPadding).toHaveBeenCalledWith(true);
	await expect
		.element(screen.getByText('1,300 relations, 1,212 lines, as two that say the same are one.'))
		.toBeVisible();
	await screen.rerender({ isPaddingShown: true });
	await expect.element(screen.getByText('From afar they are rungs between regions.')).toBeVisible();
	await screen.rerender({ padding: { relations: 0, lines: 0 } });
	await expect.element(screen.getByRole('button', { name: /Padding/ })).not.toBeInTheDocument();
});

it('the standing line lets each cause go by itself', async () => {
	const onShow = vi.fn();
	const without = { ...DEFAULT_VIEW, query: 'kept' };
	const screen = await render(Caption, {
		line: {
			shown: '3 of 12 patterns',
			causes: [{ words: 'Domain: operations', without }],
			padding: '9 relations written · 4 without padding',
			isFiltered: true,
		},
		orphans: 4,
		...{ picked: 2, cardsUrl: '/cards/?pick=x', paddingUrl: '/padding/' },
		onShow,
		onClear: vi.fn(),
		onOrphans: vi.fn(),
		onFrame: null,
		onArrange: null,
		arranging: null,
	});
	await expect.element(screen.getByRole('status')).toHaveTextContent('3 of 12 patterns');
	await expect
		.element(screen.getByRole('link', { name: '9 relations written · 4 without padding' }))
		.toHaveAttribute('href', '/padding/');
	await expect
		.element(screen.getByRole('link', { name: '2 picked' }))
		.toHaveAttribute('href', '/cards/?pick=x');
	await screen.getByRole('button', { name: /Domain: operations/ }).click();
	expect(onShow).toHaveBeenCalledWith(without);
});

it('says how far a layout is while it is made, in the place of the wish for it', async () => {
	const line = { shown: '3 of 12 patterns', causes: [], padding: null, isFiltered: false };
	const wishes = {
		onShow: vi.fn(),
		onClear: vi.fn(),
		onOrphans: vi.fn(),
		onArrange: vi.fn(),
		onFrame: vi.fn(),
	};
	const nothing = { orphans: 0, picked: 0, cardsUrl: '', paddingUrl: '' };
	const screen = await render(Caption, { line, ...nothing, ...wishes, arranging: 0.42 });
	await expect.element(screen.getByRole('link')).not.toBeInTheDocument();
	await expect.element(screen.getByText('Laying out… 42 %')).toBeVisible();
	expect(screen.getByRole('button', { name: 'Lay out what is shown' }).elements()).toHaveLength(0);
	await screen.rerender({ arranging: null });
	await screen.getByRole('button', { name: 'Lay out what is shown' }).click();
	expect(wishes.onArrange).toHaveBeenCalledOnce();
});
