import type { Remark } from '../model/reading.ts';
import { countBreaks } from './locations.ts';
import type { SourceText } from './subject.ts';

/** How lines of a file end: in CRLF, in a mixture, in a lone CR, or the last one not at all. */
export function findLineEndingFaults({ path, text }: SourceText): Remark[] {
	const remarks: Remark[] = [];
	const say = (rule: Remark['rule'], line: number, message: string) =>
		remarks.push({ rule, file: path, at: { line, column: 1 }, subject: '', message, cause: null });
	if (text.startsWith('\uFEFF')) say('file-bom', 1, `“${path}” starts with a byte-order mark.`);
	if (text.includes('\r')) sayCarriageReturns(path, text, say);
	if (text !== '' && !text.endsWith('\n') && !text.endsWith('\r')) {
		const line = countBreaks(text, text.length) + 1;
		say('file-no-final-newline', line, `The last line of “${path}” has no line ending.`);
	}
	return remarks;
}

function sayCarriageReturns(
	path: string,
	text: string,
	say: (rule: Remark['rule'], line: number, message: string) => void,
): void {
	const lone = /\r(?!\n)/.exec(text);
	const feed = /(?<!\r)\n/.exec(text);
	if (lone) {
		const line = countBreaks(text, lone.index) + 1;
		say(
			'file-mixed-eol',
			line,
			`A line of “${path}” ends in a lone carriage return, as on old Macintosh systems.`,
		);
	} else if (feed) {
		const isFirst = text.indexOf('\n') === feed.index;
		const odd = isFirst ? text.indexOf('\r\n') : feed.index;
		say('file-mixed-eol', countBreaks(text, odd) + 1, `Some lines of “${path}” end in CRLF and some in LF.`);
	} else {
		say('file-crlf', 1, `The lines of “${path}” end in CRLF.`);
	}
}
