import { bodyLocator, rangeOf } from '../locations.ts';
import { bodyOf } from '../markdown-text.ts';
import { lines, libraryRule } from '../rule.ts';
import { sourcesOf } from '../subject.ts';

const SCORE = /\boverall(?: commons)?(?: alignment)? score[\s*:|]{1,8}(\d(?:\.\d{1,3})?)/i;
const LEAST_DIFFERENCE = 0.5;

export const scoreMismatch = libraryRule({
	name: 'score-mismatch',
	severity: 'warn',
	meaning: 'The overall score in the text differs from that in the front matter.',
	why: 'Readers see two scores and cannot tell which is right.',
	remedy: 'Correct the one that is wrong.',
	before: lines('commons_alignment: 4', '---', 'Overall Score: 3.2'),
	after: lines('commons_alignment: 3', '---', 'Overall Score: 3.2'),
	check: (subject) => {
		const sources = sourcesOf(subject);
		return subject.patterns.flatMap(({ file, alignment }, index) => {
			const source = sources[index];
			const match = alignment === null || !source ? null : SCORE.exec(bodyOf(source));
			if (!match || alignment === null || Math.abs(Number(match[1]) - alignment) < LEAST_DIFFERENCE)
				return [];
			const at = rangeOf(bodyLocator(source!)(match.index), match[0]);
			const message = `The text says ${match[1]} for the overall score, the front matter ${alignment}.`;
			return [{ file, at, message }];
		});
	},
});
