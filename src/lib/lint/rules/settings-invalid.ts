import { lines, readingRule } from '../rule.ts';

export const settingsInvalid = readingRule({
	name: 'settings-invalid',
	severity: 'error',
	meaning: 'The library’s settings file cannot be read.',
	why: 'Nothing it says is used: the title, the words of relations, facets, colours and what is left out are all the defaults.',
	remedy: 'Mend the YAML of library.yml.',
	before: lines('title: Care: a commons'),
	after: lines('title: "Care: a commons"'),
});
