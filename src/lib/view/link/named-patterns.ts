/** Parameters whose values are keys of patterns. */
const BY_KEY = ['p', 'with', 'focus', 'also', 'hide', 'trail', 'path', 'region', 'fold', 'unfold'];
/** Parameters whose values begin with the key of a pattern: `pin=kanban@10,20`. */
const BY_KEY_AND_PLACE = ['only', 'pin'];

/** A pattern as a link names it, and the parameter that does. */
export interface NamedInLink {
	readonly parameter: string;
	readonly key: string;
}

/** The patterns that a query string names, in its order, whether or not a library has them. */
export function patternsNamedIn(search: string): readonly NamedInLink[] {
	return [...new URLSearchParams(search)].flatMap(([parameter, value]): readonly NamedInLink[] => {
		if (parameter === 'arranged')
			return patternsNamedIn(value).map(({ key }) => ({ parameter: 'arranged', key }));
		const key = keyIn(parameter, value.normalize('NFC'));
		return key ? [{ parameter, key }] : [];
	});
}

function keyIn(parameter: string, value: string): string | null {
	if (BY_KEY.includes(parameter)) return value;
	if (parameter === 'pick' || parameter === 'vote') return value.slice(value.indexOf(':') + 1);
	return BY_KEY_AND_PLACE.includes(parameter) ? value.slice(0, Math.max(0, value.lastIndexOf('@'))) : null;
}
