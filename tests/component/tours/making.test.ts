import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { readTour } from '../../../src/lib/content/tour-reader.ts';
import type { Tour } from '../../../src/lib/model/tour.ts';
import { textOfDraft } from '../../../src/lib/tour/stored-draft.ts';
import { writeTour } from '../../../src/lib/tour/write-tour.ts';
import MakingStrip from '../../../src/lib/ui/tours/making/MakingStrip.svelte';
import { TourMaking } from '../../../src/lib/ui/tours/making/tour-making.svelte.ts';
import { SIX_PATTERNS } from '../../support/six-patterns.ts';
import { faultsOf } from '../faults.ts';
import { dragged, finger, middleOf, mouse } from '../pointer.ts';

const TOUR: Tour = {
	title: 'From trust to a wiki',
	author: 'Ines',
	words: 'Three stops.',
	steps: [
		{ heading: 'Trust', view: '?p=trust', words: 'It *begins* here.', notes: 'Wait.' },
		{ heading: 'Scrum', view: '?focus=scrum', words: '', notes: '' },
		{ heading: 'Wiki', view: '?p=wiki', words: '', notes: '' },
	],
};

/** What a browser keeps; one that keeps nothing refuses every text. */
function memoryStore(kept: string | null, keeps = true) {
	const store = {
		text: kept,
		read: () => store.text,
		write: (text: string) => (keeps && (store.text = text), keeps),
	};
	return store;
}

async function make(tour: Tour | null, { keeps = true } = {}) {
	const store = memoryStore(tour && textOfDraft({ tour, isOpen: true }), keeps);
	const making = new TourMaking(store);
	const told = { onLook: vi.fn(), onPlay: vi.fn() };
	await render(MakingStrip, {
		...{ making, ...told },
		atlas: SIX_PATTERNS,
		lookNow: () => '?p=care',
		onAdd: () => making.add({ heading: 'Care', view: '?p=care', words: '', notes: '' }),
		read: async (name, text) => readTour({ path: `tours/${name}`, text }),
	});
	return { making, store, ...told };
}

const strip = () => page.getByRole('region', { name: 'The tour that you are making' });
const step = (name: string) => strip().getByRole('button', { name, exact: true });
/** The steps as they stand while one is dragged. */
const inRow = () =>
	[...strip().getByRole('list', { name: 'Steps' }).element().children].map((item) =>
		item.getAttribute('aria-label'),
	);
const headings = (making: TourMaking) => making.tour.steps.map(({ heading }) => heading);

async function openFile(text: string | Uint8Array<ArrayBuffer>, name = 'walk.md') {
	const file = new File([text], name, { type: 'text/markdown' });
	await userEvent.upload(strip().getByLabelText('A tour’s file'), file);
}

beforeEach(() => page.viewport(1280, 700));

describe('The strip of a tour that is made', () => {
	it('says how to begin, and takes what is on screen', async () => {
		const { making, store } = await make(null);
		await strip().getByRole('button', { name: 'Add this view' }).click();
		await expect.element(step('Step 1: Care')).toHaveAttribute('aria-pressed', 'true');
		expect(new TourMaking(store).tour).toEqual(making.tour);
		expect(await faultsOf(strip().element())).toEqual([]);
	});

	it('shows a step that is chosen, and what is said at it is written there', async () => {
		const { making, onLook } = await make(TOUR);
		await step('Step 2: Scrum').click();
		expect(onLook).toHaveBeenCalledWith('?focus=scrum');
		const editor = strip().getByRole('group', { name: 'Step 2' });
		await editor.getByLabelText('Heading').fill('Scrum needs a wiki');
		await editor.getByLabelText(/^Words/).fill('Because [[wiki]].');
		await editor.getByLabelText(/^Notes/).fill('Slowly.');
		await editor.getByRole('button', { name: 'Update view from the screen' }).click();
		expect(making.tour.steps[1]).toEqual({
			heading: 'Scrum needs a wiki',
			view: '?p=care',
			words: 'Because [[wiki]].',
			notes: 'Slowly.',
		});
		expect(await faultsOf(strip().element())).toEqual([]);
	});

	it('gives a tour its title', async () => {
		const { making } = await make(TOUR);
		await strip()
			.getByRole('button', { name: /^Title/ })
			.click();
		const editor = strip().getByRole('group', { name: 'Title of the tour' });
		await editor.getByLabelText('Title').fill('Another walk');
		await editor.getByLabelText('Author').fill('');
		await editor.getByLabelText('What is said first').fill('Well.');
		expect(making.tour).toEqual({ ...TOUR, title: 'Another walk', author: null, words: 'Well.' });
		await expect.element(strip().getByRole('heading')).toHaveTextContent('Another walk');
	});

	it('moves and removes steps by keyboard, and takes that back', async () => {
		const { making } = await make(TOUR);
		await step('Step 1: Trust').click();
		await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
		expect(headings(making)).toEqual(['Scrum', 'Trust', 'Wiki']);
		await expect.element(step('Step 2: Trust')).toHaveFocus();
		await expect.element(strip().getByRole('status')).toHaveTextContent('Step 1 is step 2 now.');
		await userEvent.keyboard('{ArrowRight}{Delete}');
		expect(headings(making)).toEqual(['Scrum', 'Trust']);
		await userEvent.keyboard('{Control>}z{/Control}');
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(headings(making)).toEqual(['Trust', 'Scrum', 'Wiki']);
		await strip().getByRole('button', { name: 'Redo' }).click();
		expect(headings(making)).toEqual(['Scrum', 'Trust', 'Wiki']);
	});

	it.each([
		['a mouse', mouse, (card: Element) => middleOf(card)],
		['a finger on its grip', finger, (card: Element) => middleOf(card.querySelector('[data-grip]')!)],
	])('moves a step that is dragged by %s, and looks at nothing', async (_, pointerOf, holdOf) => {
		const { making, onLook } = await make(TOUR);
		const pointer = await pointerOf();
		await pointer.press(holdOf(step('Step 1: Trust').element()));
		await pointer.move(middleOf(step('Step 3: Wiki').element()));
		await expect.poll(inRow).toEqual(['Scrum', 'Wiki', 'Trust']);
		await pointer.release();
		await expect.poll(() => headings(making)).toEqual(['Scrum', 'Wiki', 'Trust']);
		expect(onLook).not.toHaveBeenCalled();
		await expect.element(strip().getByRole('status')).toHaveTextContent('Step 1 is step 3 now.');
	});

	it('scrolls its row to what is out of sight while a step is dragged to its end', async () => {
		await page.viewport(400, 700);
		const { making } = await make(TOUR);
		const pointer = await mouse();
		const from = middleOf(step('Step 1: Trust').element());
		await pointer.press(from);
		await pointer.move({ x: 390, y: from.y });
		await expect.poll(inRow).toEqual(['Scrum', 'Wiki', 'Trust']);
		await pointer.release();
		await expect.poll(() => headings(making)).toEqual(['Scrum', 'Wiki', 'Trust']);
	});

	it('has its row moved, and no step, by a finger beside a grip', async () => {
		await page.viewport(500, 700);
		const { making } = await make(TOUR);
		const pointer = await finger();
		const row = strip().getByRole('list', { name: 'Steps' }).element().parentElement!;
		const from = middleOf(step('Step 1: Trust').getByText('Trust').element());
		await pointer.press(from);
		for (const by of [20, 40, 60, 80, 100]) await pointer.move({ x: from.x - by, y: from.y });
		await expect.poll(() => row.scrollLeft).toBeGreaterThan(40);
		expect(dragged()).toBeNull();
		await pointer.release();
		expect([headings(making), making.chosen]).toEqual([['Trust', 'Scrum', 'Wiki'], null]);
	});

	it('makes a small picture of each step', async () => {
		await make(TOUR);
		await expect.poll(() => strip().element().querySelectorAll('img').length).toBe(3);
		const pictures = [...strip().element().querySelectorAll('img')];
		await Promise.all(pictures.map((picture) => picture.decode()));
		expect(pictures.map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])).toEqual(
			pictures.map(() => [320, 200]),
		);
		expect(new Set(pictures.map(({ src }) => src)).size).toBe(3);
	});

	it('begins with the ready-made tour, and is played', async () => {
		const { making, onPlay } = await make(null);
		await strip().getByRole('button', { name: 'Start from the ready-made one' }).click();
		expect(making.tour.steps).toHaveLength(5);
		await strip().getByRole('button', { name: 'Play' }).click();
		expect(onPlay).toHaveBeenCalledOnce();
	});

	it('says so where the browser keeps nothing', async () => {
		await make(null, { keeps: false });
		await strip().getByRole('button', { name: 'Add this view' }).click();
		await expect.element(strip().getByText(/^This browser keeps nothing/)).toBeVisible();
	});
});

describe('A tour’s file', () => {
	it('is opened in the place of what was here, which undo brings back', async () => {
		const { making } = await make({ ...TOUR, title: 'Old', steps: TOUR.steps.slice(0, 1) });
		await openFile(writeTour(TOUR));
		await expect.element(step('Step 3: Wiki')).toBeVisible();
		expect(making.tour).toEqual(TOUR);
		await strip().getByRole('button', { name: 'Undo' }).click();
		expect(making.tour.title).toBe('Old');
	});

	it('says which steps no longer show what they say', async () => {
		await make(null);
		await openFile(
			'---\ntitle: Stale\n---\n## Gone\n```view\nfocus: mill\n```\n## Here\n```view\np: wiki\n```\n',
		);
		await expect.element(strip().getByText('2 steps, 1 to be mended')).toBeVisible();
		await step('Step 1: Gone, to be mended').click();
		await expect
			.element(strip().getByText('This step names “mill”, but this library has no such pattern.'))
			.toBeVisible();
	});

	it('that is none is refused with a sentence, and changes nothing', async () => {
		const { making } = await make(TOUR);
		const refused = async (text: string | Uint8Array<ArrayBuffer>, told: string | RegExp) => {
			await openFile(text);
			await expect.element(strip().getByRole('status')).toHaveTextContent(told);
		};
		await refused('---\ntitle: [x\n---\n## One\n', /^The front matter is not valid YAML/);
		await refused('Words alone.', /^There is no front matter/);
		await refused('---\ntitle: x\n---\n', '“walk.md” has no steps: a heading of the second level opens one.');
		await refused(`---\ntitle: x\n---\n${'## A step\n'.repeat(201)}`, /201 steps; here it can be up to 200/);
		await refused(new Uint8Array(2 ** 21 + 1), /is larger than 2 MiB/);
		await refused('---js\nglobalThis.__pwned = 1\n---\n## One\n', /“js”/);
		expect(globalThis).not.toHaveProperty('__pwned');
		expect([making.tour, making.canUndo]).toEqual([TOUR, false]);
	});

	it('is shown as it is written, whatever that is', async () => {
		await make(null);
		await openFile('---\ntitle: "<img src=x onerror=alert(1)>"\n---\n## <b onclick=x>__proto__</b>\n');
		await expect.element(step('Step 1: <b onclick=x>__proto__</b>')).toBeVisible();
		expect(strip().element().querySelectorAll('b, [onerror], [onclick]')).toHaveLength(0);
	});
});
