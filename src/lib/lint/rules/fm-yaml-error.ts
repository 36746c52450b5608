import { readingRule } from '../rule.ts';

export const fmYamlError = readingRule({
	name: 'fm-yaml-error',
	severity: 'error',
	meaning: 'The front matter is not valid YAML.',
	why: 'Strict tools drop the whole file, so every reference to it leads nowhere. Here a line is read leniently where that takes no guess.',
	remedy: 'Mend the line; a value that holds “: ” needs quotes.',
	before: 'title: A3 Thinking: solving problems',
	after: 'title: "A3 Thinking: solving problems"',
});
