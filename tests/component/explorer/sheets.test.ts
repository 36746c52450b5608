import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import KeysSheet from '../../../src/lib/ui/explorer/KeysSheet.svelte';
import { faultsOf } from '../faults.ts';

const dialog = () => page.getByRole('dialog');

beforeEach(() => page.viewport(800, 800));

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
