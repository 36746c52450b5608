/** Letters of a summary, of a description, of a message. */
export const SHORT_TEXT = 400;
/** Letters of a pattern's own text. */
export const LONG_TEXT = 12_000;
/** Things that are listed unless more or fewer are asked for. */
export const USUALLY_LISTED = 50;
/** Things that are listed at most. */
export const MOST_LISTED = 500;

/** A text of at most so many letters, “…” standing for what is left out. */
export function cutText(text: string, most: number): string {
	const whole = text.toWellFormed();
	if (whole.length <= most) return whole;
	return `${whole
		.slice(0, most - 1)
		.toWellFormed()
		.replace(/\uFFFD$/, '')}…`;
}

export function cutTextOrNull(text: string | null, most: number): string | null {
	return text === null ? null : cutText(text, most);
}

/** The first of them, and how many there are of which so many are listed. */
export function cutList<One, Told>(
	all: readonly One[],
	most: number,
	tell: (one: One) => Told,
): { readonly total: number; readonly listed: number; readonly items: readonly Told[] } {
	const items = all.slice(0, most).map(tell);
	return { total: all.length, listed: items.length, items };
}
