import { shortened } from '../../model/citing.ts';
import { findActiveContent } from '../active-content.ts';
import { bodyFaults } from '../body-faults.ts';
import { textRule } from '../rule.ts';

export const htmlActive = textRule({
	name: 'html-active',
	severity: 'error',
	meaning: 'The text holds HTML that could do something; it is not shown.',
	why: 'It could act in the reader’s name on every site that shows the text unchecked.',
	remedy: 'Remove it.',
	before: '<script src="https://example.org/count.js"></script>',
	after: '(nothing)',
	check: (source) =>
		bodyFaults(
			source,
			findActiveContent(source).elements,
			(tag) => `“${shortened(tag.trim())}” is HTML that could do something; it is not shown.`,
		),
});
