import { isInMenu, isTypedInto } from '../explorer/keys.ts';

/** What a key asks for while a tour is played. */
export type TourWish =
	| 'on'
	| 'back'
	| 'first'
	| 'last'
	| 'blank'
	| 'fullScreen'
	| 'overview'
	| 'speaker'
	| 'explore'
	| 'code'
	| 'pointer'
	| 'look'
	| 'zoomIn'
	| 'zoomOut'
	| 'panLeft'
	| 'panRight'
	| 'panUp'
	| 'panDown'
	| 'keys'
	| 'leave';

/** Also what the clickers of speakers send. */
const ALWAYS: ReadonlyMap<string, TourWish> = new Map<string, TourWish>([
	['ArrowRight', 'on'],
	['ArrowDown', 'on'],
	['PageDown', 'on'],
	['ArrowLeft', 'back'],
	['ArrowUp', 'back'],
	['PageUp', 'back'],
	['Home', 'first'],
	['End', 'last'],
	['Escape', 'leave'],
]);
const WITH_SHIFT: ReadonlyMap<string, TourWish> = new Map<string, TourWish>([
	['ArrowLeft', 'panLeft'],
	['ArrowRight', 'panRight'],
	['ArrowUp', 'panUp'],
	['ArrowDown', 'panDown'],
	[' ', 'back'],
]);
/** Letters and signs, which can be switched off. */
const LETTERS: ReadonlyMap<string, TourWish> = new Map<string, TourWish>([
	['n', 'on'],
	['p', 'back'],
	['b', 'blank'],
	['.', 'blank'],
	['f', 'fullScreen'],
	['o', 'overview'],
	['s', 'speaker'],
	['e', 'explore'],
	['q', 'code'],
	['l', 'pointer'],
	['r', 'look'],
	['+', 'zoomIn'],
	['=', 'zoomIn'],
	['-', 'zoomOut'],
	['?', 'keys'],
]);

/** The wish of a key press, or null: keys that the browser, or what has the focus, takes for itself ask for nothing. */
export function tourWishFrom(event: KeyboardEvent, areLettersOn: boolean): TourWish | null {
	if (event.defaultPrevented || isTypedInto(event.target) || isInMenu(event.target)) return null;
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	if (event.key === ' ' && isPressed(event.target)) return null;
	if (event.shiftKey && WITH_SHIFT.has(event.key)) return WITH_SHIFT.get(event.key)!;
	if (event.key === ' ') return 'on';
	return ALWAYS.get(event.key) ?? (areLettersOn ? (LETTERS.get(event.key.toLowerCase()) ?? null) : null);
}

/** What the space bar presses. */
function isPressed(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('button, a, summary, [role=option]');
}
