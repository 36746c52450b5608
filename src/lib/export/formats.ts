import type { Library } from '../model/library.ts';
import { jsonFromLibrary } from './json.ts';

/** A way of writing a whole library down. */
export interface LibraryFormat {
	/** Name on the command line, and the ending of the file. */
	readonly id: string;
	readonly label: string;
	readonly mediaType: string;
	readonly write: (library: Library) => string;
}

/** Every format that a library is exported in; the command line and the menu share this table. */
export const LIBRARY_FORMATS: readonly LibraryFormat[] = [
	{ id: 'json', label: 'JSON', mediaType: 'application/json', write: jsonFromLibrary },
];
