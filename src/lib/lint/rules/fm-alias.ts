import { lines, readingRule } from '../rule.ts';

export const fmAlias = readingRule({
	name: 'fm-alias',
	severity: 'info',
	meaning: 'The front matter uses YAML anchors and aliases.',
	why: 'It is read as it is meant; tools that know only a part of YAML may not.',
	remedy: 'Nothing.',
	before: lines('requires: &both [care]', 'enables: *both'),
	after: lines('requires: [care]', 'enables: [care]'),
});
