import * as z from 'zod';
import { edgeInWords } from '../../view/path.ts';
import type { AskedLibrary } from '../asked-library.ts';
import { cutText, SHORT_TEXT } from '../cut.ts';
import { PATTERN, VIEW } from '../inputs.ts';
import { patternNamed } from '../named.ts';
import type { Question } from '../question.ts';
import { tellLibrary, tellPattern } from '../told.ts';

const INPUT = z.object({ from: PATTERN, to: PATTERN, view: VIEW });

export const PATH: Question<typeof INPUT> = {
	name: 'path',
	description:
		'A shortest path from one pattern to another, each step in words: what lies between two ideas. Relations count either way; padding and guesses do not, unless the view shows them. “asShort” is how many there are of that length, 0 where there is none.',
	takes: ['from', 'to'],
	input: INPUT,
	answer: (asked, { from, to, view: link }) => {
		const { atlas } = asked;
		const ends = [patternNamed(asked, from), patternNamed(asked, to)] as const;
		const { view, notices } = asked.view(link);
		const path = asked.compose({ ...view, path: [atlas.keys[ends[0]]!, atlas.keys[ends[1]]!] }).path!;
		const { patterns, steps: edgesOfSteps } = path.legs[0] ?? { patterns: [], steps: [] };
		const steps = edgesOfSteps.map((edges, at) => {
			const [here, next] = [patterns[at]!, patterns[at + 1]!];
			const words = edges.map((edge) => edgeInWords(atlas, edge, here));
			return {
				from: atlas.keys[here]!,
				says: words,
				to: atlas.keys[next]!,
				words: sayStep(asked, here, words, next),
			};
		});
		return {
			library: tellLibrary(asked),
			notices,
			from: tellPattern(asked, ends[0]),
			to: tellPattern(asked, ends[1]),
			asShort: path.count,
			patterns: patterns.map((row) => tellPattern(asked, row)),
			steps,
		};
	},
};

function sayStep({ atlas }: AskedLibrary, here: number, words: readonly string[], next: number): string {
	const parts = [atlas.titles[here]!, words.join(' and '), atlas.titles[next]!];
	return parts.map((part) => cutText(part, SHORT_TEXT)).join(' ');
}
