import type { Page } from 'playwright';

/** A page is at rest when nothing has changed for so long, in milliseconds. */
const REST = 600;

declare global {
	interface Window {
		/** All in milliseconds since the page was asked for. */
		felt?: { act: number; changed: number; stays: number; longest: number };
	}
}

export async function rest(page: Page): Promise<void> {
	const isAtRest = (rest: number) =>
		performance.now() - Math.max(window.felt!.act, window.felt!.changed) > rest;
	// Asking is work for the page too, so it is not asked with each frame.
	await page.waitForFunction(isAtRest, REST, { polling: 100 });
}

/** Runs in the page before anything else. The map is shown as bitmaps, which are handed over when they are painted. */
export function watchChanges(): void {
	window.felt = { act: 0, changed: 0, stays: 0, longest: 0 };
	const note = () => {
		const { felt } = window;
		felt!.changed = performance.now();
		requestAnimationFrame(() => requestAnimationFrame(() => (felt!.stays = performance.now())));
	};
	const noteAct = ({ timeStamp }: Event) => (window.felt!.act ||= timeStamp);
	for (const act of ['click', 'keydown']) addEventListener(act, noteAct, { capture: true });
	const { prototype } = ImageBitmapRenderingContext;
	const show = Object.getOwnPropertyDescriptor(prototype, 'transferFromImageBitmap')!.value as (
		bitmap: ImageBitmap | null,
	) => void;
	prototype.transferFromImageBitmap = function (bitmap: ImageBitmap | null) {
		show.call(this, bitmap);
		note();
	};
	new MutationObserver(note).observe(document, {
		...{ subtree: true, childList: true, characterData: true, attributes: true },
	});
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			if (startTime + duration > window.felt!.act)
				window.felt!.longest = Math.max(window.felt!.longest, duration);
	}).observe({ type: 'longtask' });
}
