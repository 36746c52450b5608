import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { linkNamesOf, linksThat } from '../links.ts';
import { bodyOf } from '../markdown-text.ts';
import { libraryRule } from '../rule.ts';
import { shownTexts } from '../subject.ts';
import { lastNameOf } from '../urls.ts';

/** Most texts link to nothing there. */
const MAYBE_FILE = /github\.com\//i;
/** A Markdown file in a repository on GitHub. */
const FILE = /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/(?:blob|edit|raw|tree)\/[^/]+\/.*\.md$/i;

export const linkToOldPath = libraryRule({
	name: 'link-to-old-path',
	severity: 'info',
	meaning: 'A link leads to a file of the library’s own repository that it does not hold.',
	why: 'The file was renamed or removed: readers find an empty page.',
	remedy: 'Link to the new path.',
	before: '[edit](https://github.com/example/patterns/edit/main/shared-calender.md)',
	after: '[edit](https://github.com/example/patterns/edit/main/shared-calendar.md)',
	check: (subject) => {
		const own = new Set(subject.patterns.map(({ sourceUrl }) => repositoryOf(sourceUrl ?? '')));
		const { hasName } = linkNamesOf(subject);
		const isGone = (written: string) => {
			const repository = repositoryOf(written);
			return repository !== null && own.has(repository) && !hasName(lastNameOf(written) ?? '');
		};
		return shownTexts(subject).flatMap((source) => {
			if (!MAYBE_FILE.test(bodyOf(source))) return [];
			const faults = bodyFaults(
				source,
				linksThat(source, isGone),
				(written) => `“${shortened(written)}” is no file of this library any more.`,
			);
			return faults.map((fault) => ({ ...fault, file: source.path }));
		});
	},
});

/** GitHub does not tell owners and repositories by case; null where an address leads to no Markdown file there. */
function repositoryOf(url: string): string | null {
	return FILE.exec(url)?.[1]?.toLowerCase() ?? null;
}
