import { shortened } from '../../model/citing.ts';
import { kinshipsIn } from '../hierarchy.ts';
import { onReference } from '../references.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

/** Shorter titles stand in many words by chance. */
const LEAST_LETTERS = 3;
/** Of longer titles, which “value-too-long” tells of, only the beginning is looked at. */
const LOOKED_AT = 300;

export const parentSubstring = libraryRule({
	name: 'parent-substring',
	severity: 'info',
	meaning: 'The title of the more general pattern stands in that of the other only by cutting a word in two.',
	why: 'Such relations are found by comparing letters: “Service Ecosystem Design” is no kind of “System Design”.',
	remedy: 'Remove the relation, unless it is true.',
	before: lines('title: Service Ecosystem Design', 'generalizes_from: [system-design]'),
	after: lines('title: Service Ecosystem Design', 'generalizes_from: [service-design]'),
	check: (subject) =>
		kinshipsIn(subject).flatMap(({ child, parent, resolved }) => {
			const [one, other] = [child, parent].map((index) => titleOf(subject, index));
			if (!isCutOutOf(folded(other!), folded(one!))) return [];
			const told = `“${shortened(other!)}” stands in “${shortened(one!)}” only by cutting a word in two.`;
			return [onReference(resolved, subject, told)];
		}),
});

/** Letters and digits in words, with a blank before and after each. */
function folded(title: string): string {
	const words = title.slice(0, LOOKED_AT).normalize('NFC').toLowerCase();
	return ` ${words
		.split(/[^\p{L}\p{N}]+/u)
		.join(' ')
		.trim()} `;
}

function isCutOutOf(part: string, whole: string): boolean {
	const letters = part.trim();
	return letters.length >= LEAST_LETTERS && whole.includes(letters) && !whole.includes(part);
}
