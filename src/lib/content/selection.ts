import picomatch from 'picomatch';
import type { LibrarySettings } from '../model/library.ts';

/** Tells which paths below a library's folder are its patterns. */
export function selectionFrom({ include, exclude }: LibrarySettings): (path: string) => boolean {
	return picomatch([...include], { ignore: [...exclude], dot: true });
}
