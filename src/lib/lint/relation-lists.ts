import type { ValuePath } from '../model/reading.ts';
import type { Subject } from './subject.ts';

/** What one pattern names under one type of relation. */
export interface RelationList {
	/** Position of the pattern. */
	readonly source: number;
	readonly type: string;
	/** Where in the front matter it stands. */
	readonly path: ValuePath;
	/** Positions of the patterns that it names, each once, ascending. */
	readonly targets: readonly number[];
}

/** Every list of relations that leads somewhere, in the order in which they are written. */
export function listsIn({ references }: Subject): RelationList[] {
	const lists = new Map<string, Omit<RelationList, 'targets'> & { readonly targets: Set<number> }>();
	for (const { source, targets, reference } of references) {
		const { type, path } = reference;
		const [target] = targets;
		if (target === undefined || targets.length > 1 || target === source) continue;
		const name = `${source} ${type}`;
		const known = lists.get(name);
		if (known) known.targets.add(target);
		else lists.set(name, { source, type, path: path.slice(0, -1), targets: new Set([target]) });
	}
	return [...lists.values()].map((list) => ({ ...list, targets: [...list.targets].sort((a, b) => a - b) }));
}
