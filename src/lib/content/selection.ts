import picomatch from 'picomatch';
import type { LibrarySettings } from '../model/library.ts';

/** Tells which paths below a library's folder are its patterns. */
export function selectionFrom({ include, exclude }: LibrarySettings): (path: string) => boolean {
	const isMatch = picomatch([...include], { ignore: [...exclude], dot: true });
	return (path) => path.endsWith('.md') && isMatch(path);
}
