import { lines, readingRule } from '../rule.ts';

export const fmDuplicateKey = readingRule({
	name: 'fm-duplicate-key',
	severity: 'error',
	meaning: 'The same key stands twice in one place.',
	why: 'One of the two values is lost, without a word; which one depends on the tool.',
	remedy: 'Keep one.',
	before: lines('related: [care]', 'related: [listening]'),
	after: lines('related: [care, listening]'),
});
