const HEADING = /^#{1,6}[ \t]/;
const HEADINGS = /^ {0,3}#{1,6}(?:[ \t][^\n]*)?$/gm;
const LENGTH = 400;
/** A paragraph is looked for in this much text below its heading. */
const LOOKED_AT = 3000;
/** No more of a paragraph is needed for a summary. */
const PARAGRAPH = 900;
/** Rules across the page, comments, tables and images are no summary; headings and code end the search for one. */
const NO_TEXT = /^\s*(?:(?:[-*_][ \t]*){3,}$|<!--|\||!\[)/;
const END = /^ {0,3}(?:#{1,6}[ \t]|```|~~~)/;

/** The first paragraph under a heading that says “Overview”, as plain text; null where there is none. `from` is where the body starts. */
export function summaryFromBody(text: string, from: number): string | null {
	const start = endOfOverviewHeading(text, from);
	const paragraph = start === null ? null : firstParagraph(text.slice(start, start + LOOKED_AT));
	return paragraph === null ? null : cutAtSentence(plainText(paragraph));
}

/** The first sentence of a text past its headings, as plain text: what can be read where there is no summary. Null where there is none. */
export function openingFromBody(text: string, from: number): string | null {
	const body = text.slice(from, from + LOOKED_AT).replace(HEADINGS, '');
	const paragraph = firstParagraph(body);
	return paragraph === null ? null : firstSentence(plainText(paragraph));
}

/** Looking for the word and then at its line takes a tenth of the time that looking at every line takes. Each line is looked at once. */
function endOfOverviewHeading(text: string, from: number): number | null {
	for (const word of ['Overview', 'OVERVIEW', 'overview']) {
		for (let at = text.indexOf(word, from); at !== -1;) {
			const end = text.indexOf('\n', at);
			if (end === -1) break;
			const line = text.slice(text.lastIndexOf('\n', at) + 1, end);
			if (HEADING.test(line) && /\boverview\b/i.test(line)) return end + 1;
			at = text.indexOf(word, end);
		}
	}
	return null;
}

function firstParagraph(text: string): string | null {
	const lines: string[] = [];
	for (const line of text.split('\n')) {
		const isBlank = line.trim() === '';
		if (isBlank && lines.length > 0) return lines.join('\n').slice(0, PARAGRAPH);
		if (isBlank || (lines.length === 0 && NO_TEXT.test(line))) continue;
		if (END.test(line)) break;
		lines.push(line);
	}
	return lines.length > 0 ? lines.join('\n').slice(0, PARAGRAPH) : null;
}

/** At most 900 characters of text without Markdown's emphasis, links, code marks and quotation signs. */
function plainText(markdown: string): string {
	return markdown
		.replace(/!?\[([^\]\n]{0,900})\]\([^)\n]{0,900}\)/g, '$1')
		.replace(/\[\[(?:[^\]|\n]{0,900}\|)?([^\]\n]{0,900})\]\]/g, '$1')
		.replace(/^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)/gm, '')
		.replace(/(\*\*|__|``?|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
		.replace(/(^|[^\w*])[*_](?=\S)([^*_\n]*\S)[*_](?![\w*])/g, '$1$2')
		.split(/\s+/)
		.join(' ')
		.trim();
}

/** A full stop sooner than this may be that of an abbreviation. */
const SHORTEST = 40;

function firstSentence(text: string): string | null {
	const ends = [...text.matchAll(/[.!?…][”’"')\]]*(?=\s|$)/g)].map(({ index, 0: end }) => index + end.length);
	const end = ends.find((at) => at >= SHORTEST);
	return cutAtSentence(text.slice(0, end)) || null;
}

/** At most some 400 characters, ending where a sentence does if one ends past half of them, else at a word. */
function cutAtSentence(text: string): string {
	if (text.length <= LENGTH) return text;
	const head = text.slice(0, LENGTH);
	const sentence = /^.*[.!?…][”’"')\]]*(?=\s)/s.exec(head)?.[0];
	if (sentence && sentence.length > LENGTH / 2) return sentence;
	const words = head.includes(' ')
		? head.slice(0, head.lastIndexOf(' '))
		: Array.from(head).slice(0, -1).join('');
	return `${words.replace(/[,;:–—-]{1,400}$/, '')}…`;
}
