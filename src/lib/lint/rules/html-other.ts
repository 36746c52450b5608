import { shortened } from '../../model/citing.ts';
import { sayCount } from '../../model/counted.ts';
import { findActiveContent } from '../active-content.ts';
import { bodyFaults } from '../body-faults.ts';
import { textRule } from '../rule.ts';

export const htmlOther = textRule({
	name: 'html-other',
	severity: 'info',
	meaning: 'The text holds HTML that does nothing but lay it out.',
	why: 'Nothing is wrong. It is told once a file, since not every tool shows HTML as it is meant.',
	remedy: 'Nothing, or write it in Markdown.',
	before: 'Trust<br>Care',
	after: 'Trust and care',
	check: (source) => {
		const tags = findActiveContent(source).others;
		const others = tags.length - 1;
		const more =
			others === 0
				? ''
				: `, ${others === 1 ? 'and so is' : 'and so are'} ${sayCount(others)} more in this file`;
		return bodyFaults(
			source,
			tags.slice(0, 1),
			(tag) => `“${shortened(`${tag.trim()}>`)}” is HTML${more}; not every tool shows it as it is meant.`,
		);
	},
});
