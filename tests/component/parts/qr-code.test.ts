import jsQr from 'jsqr';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import QrCode from '../../../src/lib/ui/parts/QrCode.svelte';

const LINK = 'https://example.org/?focus=kanban';
const code = () => page.getByRole('img', { name: 'This view as a QR code' });

/** What a reader finds on the screen. */
async function readScreen(): Promise<string | null> {
	const picture = new Image();
	const base64 = await page.screenshot({ element: code(), save: false });
	picture.src = `data:image/png;base64,${base64}`;
	await picture.decode();
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	const pen = canvas.getContext('2d')!;
	pen.drawImage(picture, 0, 0);
	const { data, width, height } = pen.getImageData(0, 0, picture.width, picture.height);
	return jsQr(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

it.each(['light', 'dark'])('is read from the screen, on %s paper too, and has a name', async (theme) => {
	document.documentElement.dataset.theme = theme;
	await render(QrCode, { text: LINK, title: 'This view as a QR code' });
	await expect.element(code()).toBeVisible();
	expect(await readScreen()).toBe(LINK);
	delete document.documentElement.dataset.theme;
});

it('takes less care of damage before it gives up, and then says that the text is too long', async () => {
	const { rerender } = await render(QrCode, { text: 'a'.repeat(2900), title: 'This view as a QR code' });
	await expect.element(code()).toBeVisible();
	await rerender({ text: 'a'.repeat(3000) });
	await expect.element(page.getByText(/too long for a QR code/)).toBeVisible();
	await expect.element(code()).not.toBeInTheDocument();
});
