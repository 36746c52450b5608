import type { ContentFile } from './content-file.ts';
import { fileNameOf } from '../model/file-name.ts';

/** So much of an unread file is searched for the names it would have. */
const LOOKED_AT = 8000;

/** Names that a file would answer to if it could be read: its file name, and every id and slug written near its top. */
export function namesIn(file: ContentFile): string[] {
	const head = file.text.slice(0, LOOKED_AT);
	const written = [...head.matchAll(/^(?:---)?(?:id|slug):[ \t]*["']?([^\s"'#]+)/gm)].map(
		(match) => match[1]!,
	);
	return [...new Set([fileNameOf(file.path), ...written])];
}
