import { byText } from '../model/by-text.ts';
import { SETTINGS_FILE } from '../model/library.ts';
import type { LibraryReading } from './subject.ts';

/** Files that did not become patterns, whichever rules are off: reading notes something about each of them. */
export function filesNotRead({ library, subject }: LibraryReading): string[] {
	const read = new Set<string | null>([null, SETTINGS_FILE, ...library.patterns.map(({ file }) => file)]);
	const noted = subject.remarks.map(({ file }) => file).filter((file) => !read.has(file));
	return [...new Set(noted as string[])].sort(byText);
}
