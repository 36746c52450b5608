import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import KeysSheet from '../../../src/lib/ui/explorer/KeysSheet.svelte';
import OrphansSheet from '../../../src/lib/ui/explorer/OrphansSheet.svelte';
import { faultsOf } from '../faults.ts';

const dialog = () => page.getByRole('dialog');
const names = () =>
	dialog()
		.getByRole('link')
		.elements()
		.map(({ textContent }) => textContent);

beforeEach(() => page.viewport(800, 800));

describe('The sheet of patterns without relations', () => {
	async function show(titles: readonly string[]) {
		const told = { onChoose: vi.fn(), onClose: vi.fn() };
		await render(OrphansSheet, {
			...{ isOpen: true, titles, orphans: [...titles.keys()], onClose: told.onClose },
			doors: { linkOf: (pattern: number) => `#${pattern}`, onChoose: told.onChoose },
		});
		await expect.element(dialog()).toBeVisible();
		return told;
	}

	it('lists them by title, two that are called alike too, and leads to them', async () => {
		const { onChoose } = await show(['Same', '10 Teams', '<b>9</b>', '9 Teams', 'Same']);
		expect(names()).toEqual(['<b>9</b>', '9 Teams', '10 Teams', 'Same', 'Same']);
		await expect.element(dialog().getByRole('heading')).toHaveTextContent('5 patterns without relations');
		expect(await faultsOf(dialog().element())).toEqual([]);
		await dialog().getByRole('link', { name: '10 Teams' }).click();
		expect(onChoose).toHaveBeenCalledExactlyOnceWith(1);
		await expect.element(dialog().getByRole('link', { name: '10 Teams' })).toHaveAttribute('href', '#1');
	});

	it('finds them by a part of their title, and says where none is called so', async () => {
		await show(['Trust', 'Mutual Aid']);
		await dialog().getByRole('searchbox').fill(' AID');
		await expect.poll(names).toEqual(['Mutual Aid']);
		await dialog().getByRole('searchbox').fill('mars');
		await expect.element(dialog().getByText('None of them is called that.')).toBeVisible();
	});

	it('shows 200 at first, and more when asked', async () => {
		await show(Array.from({ length: 260 }, (_, at) => `Pattern ${at}`));
		expect(names()).toHaveLength(200);
		await dialog().getByRole('button', { name: 'Show more of 260' }).click();
		await expect.poll(names).toHaveLength(260);
	});

	it('is left with Escape', async () => {
		const { onClose } = await show(['Trust']);
		await userEvent.keyboard('{Escape}');
		await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
	});
});

describe('The sheet of keys', () => {
	it('names each key and gesture, and lets letters be switched off', async () => {
		const onKeys = vi.fn();
		const screen = await render(KeysSheet, { isOpen: true, areKeysOn: true, onKeys, onClose: vi.fn() });
		await expect.element(dialog()).toBeVisible();
		const [keys] = dialog().getByRole('term').elements();
		expect(keys!.textContent.trim()).toBe('/');
		await expect.element(dialog().getByText('Single-letter keys are on')).toBeVisible();
		expect(await faultsOf(dialog().element())).toEqual([]);
		await dialog().getByRole('switch').click();
		expect(onKeys).toHaveBeenCalledExactlyOnceWith(false);
		await screen.rerender({ areKeysOn: false });
		await expect.element(dialog().getByText('Single-letter keys are off')).toBeVisible();
	});
});
