import type { Subject } from './subject.ts';

/** A web address that a pattern's file states of itself. */
interface WrittenUrl {
	readonly field: string;
	readonly url: string;
}

/** The addresses of its page and its source that a pattern writes; those made from the library's templates are left out. */
export function writtenUrls({ patterns, notes }: Subject, index: number): WrittenUrl[] {
	const { pageUrl, sourceUrl } = patterns[index]!;
	const { keys } = notes[index]!;
	const fields = [
		['page_url', pageUrl],
		['github_url', sourceUrl],
	] as const;
	return fields.flatMap(([field, url]) => (url !== null && keys.includes(field) ? [{ field, url }] : []));
}

/** The last name of an address' path without an ending, decoded and normal; null where it has none. */
export function lastNameOf(url: string): string | null {
	const path = pathOf(url).replace(/\/$/, '');
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|html?)$/i, '');
	return decoded(name).normalize('NFC') || null;
}

/** All of an address or path up to its last name. */
export function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

function pathOf(url: string): string {
	return URL.canParse(url) ? new URL(url).pathname : '';
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
