import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UNWEIGHTED } from '../../../src/lib/model/atlas.ts';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import type { Picture } from '../../../src/lib/map/picture.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import MapPane from '../../../src/lib/ui/explorer/map/MapPane.svelte';
import Wired from '../explorer/Wired.svelte';
import ExplorerBars from '../../../src/lib/ui/explorer/ExplorerBars.svelte';
import { smallAtlas, type SmallEdge } from '../../support/small-atlas.ts';
import { star, titles } from '../../support/small-neighbourhood.ts';
import { MemoryAddressBar } from '../explorer/address-bar.svelte.ts';
import { faultsOf } from '../faults.ts';
import { drag, point } from '../map/show-map.ts';

const ATLAS = smallAtlas(
	[{ title: 'Trust' }, { title: 'Dialogue' }, { title: 'Consent' }, { title: 'Alone' }],
	[
		[0, 'enables', 1],
		[1, 'requires', 2],
	],
);
const MANY = smallAtlas(
	titles(320).map((title) => ({ title })),
	star(320) as SmallEdge[],
);

function explore(search: string, atlas = ATLAS) {
	const address = new MemoryAddressBar();
	address.search = search;
	return { address, explorer: new Explorer({ atlas }, address) };
}

/** The pane of an explorer that fills the page, once its picture is drawn. */
async function open(search: string, atlas = ATLAS) {
	const { address, explorer } = explore(search, atlas);
	const pictures: (Picture | null)[] = [];
	const screen = await render(Wired, {
		part: MapPane,
		explorer,
		hits: [],
		onSelect: (pattern: number | null) => explorer.select(pattern),
		onReady: (picture: Picture | null) => pictures.push(picture),
		coveredBy: () => ({ top: 0, right: 0, bottom: 0 }),
		onMenu: vi.fn(),
		onLook: vi.fn(),
	});
	screen.container.style.cssText = 'position:fixed;inset:0;--aside:0px;--below:0px';
	const drawn = async () => {
		await expect.poll(() => pictures.at(-1)).toBeTruthy();
		await pictures.at(-1)!.whenSharp();
		return pictures.at(-1)!;
	};
	await drawn();
	return { address, explorer, screen, pictures, drawn };
}

beforeEach(() => page.viewport(1000, 800));

describe('a focus by itself', () => {
	it('is a picture that says in words what it shows, with its patterns where they are pointed at', async () => {
		const { drawn, screen, explorer } = await open('?focus=trust&depth=2&picture=neighbourhood');
		const image = screen.getByRole('img', {
			name: /^“Trust” by itself, in rings around it: 1 pattern at 1 step, 1 pattern at 2 steps; 2 relations/,
		});
		await expect.element(image).toBeVisible();
		const picture = await drawn();
		const { x, y } = picture.placeOf(1);
		point(image.element() as HTMLElement, 'pointermove', [x, y]);
		expect(explorer.hovered).toBe(1);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is drawn for as long as something is in focus, and then the map is there again', async () => {
		const { explorer, screen, pictures, drawn } = await open('?focus=trust&picture=neighbourhood');
		explorer.show({ focus: null });
		await expect.element(screen.getByRole('img', { name: /^Map of/ })).toBeVisible();
		await drawn();
		expect(pictures.map((picture) => picture !== null)).toEqual([true, false, true]);
	});

	it('follows the focus and its depth', async () => {
		const { explorer, screen } = await open('?focus=trust&picture=neighbourhood');
		explorer.focusOn(1);
		await expect
			.element(
				screen.getByRole('img', { name: /^“Dialogue” by itself, in rings around it: 2 patterns at 1 step/ }),
			)
			.toBeVisible();
		explorer.focusDeep(1);
		explorer.focusOn(2, 2);
		await expect
			.element(screen.getByRole('img', { name: /1 pattern at 1 step, 1 pattern at 2 steps/ }))
			.toBeVisible();
	});

	it('has no other arrangement to choose, and the map has', async () => {
		const { screen, explorer } = await open('?focus=trust&picture=neighbourhood');
		await expect.element(screen.getByRole('region', { name: 'Legend' })).toBeInTheDocument();
		expect(screen.getByText('Arranged by').elements()).toEqual([]);
		explorer.show({ picture: 'map' });
		await expect.element(screen.getByText('Arranged by')).toBeVisible();
	});
});

describe('going back to the map', () => {
	it('keeps where one looked', async () => {
		const { explorer, drawn } = await open('?focus=trust');
		const map = await drawn();
		map.zoomBy(1.7);
		map.panBy(30, -40);
		await map.whenSharp();
		const before = map.camera();
		explorer.togglePicture();
		await expect.poll(() => drawn()).not.toBe(map);
		const close = await drawn();
		explorer.togglePicture();
		await expect.poll(() => drawn()).not.toBe(close);
		expect((await drawn()).camera()).toEqual(before);
	});
});

describe('what is folded', () => {
	it('is listed, and what is chosen there is drawn in the place of another', async () => {
		const { explorer, screen, address } = await open('?focus=pattern-1&picture=neighbourhood', MANY);
		await expect
			.element(screen.getByRole('img'))
			.toHaveAccessibleName(/299 patterns at 1 step.*20 more at 1 step/);
		const more = page.getByRole('button', { name: '20 more at 1 step' });
		await more.click();
		const sheet = page.getByRole('dialog', { name: '20 more at 1 step' });
		await expect.element(sheet).toBeVisible();
		expect(sheet.getByRole('link').elements()).toHaveLength(20);
		await sheet.getByRole('link', { name: 'Pattern 320' }).click();
		await expect.element(sheet).not.toBeInTheDocument();
		expect(explorer.screen.selected).toBe(319);
		await expect.poll(() => address.search).toContain('p=pattern-320');
		await more.click();
		await expect.element(sheet).toBeVisible();
		expect(sheet.getByRole('link', { name: 'Pattern 320' }).elements()).toEqual([]);
		expect(sheet.getByRole('link', { name: 'Pattern 300' }).elements()).toHaveLength(1);
	});

	it('says how strong its relations are, where that is stated', async () => {
		const weight = MANY.edges.source.map((_, edge) => (edge % 2 ? 90 : UNWEIGHTED));
		const weighted = { ...MANY, edges: { ...MANY.edges, weight: Uint8Array.from(weight) } };
		await open('?focus=pattern-1&picture=neighbourhood', weighted);
		await page.getByRole('button', { name: '20 more at 1 step' }).click();
		const rows = page.getByRole('dialog').getByRole('listitem');
		await expect.element(rows.first()).toBeVisible();
		const strong = rows.elements().filter((row) => row.textContent.trim().endsWith('strong .9'));
		expect([rows.elements().length, strong.length]).toEqual([20, 10]);
	});

	it('is opened and left with the keyboard', async () => {
		await open('?focus=pattern-1&picture=neighbourhood', MANY);
		const more = page.getByRole('button', { name: '20 more at 1 step' });
		(more.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('dialog')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	});

	it('is nothing where all is drawn', async () => {
		const { screen } = await open('?focus=trust&picture=neighbourhood');
		expect(screen.getByText('Not drawn').elements()).toEqual([]);
	});
});

describe('what is dragged', () => {
	it('stays where it is dropped, says that this is so here only, and goes back when asked', async () => {
		const { screen, drawn } = await open('?focus=trust&picture=neighbourhood');
		const picture = await drawn();
		const host = screen.getByRole('img').element() as HTMLElement;
		const { x, y } = picture.placeOf(1);
		drag(host, [x, y], [x - 60, y + 50]);
		await expect.element(screen.getByText('1 pattern moved, in this picture only.')).toBeVisible();
		await picture.whenSharp();
		expect(picture.patternAt(x - 60, y + 50)).toBe(1);
		await screen.getByRole('button', { name: 'Put back' }).click();
		await picture.whenSharp();
		expect(picture.patternAt(x, y)).toBe(1);
		expect(screen.getByText(/moved/).elements()).toEqual([]);
	});
});

describe('the switch in the bar of the focus', () => {
	it('says which picture there is, changes it, and the link says so', async () => {
		const { explorer, address } = explore('?focus=trust');
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await expect.element(screen.getByRole('radio', { name: 'On the map' })).toBeChecked();
		await screen.getByRole('radio', { name: 'By itself' }).click();
		await expect.poll(() => address.search).toBe('?focus=trust&picture=neighbourhood');
		await expect.element(screen.getByRole('radio', { name: 'By itself' })).toBeChecked();
		// Chosen again, it stays.
		await screen.getByRole('radio', { name: 'By itself' }).click();
		await screen.getByRole('radio', { name: 'On the map' }).click();
		await expect.poll(() => address.search).toBe('?focus=trust');
		expect(address.entries).toHaveLength(3);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('brings what is selected into focus by itself where nothing is in focus, and needs something selected', async () => {
		const { explorer, address } = explore('?p=trust');
		explorer.togglePicture();
		await expect.poll(() => address.search).toBe('?p=trust&focus=trust&picture=neighbourhood');
		const nothing = explore('');
		nothing.explorer.togglePicture();
		expect(nothing.explorer.view.focus).toBeNull();
		expect(nothing.explorer.view.picture).toBe('map');
	});
});
