const OVERVIEW = /^#{1,6}[ \t][^\n]*\boverview\b[^\n]*\n/im;
const LENGTH = 400;
/** A paragraph is looked for in this much text below its heading. */
const LOOKED_AT = 8000;

/** The first paragraph under a heading that says “Overview”, as plain text; null where there is none. `from` is where the body starts. */
export function summaryFromBody(text: string, from: number): string | null {
	const body = text.slice(from);
	const heading = OVERVIEW.exec(body);
	if (!heading) return null;
	const start = heading.index + heading[0].length;
	const paragraph = firstParagraph(body.slice(start, start + LOOKED_AT));
	return paragraph === null ? null : cutAtSentence(plainText(paragraph));
}

function firstParagraph(text: string): string | null {
	for (const block of text.split(/\r?\n[ \t]*(?:\r?\n)+/)) {
		const paragraph = block.trim();
		if (/^#{1,6}[ \t]/.test(paragraph)) return null;
		if (paragraph !== '' && !/^(?:[-*_][ \t]*){3,}$|^(?:```|~~~|<!--|\||!\[)/.test(paragraph)) return paragraph;
	}
	return null;
}

/** Text without Markdown's emphasis, links, code marks and quotation signs. */
export function plainText(markdown: string): string {
	return markdown
		.replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
		.replace(/\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]/g, '$1')
		.replace(/^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)/gm, '')
		.replace(/(\*\*|__|``?|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
		.replace(/(^|[^\w*])[*_](?=\S)([^*_\n]*\S)[*_](?![\w*])/g, '$1$2')
		.split(/\s+/)
		.join(' ')
		.trim();
}

/** At most some 400 characters, ending where a sentence does if one ends past half of them, else at a word. */
function cutAtSentence(text: string): string {
	if (text.length <= LENGTH) return text;
	const head = text.slice(0, LENGTH);
	const sentence = /^.*[.!?…][”’"')\]]*(?=\s)/s.exec(head)?.[0];
	if (sentence && sentence.length > LENGTH / 2) return sentence;
	return `${head.slice(0, head.lastIndexOf(' ')).replace(/[,;:–—-]+$/, '')}…`;
}
