import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import type { PictureImages } from '../../../src/lib/map/picture.ts';
import { DEFAULT_VIEW, type View } from '../../../src/lib/model/view.ts';
import Paper from '../../../src/lib/ui/explorer/paper/Paper.svelte';
import type { PrintedRows } from '../../../src/lib/ui/explorer/paper/printed-rows.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { layoutOf } from '../../support/small-scene.ts';

const PATTERNS = [
	{ title: 'Plan & <do>', domain: 'work', at: [0, 0] },
	{ title: 'Check', domain: 'work', at: [300, 0] },
] as const;
const atlas = { ...smallAtlas(PATTERNS, [[0, 'requires', 1]]), layouts: [layoutOf(PATTERNS)] };
const CLOSE: PictureImages = {
	layers: [{ url: 'data:image/png;base64,iVBORw0KGgo=', opacity: 0.5 }],
	margin: 80,
	size: { width: 1000, height: 800 },
	box: { left: 100, top: 50, right: 500, bottom: 400 },
};

async function print(
	change: Partial<View>,
	{ close = null, rows = null }: { close?: PictureImages | null; rows?: PrintedRows | null } = {},
): Promise<HTMLElement | null> {
	const view = { ...DEFAULT_VIEW, ...change };
	const on = {
		...{ view, screen: compose(atlas, view), linkOf: () => 'https://example.org/?p=check' },
		...{ pageOf: (address: string) => address, isMoved: false },
		look: () => ({ camera: { x: 150, y: 120, scale: 1 }, size: { width: 640, height: 480 } }),
	};
	await render(Paper, { on, closeLook: () => close, rows: () => rows });
	window.dispatchEvent(new Event('beforeprint'));
	return document.querySelector<HTMLElement>('body > .print-alone');
}

const textsOf = (paper: HTMLElement | null) =>
	[...paper!.querySelectorAll('text')].map(({ textContent }) => textContent);

it('the map is printed anew, with its legend, what it is and its link', async () => {
	const texts = textsOf(await print({}));
	expect(texts).toEqual(expect.arrayContaining(['Plan & <do>', 'Small library, 2026-11-22', 'requires (1)']));
	expect(texts.at(-1)).toBe('https://example.org/?p=check');
	window.dispatchEvent(new Event('afterprint'));
	await expect.poll(() => document.querySelector('.print-alone')).toBeNull();
});

it('a close picture is printed as far as something is drawn, and at least as wide as what is said of it', async () => {
	const paper = await print({ picture: 'hierarchy' }, { close: CLOSE });
	const image = paper!.querySelector('image')!;
	const placed = ['x', 'y', 'width', 'height', 'opacity'].map((name) => Number(image.getAttribute(name)));
	// It begins 76 pixels from the left and 26 from the top, less what is missing to the least width.
	expect(placed).toEqual([-80 - (76 - (720 - 448) / 2), -80 - 26, 1160, 960, 0.5]);
	expect(paper!.querySelector('svg')!.viewBox.baseVal.width).toBe(720);
	expect(textsOf(paper)).toContain('Small library, 2026-11-22');
});

it('a picture that is still to come is not printed as another', async () => {
	expect(await print({ picture: 'hierarchy' })).toBeNull();
});

it('a table is printed whole up to a limit, and says what it leaves out', async () => {
	await page.viewport(900, 900);
	const column = {
		...{ id: 'title', label: 'Pattern', isNumber: false, meaning: '', isWide: true, isEndTold: false },
		...{ isFiltered: false, linkOf: null, textOf: (row: number) => `Pattern ${row}` },
	};
	const rows = Array.from({ length: 1_201 }, (_, at) => at);
	const paper = await print(
		{ table: 'alone' },
		{ rows: { label: 'Patterns that are shown', columns: [column], rows } },
	);
	expect(paper!.querySelector('svg')).toBeNull();
	expect(paper!.querySelectorAll('tbody tr')).toHaveLength(1_000);
	expect(paper!.querySelector('caption')!.textContent).toContain('the first 1,000 of 1,201');
	expect(paper!.querySelector('h1')!.textContent).toBe('Small library, 2026-11-22');
});
