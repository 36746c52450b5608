/** States of something that is edited, each wholly what it was. */
export interface History<State> {
	readonly past: readonly State[];
	readonly now: State;
	readonly future: readonly State[];
	/** What was changed last; a change of the same thing is one with it. Null where the next change is one of its own. */
	readonly touched: string | null;
}

/** So many changes are taken back. */
const MOST = 200;

export function beginHistory<State>(now: State): History<State> {
	return { past: [], now, future: [], touched: null };
}

/** A change; what is `touched` again and again, such as a text that is being written, is taken back at once. */
export function changed<State>(
	history: History<State>,
	now: State,
	touched: string | null = null,
): History<State> {
	const isSame = touched !== null && touched === history.touched;
	const past = isSame ? history.past : [...history.past, history.now].slice(-MOST);
	return { past, now, future: [], touched };
}

export function undone<State>({ past, now, future }: History<State>): History<State> {
	if (past.length === 0) return { past, now, future, touched: null };
	return { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future], touched: null };
}

export function redone<State>({ past, now, future }: History<State>): History<State> {
	const [next, ...rest] = future;
	if (next === undefined) return { past, now, future, touched: null };
	return { past: [...past, now], now: next, future: rest, touched: null };
}
