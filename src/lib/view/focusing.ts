import { LONGEST_TRAIL, type View } from '../model/view.ts';
import { NO_FOCUS } from './caption.ts';

/* How what is in focus changes; each says what of a view is another then. */

/** Keys of all patterns in focus, the first one first. */
export function centresOf({ focus, alsoInFocus }: View): readonly string[] {
	return focus ? [focus.pattern, ...alsoInFocus] : [];
}

/** A pattern in focus, alone unless it led already; what was in focus before is remembered, and forgotten from where it is gone back to. */
export function focusedOn(view: View, pattern: string, depth: number): Partial<View> {
	const { focus, trail, alsoInFocus, expanded } = view;
	if (focus?.pattern === pattern) return { focus: { pattern, depth }, alsoInFocus, expanded };
	const before = focus ? [...trail.filter((key) => key !== focus.pattern), focus.pattern] : [];
	const at = trail.indexOf(pattern);
	return {
		...{ focus: { pattern, depth }, alsoInFocus: [], expanded: [] },
		trail: at >= 0 ? trail.slice(0, at) : before.slice(-LONGEST_TRAIL),
	};
}

/** One more pattern in focus, with as many steps around it. */
export function withCentre(view: View, pattern: string): Partial<View> {
	if (!view.focus) return focusedOn(view, pattern, 1);
	return { alsoInFocus: [...view.alsoInFocus, pattern], trail: view.trail.filter((key) => key !== pattern) };
}

/** One pattern in focus less; the next one leads where that was the first, and without any there is no focus. */
export function withoutCentre(view: View, pattern: string): Partial<View> {
	const { focus, trail } = view;
	const [first, ...others] = centresOf(view).filter((key) => key !== pattern);
	if (!focus || first === undefined) return NO_FOCUS;
	return {
		...{ focus: { ...focus, pattern: first }, alsoInFocus: others },
		trail: focus.pattern === pattern ? trail.filter((key) => key !== first) : trail,
	};
}
