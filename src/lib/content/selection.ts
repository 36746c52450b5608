import type { LibrarySettings } from '../model/library.ts';
import { anyGlob } from './glob.ts';

/** Tells which paths below a library's folder are its patterns. */
export function selectionFrom({ include, exclude }: LibrarySettings): (path: string) => boolean {
	const [isIncluded, isExcluded] = [anyGlob(include), anyGlob(exclude)];
	return (path) => path.endsWith('.md') && isIncluded(path) && !isExcluded(path);
}
