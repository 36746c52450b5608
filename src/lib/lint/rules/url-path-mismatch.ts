import { shortened } from '../../model/citing.ts';
import { libraryRule } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { folderOf, writtenUrls } from '../urls.ts';

/** GitHub does not tell owners and repositories by case. */
const REPOSITORY = /^https:\/\/github\.com\/[^/]+\/[^/]+/i;
/** What one file alone says of its folder is no proof. */
const LEAST_FILES = 2;

export const urlPathMismatch = libraryRule({
	name: 'url-path-mismatch',
	severity: 'warn',
	meaning: 'The address of a pattern’s source leads to another folder than those of most files beside it.',
	why: 'The link by which readers edit it leads to a file that is not there any more.',
	remedy: 'Correct the address.',
	before: 'github_url: https://github.com/example/patterns/blob/main/_drafts/trust.md',
	after: 'github_url: https://github.com/example/patterns/blob/main/_patterns/trust.md',
	check: (subject) => {
		const folders = foldersOf(subject);
		const usual = usualFolders(subject, folders);
		return subject.patterns.flatMap(({ file }, index) => {
			const [folder, most] = [folders[index]!, usual.get(folderOf(file))];
			if (folder === null || most === undefined || folder === most) return [];
			const message = `“github_url” leads into “${shortened(folder)}”; the files beside this one are in “${shortened(most)}”.`;
			return [{ file, at: { path: ['github_url'] }, message }];
		});
	},
});

/** The folder that each pattern's address of its source names; null where none is written. */
function foldersOf(subject: Subject): (string | null)[] {
	return subject.patterns.map((_, index) => {
		const written = writtenUrls(subject, index).find(({ field }) => field === 'github_url');
		return written ? folderOf(written.url).replace(REPOSITORY, (one) => one.toLowerCase()) : null;
	});
}

/** The folder that more than half of the files of each folder name. */
function usualFolders({ patterns }: Subject, folders: readonly (string | null)[]): Map<string, string> {
	const named = new Map<string, Map<string, number>>();
	patterns.forEach(({ file }, index) => {
		const folder = folders[index]!;
		if (folder === null) return;
		const counts = named.get(folderOf(file)) ?? new Map<string, number>();
		named.set(folderOf(file), counts.set(folder, (counts.get(folder) ?? 0) + 1));
	});
	const usual = new Map<string, string>();
	for (const [own, counts] of named) {
		const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
		const [most] = [...counts].filter(([, count]) => count >= LEAST_FILES && count > all / 2);
		if (most) usual.set(own, most[0]);
	}
	return usual;
}
