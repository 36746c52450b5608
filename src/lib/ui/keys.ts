/** What a key asks for. */
export type KeyWish =
	| 'search'
	| 'fit'
	| 'centre'
	| 'clear'
	| 'zoomIn'
	| 'zoomOut'
	| 'panLeft'
	| 'panRight'
	| 'panUp'
	| 'panDown'
	| 'table'
	| 'keys'
	| 'back';

const WISHES = new Map<string, KeyWish>([
	['/', 'search'],
	['r', 'fit'],
	['c', 'centre'],
	['z', 'clear'],
	['+', 'zoomIn'],
	['=', 'zoomIn'],
	['-', 'zoomOut'],
	['t', 'table'],
	['?', 'keys'],
]);

/** Arrows pan the map, unless something else on the page has the focus and wants them. */
const PANS = new Map<string, KeyWish>([
	['ArrowLeft', 'panLeft'],
	['ArrowRight', 'panRight'],
	['ArrowUp', 'panUp'],
	['ArrowDown', 'panDown'],
]);

/**
 * The wish of a key press, or null. Letters and signs are silent while something is typed, with a modifier held
 * (they are the browser's then), and when they are switched off (WCAG 2.1.4); Escape always speaks.
 */
export function keyWishFrom(event: KeyboardEvent, areLettersOn: boolean): KeyWish | null {
	if (event.defaultPrevented || isTypedInto(event.target)) return null;
	if (event.key === 'Escape') return 'back';
	if (event.target === document.body && PANS.has(event.key)) return PANS.get(event.key) ?? null;
	if (!areLettersOn || event.ctrlKey || event.metaKey || event.altKey) return null;
	return WISHES.get(event.key.toLowerCase()) ?? null;
}

function isTypedInto(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable=true]');
}
