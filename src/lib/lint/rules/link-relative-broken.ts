import { shortened } from '../../model/citing.ts';
import { fileNameOf } from '../../model/file-name.ts';
import { bodyFaults } from '../body-faults.ts';
import { linkNamesOf, linksThat, mayLeadElsewhere, pathFrom } from '../links.ts';
import { bodyOf } from '../markdown-text.ts';
import { libraryRule } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const linkRelativeBroken = libraryRule({
	name: 'link-relative-broken',
	severity: 'warn',
	meaning: 'A relative link leads to no file and no slug of the library.',
	why: 'It is shown as text. Links to pictures and other files are not told of: only Markdown is read.',
	remedy: 'Correct the link.',
	before: '[a shared calendar](shared-calender.md)',
	after: '[a shared calendar](shared-calendar.md)',
	check: (subject) =>
		subject.texts.flatMap((source) => {
			if (!mayLeadElsewhere(bodyOf(source))) return [];
			const broken = linksThat(source, (written) => isBroken(written, source.path, subject));
			const faults = bodyFaults(
				source,
				broken,
				(written) => `The link “${shortened(written)}” leads to no file and no slug of the library.`,
			);
			return faults.map((fault) => {
				const causes = [{ rule: 'link-scheme', file: source.path, subject: fault.subject! }];
				return { ...fault, file: source.path, causes };
			});
		}),
});

/** The address of a web page that lost its scheme, or a part of that, leads to no file, whatever it ends in. */
const LIKE_A_HOST = /^(?:https?|www)\.[^/]/i;

/** What leads out of the library's folder, or to files that are not read, may well be there. */
function isBroken(written: string, file: string, subject: Subject): boolean {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?])/i.test(written)) return false;
	const reference = decoded(written.split(/[?#]/, 1)[0]!);
	const path = pathFrom(file, reference);
	if (path === null || path === '') return false;
	const bare = path.replace(/\.(?:md|html?)$/i, '');
	const isOther = /\.[a-z0-9]{1,5}$/i.test(bare) && !LIKE_A_HOST.test(written);
	if (isOther || !subject.isSelected(`${bare}.md`)) return false;
	const { hasPath, hasName, hasTitle } = linkNamesOf(subject);
	return !hasPath(bare) && !hasName(fileNameOf(bare)) && !hasTitle(reference);
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
