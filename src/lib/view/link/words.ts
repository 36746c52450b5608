/* What all readers and writers of a link's parameters share. */

export const MOST_VALUES = 200;

export type Put = (name: string, value: string, unless: string) => void;

export function putterTo(params: URLSearchParams): Put {
	return (name, value, unless) => {
		if (value !== unless) params.append(name, value);
	};
}

export function readWord<Word extends string>(
	params: URLSearchParams,
	name: string,
	words: readonly Word[],
	fallback: Word,
	notices: string[],
): Word {
	const written = params.get(name);
	if (written === null) return fallback;
	const known = words.find((word) => word === written);
	if (!known) notices.push(`This link asks for “${name}=${shorten(written)}”, which is not known here.`);
	return known ?? fallback;
}

/** “a”, “b” and 58 more. */
export function sayFew(values: readonly string[]): string {
	const named = values.slice(0, 2).map((value) => `“${shorten(value)}”`);
	if (values.length > 2) return `${named.join(', ')} and ${values.length - 2} more values`;
	return named.join(' and ');
}

export function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
