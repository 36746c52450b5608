import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PatternLink from '../../../src/lib/ui/parts/PatternLink.svelte';

async function show(props: { isLeftOut?: boolean } = {}) {
	const onChoose = vi.fn();
	const onHover = vi.fn();
	const screen = await render(PatternLink, { name: 'Trust', href: '#trust', onChoose, onHover, ...props });
	const link = screen.getByRole('link', { name: 'Trust' });
	/** Whether a click of this kind is left to the browser, which does not get it after all. */
	function leavesToBrowser(kind: MouseEventInit): boolean {
		let isLeft = false;
		const see = (event: MouseEvent) => {
			isLeft = !event.defaultPrevented;
			event.preventDefault();
		};
		window.addEventListener('click', see, { once: true });
		link.element().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...kind }));
		return isLeft;
	}
	return { onChoose, onHover, link, leavesToBrowser };
}

it('a plain click chooses the pattern and stays on the page', async () => {
	const { link, onChoose, onHover } = await show();
	const before = location.href;
	await link.click();
	expect(onChoose).toHaveBeenCalledOnce();
	expect(onHover).toHaveBeenLastCalledWith(false);
	expect(location.href).toBe(before);
});

it.each([
	['Ctrl', { ctrlKey: true }],
	['Meta', { metaKey: true }],
	['Shift', { shiftKey: true }],
	['Alt', { altKey: true }],
	['the middle button', { button: 1 }],
])('a click with %s is left to the browser', async (_, kind) => {
	const { leavesToBrowser, onChoose } = await show();
	expect(leavesToBrowser(kind)).toBe(true);
	expect(onChoose).not.toHaveBeenCalled();
});

it('Enter chooses too', async () => {
	const { link, onChoose } = await show();
	link.element().focus();
	await userEvent.keyboard('{Enter}');
	expect(onChoose).toHaveBeenCalledOnce();
});

it('tells when it comes under the pointer or the keyboard, and when it leaves', async () => {
	const { link, onHover } = await show();
	await link.hover();
	expect(onHover).toHaveBeenLastCalledWith(true);
	await userEvent.unhover(link);
	expect(onHover).toHaveBeenLastCalledWith(false);
	link.element().focus();
	expect(onHover).toHaveBeenLastCalledWith(true);
	link.element().blur();
	expect(onHover).toHaveBeenLastCalledWith(false);
});

it('says where filters or the focus leave its pattern out', async () => {
	const { link } = await show({ isLeftOut: true });
	await expect.element(link).toHaveAttribute('title', 'Left out by the filters or the focus');
});

it('leads away where nothing else is wished', async () => {
	const screen = await render(PatternLink, { name: '\u202Ba <b>b</b>', href: '#away' });
	await screen.getByRole('link', { name: 'a <b>b</b>' }).click();
	expect(location.hash).toBe('#away');
});
