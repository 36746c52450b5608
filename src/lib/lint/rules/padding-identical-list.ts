import { shortened } from '../../model/citing.ts';
import { enumerated, sharedValues } from '../groups.ts';
import { listsIn, type RelationList } from '../relation-lists.ts';
import { lines, libraryRule } from '../rule.ts';
import { titleOf } from '../subject.ts';

/** Shorter lists may well be equal. */
const LEAST_TARGETS = 5;

export const paddingIdenticalList = libraryRule({
	name: 'padding-identical-list',
	severity: 'warn',
	meaning:
		'Several patterns have the same list of five relations or more, or one that only leaves out the pattern itself.',
	why: 'Such a list was given to a group as a whole: it says that the patterns belong together, and nothing of any of them.',
	remedy: 'Look through them; keep the relations that say something.',
	before: lines(
		'trust.md: related: [care, candour, play, rest, work]',
		'care.md: related: [trust, candour, play, rest, work]',
	),
	after: lines('trust.md: related: [care]', 'care.md: related: [trust, rest]'),
	check: (subject) => {
		const lists = listsIn(subject).filter(({ targets }) => targets.length >= LEAST_TARGETS);
		const alike = alikeIn(lists);
		return [...alike].map(([at, group]) => {
			const { source, type, path } = lists[at]!;
			const { file } = subject.patterns[source]!;
			const others = group.slice(0, 4).filter((other) => other !== at);
			const titles = others.map((other) => shortened(titleOf(subject, lists[other]!.source)));
			const message = `What is listed under “${type}” is also listed by ${enumerated(titles, group.length - 1)}.`;
			const causes = [{ rule: 'padding-alphabetical', file }];
			return { file, at: { path }, subject: type, message, causes };
		});
	},
});

/** The larger group of equal lists that each list is in, by the list's position; only of those that are in any. */
function alikeIn(lists: readonly RelationList[]): ReadonlyMap<number, readonly number[]> {
	const equal = lists.map(({ type, targets }) => `${type} ${targets.join()}`);
	const equalButForItself = lists.map(({ type, targets, source }) => {
		return `${type} ${[...targets, source].sort((a, b) => a - b).join()}`;
	});
	const groups = [equal, equalButForItself].flatMap((names) => [...sharedValues(names).values()]);
	const alike = new Map<number, readonly number[]>();
	for (const group of groups) {
		for (const at of group) if (group.length > (alike.get(at)?.length ?? 0)) alike.set(at, group);
	}
	return alike;
}
