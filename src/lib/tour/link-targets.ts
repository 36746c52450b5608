import type { Atlas } from '../model/atlas.ts';
import { fileNameOf } from '../model/file-name.ts';

/** Finds the address of the pattern that a link in a tour's words names, by its key, its file's name or its title; null where none or several are meant. */
export function addressFinder({
	keys,
	titles,
	addresses,
}: Pick<Atlas, 'keys' | 'titles' | 'addresses'>): (reference: string) => string | null {
	const byKey = new Map(keys.map((key, at) => [key, addresses[at]!]));
	const byTitle = new Map<string, string | null>();
	titles.forEach((title, at) => {
		const name = folded(title);
		byTitle.set(name, byTitle.has(name) ? null : addresses[at]!);
	});
	return (reference) => {
		const key = fileNameOf(reference.replace(/\/$/, '').replace(/\.(?:md|html?)$/i, ''));
		return byKey.get(key.normalize('NFC')) ?? byTitle.get(folded(reference)) ?? null;
	};
}

function folded(title: string): string {
	return title.normalize('NFC').toLowerCase();
}
