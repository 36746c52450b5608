import { fileNameOf } from '../model/file-name.ts';
import { passagesOf, type Passage } from './body-faults.ts';
import { linkNamesOf, linksThat, pathFrom } from './links.ts';
import { bodyOf, proseOf } from './markdown-text.ts';
import type { SourceText, Subject } from './subject.ts';

/** Relative links that lead to no file and no slug of the library. */
export function relativeLinksBroken(source: SourceText, subject: Subject): Passage[] {
	return linksThat(source, (written) => isBroken(written, source.path, subject));
}

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

/** Behind a parenthesis it is the text of a link. */
const WIKI_LINK = /\[\[[^[\]\n]{1,600}\]\](?!\()/g;

/** Links in double brackets that are no slug, title or alias of the library. */
export function wikiLinksUnresolved(source: SourceText, subject: Subject): Passage[] {
	if (!bodyOf(source).includes('[[')) return [];
	const names = linkNamesOf(subject);
	return passagesOf(proseOf(source), WIKI_LINK).filter(({ written }) => {
		const name = written.slice(2, -2).split(/[|#]/, 1)[0]!.trim();
		if (name === '' || /^(?:\d+$|\^)/.test(name)) return false;
		const path = pathFrom(source.path, name.replace(/\.md$/i, ''));
		const isThere = names.hasName(fileNameOf(name)) || names.hasTitle(name);
		return !isThere && (path === null || !names.hasPath(path));
	});
}
