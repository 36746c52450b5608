import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { jsonOf } from '../../support/json-of.ts';
import { lintReading } from '../../../src/lib/server/lint-reading.ts';
import { readContentFolder } from '../../../src/lib/server/content-folder.ts';

const LIBRARIES = fileURLToPath(new URL('../../fixtures/libraries', import.meta.url));

/** What each folder shows. Beside its patterns lies `expected.json`: everything that is read and found in it. */
const FOLDERS: readonly (readonly [folder: string, shown: string])[] = [
	['three-generations', 'one library may mix three generations of front matter, field by field'],
	['text-above-front-matter', 'front matter is found below a blank line, empty quotes or a heading'],
	['damaged-opening-lines', 'front matter is found although its opening line is glued, doubled or spaced'],
	[
		'refused-languages',
		'front matter in another language than YAML is never read, and named by who refers to it',
	],
	['yaml-mended', 'a line that lacks quotes is mended, a broken value is left out, the rest is read'],
	['yaml-refused', 'what would take guessing is refused, and what follows from it points there'],
	[
		'braces',
		'lists of mappings between braces are read, beside any quoted text; braces as a key are refused where they stand',
	],
	[
		'bytes',
		'a byte-order mark and the line ends of Windows are read; bytes that are no UTF-8 are named and not read',
	],
	['no-front-matter', 'a heading makes a pattern, other text without front matter does not'],
	['identities', 'ids, slugs and file names that are missing, shared, unsafe or odd all keep their pattern'],
	['references', 'references are followed in every way in which they are written'],
	['values', 'values are the text as written, whatever YAML would make of it'],
	['own-settings', 'a library says what it is called, what it contains and what its fields mean'],
	['bad-settings', 'a setting that cannot be used is told and keeps its default'],
	['many-relation-types', 'relation types beyond those that fit are left out, which is told'],
	['nothing-included', 'settings that leave nothing to be read are told as an error'],
	['unreadable-settings', 'settings that are not valid YAML are told and the library is read all the same'],
	['bodies', 'bodies that are empty, unfinished or try to do something are told'],
	['circles', 'patterns that are each other’s kind, or require each other, in a circle are told'],
	[
		'tours',
		'tours are no patterns; a step that names what is gone, says what nobody knows or shows nothing is told with its line',
	],
	[
		'shapes',
		'what the shape of the graph says: answers that are missing, contradictions, equal lists, groups that stand apart',
	],
];

describe('A folder of Markdown', () => {
	for (const [folder, shown] of FOLDERS) {
		it(`${folder}: ${shown}`, async () => {
			const library = lintReading(readLibrary(await readContentFolder(join(LIBRARIES, folder))));
			const {
				library: settings,
				counts,
				patterns,
				relations,
				findings,
				inferred,
			} = JSON.parse(jsonOf(library)) as Record<string, unknown>;
			const isOwn = readdirSync(join(LIBRARIES, folder)).includes('library.yml');
			const read = { ...(isOwn ? { settings } : {}), counts, patterns, relations, findings, inferred };
			await expect(`${JSON.stringify(read, null, '\t')}\n`).toMatchFileSnapshot(
				join(LIBRARIES, folder, 'expected.json'),
			);
		});
	}
});
