import { readingRule } from '../rule.ts';

export const libraryEmpty = readingRule({
	name: 'library-empty',
	severity: 'error',
	meaning: 'No pattern was read.',
	why: 'The map is empty. Most often the folder is another one than was meant, or “include” and “exclude” leave everything out.',
	remedy: 'Add Markdown files, or correct include and exclude in library.yml.',
	before: 'include: [pattern/*.md]',
	after: "include: ['patterns/*.md']",
});
