/** Where lines first end in another way than they should: in a lone carriage return, or unlike the first; null where all end alike. */
export function findOddBreak(text: string): { readonly offset: number; readonly isLone: boolean } | null {
	const lone = /\r(?!\n)/.exec(text);
	if (lone) return { offset: lone.index, isLone: true };
	const feed = /(?<!\r)\n/.exec(text);
	if (!feed) return null;
	const isFirst = text.indexOf('\n') === feed.index;
	return { offset: isFirst ? text.indexOf('\r\n') : feed.index, isLone: false };
}
