import { expect, it } from 'vitest';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { filesNotRead } from '../../../src/lib/lint/not-read.ts';
import { folderOf, patternText } from '../../support/folder-of.ts';

it('counts what should have become a pattern and did not; tours never should', () => {
	const reading = readLibrary(
		folderOf([
			['good.md', patternText('slug: good')],
			['broken.md', '---\ntitle: [x\n---\n'],
			['tours/broken.md', '---\ntitle: [x\n---\n'],
			['tours/empty.md', '---\ntitle: Empty\n---\n'],
		]),
	);
	expect(filesNotRead(reading)).toEqual(['broken.md']);
	expect(reading.subject.remarks.map(({ file }) => file)).toContain('tours/broken.md');
});
