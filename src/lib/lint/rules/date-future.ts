import { lines, libraryRule } from '../rule.ts';

const FIELDS = [
	['created', 'createdDay'],
	['modified', 'modifiedDay'],
] as const;

export const dateFuture = libraryRule({
	name: 'date-future',
	severity: 'warn',
	meaning: 'A date is after the day that library.yml gives for the library as a whole.',
	why: 'Either the date is wrong and the pattern stays on top of what is new, or the library is newer than it says.',
	remedy: 'Correct the one that is wrong.',
	before: lines('# library.yml: date: 2026-02-16', 'modified: 2062-02-14'),
	after: lines('# library.yml: date: 2026-02-16', 'modified: 2026-02-14'),
	check: ({ patterns, settings: { date } }) =>
		patterns.flatMap((pattern) =>
			FIELDS.flatMap(([field, day]) => {
				const stated = pattern[day];
				if (stated === null || date === null || stated <= date) return [];
				const message = `“${field}” is ${stated}, which is after the day of the library, ${date}.`;
				return [{ file: pattern.file, at: { path: [field] }, subject: field, message }];
			}),
		),
});
