import { shortened } from '../../model/citing.ts';
import { bodyFaults } from '../body-faults.ts';
import { lines, textRule } from '../rule.ts';
import { headingsOf } from '../sections.ts';

export const sectionDuplicate = textRule({
	name: 'section-duplicate',
	severity: 'warn',
	meaning: 'The same section heading stands twice in the text.',
	why: 'One of the two is a left-over, and links to the section lead to the first.',
	remedy: 'Merge them.',
	before: lines('## Context', '## Context'),
	after: lines('## Context'),
	check: (source) => {
		const seen = new Set<string>();
		const repeated = headingsOf(source).filter(({ level, name }) => {
			const known = seen.has(`${level} ${name}`);
			seen.add(`${level} ${name}`);
			return known && name !== '';
		});
		return bodyFaults(
			source,
			repeated,
			(written) => `The heading “${shortened(written.trim())}” stands in this text more than once.`,
		);
	},
});
