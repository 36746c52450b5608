import { fileNameOf } from '../model/file-name.ts';
import type { Passage } from './body-faults.ts';
import { bodyOf, proseOf } from './markdown-text.ts';
import type { SourceText, Subject } from './subject.ts';

/** Destinations of inline links and images, of link definitions, and of addresses in angle brackets. */
const LINK =
	/\]\(\s*<?([^\s<>)]{1,2000})|^ {0,3}\[[^\]\n\r\u2028\u2029]{1,999}\]:[ \t]*<?([^\s<>]{1,2000})|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gim;

/** What each text holds in which a link leads elsewhere than to a web page: a far quicker look than at every link. */
const MAYBE_ELSEWHERE = /\](?:\((?!https?:\/\/)|:)|<(?!https?:)[a-zA-Z][a-zA-Z0-9+.-]{1,31}:/;

/** Whether a link in Markdown may lead elsewhere than to a web page; where none may, none does. */
export function mayLeadElsewhere(markdown: string): boolean {
	return MAYBE_ELSEWHERE.test(markdown);
}

/** Where links in Markdown lead, each as it is written, with the offset at which the link does. */
export function* destinationsIn(markdown: string): Generator<Passage> {
	for (const { 1: inline, 2: defined, 3: angled, index: offset } of markdown.matchAll(LINK)) {
		yield { offset, written: inline ?? defined ?? angled ?? '' };
	}
}

/** The links of a body that lead where they should not. Code is looked for only where there are any. */
export function linksThat(source: SourceText, isMeant: (written: string) => boolean): Passage[] {
	const find = (markdown: string) =>
		Array.from(destinationsIn(markdown)).filter(({ written }) => isMeant(written));
	return find(bodyOf(source)).length === 0 ? [] : find(proseOf(source));
}

/** What links can name in a library, however accents are encoded. */
export interface LinkNames {
	/** Whether a file, or a folder of files, of that path is read; without an ending. */
	readonly hasPath: (path: string) => boolean;
	/** Whether that is the key, slug, id or file name of a pattern. */
	readonly hasName: (name: string) => boolean;
	/** Whether that is the title or an alias of a pattern, in any case. */
	readonly hasTitle: (title: string) => boolean;
}

const known = new WeakMap<Subject, LinkNames>();

/** Three rules ask for it, so it is worked out once. */
export function linkNamesOf(subject: Subject): LinkNames {
	const found = known.get(subject) ?? namesIn(subject);
	known.set(subject, found);
	return found;
}

function namesIn({ patterns, keys, texts }: Subject): LinkNames {
	const files = texts.map(({ path }) => path.normalize('NFC').replace(/\.md$/, ''));
	const paths = new Set(files.flatMap((path) => [path, path.slice(0, path.lastIndexOf('/'))]));
	const names = new Set(files.map(fileNameOf));
	const titles = new Set<string>();
	patterns.forEach(({ id, slug, title, aliases }, index) => {
		for (const name of [keys[index]!, id, slug]) if (name !== null) names.add(name.normalize('NFC'));
		for (const name of [title, ...aliases]) if (name !== null) titles.add(folded(name));
	});
	return {
		hasPath: (path) => paths.has(path.normalize('NFC')),
		hasName: (name) => names.has(name.normalize('NFC')),
		hasTitle: (title) => titles.has(folded(title)),
	};
}

function folded(title: string): string {
	return title.normalize('NFC').toLowerCase();
}

/** Each link is followed from its file: a longer path of that, which hardly any disk takes, would be gone through for each. */
const LONGEST_PATH = 1000;

/** A relative path as seen from a file, below the library's folder; null where it leads out of it or is not followed. */
export function pathFrom(file: string, path: string): string | null {
	if (file.length > LONGEST_PATH) return null;
	const names = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
	for (const name of path.split('/')) {
		if (name === '' || name === '.') continue;
		if (name !== '..') names.push(name);
		else if (names.pop() === undefined) return null;
	}
	return names.join('/');
}
