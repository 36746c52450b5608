import type { SourceRange } from '../model/reading.ts';
import { bodyLocator, rangeOf } from './locations.ts';
import { bodyOf } from './markdown-text.ts';
import { sourcesOf, type Subject } from './subject.ts';

/** No quotation that begins further down opens a text. */
const LOOKED_AT = 4000;
/** Shorter quotations may begin like a summary by chance. */
const LEAST_LENGTH = 20;
const QUOTATION = /^ {0,3}>[^\n]*(?:\n {0,3}>[^\n]*)*/gm;

/** A summary that is stated in the front matter and quoted, in full or in part, where the text begins. */
interface QuotedSummary {
	readonly file: string;
	readonly at: SourceRange;
	readonly quoted: string;
	/** False where it breaks off in the middle of a sentence. */
	readonly isWhole: boolean;
}

/** Looks at the first quotation of each text; notes that are marked as such (“[!NOTE]”) are none. */
export function findQuotedSummaries(subject: Subject): QuotedSummary[] {
	const sources = sourcesOf(subject);
	return subject.patterns.flatMap(({ file, summary }, index) => {
		const source = subject.notes[index]!.keys.includes('summary') ? sources[index] : null;
		if (!source || summary === null) return [];
		const body = bodyOf(source).slice(0, LOOKED_AT);
		const match = [...body.matchAll(QUOTATION)].find(([written]) => !/^ {0,3}> ?\[!/.test(written));
		if (!match) return [];
		const [quoted, stated] = [plain(match[0].replace(/^ {0,3}>/gm, '')), plain(summary)];
		const isPart = stated.startsWith(quoted) && quoted.length >= LEAST_LENGTH;
		const isWhole = stated === quoted;
		if (!isWhole && (!isPart || /[.!?]$/.test(quoted))) return [];
		const at = rangeOf(bodyLocator(source)(match.index), match[0]);
		return [{ file, at, quoted, isWhole }];
	});
}

/** Words without emphasis, one blank between two of them, and without an ellipsis at the end. */
function plain(text: string): string {
	return text
		.slice(0, LOOKED_AT)
		.replace(/[*_]/g, '')
		.split(/\s+/)
		.join(' ')
		.trim()
		.replace(/ ?(?:…|\.{3})$/, '');
}
