import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { REGION_LABEL } from '../../../src/lib/look/labels.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import type { Still } from '../../../src/lib/map/still/still.ts';
import { takePicture } from '../../../src/lib/map/still/take-picture.ts';
import {
	embeddedAddress,
	takePoster,
	themeNow,
	takeStill,
	type OnScreen,
} from '../../../src/lib/ui/explorer/take/take-away.ts';
import TakeAway from '../../../src/lib/ui/explorer/take/TakeAway.svelte';
// What is fetched when it is wanted is found ahead: a server that prepares a package meanwhile would load the page anew.
import '../../../src/lib/ui/explorer/take/TakeSheet.svelte';
import { compose } from '../../../src/lib/view/composer.ts';
import { layoutOf } from '../../support/small-scene.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';

const PATTERNS = [
	{ title: 'Plan & <do>', domain: 'work', alignment: 4, at: [0, 0] },
	{ title: 'Check', domain: 'work', at: [300, 0] },
	{ title: 'Rest', domain: 'home', at: [0, 200] },
] as const;
const atlas = {
	...smallAtlas(PATTERNS, [
		[0, 'requires', 1],
		[1, 'related', 2],
	]),
	layouts: [layoutOf(PATTERNS)],
};

function onScreen(change: Partial<View> = {}): OnScreen {
	const view = { ...DEFAULT_VIEW, ...change };
	return {
		view,
		screen: compose(atlas, view),
		linkOf: ({ facets }) => `https://example.org/${facets.length ? '?domain=work' : ''}`,
		pageOf: (address) => `https://example.org/patterns/${address}/`,
		look: () => ({ camera: { x: 150, y: 120, scale: 1 }, size: { width: 640, height: 480 } }),
		isMoved: false,
	};
}

/** Of a pane of 640 by 480 pixels, in whose middle x is 85 and y 60. */
const LOOK = { camera: { x: 150, y: 120, scale: 2 }, size: { width: 640, height: 480 } };
const ofWork = { facets: [{ facet: 'domain', values: ['work'] }] };
const dialog = () => page.getByRole('dialog');

beforeEach(() => page.viewport(900, 900));

describe('The sheet that takes away', () => {
	it('says what is taken, of what is shown or of all', async () => {
		await render(TakeAway, { on: onScreen(ofWork), onClose: vi.fn() });
		await expect.element(dialog().getByText('2 of 3 patterns · 1 relation')).toBeVisible();
		await expect
			.element(
				dialog()
					.getByText(/Domain: work/)
					.first(),
			)
			.toBeVisible();
		await dialog().getByRole('radio', { name: 'All', exact: true }).click();
		await expect.element(dialog().getByText('All 3 patterns · 2 relations')).toBeVisible();
		expect(await faultsOf(dialog().element())).toEqual([]);
	});

	it('downloads the format that is chosen by keyboard', async () => {
		const downloads = watchDownloads();
		await render(TakeAway, { on: onScreen(ofWork), onClose: vi.fn() });
		await dialog()
			.getByRole('radio', { name: /^Embed/ })
			.click();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		await expect.element(dialog().getByRole('radio', { name: /^CSV, patterns/ })).toBeChecked();
		await dialog().getByRole('button', { name: 'Download' }).click();
		await expect
			.element(dialog().getByText(/small-library-part-2026-11-22-patterns\.csv, 1 kB/))
			.toBeVisible();
		expect(downloads).toEqual(['small-library-part-2026-11-22-patterns.csv']);
	});

	it('cites the view in three ways', async () => {
		await render(TakeAway, { on: onScreen(ofWork), onClose: vi.fn() });
		const cite = dialog().getByRole('region', { name: 'Cite this view' });
		await expect
			.element(cite.getByText(/^Small library \(2026-11-22\)\. 2 of 3 patterns, 1 relation; Domain: work\./))
			.toBeVisible();
		await cite.getByRole('radio', { name: 'Words' }).click();
		await expect.element(cite.getByRole('radio', { name: 'Words' })).toBeChecked();
		await cite.getByRole('radio', { name: 'BibTeX' }).click();
		await expect.element(cite.getByText(/^@misc\{small-library-2026,/)).toBeVisible();
		await cite.getByRole('radio', { name: 'CSL-JSON' }).click();
		await expect.element(cite.getByText(/"type": "dataset"/)).toBeVisible();
	});
});

describe('The code of a frame', () => {
	const code = () => dialog().getByLabelText('HTML');

	it('is of what is shown in the size that is asked for, and can be looked at', async () => {
		await render(TakeAway, { on: onScreen(ofWork), onClose: vi.fn() });
		await dialog()
			.getByRole('radio', { name: /^Embed/ })
			.click();
		await expect.element(dialog().getByRole('button', { name: 'Download' })).not.toBeInTheDocument();
		await dialog().getByRole('spinbutton', { name: 'Width' }).fill('640');
		await expect
			.element(code())
			.toHaveTextContent(
				'<iframe src="https://example.org/?embed&amp;domain=work" title="Small library, 2026-11-22, 2 of 3 patterns · 1 relation" width="640" height="500"',
			);
		await dialog().getByRole('spinbutton', { name: 'Width' }).fill('');
		await expect.element(code()).toHaveTextContent('width="160" height="500"');
	});

	it('leads to where the map was moved, as much of it as is seen', async () => {
		const on = { ...onScreen(), isMoved: true, look: () => LOOK };
		const linkOf = ({ camera }: View) => `https://example.org/?camera=${JSON.stringify(camera)}`;
		const address = (isMoved: boolean) =>
			decodeURIComponent(embeddedAddress({ ...on, linkOf, isMoved }, false, { width: 320, height: 480 }));
		expect(address(true)).toBe('https://example.org/?embed&camera={"x":85,"y":60,"scale":1}');
		expect(address(false)).toBe('https://example.org/?embed&camera=null');
	});
});

describe('A poster', () => {
	/** What is handed to the printer once it is asked for. */
	async function printed(): Promise<HTMLElement> {
		await dialog().getByRole('button', { name: 'Print' }).click();
		await expect.poll(() => document.querySelector('.print-alone'), { timeout: 15_000 }).not.toBeNull();
		return document.querySelector('.print-alone')!;
	}

	beforeEach(() => {
		vi.spyOn(window, 'print').mockImplementation(() => {});
		return () => vi.restoreAllMocks();
	});

	it('is printed on sheets with their names and marks, after one that says how they go together', async () => {
		await render(TakeAway, { on: onScreen(), onClose: vi.fn() });
		await dialog()
			.getByRole('radio', { name: /^Poster/ })
			.click();
		await dialog().getByRole('radio', { name: 'A2' }).click();
		await expect
			.element(dialog().getByText(/^594 × 420 mm, on 8 sheets of A4, 4 across and 2 down, and one/))
			.toBeVisible();
		expect(await faultsOf(dialog().element())).toEqual([]);
		const paper = await printed();
		const pages = [...paper.querySelectorAll(':scope > div')];
		expect(pages).toHaveLength(9);
		expect(pages[0]!.textContent).toContain('594 × 420 mm, on 8 sheets: 4 across, 2 down.');
		expect(pages.slice(1).map((page) => page.textContent)).toEqual(
			['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'].map((name, at) => `${name} · ${at + 1} of 8`),
		);
		expect(pages.map((page) => page.querySelectorAll('line').length)).toEqual([0, ...Array(8).fill(8)]);
		// Each shows its own part of the same picture.
		const [second] = [...pages[2]!.querySelectorAll('img')];
		expect(second!.style.left).toBe('-146mm');
		expect(paper.querySelector('style')!.textContent).toContain('size: 210mm 297mm');
		window.dispatchEvent(new Event('afterprint'));
		await expect.poll(() => document.querySelector('.print-alone')).toBeNull();
	});

	it('of one sheet is that sheet', async () => {
		await render(TakeAway, { on: onScreen(), onClose: vi.fn() });
		await dialog()
			.getByRole('radio', { name: /^Poster/ })
			.click();
		await dialog().getByRole('radio', { name: 'One of its size' }).click();
		const paper = await printed();
		expect(paper.querySelectorAll(':scope > div')).toHaveLength(1);
		expect(paper.querySelector('style')!.textContent).toContain('size: 841mm 594mm');
		window.dispatchEvent(new Event('afterprint'));
		await expect.poll(() => document.querySelector('.print-alone')).toBeNull();
	});

	it('fills its sheet, names all that has room, and its regions larger than a screen does; few patterns are larger too', async () => {
		const { still } = takePoster(onScreen(), false, 'A2');
		const svg = new DOMParser().parseFromString(await svgOf(still), 'image/svg+xml');
		const box = svg.documentElement.getAttribute('viewBox')!.split(' ').map(Number);
		const magnification = (594 * 96) / 25.4 / box[2]!;
		const printed = box.map((length) => Math.round((length * magnification * 25.4) / 96));
		expect(printed).toEqual([0, 0, 594, 420]);
		expect(magnification).toBeGreaterThan(1.5);
		const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(texts).toEqual(expect.arrayContaining(['Plan & <do>', 'Check', 'Rest']));
		const region = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === 'REGION 1');
		const size = Number(region!.closest('[font-size]')!.getAttribute('font-size'));
		expect(size * magnification).toBeGreaterThan(REGION_LABEL.size.most);
	});
});

describe('A picture of the map', () => {
	const never = new AbortController().signal;

	it('as SVG is well-formed, has its names as texts, and says where it came from', async () => {
		const still = takeStill(onScreen(ofWork), false, themeNow(false));
		const text = await svgOf(still);
		const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
		expect(svg.querySelector('parsererror')).toBeNull();
		const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(texts).toEqual(expect.arrayContaining(['Plan & <do>', 'Check', 'REGION 1', 'requires (1)']));
		expect(texts).toEqual(
			expect.arrayContaining(['Small library, 2026-11-22', '2 of 3 patterns · 1 relation']),
		);
		expect(texts.at(-1)).toBe('https://example.org/?domain=work');
		// Of three discs, each on its paper, one is faded and has none.
		expect(svg.querySelectorAll('clipPath ~ g circle').length).toBeGreaterThanOrEqual(5);
	});

	it('as PNG has so many pixels for each of the screen, and the same below the map', async () => {
		const still = takeStill(onScreen(), true, themeNow(true));
		const sizes = [1, 3].map(async (scale) => {
			const image = await createImageBitmap(await takePicture(still, { kind: 'png', scale }, never));
			return [image.width, image.height];
		});
		const [once, thrice] = (await Promise.all(sizes)) as [[number, number], [number, number]];
		expect(once[0]).toBe(640);
		expect(once[1]).toBeGreaterThan(still.size.height + 60);
		expect(thrice).toEqual([3 * once[0], 3 * once[1]]);
	});

	it('shows what stands out as the map does', async () => {
		const still = takeStill(onScreen({ selected: 'check' }), false, themeNow(false));
		const text = await svgOf(still);
		expect(text).toContain('<g opacity="0.42">');
		expect(text).toMatch(/<text[^>]*rotate\([^>]*>related</);
	});
});

/** Without its fonts, which are long. */
async function svgOf(still: Still): Promise<string> {
	const file = await takePicture(still, { kind: 'svg' }, new AbortController().signal);
	return (await file.text()).replace(/<style>.*<\/style>/s, '');
}

/** Names of the files that are handed to the browser from now on. */
function watchDownloads(): string[] {
	const names: string[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		names.push(this.download);
	});
	return names;
}
