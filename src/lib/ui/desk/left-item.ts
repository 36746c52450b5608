/** How somebody left a list: the item that had focus, or else the first in view, and what leads back to it. */
export interface LeftItem {
	readonly index: number;
	/** Which of its links and buttons had focus, -1 where it had focus itself; null where nothing of it had. */
	readonly focus: number | null;
	/** From the top of the window, in pixels. */
	readonly top: number;
}

/** Null where the list has not come into view from the top, or is not there. */
export function leftItemIn(page: Element): LeftItem | null {
	const items = [...page.querySelectorAll<HTMLElement>('[role=feed] [data-index]')];
	const focused = document.activeElement?.closest<HTMLElement>('[role=feed] [data-index]');
	const item = focused ?? firstInView(items);
	if (!item) return null;
	return {
		index: Number(item.dataset['index']),
		focus: focused ? stopsOf(focused).findIndex((stop) => stop === document.activeElement) : null,
		top: item.getBoundingClientRect().top,
	};
}

/** Puts an item where it stood, with focus where it was; what is not unfolded any more leaves it to the item. */
export function putBack(item: HTMLElement, { focus, top }: LeftItem): void {
	const stop = focus === null ? null : (stopsOf(item)[focus] ?? item);
	stop?.focus({ preventScroll: true });
	window.scrollBy(0, item.getBoundingClientRect().top - top);
}

/** Only a list that is read already has an item above the top of the window. */
function firstInView(items: readonly HTMLElement[]): HTMLElement | undefined {
	const isRead = items.some((item) => item.getBoundingClientRect().top < 0);
	return isRead ? items.find((item) => item.getBoundingClientRect().bottom > 0) : undefined;
}

function stopsOf(item: Element): HTMLElement[] {
	return [...item.querySelectorAll<HTMLElement>('a, button')];
}
