import { shortened } from '../../model/citing.ts';
import { findActiveContent } from '../active-content.ts';
import { bodyFaults } from '../body-faults.ts';
import { textRule } from '../rule.ts';

export const linkScheme = textRule({
	name: 'link-scheme',
	severity: 'error',
	meaning: 'A link leads elsewhere than to http, https or mailto.',
	why: 'It could run a script or open a program, so it is shown as text.',
	remedy: 'Remove the link.',
	before: '[the minutes](file:///home/anna/minutes.pdf)',
	after: '[the minutes](https://example.org/minutes.pdf)',
	check: (source) =>
		bodyFaults(source, findActiveContent(source).links, (destination) => {
			const text = shortened(destination.trim());
			return `The link “${text}” leads elsewhere than to http, https or mailto; it is shown as text.`;
		}),
});
