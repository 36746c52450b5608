import { DEEPEST } from '../../model/view.ts';

/** What a key asks for. */
export type KeyWish =
	| 'search'
	| 'fit'
	| 'centre'
	| 'clear'
	| 'focus'
	| 'depth'
	| 'whole'
	| 'picture'
	| 'menu'
	| 'zoomIn'
	| 'zoomOut'
	| 'panLeft'
	| 'panRight'
	| 'panUp'
	| 'panDown'
	| 'table'
	| 'keys'
	| 'back';

const WISHES: ReadonlyMap<string, KeyWish> = new Map<string, KeyWish>([
	['/', 'search'],
	['r', 'fit'],
	['c', 'centre'],
	['z', 'clear'],
	['f', 'focus'],
	['0', 'whole'],
	['b', 'picture'],
	...Array.from({ length: DEEPEST }, (_, at) => [String(at + 1), 'depth'] as const),
	['+', 'zoomIn'],
	['=', 'zoomIn'],
	['-', 'zoomOut'],
	['t', 'table'],
	['?', 'keys'],
]);

/** Arrows pan the map, and the menu key opens the menu of the selected pattern, unless something else on the page has the focus and wants them. */
const ON_THE_MAP = new Map<string, KeyWish>([
	['ArrowLeft', 'panLeft'],
	['ArrowRight', 'panRight'],
	['ArrowUp', 'panUp'],
	['ArrowDown', 'panDown'],
	['ContextMenu', 'menu'],
]);

/**
 * The wish of a key press, or null. Letters and signs are silent while something is typed, with a modifier held
 * (they are the browser's then), and when they are switched off (WCAG 2.1.4); Escape always speaks.
 */
export function keyWishFrom(event: KeyboardEvent, areLettersOn: boolean): KeyWish | null {
	if (event.defaultPrevented || isTypedInto(event.target)) return null;
	if (event.key === 'Escape') return 'back';
	const onTheMap = event.key === 'F10' && event.shiftKey ? 'menu' : ON_THE_MAP.get(event.key);
	if (event.target === document.body && onTheMap) return onTheMap;
	if (!areLettersOn || event.ctrlKey || event.metaKey || event.altKey) return null;
	return WISHES.get(event.key.toLowerCase()) ?? null;
}

function isTypedInto(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable=true]');
}
