import type { Cause } from '../../model/reading.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const slugMissing = libraryRule({
	name: 'slug-missing',
	severity: 'error',
	meaning: 'The pattern has no slug.',
	why: 'Its address follows from the file name and changes with it.',
	remedy: 'Add one from the file name.',
	before: lines('trust.md', 'title: Trust'),
	after: lines('trust.md', 'slug: trust', 'title: Trust'),
	check: (subject) =>
		subject.patterns.flatMap(({ slug, file, line }, index) => {
			if (slug !== null) return [];
			const message = `“${titleOf(subject, index)}” has no slug; its file name stands in.`;
			return [{ file, at: { line, column: 1 }, message, causes: causesOf(file) }];
		}),
});

function causesOf(file: string): Cause[] {
	return [
		{ file, rule: 'fm-missing' },
		{ file, rule: 'fm-yaml-error', subject: 'slug' },
		{ file, rule: 'type-mismatch', subject: 'slug' },
	];
}
