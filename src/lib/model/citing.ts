/** At most 60 characters of a text, for citing it in a sentence. */
export function shortened(text: string): string {
	if (text.length <= 60) return text;
	const characters = [...text.slice(0, 130)];
	return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}
