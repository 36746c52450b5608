import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { readLanguage } from '../../../src/lib/content/language-reader.ts';
import LanguageScreen from '../../../src/lib/ui/sets/LanguageScreen.svelte';
import { LeadWords } from '../../../src/lib/ui/sets/lead-words.svelte.ts';
import { LONGEST_LEAD } from '../../../src/lib/tour/language-fields.ts';
import { faultsOf } from '../faults.ts';
import { finger, middleOf, mouse } from '../pointer.ts';
import { openDesk } from './open-desk.svelte.ts';

const SITE = '/a-test/';
const KEPT = `leads ${SITE}`;

async function show(search: string) {
	const opened = await openDesk(search);
	const leads = new LeadWords(SITE);
	const screen = await render(LanguageScreen, { desk: opened.desk, leads, read });
	return { ...opened, leads, screen };
}

const read = async (path: string, text: string) => readLanguage({ path, text });

const SET = '?pick=now:kanban&pick=now:trust&pick=now:kaizen&pick=next:<b>scrum</b>';
const picksOf = (address: { search: string }) => new URLSearchParams(address.search).getAll('pick');
const headings = () =>
	page
		.getByRole('article')
		.getByRole('heading', { level: 2 })
		.elements()
		.map(({ textContent }) => textContent.trim());
/** The patterns in order as they stand while one is dragged. */
const inOutline = () =>
	[...page.getByRole('list', { name: 'Patterns in order' }).element().children].map((item) =>
		item.getAttribute('aria-label'),
	);

beforeEach(async () => {
	await page.viewport(1300, 800);
	localStorage.removeItem(KEPT);
	onTestFinished(() => localStorage.removeItem(KEPT));
});

describe('A language', () => {
	it('is read in the order of its column, with what each has to do with those before it', async () => {
		const { screen } = await show(SET);
		expect(headings()).toEqual(['1 Kanban', '2 Trust', '3 Kaizen']);
		await expect
			.element(page.getByRole('article', { name: 'Trust' }))
			.toHaveTextContent(/Trust\. It is required by Kanban.\(1\)\./);
		await expect
			.element(page.getByRole('status').filter({ hasText: 'Out of order' }))
			.toHaveTextContent(/Kanban is a kind of Kaizen, which comes after it/);
		expect(await faultsOf(screen.container)).toEqual([]);
	});

	it('is put in the order that its relations propose, and by hand', async () => {
		const { address } = await show(SET);
		await page.getByRole('button', { name: 'Propose an order' }).click();
		await expect
			.poll(() => picksOf(address))
			.toEqual(['now:kaizen', 'now:trust', 'now:kanban', 'next:<b>scrum</b>']);
		await expect.element(page.getByRole('button', { name: 'In the proposed order' })).toBeDisabled();
		await page.getByRole('button', { name: 'Kanban: up' }).click();
		await expect.poll(() => picksOf(address).slice(0, 3)).toEqual(['now:kaizen', 'now:kanban', 'now:trust']);
	});

	it.each([
		['a mouse', mouse],
		['a finger', finger],
	])('is put in order by %s that drags', async (_, pointerOf) => {
		const { address } = await show(SET);
		const pointer = await pointerOf();
		const goal = middleOf(page.getByRole('button', { name: 'Move Kaizen' }).element());
		await pointer.press(middleOf(page.getByRole('button', { name: 'Move Kanban' }).element()));
		await pointer.move(goal);
		await expect.poll(inOutline).toEqual(['Trust', 'Kaizen', 'Kanban']);
		await pointer.release();
		await expect
			.poll(() => picksOf(address))
			.toEqual(['now:trust', 'now:kaizen', 'now:kanban', 'next:<b>scrum</b>']);
		expect(headings()).toEqual(['1 Trust', '2 Kaizen', '3 Kanban']);
	});

	it('is of another column when that is chosen, which the link says', async () => {
		const { address } = await show(SET);
		await page.getByRole('radio', { name: 'next' }).click();
		await expect.poll(() => address.search).toContain('pick-read=next');
		await expect.poll(() => headings()).toEqual(['1 <b>Scrum</b>']);
		await page.getByRole('radio', { name: 'not us' }).click();
		await expect.element(page.getByText(/^There is nothing in this column yet\./)).toBeVisible();
	});

	it('keeps a sentence with the pattern that it leads to', async () => {
		await show(SET);
		await page.getByRole('textbox', { name: 'A sentence that leads to Trust' }).fill('Before all else:');
		expect(new LeadWords(SITE).of('trust')).toBe('Before all else:');
		await page.getByRole('button', { name: 'Trust: up' }).click();
		await expect.poll(() => headings()[0]).toBe('1 Trust');
		await expect
			.element(page.getByRole('article', { name: 'Trust' }).getByRole('textbox'))
			.toHaveValue('Before all else:');
	});
});

describe('A file', () => {
	const FILE = [
		...['---', 'title: "Ours"', 'language:', '  column: "then"', '  patterns:'],
		...['    - pattern: "trust"', '      sentence: "First of all:"', '    - pattern: "kaizen"'],
		...['    - pattern: "unheard-of"', '---'],
	].join('\n');
	const input = () => page.getByLabelText('The file of a language');
	const said = () => page.getByRole('status').filter({ hasText: 'ours.md' });

	it('is opened as the language that it was: order, sentences and column; and taken back', async () => {
		const { address, leads } = await show(SET);
		leads.set('trust', 'Mine.');
		await userEvent.upload(input(), new File([FILE], 'ours.md'));
		await expect
			.element(said())
			.toHaveTextContent(
				'“ours.md” is opened: 2 patterns in “then”, with 1 sentence. This library does not have 1 of its patterns.',
			);
		await expect.poll(() => headings()).toEqual(['1 Trust', '2 Kaizen']);
		expect(picksOf(address)).toEqual(['now:kanban', 'next:<b>scrum</b>', 'then:trust', 'then:kaizen']);
		expect(leads.of('trust')).toBe('First of all:');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => headings()).toEqual(['1 Kanban', '2 Trust', '3 Kaizen']);
		expect(leads.of('trust')).toBe('Mine.');
	});

	it('is opened when it is dropped on the page', async () => {
		await show(SET);
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([FILE], 'ours.md'));
		const dropped = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
		document.body.dispatchEvent(dropped);
		expect(dropped.defaultPrevented).toBe(true);
		await expect.poll(() => headings()).toEqual(['1 Trust', '2 Kaizen']);
	});

	it.each([
		['a picture', '\u0089PNG', /front matter/],
		['a tour of somebody else', '---\ntitle: A walk\n---\n\n## One\n', /carries no language/],
		[
			'that of another library',
			'---\nlanguage:\n  column: now\n  patterns:\n    - pattern: far\n---\n',
			/This library has none of the patterns of “ours.md”/,
		],
	])('that is %s changes nothing, and it is said why', async (_, text, reason) => {
		const { address } = await show(SET);
		await userEvent.upload(input(), new File([text], 'ours.md'));
		await expect.element(page.getByText(reason)).toBeVisible();
		expect(picksOf(address)).toHaveLength(4);
		await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
	});
});

describe('Sentences', () => {
	it('are let go when they are emptied, and cut where they are too long', () => {
		const leads = new LeadWords(SITE);
		leads.set('a', 'x'.repeat(LONGEST_LEAD + 1));
		leads.set('b', 'gone');
		leads.set('b', ' ');
		const again = new LeadWords(SITE);
		expect([again.of('a').length, again.of('b')]).toEqual([LONGEST_LEAD, '']);
	});

	it.each(['', '{', '{"a": 1}', '[["a"], ["b", 2], 3]'])('are none where %j was kept', (kept) => {
		localStorage.setItem(KEPT, kept);
		const leads = new LeadWords(SITE);
		expect([leads.of('a'), leads.of('b'), leads.isKept]).toEqual(['', '', true]);
	});

	it('last while the page is open where the browser keeps nothing, and it says so', async () => {
		const { leads } = await show(SET);
		const storage = Object.getOwnPropertyDescriptor(window, 'localStorage');
		Object.defineProperty(window, 'localStorage', {
			configurable: true,
			get: () => {
				throw new DOMException('blocked');
			},
		});
		onTestFinished(() => void Object.defineProperty(window, 'localStorage', storage!));
		leads.set('trust', 'Still here.');
		expect(leads.of('trust')).toBe('Still here.');
		await expect.element(page.getByText(/^This browser keeps nothing/)).toBeVisible();
	});
});
