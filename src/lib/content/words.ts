/** Words of names seen so far: the same few names stand in thousands of files. Foreign names cannot make it grow on and on. */
const known = new Map<string, string>();
const MOST_KNOWN = 1000;

/** Words of a camelCase or snake_case name, all lower-case: `fractal_value` and `fractalValue` are “fractal value”. */
export function wordsFrom(name: string): string {
	const words = known.get(name) ?? splitName(name);
	if (known.size < MOST_KNOWN) known.set(name, words);
	return words;
}

function splitName(name: string): string {
	return name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.split(/[\s_-]+/)
		.filter((word) => word !== '')
		.join(' ')
		.toLowerCase();
}
