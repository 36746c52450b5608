import { shortened } from '../model/citing.ts';
import type { Remark } from '../model/reading.ts';
import type { Noticed, Subject } from './subject.ts';

const LONGEST_NAME = 300;

/** Titles that are missing, and names that are longer than anybody can read. */
export function findTitleFaults({ patterns, keys }: Subject, noticed: Noticed): Remark[] {
	return patterns.flatMap((pattern, index) => {
		const { file, line, title } = pattern;
		const remarks: Remark[] = [];
		if (title === null) {
			const cause = noticed.find(file, ['fm-yaml-error', 'type-mismatch'], 'title');
			const message = `The pattern has no title; it is shown as “${shortened(keys[index]!)}”.`;
			remarks.push({ rule: 'title-missing', file, at: { line, column: 1 }, subject: '', message, cause });
		}
		for (const field of ['title', 'slug', 'id'] as const) {
			const length = pattern[field]?.length ?? 0;
			if (length <= LONGEST_NAME) continue;
			const message = `The ${field} has ${length} characters; more than ${LONGEST_NAME} cannot be shown.`;
			remarks.push({
				rule: 'value-too-long',
				file,
				at: { path: [field] },
				subject: field,
				message,
				cause: null,
			});
		}
		return remarks;
	});
}
