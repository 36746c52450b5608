import { shortened } from '../../model/citing.ts';
import { fileNameOf } from '../../model/file-name.ts';
import { bodyFaults, passagesOf, type Passage } from '../body-faults.ts';
import { linkNamesOf, pathFrom, type LinkNames } from '../links.ts';
import { bodyOf, proseOf } from '../markdown-text.ts';
import { libraryRule } from '../rule.ts';
import type { SourceText } from '../subject.ts';

/** Behind a parenthesis it is the text of a link. */
const WIKI_LINK = /\[\[[^[\]\n]{1,600}\]\](?!\()/g;

export const linkWikiUnresolved = libraryRule({
	name: 'link-wiki-unresolved',
	severity: 'warn',
	meaning: 'A link in double brackets is no slug, title or alias of the library.',
	why: 'Its brackets are shown as text, and readers are led nowhere.',
	remedy: 'Correct the name, or write the pattern.',
	before: '[[Shared Calender]]',
	after: '[[Shared Calendar]]',
	check: (subject) =>
		subject.texts.flatMap((source) => {
			const faults = bodyFaults(
				source,
				unresolvedIn(source, linkNamesOf(subject)),
				(written) => `“${shortened(written)}” is no slug, title or alias of a pattern.`,
			);
			return faults.map((fault) => ({ ...fault, file: source.path }));
		}),
});

function unresolvedIn(source: SourceText, names: LinkNames): Passage[] {
	if (!bodyOf(source).includes('[[')) return [];
	return passagesOf(proseOf(source), WIKI_LINK).filter(({ written }) => {
		const name = written.slice(2, -2).split(/[|#]/, 1)[0]!.trim();
		if (name === '' || /^(?:\d+$|\^)/.test(name)) return false;
		const path = pathFrom(source.path, name.replace(/\.md$/i, ''));
		const isThere = names.hasName(fileNameOf(name)) || names.hasTitle(name);
		return !isThere && (path === null || !names.hasPath(path));
	});
}
