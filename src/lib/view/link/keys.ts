import type { Atlas } from '../../model/atlas.ts';
import type { View } from '../../model/view.ts';
import { MOST_VALUES, shorten } from './words.ts';

/** A link gathers no more patterns than this. */
export const MOST_GATHERED = MOST_VALUES;

/** The key of a pattern that this library has, or null. `does` says what the link wants with it. */
export function readKey(key: string | null, does: string, atlas: Atlas, notices: string[]): string | null {
	if (!key) return null;
	const normal = key.normalize('NFC');
	if (atlas.keys.includes(normal)) return normal;
	notices.push(`This link ${does} “${shorten(key)}”, but this library has no such pattern.`);
	return null;
}

export function readPath(params: URLSearchParams, atlas: Atlas, notices: string[]): View['path'] {
	const written = params.getAll('path');
	if (written.length === 0) return null;
	const before = notices.length;
	const [from, to] = written
		.slice(0, 2)
		.map((key) => readKey(key, 'asks for a path to or from', atlas, notices));
	if (from && to && from !== to) return [from, to];
	if (notices.length === before)
		notices.push('This link asks for a path that is not between two different patterns.');
	return null;
}

export function readGroup(params: URLSearchParams, atlas: Atlas, notices: string[]): readonly string[] {
	return readKeys(params, 'with', 'gathers', atlas, notices);
}

/** The keys that a parameter gives, as far as the library has them. `does` says what the link wants with them. */
export function readKeys(
	params: URLSearchParams,
	name: string,
	does: string,
	atlas: Atlas,
	notices: string[],
): readonly string[] {
	const written = params.getAll(name).slice(0, MOST_VALUES);
	if (written.length === 0) return [];
	const known = inOrder(
		written.map((key) => key.normalize('NFC')),
		atlas,
	);
	if (known.length < new Set(written).size)
		notices.push(`This link ${does} patterns that this library does not have.`);
	return known;
}

/** Keys that the library has, each once, in its order. */
export function inOrder(keys: readonly string[], atlas: Atlas): readonly string[] {
	if (keys.length === 0) return keys;
	const wanted = new Set(keys);
	return atlas.keys.filter((key) => wanted.has(key)).slice(0, MOST_VALUES);
}
