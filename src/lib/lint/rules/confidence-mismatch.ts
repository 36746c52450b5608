import { sayCount } from '../../model/counted.ts';
import { toldOnceWhereUsual } from '../customs.ts';
import { bodyLocator, rangeOf } from '../locations.ts';
import { bodyOf } from '../markdown-text.ts';
import { lines, libraryRule } from '../rule.ts';
import { sourcesOf } from '../subject.ts';

const STARS = /confidence[^\n★]{0,40}(★{1,9})/i;

export const confidenceMismatch = libraryRule({
	name: 'confidence-mismatch',
	severity: 'warn',
	meaning: 'The stars of the confidence in the text are not as many as the front matter says.',
	why: 'Readers see the stars and programs the number: each trusts the pattern to another degree.',
	remedy: 'Correct the one that is wrong.',
	before: lines('confidence: 1', '---', 'Confidence Rating: ★★★'),
	after: lines('confidence: 3', '---', 'Confidence Rating: ★★★'),
	check: (subject) => {
		const sources = sourcesOf(subject);
		let places = 0;
		const faults = subject.notes.flatMap(({ confidence }, index) => {
			const source = confidence === null ? null : sources[index];
			const match = source && STARS.exec(bodyOf(source));
			if (!match) return [];
			places++;
			const stars = match[1]!.length;
			if (stars === confidence) return [];
			const at = rangeOf(bodyLocator(source)(match.index), match[0]);
			const message = `The text says ${stars} of its confidence, the front matter ${confidence}.`;
			return [{ file: source.path, at, message }];
		});
		return toldOnceWhereUsual(
			faults,
			places,
			(count) =>
				`In ${sayCount(count)} of ${sayCount(places)} patterns the stars of the confidence differ from the front matter.`,
		);
	},
});
