import { sayCount } from '../../model/counted.ts';
import { lines, libraryRule } from '../rule.ts';

/** In fewer patterns an equal date is nothing odd. */
const LEAST_PATTERNS = 20;
const MOST_SHARE = 0.9;

export const dateUniform = libraryRule({
	name: 'date-uniform',
	severity: 'info',
	meaning: 'Nearly all patterns carry one and the same date of change.',
	why: 'The date says when all of them were converted, not when somebody last worked on one: it is no news.',
	remedy: 'Do not show this date as news.',
	before: lines('modified: 2026-01-28 (in 880 of 922 patterns)'),
	after: lines('modified: 2026-02-03 (where somebody changed it)'),
	check: ({ patterns }) => {
		const counts = new Map<string, number>();
		for (const { modifiedDay } of patterns) {
			if (modifiedDay !== null) counts.set(modifiedDay, (counts.get(modifiedDay) ?? 0) + 1);
		}
		const [day, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
		if (patterns.length < LEAST_PATTERNS || count <= MOST_SHARE * patterns.length) return [];
		const message = `${sayCount(count)} of ${sayCount(patterns.length)} patterns were modified on one day, ${day}.`;
		return [{ file: null, message }];
	},
});
