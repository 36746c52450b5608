import { sayCount } from '../../model/counted.ts';
import { findAnswersOfMeant } from '../answers.ts';
import { toldOnceWhereUsual } from '../customs.ts';
import { lines, libraryRule } from '../rule.ts';

export const symmetricMissing = libraryRule({
	name: 'symmetric-missing',
	severity: 'info',
	meaning: 'A relation that holds both ways is written at one end only.',
	why: 'Here it is shown at both ends. Tools that look at one file only do not see it from the other.',
	remedy: 'Nothing, or write it at the other end too.',
	before: lines('trust.md: related: [care]', 'care.md: related: []'),
	after: lines('trust.md: related: [care]', 'care.md: related: [trust]'),
	check: (subject) => {
		const mutual = subject.settings.relationTypes.filter(({ isMutual }) => isMutual);
		const { asked, missing } = findAnswersOfMeant(subject, new Map(mutual.map(({ id }) => [id, id])));
		return toldOnceWhereUsual(
			missing,
			asked,
			(count) =>
				`${sayCount(count)} of ${sayCount(asked)} relations that hold both ways are written at one end only.`,
		);
	},
});
