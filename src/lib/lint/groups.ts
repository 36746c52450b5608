import { sayCount } from '../model/counted.ts';
import type { PatternFacts } from '../model/reading.ts';
import type { LibraryFault } from './rule.ts';

/** Positions that share a value, for every value that several of them have; null stands for no value. */
export function sharedValues(values: readonly (string | null)[]): Map<string, number[]> {
	const positions = new Map<string, number[]>();
	values.forEach((value, index) => {
		if (value === null) return;
		const others = positions.get(value);
		if (others) others.push(index);
		else positions.set(value, [index]);
	});
	return new Map([...positions].filter(([, sharing]) => sharing.length > 1));
}

/** The same of each pattern that shares a value with others, with the files of those. */
export function toldOfEach(
	patterns: readonly PatternFacts[],
	sharing: readonly number[],
	field: string,
	told: string,
): LibraryFault[] {
	const files = sharing.map((index) => patterns[index]!.file);
	return files.map((file) => ({
		file,
		at: { path: [field] },
		message: `${told} ${enumeratedOthers(files, file)}.`,
	}));
}

/** Up to three of the names other than one's own, quoted, and how many more there are. */
export function enumeratedOthers(names: readonly string[], own: string): string {
	const others = names.slice(0, 4).filter((name) => name !== own);
	return enumerated(others.slice(0, 3), names.length - 1);
}

/** Up to three names, quoted, and how many more there are. */
export function enumerated(names: readonly string[], count = names.length): string {
	const quoted = names.slice(0, 3).map((name) => `“${name}”`);
	if (count > quoted.length) return `${quoted.join(', ')} and ${sayCount(count - quoted.length)} more`;
	return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)!}`;
}
