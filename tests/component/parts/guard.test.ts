import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import { faultsOf } from '../faults.ts';
import Frail from './Frail.svelte';

const copy = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => {});
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copy);
	copy.mockReset().mockResolvedValue();
});
afterEach(() => vi.restoreAllMocks());

it('a panel that fails while it is made leaves what stands around it', async () => {
	const screen = await render(Frail, { divisor: 0 });
	await expect.element(screen.getByRole('alert')).toHaveTextContent('The share could not be shown.');
	await expect.element(screen.getByText('Before it')).toBeVisible();
	await expect.element(screen.getByText('After it')).toBeVisible();
	expect(await faultsOf(screen.container)).toEqual([]);
	expect(console.error).toHaveBeenCalledOnce();
});

it('a panel that fails when it changes gives way to a sentence, and comes back when it is tried again', async () => {
	const screen = await render(Frail, { divisor: 2 });
	await expect.element(screen.getByText('A share of 3')).toBeVisible();
	await screen.rerender({ divisor: 0 });
	await expect.element(screen.getByRole('alert')).toBeVisible();
	await expect.element(screen.getByText('A share of')).not.toBeInTheDocument();
	await screen.rerender({ divisor: 3 });
	await screen.getByRole('button', { name: 'Try again' }).click();
	await expect.element(screen.getByText('A share of 2')).toBeVisible();
});

it('a panel that failed for one pattern is tried for the next', async () => {
	const screen = await render(Frail, { divisor: 0, about: 1 });
	await expect.element(screen.getByRole('alert')).toBeVisible();
	await screen.rerender({ divisor: 3, about: 2 });
	await expect.element(screen.getByText('A share of 2')).toBeVisible();
	await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

it('what went wrong is copied as text: the error, where it was thrown, and the link', async () => {
	const screen = await render(Frail, { divisor: 0 });
	await screen.getByRole('button', { name: 'Copy what went wrong' }).click();
	await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
	const [text = ''] = copy.mock.lastCall ?? [];
	expect(text).toContain('The share could not be shown.');
	expect(text).toContain('Nothing is divided by 0 <b>here</b>');
	expect(text).toContain(location.href);
	expect(text).toMatch(/Frail\.svelte/);
});

it('says so where the browser does not let it be copied', async () => {
	copy.mockRejectedValue(new DOMException('Not allowed'));
	const screen = await render(Frail, { divisor: 0 });
	await screen.getByRole('button', { name: 'Copy what went wrong' }).click();
	await expect.element(screen.getByText('The browser does not let it be copied')).toBeVisible();
});
