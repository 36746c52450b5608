import { findAnswersOfMeant } from '../answers.ts';
import { lines, libraryRule } from '../rule.ts';

const ANSWERS = new Map([
	['enables', 'requires'],
	['requires', 'enables'],
]);

export const dependencyInverseMissing = libraryRule({
	name: 'dependency-inverse-missing',
	severity: 'info',
	meaning:
		'A pattern enables another that does not require it, or the other way round, in a library that mostly writes both.',
	why: 'Where both are mostly written, nobody can tell whether the one that is missing was meant.',
	remedy: 'Write it at the other end, if that is true and the library keeps to it.',
	before: lines('trust.md: enables: [delegation]', 'delegation.md: requires: []'),
	after: lines('trust.md: enables: [delegation]', 'delegation.md: requires: [trust]'),
	check: (subject) => {
		const { asked, missing } = findAnswersOfMeant(subject, ANSWERS);
		return missing.length < asked / 2 ? missing : [];
	},
});
