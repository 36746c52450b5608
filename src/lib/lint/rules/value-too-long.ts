import { sayCount } from '../../model/counted.ts';
import { libraryRule } from '../rule.ts';

const LONGEST_NAME = 300;

export const valueTooLong = libraryRule({
	name: 'value-too-long',
	severity: 'warn',
	meaning: 'A title, slug or id is longer than 300 characters.',
	why: 'It cannot be shown as a name, and files and addresses cannot be that long.',
	remedy: 'Shorten it.',
	before: 'title: Trust, which is to say, …',
	after: 'title: Trust',
	check: ({ patterns }) =>
		patterns.flatMap((pattern) =>
			(['title', 'slug', 'id'] as const)
				.filter((field) => (pattern[field]?.length ?? 0) > LONGEST_NAME)
				.map((field) => ({
					file: pattern.file,
					at: { path: [field] },
					subject: field,
					message: `The ${field} has ${sayCount(pattern[field]!.length)} characters; more than ${LONGEST_NAME} cannot be shown.`,
				})),
		),
});
