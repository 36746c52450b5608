/*
 * How wide a text will be, without a browser: widths of Source Sans 3 in ems, by the shape of the letter.
 * A little generous, so that what is said to fit does fit.
 */
const NARROW = /[iljtfrI.,:;'’!|()[\] -]/;
const WIDE = /[mw@%&—…]/i;
const LATIN = /[\u0020-\u024F\u2010-\u2027]/;

/** Width of a text in units of its font size. */
export function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) width += widthOfLetter(letter);
	return width;
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fitText(text: string, width: number): string {
	if (widthOf(text) <= width) return text;
	const letters = [...text];
	while (letters.length > 1 && widthOf(letters.join('')) > width - 0.85) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}

/** The text broken at its blanks into at most so many lines; the last one is cut where there is more. */
export function wrapText(text: string, width: number, most: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const longer = lines.length ? `${lines.at(-1)!} ${word}` : word;
		if (lines.length && widthOf(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	const kept = lines.slice(0, most - 1);
	const rest = lines.slice(most - 1).join(' ');
	return [...kept, ...(rest ? [rest] : [])].map((line) => fitText(line, width));
}

function widthOfLetter(letter: string): number {
	if (!LATIN.test(letter)) return 1;
	if (NARROW.test(letter)) return 0.31;
	if (WIDE.test(letter)) return 0.88;
	return /[A-Z0-9]/.test(letter) ? 0.6 : 0.51;
}
