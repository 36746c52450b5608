import { shortened } from '../../model/citing.ts';
import { enumeratedOthers, sharedValues } from '../groups.ts';
import { lines, libraryRule } from '../rule.ts';

/** Of longer titles, which “value-too-long” tells of, only the beginning is compared. */
const LOOKED_AT = 300;
const FILLERS = new Set(['a', 'an', 'and', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

export const titleNearDuplicate = libraryRule({
	name: 'title-near-duplicate',
	severity: 'info',
	meaning: 'Titles are the same but for case, punctuation, what stands in brackets, and words such as “the”.',
	why: 'They may be two texts on one thing, or one general and one special; readers cannot tell which.',
	remedy: 'Merge them, or relate the special one to the general one.',
	before: lines('title: The Shared Calendar', 'title: Shared Calendar (Team)'),
	after: lines(
		'title: Shared Calendar',
		'title: Shared Calendar (Team)',
		'generalizes_from: [shared-calendar]',
	),
	check: ({ patterns }) => {
		const titles = patterns.map(({ title }) => title?.normalize('NFC').toLowerCase() ?? null);
		const groups = sharedValues(titles.map((title) => title && folded(title))).values();
		return [...groups].flatMap((sharing) => {
			const first = sharing.find((index) => titles[index] !== titles[sharing[0]!]);
			if (first === undefined) return [];
			const files = sharing.map((index) => patterns[index]!.file);
			return files.map((file, at) => {
				const title = shortened(patterns[sharing[at]!]!.title!);
				const message = `The title “${title}” is nearly that of ${enumeratedOthers(files, file)}.`;
				return { file, at: { path: ['title'] }, message };
			});
		});
	},
});

/** The words that tell a title; null where there is none. */
function folded(title: string): string | null {
	const words = title
		.slice(0, LOOKED_AT)
		.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
		.split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word !== '' && !FILLERS.has(word)).join(' ') || null;
}
