import type { Cause } from '../../model/reading.ts';
import { lines, libraryRule } from '../rule.ts';
import { findLostIds, type LostId } from '../lost-ids.ts';
import { titleOf, type Subject } from '../subject.ts';
import { fileNameOf } from '../../model/file-name.ts';

export const idMissing = libraryRule({
	name: 'id-missing',
	severity: 'error',
	meaning: 'The pattern has no id.',
	why: 'It can only be named by its slug or file name: when either changes, every reference to it leads nowhere.',
	remedy: 'Give it a new id, or the one that others name it by.',
	before: lines('slug: trust'),
	after: lines('id: pat_01m8149xkkedfbeky7jgm899d3', 'slug: trust'),
	check: (subject) => {
		const lost = new Map([...findLostIds(subject).values()].map((one) => [one.pattern, one]));
		return subject.patterns.flatMap(({ id, file, line }, index) => {
			if (id !== null) return [];
			const told = `“${titleOf(subject, index)}” has no id, so it can only be named by its slug or file name.`;
			const message = told + toldOfLost(lost.get(index), subject);
			return [{ file, at: { line, column: 1 }, message, causes: causesOf(file) }];
		});
	},
});

function toldOfLost(lost: LostId | undefined, { patterns }: Subject): string {
	if (!lost) return '';
	const [before, after] = [lost.before, lost.after].map((position) => fileNameOf(patterns[position]!.file));
	return ` It is most likely “${lost.id}”, which others name it by: the ids next to that are those of “${before}” and “${after}”, between which it stands.`;
}

function causesOf(file: string): Cause[] {
	return [
		{ file, rule: 'fm-missing' },
		{ file, rule: 'fm-second-block' },
		{ file, rule: 'fm-yaml-error', subject: 'id' },
		{ file, rule: 'type-mismatch', subject: 'id' },
	];
}
