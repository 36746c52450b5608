import type { Remark } from '../model/reading.ts';
import type { SourceText } from './subject.ts';

const LARGE_BYTES = 256 * 1024;
/** Shorter texts are not called bloated. */
const BLOATED_FROM = 5000;
const BLOATED_SHARE = 0.3;

/** Files that are larger than anybody reads, and files that are mostly padding. */
export function findSizeFaults({ path, text }: SourceText): Remark[] {
	const remarks: Remark[] = [];
	const say = (rule: Remark['rule'], message: string) =>
		remarks.push({ rule, file: path, at: null, subject: '', message, cause: null });
	if (text.length > LARGE_BYTES / 3 && new TextEncoder().encode(text).length > LARGE_BYTES) {
		say('file-large', `“${path}” is larger than 256 KiB.`);
	}
	const share = text.length > BLOATED_FROM ? paddingOf(text) / text.length : 0;
	if (share > BLOATED_SHARE) {
		say(
			'file-bloat',
			`${Math.round(share * 100)} % of “${path}” are runs of blanks or dashes, as in padded tables.`,
		);
	}
	return remarks;
}

function paddingOf(text: string): number {
	let padding = 0;
	for (const [run] of text.matchAll(/ {20,}|-{40,}/g)) padding += run.length;
	return padding;
}
