import { readingRule } from '../rule.ts';

export const fileInvalidUtf8 = readingRule({
	name: 'file-invalid-utf8',
	severity: 'error',
	meaning: 'The bytes are not valid UTF-8.',
	why: 'Text in another encoding would be shown with wrong letters, so the file was not read at all.',
	remedy: 'Save the file as UTF-8.',
	before: 'title: Caf�  (byte E9, as in Latin-1)',
	after: 'title: Café  (bytes C3 A9)',
});
