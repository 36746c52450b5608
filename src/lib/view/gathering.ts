import type { Atlas } from '../model/atlas.ts';
import type { View } from '../model/view.ts';
import type { Composition } from './composer.ts';

/** Gathers exactly these patterns, by their positions in the atlas; a single one is selected instead. */
export function gatherAll(atlas: Atlas, patterns: readonly number[]): Pick<View, 'group' | 'selected'> {
	const keys = patterns.flatMap((pattern) => atlas.keys[pattern] ?? []);
	return keys.length === 1 ? { group: [], selected: keys[0]! } : { group: keys, selected: null };
}

/** What is gathered once a pattern is added to it, or taken out where it is in it; the selected one is gathered with the first. */
export function gatherToo(
	{ group, selected }: Pick<Composition, 'group' | 'selected'>,
	pattern: number,
): readonly number[] {
	return toggled(group.length || selected === null ? [...group] : [selected], pattern);
}

/** A list with one more, or without it where it was in it. */
export function toggled<One>(all: readonly One[], one: One): readonly One[] {
	return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
