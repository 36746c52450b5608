import type { Tour } from '../model/tour.ts';
import { markdownText } from '../model/markdown-text.ts';
import { sayCount } from '../model/counted.ts';

/** One pattern of a language, as its tour tells it. */
export interface ToldStep {
	readonly title: string;
	/** The query string of a link that shows it. */
	readonly view: string;
	/** What its author says before it; Markdown, may be empty. */
	readonly lead: string;
	/** What it is, as the library writes it; null where nothing is written. */
	readonly summary: string | null;
	/** What it has to do with those before it: “is a kind of Kaizen”. */
	readonly bonds: readonly string[];
}

/** A language as a tour: first all of it, then each pattern in its turn. What the library says begins no markup. */
export function tourOfLanguage(
	library: string,
	{ view, steps }: { readonly view: string; readonly steps: readonly ToldStep[] },
): Tour {
	const titles = steps.map(({ title }, at) => `${at + 1}. ${markdownText(title)}`);
	return {
		title: `A language of ${sayCount(steps.length)} patterns`,
		author: null,
		words: `Chosen from ${markdownText(library)}, from the general to the special.`,
		steps: [
			{ heading: 'The whole', view, words: titles.join('\n'), notes: '' },
			...steps.map((step) => ({
				...{ heading: step.title, view: step.view, notes: '' },
				words: wordsOf(step).join('\n\n'),
			})),
		],
	};
}

function wordsOf({ lead, summary, bonds }: ToldStep): readonly string[] {
	return [
		...(lead ? [lead] : []),
		...(summary === null ? [] : [markdownText(summary)]),
		...(bonds.length ? [`It ${bonds.map(markdownText).join('; ')}.`] : []),
	];
}
