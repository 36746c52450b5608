import { shortened } from '../../model/citing.ts';
import type { Cause } from '../../model/reading.ts';
import { lines, libraryRule } from '../rule.ts';

export const titleMissing = libraryRule({
	name: 'title-missing',
	severity: 'error',
	meaning: 'The pattern has no title.',
	why: 'It is shown by its slug or file name, in lists, on the map and in search.',
	remedy: 'Write one.',
	before: 'slug: trust',
	after: lines('slug: trust', 'title: Trust'),
	check: ({ patterns, keys }) =>
		patterns.flatMap(({ file, line, title }, index) => {
			if (title !== null) return [];
			const message = `The pattern has no title; it is shown as “${shortened(keys[index]!)}”.`;
			return [{ file, at: { line, column: 1 }, message, causes: causesOf(file) }];
		}),
});

function causesOf(file: string): Cause[] {
	return [
		{ file, rule: 'fm-yaml-error', subject: 'title' },
		{ file, rule: 'type-mismatch', subject: 'title' },
	];
}
