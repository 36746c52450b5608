import { textRule } from '../rule.ts';

/** Shorter texts are not called bloated. */
const BLOATED_FROM = 5000;
const BLOATED_SHARE = 0.3;

export const fileBloat = textRule({
	name: 'file-bloat',
	severity: 'warn',
	meaning: 'A large part of the file is runs of spaces or dashes, as in padded tables.',
	why: 'The padding is what readers download and what comparisons show, while the text is the smaller part.',
	remedy: 'Unpad the cells.',
	before: '| Trust                                        | Grows slowly                                 |',
	after: '| Trust | Grows slowly |',
	check: ({ path, text }) => {
		const share = text.length > BLOATED_FROM ? paddingOf(text) / text.length : 0;
		if (share <= BLOATED_SHARE) return [];
		const percent = Math.round(share * 100);
		return [{ message: `${percent} % of “${path}” are runs of blanks or dashes, as in padded tables.` }];
	},
});

function paddingOf(text: string): number {
	let padding = 0;
	for (const [run] of text.matchAll(/ {20,}|-{40,}/g)) padding += run.length;
	return padding;
}
