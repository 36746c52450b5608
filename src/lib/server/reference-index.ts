import { posix } from 'node:path';
import type { Pattern } from '../model/pattern.ts';

/** Finds the pattern that a text refers to, seen from the file it stands in; null where none or more than one is meant. */
export type ReferenceIndex = (reference: string, fromFile: string) => Pattern | null;

/** By path below the file's folder, then by key, slug, id or file name, then by title or alias; however their accents are encoded. */
export function buildReferenceIndex(patterns: readonly Pattern[]): ReferenceIndex {
	const byPath = new Map(patterns.map((pattern) => [pathWithoutEnding(pattern.file), pattern]));
	const byName = new Map<string, Pattern | null>();
	const byTitle = new Map<string, Pattern | null>();
	for (const pattern of patterns) {
		const fileName = posix.basename(pathWithoutEnding(pattern.file));
		for (const name of [pattern.key, pattern.slug, pattern.id, fileName]) claim(byName, name, pattern);
		for (const title of [pattern.title, ...pattern.aliases]) claim(byTitle, title.toLowerCase(), pattern);
	}
	return (reference, fromFile) => {
		const path = pathWithoutEnding(posix.join(posix.dirname(fromFile), reference));
		const name = posix.basename(pathWithoutEnding(reference));
		const title = reference.toLowerCase().normalize('NFC');
		return byPath.get(path) ?? byName.get(name) ?? byTitle.get(title) ?? null;
	};
}

/** Who claims a name that another pattern has already makes it nobody's. */
function claim(names: Map<string, Pattern | null>, name: string | null, pattern: Pattern): void {
	const normal = name?.normalize('NFC');
	if (!normal) return;
	const known = names.get(normal);
	names.set(normal, known === undefined || known === pattern ? pattern : null);
}

function pathWithoutEnding(path: string): string {
	return path
		.normalize('NFC')
		.replace(/\/$/, '')
		.replace(/\.(?:md|html?)$/i, '');
}
