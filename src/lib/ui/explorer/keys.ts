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
	| 'hierarchy'
	| 'fold'
	| 'pick'
	| 'menu'
	| 'zoomIn'
	| 'zoomOut'
	| 'panLeft'
	| 'panRight'
	| 'panUp'
	| 'panDown'
	| 'goLeft'
	| 'goRight'
	| 'goUp'
	| 'goDown'
	| 'next'
	| 'previous'
	| 'enter'
	| 'table'
	| 'notebook'
	| 'tour'
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
	['h', 'hierarchy'],
	['x', 'fold'],
	['*', 'pick'],
	['j', 'next'],
	['k', 'previous'],
	...Array.from({ length: DEEPEST }, (_, at) => [String(at + 1), 'depth'] as const),
	['+', 'zoomIn'],
	['=', 'zoomIn'],
	['-', 'zoomOut'],
	['l', 'table'],
	['n', 'notebook'],
	['t', 'tour'],
	['?', 'keys'],
]);

/** What the picture takes, unless something else on the page has the focus and wants it. */
const ON_THE_PICTURE = new Map<string, KeyWish>([
	['ArrowLeft', 'goLeft'],
	['ArrowRight', 'goRight'],
	['ArrowUp', 'goUp'],
	['ArrowDown', 'goDown'],
	['ContextMenu', 'menu'],
]);
const WITH_SHIFT = new Map<string, KeyWish>([
	['ArrowLeft', 'panLeft'],
	['ArrowRight', 'panRight'],
	['ArrowUp', 'panUp'],
	['ArrowDown', 'panDown'],
	['F10', 'menu'],
]);

/**
 * The wish of a key press, or null. Letters and signs are silent while something is typed, with a modifier held
 * (they are the browser's then), in a menu (they lead to its items), and when they are switched off (WCAG 2.1.4); Escape always speaks.
 */
export function keyWishFrom(event: KeyboardEvent, areLettersOn: boolean): KeyWish | null {
	if (event.defaultPrevented || isTypedInto(event.target)) return null;
	if (event.key === 'Escape') return 'back';
	const isOnPicture = isPicture(event.target);
	const onPicture = (event.shiftKey ? WITH_SHIFT : ON_THE_PICTURE).get(event.key);
	if (onPicture && (isOnPicture || event.target === document.body)) return onPicture;
	if (event.key === 'Enter' && isOnPicture) return 'enter';
	if (!areLettersOn || isInMenu(event.target) || event.ctrlKey || event.metaKey || event.altKey) return null;
	return WISHES.get(event.key.toLowerCase()) ?? null;
}

/** Pictures are marked as such where they are mounted. */
function isPicture(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('[data-picture]');
}

/** Menus, and lists that one value is chosen from; a worklist is a list too, and takes letters as the page does. */
export function isInMenu(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest('[role=menu], [data-select-content]') !== null;
}

export function isTypedInto(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable=true]');
}
