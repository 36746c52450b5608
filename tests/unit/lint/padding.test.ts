import { expect, it } from 'vitest';
import { lintLibrary } from '../../../src/lib/lint/lint.ts';
import { readLibrary } from '../../../src/lib/content/library-reader.ts';
import { folderOf } from '../../support/folder-of.ts';
import { paddedFiles } from '../../support/padded-library.ts';

it('padding is told once of the library, and of each pattern under that', () => {
	const { findings, counts } = lintLibrary(readLibrary(folderOf(paddedFiles())));
	const whole = findings.filter(({ rule }) => rule === 'padding-library');
	const each = findings.filter(({ rule }) => rule === 'padding-alphabetical');
	expect(whole.map(({ file, severity }) => [file, severity])).toEqual([[null, 'error']]);
	expect(whole[0]!.message).toMatch(
		new RegExp(
			`^${counts.padded} of ${counts.relations} relations \\(\\d+ %\\), those of ${each.length} of `,
		),
	);
	expect(each.length).toBeGreaterThan(10);
	expect(each.filter(({ cause }) => cause !== whole[0]!.id)).toEqual([]);
});
