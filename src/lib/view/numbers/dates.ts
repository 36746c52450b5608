import { distributeDays, type Bin, type OfDay } from './distribution.ts';

/** When patterns were made, or changed last. */
export interface Dates {
	/** Patterns that state a day. */
	readonly stated: number;
	/** The day that nearly all of them carry: then it says when they were converted, and nothing else; null where there is none. */
	readonly uniform: { readonly day: string; readonly count: number } | null;
	/** By month or year; empty where one day is on nearly all. */
	readonly bins: readonly Bin[];
	readonly first: string;
	readonly last: string;
}

/** A day on more than this share of patterns is no news. */
const MOST_SHARE = 0.9;

/** Null where no day is stated. `days` by pattern; `searchFor` leads to some patterns, or is null where no link names so many. */
export function composeDates(
	days: readonly (string | null)[],
	searchFor: (patterns: readonly number[]) => string | null,
): Dates | null {
	const of = days.flatMap((day, pattern): OfDay[] => (day === null ? [] : [{ pattern, day }]));
	const stated = of.map(({ day }) => day).sort();
	if (!stated.length) return null;
	const counts = new Map<string, number>();
	for (const day of stated) counts.set(day, (counts.get(day) ?? 0) + 1);
	const [day, count] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
	const isUniform = stated.length > 1 && count > MOST_SHARE * stated.length;
	return {
		stated: stated.length,
		uniform: isUniform ? { day, count } : null,
		bins: isUniform ? [] : distributeDays(of, searchFor),
		...{ first: stated[0]!, last: stated.at(-1)! },
	};
}
