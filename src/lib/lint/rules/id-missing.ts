import type { Cause } from '../../model/reading.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

export const idMissing = libraryRule({
	name: 'id-missing',
	severity: 'error',
	meaning: 'The pattern has no id.',
	why: 'It can only be named by its slug or file name: when either changes, every reference to it leads nowhere.',
	remedy: 'Give it a new id, or the one that others name it by.',
	before: lines('slug: trust'),
	after: lines('id: pat_01m8149xkkedfbeky7jgm899d3', 'slug: trust'),
	check: (subject) =>
		subject.patterns.flatMap(({ id, file, line }, index) => {
			if (id !== null) return [];
			const message = `“${titleOf(subject, index)}” has no id, so it can only be named by its slug or file name.`;
			return [{ file, at: { line, column: 1 }, message, causes: causesOf(file) }];
		}),
});

function causesOf(file: string): Cause[] {
	return [
		{ file, rule: 'fm-missing' },
		{ file, rule: 'fm-second-block' },
		{ file, rule: 'fm-yaml-error', subject: 'id' },
		{ file, rule: 'type-mismatch', subject: 'id' },
	];
}
