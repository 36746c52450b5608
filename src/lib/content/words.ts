/** Words of a camelCase or snake_case name, all lower-case: `fractal_value` and `fractalValue` are “fractal value”. */
export function wordsFrom(name: string): string {
	if (/^[a-z]+(?:_[a-z]+)*$/.test(name)) return name.replaceAll('_', ' ');
	return name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.split(/[\s_-]+/)
		.filter((word) => word !== '')
		.join(' ')
		.toLowerCase();
}
