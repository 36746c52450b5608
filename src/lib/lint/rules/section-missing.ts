import { shortened } from '../../model/citing.ts';
import { lines, libraryRule } from '../rule.ts';
import { findSections } from '../section-schemes.ts';

/** More missing sections than this are only counted. */
const MOST_NAMED = 10;

export const sectionMissing = libraryRule({
	name: 'section-missing',
	severity: 'warn',
	meaning:
		'A section has no heading in the text that library.yml declares, or else nine tenths of the patterns with the same kind of front matter have.',
	why: 'Readers look for it in every pattern, and editors cannot tell whether it was forgotten.',
	remedy: 'Write it.',
	before: lines('# library.yml: sections: [What it is, When not]', '## What it is'),
	after: lines('## What it is', '', '## When not'),
	check: (subject) =>
		findSections(subject).flatMap(({ source, missing, asked }) => {
			if (missing.length === 0 || missing.length > asked / 2) return [];
			const { path, bodyLine } = source;
			return [{ file: path, at: { line: bodyLine, column: 1 }, message: messageOn(missing) }];
		}),
});

function messageOn(missing: readonly string[]): string {
	const named = missing.slice(0, MOST_NAMED).map((section) => `“${shortened(section)}”`);
	if (missing.length > MOST_NAMED) named.push(`${missing.length - MOST_NAMED} more`);
	if (named.length === 1) return `The section ${named[0]} is missing.`;
	return `The sections ${named.slice(0, -1).join(', ')} and ${named.at(-1)} are missing.`;
}
