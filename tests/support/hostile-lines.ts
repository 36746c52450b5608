/** Lines that a rule could take long over, each as what it is called and what is written again and again below `head`. */
export interface HostileLine {
	readonly name: string;
	readonly unit: string;
	readonly head?: string;
}

const prose = 'What a pattern says in plain words, line by line, to whoever reads it.\n';

/** Nothing that any rule could take longer over than over any other text. */
export const PLAIN: HostileLine = { name: 'plain words', unit: prose };

export const HOSTILE_LINES: readonly HostileLine[] = [
	{ name: 'lines of TODO', unit: 'TODO\n' },
	{ name: 'TODO on one line', unit: 'TODO, ' },
	{ name: 'lines of instructions', unit: '[State the x]\n' },
	{ name: 'instructions on one line', unit: '[List all] ' },
	{ name: 'instructions that never end', unit: '[State it ' },
	{ name: 'instructions that are links', unit: '[State it](x)' },
	{ name: 'headings with a length', unit: '# a (1-2 words)\n' },
	{ name: 'a heading of many lengths', unit: '(1-2 words) ', head: '# ' },
	{ name: 'a heading of lengths that never end', unit: '(1-2 words ', head: '# ' },
	{ name: 'a heading of parentheses', unit: '(', head: '# ' },
	{ name: 'a heading of citations', unit: '[1] ', head: '# ' },
	{ name: 'a heading of line ends that are spelt out', unit: '_x000D_', head: '# ' },
	{ name: 'a length that never ends', unit: '1-2 words ', head: '# (' },
	{ name: 'a length of digits', unit: '1', head: '# (1-' },
	{ name: 'a length of blanks', unit: ' ', head: '# (1-2' },
	{ name: 'a length of ranges', unit: '1-', head: '# (' },
	{ name: 'hashes', unit: '#' },
	{ name: 'scripts', unit: '<script>' },
	{ name: 'lines of scripts', unit: '<script>\n' },
	{ name: 'links in tags that never end', unit: '<a href="' },
	{ name: 'ends of tags', unit: '</b> ' },
	{ name: 'ends of tags that never end', unit: '</b ' },
	{ name: 'line breaks that are spelt out', unit: '_n_' },
	{ name: 'a tag of attributes', unit: ' a=b', head: '<a' },
	{ name: 'a tag of handlers', unit: ' on', head: '<a' },
	{ name: 'a tag with a long name', unit: 'a', head: '<' },
	{ name: 'odd links', unit: '[x](javascript:1)\n' },
	{ name: 'odd definitions', unit: '[x]: ftp:x\n' },
	{ name: 'odd addresses', unit: '<ftp:x>' },
	{ name: 'addresses that never end', unit: '<ftp:x' },
	{ name: 'entities', unit: '&colon;', head: '](' },
	{ name: 'opening angles', unit: '<' },
	{ name: 'opening brackets', unit: '[' },
	{ name: 'lines of opening brackets', unit: '\n[' },
	{ name: 'brackets on lines of their own kind', unit: '\r[' },
	{ name: 'ends of a link’s text', unit: '](' },
	{ name: 'ends of a link’s text and blanks', unit: '](   ' },
	{ name: 'opening parentheses', unit: '(' },
	{ name: 'blanks', unit: ' ' },
	{ name: 'short runs of blanks', unit: `${' '.repeat(19)}x` },
	{ name: 'tabs', unit: '\t' },
	{ name: 'dashes', unit: '-' },
	{ name: 'short runs of dashes', unit: `${'-'.repeat(39)}x` },
	{ name: 'digits', unit: '1' },
	{ name: 'colons', unit: ':' },
	{ name: 'letters', unit: 'a' },
	{ name: 'two letters', unit: 'ab' },
	{
		name: 'letters that do not repeat',
		unit: Array.from({ length: 99_999 }, (_, at) => at.toString(36)).join(''),
	},
	{ name: 'lines of quotations', unit: '> a\n' },
	{ name: 'wiki links', unit: '[[a]] ' },
	{ name: 'wiki links that never end', unit: '[[a ' },
	{ name: 'citations', unit: '[1] ' },
	{ name: 'different citations below references', unit: '9. [12]\n[3] a\n', head: '# References\n' },
	{ name: 'relative links', unit: '[x](../a/b.md)\n' },
	{ name: 'a relative link of many steps', unit: '../a/', head: '[x](' },
	{ name: 'links to an old path', unit: '<https://github.com/o/r/blob/m/a.md> ' },
	{ name: 'a link with a long path', unit: 'a/blob/', head: '[x](https://github.com/' },
	{ name: 'stars of a confidence', unit: 'confidence ★', head: '' },
	{ name: 'backticks', unit: '`' },
	{ name: 'code', unit: '`a` TODO ' },
	{ name: 'code that never ends', unit: '`a``b```c TODO ' },
	{ name: 'fences', unit: '```\nTODO\n' },
	{ name: 'fences that grow', unit: '~~~~\nTODO\n~~~\n' },
	{ name: 'line breaks', unit: '\n' },
	{ name: 'carriage returns', unit: '\r' },
	{ name: 'both kinds of line break', unit: '\r\n\n' },
	{ name: 'control characters', unit: '\u0001' },
	{ name: 'invisible characters', unit: '\u200B' },
	{ name: 'joiners', unit: '👩\u200D' },
	{ name: 'byte-order marks', unit: '\uFEFF' },
	{ name: 'text in the wrong encoding', unit: 'â€™' },
];

/** A text of so many characters made of that line. */
export function hostileText({ unit, head = '' }: HostileLine, characters: number): string {
	return (head + unit.repeat(characters / unit.length + 1)).slice(0, characters);
}
