import { tourWishFrom } from './tour-keys.ts';

/** Where the keyboard stands among the pictures of all stops, which lie in rows. */
interface Place {
	readonly stop: number;
	readonly last: number;
	readonly columns: number;
}

/** What a key asks for among the pictures of all stops: another one to stand at, or to close them; null for nothing. */
export function overviewWishFrom(
	event: KeyboardEvent,
	{ stop, last, columns }: Place,
	areLettersOn: boolean,
): number | 'close' | null {
	if (event.key === 'ArrowUp') return stop - columns >= 0 ? stop - columns : stop;
	if (event.key === 'ArrowDown') return Math.min(last, stop + columns);
	const wish = event.key === ' ' ? (event.shiftKey ? 'back' : 'on') : tourWishFrom(event, areLettersOn);
	if (wish === 'overview') return 'close';
	const goals = { on: stop + 1, back: stop - 1, first: 0, last } as const;
	const goal = wish && wish in goals ? goals[wish as keyof typeof goals] : null;
	return goal === null ? null : Math.min(last, Math.max(0, goal));
}
