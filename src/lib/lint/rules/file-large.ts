import { textRule } from '../rule.ts';

const LARGE_BYTES = 256 * 1024;

export const fileLarge = textRule({
	name: 'file-large',
	severity: 'warn',
	meaning: 'The file is larger than 256 KiB.',
	why: 'It is slow to open, and nobody reads a pattern of that length.',
	remedy: 'Shorten it.',
	before: 'everything.md (310 KiB)',
	after: 'everything.md (40 KiB)',
	check: ({ path, text }) =>
		text.length > LARGE_BYTES / 3 && new TextEncoder().encode(text).length > LARGE_BYTES
			? [{ message: `“${path}” is larger than 256 KiB.` }]
			: [],
});
