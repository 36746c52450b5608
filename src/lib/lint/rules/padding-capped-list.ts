import { sayCount } from '../../model/counted.ts';
import { listsIn } from '../relation-lists.ts';
import { libraryRule } from '../rule.ts';

/** In fewer lists an equal length is nothing odd, nor is a short one. */
const LEAST_LISTS = 20;
const LEAST_LENGTH = 5;

export const paddingCappedList = libraryRule({
	name: 'padding-capped-list',
	severity: 'info',
	meaning: 'Half of all lists of one relation, or more, have one and the same length of five or more.',
	why: 'They were filled up to a number, or cut off at one: what is at the end of them stands or is missing for no reason of its own.',
	remedy: 'Look through them; keep the relations that say something.',
	before: 'related: (15 patterns, as in 131 of 224 lists)',
	after: 'related: [care, rest]',
	check: (subject) => {
		const lists = listsIn(subject);
		const lengths = subject.settings.relationTypes.map(({ id }) => ({
			type: id,
			of: lists.filter(({ type }) => type === id).map(({ targets }) => targets.length),
		}));
		return lengths.flatMap(({ type, of }) => {
			const [length, count] = mostFrequent(of);
			if (of.length < LEAST_LISTS || length < LEAST_LENGTH || count < of.length / 2) return [];
			const message = `${sayCount(count)} of ${sayCount(of.length)} lists under “${type}” have ${sayCount(length)} entries each.`;
			return [{ file: null, subject: type, message }];
		});
	},
});

function mostFrequent(numbers: readonly number[]): readonly [number: number, count: number] {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
}
