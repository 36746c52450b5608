import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import type { Picture } from '../../../src/lib/map/picture.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import ExplorerBars from '../../../src/lib/ui/explorer/ExplorerBars.svelte';
import MapPane from '../../../src/lib/ui/explorer/map/MapPane.svelte';
import { smallAtlas, type SmallEdge } from '../../support/small-atlas.ts';
import { kindsOf } from '../../support/small-kinds.ts';
import { titles } from '../../support/small-neighbourhood.ts';
import { MemoryAddressBar } from '../explorer/address-bar.svelte.ts';
import Wired from '../explorer/Wired.svelte';
import { faultsOf } from '../faults.ts';
import { click } from '../map/show-map.ts';

const [PRACTICE, DIALOGUE, CIRCLE] = [0, 1, 2];
const ATLAS = smallAtlas(
	[{ title: 'Practice' }, { title: 'Dialogue' }, { title: 'Circle' }, { title: 'Alone' }],
	[
		[DIALOGUE, 'generalizes_from', PRACTICE],
		[CIRCLE, 'generalizes_from', DIALOGUE],
		[CIRCLE, 'requires', PRACTICE],
	],
);
const WIDE = smallAtlas(
	titles(31).map((title) => ({ title })),
	kindsOf(30) as SmallEdge[],
);

/** The pane of an explorer that fills the page. */
async function open(search: string, atlas = ATLAS) {
	const address = new MemoryAddressBar();
	address.search = search;
	const explorer = new Explorer({ atlas }, address);
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
	const image = screen.getByRole('img', { name: /^Hierarchy of/ });
	/** The picture, once it shows these patterns. */
	const showing = async (...patterns: number[]) => {
		const shows = () => patterns.every((pattern) => pictures.at(-1)?.shows(pattern) === true);
		await expect.poll(() => shows()).toBe(true);
		await pictures.at(-1)!.whenSharp();
		return pictures.at(-1)!;
	};
	return { address, explorer, screen, image, pictures, showing };
}

beforeEach(() => page.viewport(1000, 800));

describe('a hierarchy', () => {
	it('says in words what it shows, has the general above the special, and no faults', async () => {
		const { screen, image, showing } = await open('?picture=hierarchy');
		await expect
			.element(image)
			.toHaveAccessibleName(/^Hierarchy of what is shown: 3 patterns in levels, more general above/);
		const picture = await showing(PRACTICE, DIALOGUE, CIRCLE);
		const [top, middle, bottom] = [PRACTICE, DIALOGUE, CIRCLE].map((pattern) => picture.placeOf(pattern).y);
		expect([top! < middle!, middle! < bottom!, picture.shows(3)]).toEqual([true, true, false]);
		await expect
			.element(screen.getByText('1 pattern that stands above and below nothing is left out.'))
			.toBeVisible();
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is of what stands above and below the pattern in focus', async () => {
		const { image, showing } = await open('?focus=circle&picture=hierarchy');
		await showing(CIRCLE, DIALOGUE);
		await expect.element(image).toHaveAccessibleName(/^Hierarchy of “Circle”/);
	});

	it('has other levels once they are wished, and says where there are none', async () => {
		const { explorer, showing, screen } = await open('?picture=hierarchy');
		const before = await showing(PRACTICE, DIALOGUE);
		explorer.show({ levels: 'needs' });
		await expect.poll(() => before.shows(DIALOGUE)).toBe(false);
		explorer.show({ relations: [] });
		await expect.element(screen.getByText(/^Nothing here needs anything else/)).toBeVisible();
		await screen.getByRole('button', { name: 'Back to the map' }).click();
		await expect.element(screen.getByRole('img', { name: /^Map of/ })).toBeVisible();
	});

	it('selects what is clicked on', async () => {
		const { image, explorer, showing } = await open('?picture=hierarchy');
		const picture = await showing(DIALOGUE);
		const { x, y } = picture.placeOf(DIALOGUE);
		click(image.element() as HTMLElement, [x, y]);
		await expect.poll(() => explorer.screen.selected).toBe(DIALOGUE);
	});

	it('stays as it is laid out where only colours or the selection are others', async () => {
		const { explorer, showing } = await open('?picture=hierarchy');
		const picture = await showing(DIALOGUE);
		const before = picture.placeOf(DIALOGUE);
		explorer.show({ colouring: 'era', selected: 'dialogue' });
		await picture.whenSharp();
		expect(picture.placeOf(DIALOGUE)).toEqual(before);
	});
});

describe('folding', () => {
	it('hides what is below a pattern, is in the link, and is taken back', async () => {
		const { explorer, address, showing, screen, image } = await open('?picture=hierarchy&p=dialogue');
		const picture = await showing(CIRCLE);
		explorer.fold(DIALOGUE);
		await expect.poll(() => picture.shows(CIRCLE)).toBe(false);
		await expect.poll(() => address.search).toContain('fold=dialogue');
		await expect.element(image).toHaveAccessibleName(/1 pattern folded/);
		await screen.getByRole('button', { name: 'Fold as at first' }).click();
		await showing(CIRCLE);
	});

	it('is a click on what says how many there are', async () => {
		const { image, showing, address } = await open('?picture=hierarchy&fold=dialogue');
		const picture = await showing(DIALOGUE);
		const { x, y } = picture.placeOf(DIALOGUE);
		click(image.element() as HTMLElement, [x, y + 25]);
		await showing(CIRCLE);
		await expect.poll(() => address.search).not.toContain('fold=');
	});

	it('lists the first of many siblings, and all of them when asked', async () => {
		const { explorer, image, showing } = await open('?picture=hierarchy', WIDE);
		await showing(0, 1);
		await expect.element(image).toHaveAccessibleName(/9 patterns in levels.*22 patterns folded/);
		explorer.unfold([1, 2, 30]);
		await showing(30);
		await expect.element(image).toHaveAccessibleName(/31 patterns in levels/);
	});
});

it('says what to narrow where there is more than one picture can show', async () => {
	const many = smallAtlas(
		titles(640).map((title, at) => ({ title, domain: at % 2 ? 'culture' : 'governance' })),
		Array.from({ length: 320 }, (_, at) => [2 * at + 1, 'generalizes_from', 2 * at] as const),
	);
	const { explorer, screen } = await open('?picture=hierarchy', many);
	await expect
		.element(screen.getByText(/^640 patterns are more than one hierarchy can show: 600 at most/))
		.toBeVisible();
	await screen.getByRole('button', { name: '“Pattern 1” and what is below it' }).click();
	expect(explorer.view.focus?.pattern).toBe('pattern-1');
	await expect
		.element(screen.getByRole('img', { name: /^Hierarchy of “Pattern 1”: 2 patterns/ }))
		.toBeVisible();
});

it('says so where the script that lays it out does not come, and tries again', async () => {
	const Kept = globalThis.Worker;
	onTestFinished(() => void (globalThis.Worker = Kept));
	globalThis.Worker = class extends Kept {
		constructor(url: string | URL, options?: WorkerOptions) {
			super(String(url).includes('elk-worker') ? new URL('./nowhere.js', location.href) : url, options);
		}
	};
	const { screen, showing } = await open('?picture=hierarchy');
	await expect
		.element(screen.getByText(/^The hierarchy could not be laid out/), { timeout: 10_000 })
		.toBeVisible();
	globalThis.Worker = Kept;
	await screen.getByRole('button', { name: 'Try again' }).click();
	await showing(DIALOGUE);
});

describe('going from the map to the hierarchy and back', () => {
	it('lets patterns begin where they stood', async () => {
		const { explorer, showing, pictures } = await open('');
		const map = await showing(DIALOGUE);
		const before = map.placeOf(DIALOGUE);
		explorer.toggleHierarchy();
		await expect.poll(() => pictures.at(-1) === map || pictures.at(-1) === null).toBe(false);
		const hierarchy = await showing(DIALOGUE);
		expect(hierarchy.placeOf(DIALOGUE)).not.toEqual(before);
		explorer.toggleHierarchy();
		await expect.poll(() => pictures.at(-1)?.shows(3)).toBe(true);
		const again = await showing(DIALOGUE);
		await expect.poll(() => again.placeOf(DIALOGUE)).toEqual(before);
	});
});

describe('the bar of a hierarchy', () => {
	it('chooses what makes the levels and leads back to the map', async () => {
		const address = new MemoryAddressBar();
		address.search = '?picture=hierarchy';
		const explorer = new Explorer({ atlas: ATLAS }, address);
		const screen = await render(Wired, { part: ExplorerBars, explorer, onWhole: vi.fn() });
		await screen.getByRole('radio', { name: 'Needed first' }).click();
		await expect.poll(() => address.search).toBe('?picture=hierarchy&levels=needs');
		expect(screen.getByRole('radio', { name: 'By itself' }).elements()).toEqual([]);
		expect(await faultsOf(screen.container)).toEqual([]);
		await screen.getByRole('radio', { name: 'On the map' }).click();
		await expect.poll(() => address.search).toBe('?levels=needs');
	});
});
