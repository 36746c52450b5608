import type { Atlas } from '../../model/atlas.ts';
import { EVERY_WAY, type View } from '../../model/view.ts';
import { isWeighted } from '../weights.ts';
import { putCourse, readCourse } from './course-link.ts';
import { MOST_VALUES, putterTo, shorten } from './words.ts';

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

/** More patterns than this nothing small joins. */
export const MOST_ENDS = 12;

/** What a link says of a path. */
export type PathInLink = Pick<View, 'path' | 'pathCourse' | 'isPathWeighed' | 'pathPick'>;

const NO_PATH: PathInLink = { path: null, pathCourse: EVERY_WAY, isPathWeighed: false, pathPick: 0 };

/** `path=kanban&path=trust&path-way=out&path-weights=yes&path-pick=3`: between two patterns, or a tree that joins more. */
export function readPath(params: URLSearchParams, atlas: Atlas, notices: string[]): PathInLink {
	if (!params.has('path')) return NO_PATH;
	const before = notices.length;
	const path = readEach(params, 'path', 'asks for a path to or from', atlas, notices).slice(0, MOST_ENDS);
	if (path.length < 2) {
		if (notices.length === before)
			notices.push('This link asks for a path that is not between two different patterns.');
		return NO_PATH;
	}
	const pick = params.get('path-pick') ?? '1';
	return {
		path,
		pathCourse: readCourse(params, 'path', atlas, notices),
		isPathWeighed: isWeighted(atlas) && params.get('path-weights') === 'yes',
		pathPick: /^\d{1,2}$/.test(pick) && path.length === 2 ? Math.max(0, Number(pick) - 1) : 0,
	};
}

export function putPath(params: URLSearchParams, view: View, atlas: Atlas): void {
	if (!view.path) return;
	const put = putterTo(params);
	for (const key of view.path) params.append('path', key);
	putCourse(params, 'path', view.pathCourse, atlas);
	put('path-weights', view.isPathWeighed ? 'yes' : 'no', 'no');
	put('path-pick', String(view.pathPick + 1), '1');
}

/** The patterns that a parameter names, each once, in its order. */
export function readEach(
	params: URLSearchParams,
	name: string,
	does: string,
	atlas: Atlas,
	notices: string[],
): readonly string[] {
	const written = params.getAll(name).slice(0, MOST_VALUES);
	return [...new Set(written.flatMap((key) => readKey(key, does, atlas, notices) ?? []))];
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
