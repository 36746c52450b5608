import type { ContentFile, ContentFolder } from '../../src/lib/content/content-file.ts';
import { selectionFrom } from '../../src/lib/content/selection.ts';
import { readSettings } from '../../src/lib/content/settings-reader.ts';
import { byText } from '../../src/lib/model/by-text.ts';
import { SETTINGS_FILE } from '../../src/lib/model/library.ts';

/** Texts of files by their paths. A `Map` or pairs, so that any path can be one. */
export type Files = Iterable<readonly [path: string, text: string]>;

/** Long enough for no rule to miss anything. */
const BODY = `${'A body of its own. '.repeat(30).trim()}\n`;

/** A file with the front matter that is given and a body. */
export function patternText(frontMatter: string, body = BODY): string {
	return `---\n${frontMatter.trim()}\n---\n\n${body}`;
}

/** A folder as the disk would give it. */
export function folderOf(files: Files): ContentFolder {
	const all: ContentFile[] = Array.from(files, ([path, text]) => ({ path, text }));
	const { settings, remarks } = readSettings(all.find(({ path }) => path === SETTINGS_FILE) ?? null);
	const isSelected = selectionFrom(settings);
	const selected = all.filter(({ path }) => isSelected(path)).sort((a, b) => byText(a.path, b.path));
	const tours = all
		.filter(({ path }) => /^tours\/[^/]+\.md$/.test(path))
		.sort((a, b) => byText(a.path, b.path));
	const others = all.filter((file) => !tours.includes(file));
	const leftOut = others.filter(({ path }) => path.endsWith('.md') && !isSelected(path)).length;
	return { settings, files: selected, tours, notRead: [], leftOut, remarks };
}
