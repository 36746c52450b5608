import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { withNote, withView } from '../../../src/lib/notebook/notebook.ts';
import { writeNotebook } from '../../../src/lib/notebook/notebook-file.ts';
import { Explorer } from '../../../src/lib/ui/explorer/explorer.svelte.ts';
import ExplorerNotebook from '../../../src/lib/ui/explorer/notebook/ExplorerNotebook.svelte';
import { KeptNotebook } from '../../../src/lib/ui/explorer/notebook/kept-notebook.svelte.ts';
import { smallAtlas } from '../../support/small-atlas.ts';
import { faultsOf } from '../faults.ts';
import { MemoryAddressBar } from './address-bar.svelte.ts';
import { wiredTo } from './wired.ts';

const ATLAS = smallAtlas(
	[
		{ title: 'Kaizen', domain: 'operations' },
		{ title: 'Trust', domain: 'culture' },
	],
	[[0, 'requires', 1]],
);
const NAME = 'notebook / Small library';
const HUBS = { name: 'Hubs', search: '?sort=-degree' };
const NOTE = { pattern: 'kaizen', title: 'Kaizen', text: 'Tried in May.' };

const opened = () => new KeptNotebook(NAME, ATLAS.title);
const namesOf = (kept: KeptNotebook) => kept.now.views.map(({ name }) => name);

async function show(search = '', kept = opened()) {
	const address = new MemoryAddressBar();
	address.search = search;
	const explorer = new Explorer({ atlas: ATLAS }, address);
	const onClose = vi.fn();
	await render(ExplorerNotebook, {
		...{ kept, explorer, isOpen: true, onClose, doors: wiredTo(explorer).doors },
		searchNow: () => explorer.searchWith({}),
	});
	return { kept, address, explorer, onClose };
}

const dialog = () => page.getByRole('dialog');
const rows = () => dialog().getByRole('list', { name: 'Kept views' }).getByRole('listitem');
const chosenFile = (text: string) => new File([text], 'theirs.json', { type: 'application/json' });

async function addFile(text: string): Promise<void> {
	const input = dialog().element().querySelector<HTMLElement>('input[type=file]')!;
	await userEvent.upload(input, chosenFile(text));
}

beforeEach(async () => {
	localStorage.clear();
	await page.viewport(800, 800);
});

describe('What a browser keeps of a library', () => {
	it('is there when the page is opened again, and is no other library’s', () => {
		opened().change((notebook) => withView(notebook, HUBS));
		expect(namesOf(opened())).toEqual(['Hubs']);
		expect(namesOf(new KeptNotebook('notebook / Another library', ''))).toEqual([]);
	});

	it('is changed from several tabs, and loses nothing', () => {
		const [one, other] = [opened(), opened()];
		one.change((notebook) => withView(notebook, HUBS));
		other.change((notebook) => withNote(notebook, NOTE));
		expect(opened().now).toEqual({ views: [HUBS], notes: [NOTE] });
		expect(one.now).toEqual({ views: [HUBS], notes: [] });
		one.change((notebook) => withView(notebook, { name: 'Trust', search: '?p=trust' }));
		expect(one.now.notes).toEqual([NOTE]);
	});

	it('follows another tab at once', async () => {
		const kept = opened();
		const heard = new Promise((resolve) =>
			addEventListener('storage', (event) => resolve(kept.hear(event)), { once: true }),
		);
		const tab = document.body.appendChild(document.createElement('iframe'));
		const text = writeNotebook({ views: [HUBS], notes: [] }, ATLAS.title);
		tab.contentWindow!.localStorage.setItem(NAME, text);
		await heard;
		expect(kept.now.views).toEqual([HUBS]);
		tab.remove();
	});

	it('lasts only while the page is open where storage is full, and says so; until there is room again', () => {
		fillStorage();
		const kept = opened();
		kept.change((notebook) => withNote(notebook, { ...NOTE, text: 'x'.repeat(5000) }));
		kept.change((notebook) => withView(notebook, HUBS));
		expect(namesOf(kept)).toEqual(['Hubs']);
		expect(kept.fault).toContain('last while the page is open');
		expect(namesOf(opened())).toEqual([]);
		localStorage.removeItem('filling');
		kept.change((notebook) => withView(notebook, { name: 'Trust', search: '?p=trust' }));
		expect(kept.fault).toBeNull();
		expect(namesOf(opened())).toEqual(['Hubs', 'Trust']);
	});

	it('is joined with what another tab kept, once that comes', () => {
		fillStorage();
		const kept = opened();
		kept.change((notebook) => withNote(notebook, { ...NOTE, text: 'x'.repeat(5000) }));
		localStorage.removeItem('filling');
		const newValue = writeNotebook({ views: [HUBS], notes: [] }, ATLAS.title);
		localStorage.setItem(NAME, newValue);
		kept.hear({ key: NAME, newValue });
		expect(opened().now).toEqual({ views: [HUBS], notes: [{ ...NOTE, text: 'x'.repeat(5000) }] });
	});

	it('is not written over where it cannot be read, until its reader says so', () => {
		localStorage.setItem(NAME, '{"format":"pattern-notebook","version":2}');
		const kept = opened();
		expect(kept.fault).toContain('has version 2, and this page reads version 1');
		kept.change((notebook) => withView(notebook, HUBS));
		expect(localStorage.getItem(NAME)).toBe(kept.unread);
		kept.startAnew();
		expect(kept.fault).toBeNull();
		expect(namesOf(opened())).toEqual(['Hubs']);
	});
});

describe('The sheet of views and notes', () => {
	it('keeps the view that is on screen under a name', async () => {
		const { kept } = await show('?p=trust&domain=culture');
		await expect.element(dialog().getByLabelText('Name of this view')).toHaveValue('Trust');
		await dialog().getByLabelText('Name of this view').fill('What we begin with');
		await dialog().getByRole('button', { name: 'Keep this view' }).click();
		await expect.element(dialog().getByText('“What we begin with” is kept.')).toBeVisible();
		await expect
			.element(rows().first().getByRole('link'))
			.toHaveAttribute('href', '/?p=trust&domain=culture');
		expect(kept.now.views).toEqual([{ name: 'What we begin with', search: '?p=trust&domain=culture' }]);
		expect(await faultsOf(dialog().element())).toEqual([]);
	});

	it('opens a view as its link says it', async () => {
		const kept = opened();
		kept.change((notebook) => withView(notebook, { name: 'Gone', search: '?p=trust&with=gone&era=none' }));
		const { address, onClose, explorer } = await show('', kept);
		await expect.element(rows().getByText('2 parts are no longer known here')).toBeVisible();
		await rows().getByRole('link', { name: 'Gone' }).click();
		expect(address.search).toBe('?p=trust&with=gone&era=none');
		expect(explorer.view.selected).toBe('trust');
		expect(explorer.notices).toHaveLength(2);
		expect(onClose).toHaveBeenCalledOnce();
	});

	it('calls a view anew by keyboard, and puts back one that was deleted', async () => {
		const kept = opened();
		kept.change((notebook) => withView(withView(notebook, HUBS), { name: 'Trust', search: '?p=trust' }));
		await show('', kept);
		await rows().first().getByRole('button', { name: 'Rename' }).click();
		await userEvent.keyboard('Most related{Enter}');
		await expect.element(rows().first().getByRole('link')).toHaveTextContent('Most related');
		await expect.element(rows().first().getByRole('button', { name: 'Rename' })).toHaveFocus();
		await rows().first().getByRole('button', { name: 'Delete' }).click();
		await expect.element(dialog().getByText('“Most related” is deleted.')).toBeVisible();
		expect(namesOf(opened())).toEqual(['Trust']);
		await dialog().getByRole('button', { name: 'Undo' }).click();
		await expect.element(rows().first().getByRole('link')).toHaveTextContent('Most related');
		expect(opened().now.views).toEqual([
			{ ...HUBS, name: 'Most related' },
			{ name: 'Trust', search: '?p=trust' },
		]);
	});

	it('lists the notes as plain text, those on patterns that are gone too', async () => {
		const kept = opened();
		const gone = { pattern: 'gone', title: 'Gone <b>', text: '<img src=x onerror=alert(1)>\n*more*' };
		kept.change((notebook) => withNote(withNote(notebook, NOTE), gone));
		const { address } = await show('', kept);
		const notes = dialog().getByRole('list', { name: 'Notes' }).getByRole('listitem');
		await expect.element(notes.nth(1)).toHaveTextContent('Gone <b> is no longer in this library');
		await expect.element(notes.nth(1)).toHaveTextContent('<img src=x onerror=alert(1)> *more*');
		expect(dialog().element().querySelector('img')).toBeNull();
		await notes.nth(1).getByRole('button', { name: 'Delete' }).click();
		await dialog().getByRole('button', { name: 'Undo' }).click();
		expect(opened().now.notes).toEqual([NOTE, gone]);
		await notes.first().getByRole('link', { name: 'Kaizen' }).click();
		expect(address.search).toBe('?p=kaizen');
	});

	it('adds what a file holds to what is there', async () => {
		const kept = opened();
		kept.change((notebook) => withNote(withView(notebook, HUBS), NOTE));
		await show('', kept);
		const theirs = {
			views: [{ name: 'Hubs', search: '?p=trust' }],
			notes: [{ ...NOTE, text: 'Read it.' }],
		};
		await addFile(writeNotebook(theirs, 'Care'));
		await expect.element(dialog().getByText('Added: 1 view, 1 note. The file is of “Care”.')).toBeVisible();
		expect(namesOf(opened())).toEqual(['Hubs', 'Hubs (2)']);
		expect(opened().now.notes).toEqual([{ ...NOTE, text: 'Tried in May.\n\nRead it.' }]);
	});

	it('refuses any other file with a sentence, and keeps what there is', async () => {
		const kept = opened();
		kept.change((notebook) => withView(notebook, HUBS));
		await show('', kept);
		await addFile(
			'{"format":"pattern-notebook","version":1,"library":"","views":[{"name":"a","link":"//x"}]}',
		);
		await expect
			.element(dialog().getByText(/^Nothing was added\. This notebook is damaged: “views\[0\]\.link”/))
			.toBeVisible();
		expect(opened().now).toEqual({ views: [HUBS], notes: [] });
	});

	it('is saved as the file that can be added', async () => {
		const kept = opened();
		kept.change((notebook) => withNote(withView(notebook, HUBS), NOTE));
		await show('', kept);
		const saved = nextDownload();
		await dialog().getByRole('button', { name: 'Save as a file' }).click();
		expect(await saved).toEqual(['views-and-notes.json', writeNotebook(kept.now, ATLAS.title)]);
	});
});

/** So full that hardly anything more is kept. */
function fillStorage(): void {
	let size = 5_242_880;
	let filling = '';
	while (size >= 1) {
		try {
			localStorage.setItem('filling', filling + 'x'.repeat(size));
			filling += 'x'.repeat(size);
		} catch {
			size = Math.floor(size / 2);
		}
	}
}

/** Name and text of the next file that is handed to the browser, which does not get it. */
function nextDownload(): Promise<readonly [string, string]> {
	return new Promise((resolve) => {
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementationOnce(function (this: HTMLAnchorElement) {
			resolve(fetch(this.href).then(async (file) => [this.download, await file.text()] as const));
		});
	});
}
