import { lines, textRule } from '../rule.ts';
import { findMissingSections } from '../sections.ts';

export const sectionMissing = textRule({
	name: 'section-missing',
	severity: 'warn',
	meaning: 'A section that library.yml declares has no heading in the text.',
	why: 'Readers look for it in every pattern, and editors cannot tell whether it was forgotten.',
	remedy: 'Write it.',
	before: lines('# library.yml: sections: [What it is, When not]', '## What it is'),
	after: lines('## What it is', '', '## When not'),
	check: findMissingSections,
});
