import type { LibrarySettings } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';

/** A Markdown file of the library, read and decoded. */
export interface ContentFile {
	/** Path below the library's folder, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

/** A library's folder as it was found: what could be read, what could not, and what it says of itself. */
export interface ContentFolder {
	readonly settings: LibrarySettings;
	/** In the order of their paths. */
	readonly files: readonly ContentFile[];
	/** What lies directly in `tours/`, in the order of the paths. */
	readonly tours: readonly ContentFile[];
	/** Files of the library that were not read; each is named by one of `remarks`. */
	readonly notRead: readonly string[];
	/** How many Markdown files below the folder its `include` and `exclude` leave out. */
	readonly leftOut: number;
	/** What was noticed about files that were not read and about the settings file. */
	readonly remarks: readonly Remark[];
}

/** Something read, or not, and what was noticed on the way. */
export interface Reading<Value> {
	readonly value: Value | null;
	readonly remarks: readonly Remark[];
}
