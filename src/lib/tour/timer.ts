/** How long somebody has been speaking: a clock that can be stopped. Times in milliseconds. */
export interface Timer {
	/** When it was started last; null while it stands. */
	readonly since: number | null;
	/** What had passed before that. */
	readonly before: number;
}

export const UNSTARTED: Timer = { since: null, before: 0 };

export function elapsed({ since, before }: Timer, now: number): number {
	return before + (since === null ? 0 : now - since);
}

/** Starts a timer that stands, stops one that runs. */
export function turned(timer: Timer, now: number): Timer {
	return timer.since === null ? { ...timer, since: now } : { since: null, before: elapsed(timer, now) };
}

/** “4:05”, “1:04:05”. */
export function sayTime(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const [first, ...others] = parts[0] ? parts : parts.slice(1);
	return [String(first), ...others.map((part) => String(part).padStart(2, '0'))].join(':');
}
