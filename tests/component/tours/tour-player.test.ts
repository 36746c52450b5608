import jsQr from 'jsqr';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { LABEL } from '../../../src/lib/look/labels.ts';
import type { Tour } from '../../../src/lib/model/tour.ts';
import { LibrarySession } from '../../../src/lib/ui/explorer/library-session.svelte.ts';
import type { Said } from '../../../src/lib/tour/speaking.ts';
import { openSpeakerChannel } from '../../../src/lib/ui/tours/speaker-channel.ts';
import SpeakerView from '../../../src/lib/ui/tours/SpeakerView.svelte';
import TourPlayer from '../../../src/lib/ui/tours/TourPlayer.svelte';
import { memoryAccess, memoryLibrary } from '../../support/memory-library.ts';
import { MemoryAddressBar } from '../explorer/address-bar.svelte.ts';

const LIBRARY = memoryLibrary(
	[{ title: 'Kaizen' }, { title: 'Trust' }, { title: 'Charter' }],
	[[0, 'requires', 1]],
);

const step = (heading: string, view: string | null) => ({ heading, view, words: '', notes: '' });
const TOUR: Tour = {
	title: 'A walk',
	author: 'Ines',
	words: '',
	steps: [
		step('All of it', ''),
		step('Trust', '?p=trust'),
		step('Gone', '?p=gone'),
		step('Charter', '?p=charter'),
	],
};
const htmlOf = ({ steps }: Tour) => ({
	words: '<p>Three stops.</p>',
	steps: steps.map(({ heading }) => ({
		words: `<p>${heading}, in words.</p>`,
		notes: `<p>${heading}!</p>`,
	})),
});
const HTML = htmlOf(TOUR);

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

async function play(search = '', [width, height] = [1280, 800], tour = TOUR, library = LIBRARY) {
	await page.viewport(width!, height!);
	const session = new LibrarySession(memoryAccess(library));
	onTestFinished(() => session.close());
	session.open();
	await expect.poll(() => session.atlas).not.toBeNull();
	const address = new MemoryAddressBar();
	address.search = search;
	const asked: string[] = [];
	await render(TourPlayer, {
		...{ tour, html: htmlOf(tour), name: 'walk', session, address, mapHref: '/' },
		...{ areLettersOn: true, onLetters: () => {} },
		onExplore: (href: string) => asked.push(href),
		onLeave: () => asked.push('leave'),
	});
	await expect.element(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
	return { address, asked };
}

/** What each sheet shows, as a browser that prints finds it: which picture, and the rows of its table. */
function sheetsNow() {
	window.dispatchEvent(new Event('beforeprint'));
	const sheets = [...document.querySelectorAll('.sheets section')].map((sheet) => ({
		close: sheet.querySelectorAll('.picture image').length,
		names: [...sheet.querySelectorAll('.picture text')].map(({ textContent }) => textContent),
		rows: [...sheet.querySelectorAll('tbody tr')].map(({ children }) =>
			[...children].map(({ textContent }) => textContent).join(' | '),
		),
	}));
	window.dispatchEvent(new Event('afterprint'));
	return sheets;
}

describe('On paper', () => {
	it('each step shows what it is a view of: a close picture, a table, or the map', async () => {
		const steps = [
			step('Around', '?focus=kaizen&picture=neighbourhood'),
			step('Above', '?focus=kaizen&picture=hierarchy&levels=needs'),
			step('Listed', '?table=alone&sort=title&columns=degree'),
			step('Related', '?table=beside&of=relations'),
			step('Trust', '?p=trust'),
		];
		await play('', [1280, 800], { ...TOUR, steps });
		const map = { close: 0, names: expect.arrayContaining(['Kaizen', 'Trust', 'Charter']) as unknown };
		await expect.poll(sheetsNow, { timeout: 20_000 }).toEqual([
			{ ...map, rows: [] },
			{ close: 2, names: [], rows: [] },
			{ close: 2, names: [], rows: [] },
			{ close: 0, names: [], rows: ['Charter | 0', 'Kaizen | 1', 'Trust | 1'] },
			{ ...map, rows: ['Kaizen | requires | Trust | As it is done. | kaizen.md:3'] },
			{ ...map, names: expect.arrayContaining(['Trust']) as unknown, rows: [] },
		]);
	});

	it('a table says how many rows its sheet has no room for, and a step that cannot be laid out is a map that says so', async () => {
		const many = memoryLibrary(Array.from({ length: 60 }, (_, at) => ({ title: `Pattern ${at + 10}` })));
		const steps = [step('Listed', '?table=alone&sort=title'), step('Above', '?picture=hierarchy')];
		await play('', [1280, 800], { ...TOUR, steps }, many);
		await expect.poll(() => sheetsNow()[1]!.rows.length).toBeGreaterThan(20);
		window.dispatchEvent(new Event('beforeprint'));
		const [, listed, above] = document.querySelectorAll<HTMLElement>('.sheets section');
		const rows = listed!.querySelectorAll('tbody tr').length;
		expect(listed!.querySelector('caption')!.textContent).toContain(`the first ${rows} of 60`);
		const table = listed!.querySelector('table')!.getBoundingClientRect();
		expect(table.bottom).toBeLessThanOrEqual(listed!.getBoundingClientRect().bottom);
		expect(above!.textContent).toContain('The map: the picture of this step could not be laid out.');
		window.dispatchEvent(new Event('afterprint'));
	});
});

describe('A tour', () => {
	it('begins with what is said first, and is stepped through by keys and by what clickers send', async () => {
		const { address } = await play();
		await expect.element(heading('A walk')).toBeVisible();
		await userEvent.keyboard('{PageDown}');
		await expect.element(heading('All of it')).toBeVisible();
		await userEvent.keyboard(' ');
		await expect.element(page.getByText('Trust, in words.')).toBeVisible();
		await userEvent.keyboard('{PageUp}');
		await expect.element(heading('All of it')).toBeVisible();
		await userEvent.keyboard('{End}');
		await expect.element(heading('Charter')).toBeVisible();
		await userEvent.keyboard('{Home}');
		await expect.element(heading('A walk')).toBeVisible();
		expect(address.entries).toEqual(['', '?step=1', '?step=2', '?step=1', '?step=4', '']);
	});

	it('skips a step that names a pattern that is gone, says which and why, and does so where a link leads there', async () => {
		await play('?step=3');
		await expect.element(heading('Charter')).toBeVisible();
		await expect.element(page.getByText(/^Step 3, “Gone”, is skipped: .*“gone”/)).toBeVisible();
		await userEvent.keyboard('{ArrowLeft}');
		await expect.element(heading('Trust')).toBeVisible();
	});

	it('is blank until the next key, which does nothing else', async () => {
		await play('?step=1');
		await userEvent.keyboard('b');
		await expect.element(page.getByRole('button', { name: 'Show the tour again' })).toBeVisible();
		await userEvent.keyboard('n');
		await expect.element(page.getByRole('button', { name: 'Show the tour again' })).not.toBeInTheDocument();
		await expect.element(heading('All of it')).toBeVisible();
	});

	it('leads to a step from the list of all', async () => {
		await play();
		await userEvent.keyboard('o');
		await page.getByRole('link', { name: '2 Trust' }).click();
		await expect.element(heading('Trust')).toBeVisible();
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	});

	it('shows a small picture of what each step shows in the list of all', async () => {
		await play('?step=2');
		await userEvent.keyboard('o');
		const pictures = page.getByRole('dialog').getByRole('presentation');
		const widths = () => pictures.elements().map((picture) => (picture as HTMLImageElement).naturalWidth);
		await expect.poll(widths, { timeout: 20_000 }).toEqual([320, 320, 320, 320, 320]);
	});

	it('is looked over by keys: from step to step, by rows, to both ends, and there or back', async () => {
		await play('?step=2', [390, 844]);
		const at = async (key: string) => {
			await userEvent.keyboard(key);
			return document.activeElement?.textContent.trim().replace(/\s+/g, ' ');
		};
		await userEvent.keyboard('o');
		await expect.element(page.getByRole('link', { name: '2 Trust' })).toHaveFocus();
		expect(await at('{ArrowLeft}')).toBe('1 All of it');
		expect(await at('n')).toBe('2 Trust');
		expect(await at(' ')).toBe('3 Gone');
		expect(await at('{Home}')).toBe('A walk');
		expect(await at('{ArrowUp}')).toBe('A walk');
		expect(await at('{ArrowDown}')).toBe('2 Trust');
		await userEvent.keyboard('o');
		await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
		await expect.element(heading('Trust')).toBeVisible();
		await userEvent.keyboard('o{End}{Enter}');
		await expect.element(heading('Charter')).toBeVisible();
	});

	it('leads into the explorer with what is shown and the way back', async () => {
		const { asked } = await play('?step=2');
		await expect.element(heading('Trust')).toBeVisible();
		await userEvent.keyboard('e');
		await userEvent.keyboard('{Escape}');
		expect(asked).toEqual(['/?p=trust&tour=walk.2', 'leave']);
	});

	it('says in its link where the picture looks once it was moved by hand, and looks where the step does again', async () => {
		const { address } = await play('?step=2');
		await userEvent.keyboard('+');
		await expect.poll(() => address.search).toMatch(/^\?step=2&camera=/);
		await page.getByRole('button', { name: 'The step’s view again' }).click();
		await expect.poll(() => address.search).toBe('?step=2');
		expect(address.entries).toHaveLength(1);
	});

	it('has the theme that was chosen in its link, which goes along', async () => {
		onTestFinished(() => localStorage.clear());
		const { address, asked } = await play('?step=2&theme=dark');
		await userEvent.keyboard('{PageUp}');
		await expect.poll(() => address.search).toBe('?step=1&theme=dark');
		await page.getByRole('button', { name: 'Light, dark or high contrast' }).click();
		await page.getByRole('option', { name: 'High contrast' }).click();
		await expect.poll(() => address.search).toBe('?step=1&theme=contrast');
		await userEvent.keyboard('e');
		expect(asked).toEqual(['/?tour=walk.1&theme=contrast']);
	});

	it('shows its step as a code for phones', async () => {
		await play('?step=2');
		await userEvent.keyboard('q');
		const code = page.getByRole('img', { name: 'Link to this step as a QR code' });
		await expect.element(code).toBeVisible();
		const read = await readCode(await page.screenshot({ element: code, save: false }));
		expect(read).toBe(`${location.origin}/?step=2`);
	});
});

async function readCode(base64: string): Promise<string | null> {
	const picture = new Image();
	picture.src = `data:image/png;base64,${base64}`;
	await picture.decode();
	const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
	pen.drawImage(picture, 0, 0);
	const { data, width, height } = pen.getImageData(0, 0, picture.width, picture.height);
	return jsQr(data, width, height)?.data ?? null;
}

describe('On a wall of 1280 by 800', () => {
	it('what is said and what is named has letters of 24 pixels at least', async () => {
		await play('?step=2');
		const words = page.getByText('Trust, in words.');
		await expect.element(words).toBeVisible();
		expect(Number.parseFloat(getComputedStyle(words.element()).fontSize)).toBeGreaterThanOrEqual(24);
		const picture = page.getByRole('img', { name: /^Map of/ }).element() as HTMLElement;
		const magnification = picture.getBoundingClientRect().width / picture.offsetWidth;
		expect(Math.min(...Object.values(LABEL).map(({ size }) => size)) * magnification).toBeGreaterThanOrEqual(
			24,
		);
	});

	it('a click draws the eye to the pattern that is under it, and says its title', async () => {
		await play('?step=4');
		await expect.element(heading('Charter')).toBeVisible();
		const card = page.getByRole('region', { name: 'What is said' }).element().getBoundingClientRect();
		const bar = page.getByRole('group', { name: 'Steps' }).element().getBoundingClientRect();
		// What the step is about stands in the middle of what is free of words and buttons.
		const middle = { x: (card.right + 1280) / 2, y: bar.top / 2 };
		await userEvent.click(page.getByRole('img', { name: /^Map of/ }), { position: middle });
		await expect.element(page.getByRole('status').filter({ hasText: 'Charter' })).toBeInTheDocument();
	});
});

describe('In a hand', () => {
	it('the words stand above the picture', async () => {
		await play('?step=2', [390, 844]);
		const words = page.getByRole('region', { name: 'What is said' }).element().getBoundingClientRect();
		const picture = page
			.getByRole('img', { name: /^Map of/ })
			.element()
			.getBoundingClientRect();
		expect(words.bottom).toBeLessThanOrEqual(picture.top + 1);
		expect(picture.height).toBeGreaterThan(844 / 3);
	});

	it('what has no room in the bar is in a menu, whose letters lead to its items', async () => {
		await play('?step=2', [390, 844]);
		await expect.element(page.getByRole('button', { name: 'Speaker window' })).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'More' }).click();
		await userEvent.keyboard('q');
		await expect.element(page.getByRole('menuitem', { name: 'QR code of this step' })).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
		await expect.element(heading('Trust')).toBeVisible();
		const opened = vi.spyOn(window, 'open').mockReturnValue(null);
		onTestFinished(() => opened.mockRestore());
		await page.getByRole('button', { name: 'More' }).click();
		await page.getByRole('menuitem', { name: 'Speaker window' }).click();
		expect(opened).toHaveBeenCalledWith('/?speaker=yes', 'speaker', expect.any(String));
	});

	it('a flick goes on and back, and two fingers do not', async () => {
		await play('?step=1', [390, 844]);
		swipe(1, [300, 80]);
		await expect.element(heading('Trust')).toBeVisible();
		swipe(1, [80, 300]);
		await expect.element(heading('All of it')).toBeVisible();
		touch('pointerdown', 2, 200);
		swipe(1, [300, 80]);
		touch('pointerup', 2, 200);
		swipe(1, [300, 80]);
		await expect.element(heading('Trust')).toBeVisible();
	});
});

function touch(kind: 'pointerdown' | 'pointerup', pointerId: number, clientX: number): void {
	const words = page.getByRole('region', { name: 'What is said' }).element();
	const touched = { bubbles: true, pointerType: 'touch', pointerId, clientX, clientY: 60 };
	words.dispatchEvent(new PointerEvent(kind, touched));
}

function swipe(pointer: number, [from, to]: readonly [number, number]): void {
	touch('pointerdown', pointer, from);
	touch('pointerup', pointer, to);
}

describe('The windows of a room and of its speaker', () => {
	/** The other window, as far as one hears of it. */
	function openOther() {
		const heard: Said[] = [];
		const channel = openSpeakerChannel('/', (said) => heard.push(said));
		onTestFinished(() => channel.close());
		return { channel, heard };
	}

	it('stand at the same step: the room does what the speaker wishes, and says where it stands', async () => {
		await play('?step=1&theme=dark');
		const { channel, heard } = openOther();
		channel.tell({ kind: 'asks' });
		await expect.poll(() => heard).toContainEqual({ kind: 'stands', stop: 1, isBlank: false });
		channel.tell({ kind: 'wishes', wish: 'on' });
		await expect.element(heading('Trust')).toBeVisible();
		await expect.poll(() => heard.at(-1)).toEqual({ kind: 'stands', stop: 2, isBlank: false });
	});

	it('the speaker’s says the notes and what comes next, and wishes', async () => {
		const { channel, heard } = openOther();
		await render(SpeakerView, { tour: TOUR, html: HTML, channel: '/', areLettersOn: false });
		await expect.poll(() => heard).toContainEqual({ kind: 'asks' });
		await expect.element(page.getByText(/has not answered yet/)).toBeVisible();
		channel.tell({ kind: 'stands', stop: 1, isBlank: true });
		await expect.element(page.getByRole('region', { name: 'Now' })).toHaveTextContent('All of it!');
		await expect.element(page.getByRole('region', { name: 'Next' })).toHaveTextContent('Trust, in words.');
		await page.getByRole('button', { name: 'Show the room the tour' }).click();
		await userEvent.keyboard('{PageDown}');
		await expect
			.poll(() => heard.slice(1))
			.toEqual([
				{ kind: 'wishes', wish: 'blank' },
				{ kind: 'wishes', wish: 'on' },
			]);
	});
});
