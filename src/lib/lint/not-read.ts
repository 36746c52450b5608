import { byText } from '../model/by-text.ts';
import { SETTINGS_FILE } from '../model/library.ts';
import { TOURS_FOLDER } from '../model/tour.ts';
import type { LibraryReading } from './subject.ts';

/** Files that should have become patterns and did not, whichever rules are off: reading notes something about each of them. */
export function filesNotRead({ library, subject }: LibraryReading): string[] {
	const read = new Set<string | null>([null, SETTINGS_FILE, ...library.patterns.map(({ file }) => file)]);
	const noted = subject.remarks.map(({ file }) => file).filter((file) => !read.has(file)) as string[];
	return [...new Set(noted)].filter((file) => !file.startsWith(`${TOURS_FOLDER}/`)).sort(byText);
}
