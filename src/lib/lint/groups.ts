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

/** Up to three names in a sentence, and how many more there are. */
export function enumerated(names: readonly string[]): string {
	const quoted = names.slice(0, 3).map((name) => `“${name}”`);
	if (names.length > 3) return `${quoted.join(', ')} and ${names.length - 3} more`;
	return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)!}`;
}
