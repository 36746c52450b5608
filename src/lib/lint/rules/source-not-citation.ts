import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';

const LEAST_WORDS = 3;

export const sourceNotCitation = libraryRule({
	name: 'source-not-citation',
	severity: 'info',
	meaning: 'A source is neither an address nor as much as three words.',
	why: 'Readers cannot look it up.',
	remedy: 'Name author, title and year, or the address.',
	before: 'sources: [ostrom]',
	after: 'sources: ["Elinor Ostrom, Governing the Commons, 1990"]',
	check: ({ patterns }) =>
		patterns.flatMap(({ file, sources }) =>
			sources.flatMap((source, at) => {
				if (/^https?:\/\//i.test(source) || wordsIn(source) >= LEAST_WORDS) return [];
				const message = `The source “${shortened(source)}” is too short to be looked up.`;
				const causes = [{ rule: 'source-local-path', file, subject: source }];
				return [{ file, at: { path: ['sources', at] }, subject: source, message, causes }];
			}),
		),
});

function wordsIn(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
