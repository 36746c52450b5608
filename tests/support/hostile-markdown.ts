/** A text of about so many characters. */
type Maker = (characters: number) => string;

const repeated =
	(part: string): Maker =>
	(characters) =>
		part.repeat(Math.ceil(characters / part.length));

const counted =
	(part: (index: number) => string): Maker =>
	(characters) => {
		let text = '';
		for (let index = 0; text.length < characters; index += 1) text += part(index);
		return text;
	};

const half =
	(first: Maker, second: Maker): Maker =>
	(characters) =>
		first(characters / 2) + second(characters / 2);

/** Texts that are written to hold a renderer up, by what they are made of. */
export const HOSTILE_MARKDOWN: readonly (readonly [string, Maker])[] = [
	...[
		'[',
		']',
		'*',
		'_',
		'`',
		'<',
		'>',
		'!',
		'![',
		'~~',
		'|',
		'\\',
		'&',
		'&#35',
		'"',
		'://',
		'\n',
		' ',
		'\u0000',
		'e\u0301',
	].map((part): [string, Maker] => [`nothing but ${JSON.stringify(part)}`, repeated(part)]),
	['stars that pair with nothing', repeated('a**b')],
	['stars and bars in turns', repeated('*_')],
	['emphasis in emphasis', half(repeated('*a '), repeated(' a*'))],
	['emphasis of three', repeated('a***b**c*')],
	['backticks of all lengths', counted((index) => `${'`'.repeat(index % 300)} `)],
	['unfinished links', repeated('[a](')],
	['unfinished addresses', repeated('[a](<b')],
	['unfinished titles', repeated('[a](b "')],
	['addresses of open brackets', half(repeated('[a]('), repeated('('))],
	['brackets in brackets', half(repeated('['), repeated(']'))],
	['links in links', repeated('[[[[a](b)](c)](d)](e)')],
	['pictures in pictures', half(repeated('!['), repeated('](b)'))],
	['unfinished links in double brackets', repeated('[[a|')],
	['references that are never defined', repeated('[a][b] ')],
	['definitions', counted((index) => `[a${index}]: b\n`)],
	['unfinished definitions', repeated('[a]: b "\n')],
	[
		'one long address, referred to often',
		half((length) => `[a]: http://b/${'c'.repeat(length)}\n\n`, repeated('[a] ')),
	],
	[
		'one long title, referred to often',
		half((length) => `[a]: b "${'c'.repeat(length)}"\n\n`, repeated('![a] ')),
	],
	['notes', counted((index) => `[^${index}]: a\n\n[^${index}]\n\n`)],
	['a chain of notes', counted((index) => `[^${index}]: [^${index + 1}]\n\n`)],
	['notes where they stand', repeated('^[a] ')],
	['notes in notes', half(repeated('^['), repeated(']'))],
	['quotations in quotations', repeated('> ')],
	['a quotation of many lazy lines', (characters) => '> '.repeat(80) + 'a\n'.repeat(characters / 2)],
	['lists in lists', counted((index) => `${' '.repeat((index % 400) * 2)}- a\n`)],
	['items without text', repeated('-\n')],
	['tasks', repeated('- [ ] a\n')],
	['callouts', repeated('> [!NOTE]\n\n')],
	['tables', repeated('|a|\n|-|\n|b|\n\n')],
	['a wide table', (characters) => `${'|a'.repeat(characters / 4)}|\n${'|-'.repeat(characters / 4)}|\n`],
	['a table of many rows', (characters) => `|a|b|\n|-|-|\n${'|x|\n'.repeat(characters / 4)}`],
	['headings', counted((index) => `${'#'.repeat(1 + (index % 6))} a\n`)],
	['headings that are numbered already', counted((index) => `# a-${index}\n# a\n`)],
	['addresses', repeated('http://a.b/c ')],
	['addresses without an end', repeated('http://a')],
	['mail addresses', repeated('mailto:a@b.c,')],
	['relative links', repeated('[a](b) ')],
	['tags that never end', repeated('<a b="')],
	['comments that never end', repeated('a <!-- ')],
	['elements in elements', repeated('<div>')],
	['tables in tables', repeated('<table><tr><td>')],
	['templates in templates', repeated('<template>')],
	['elements that close in the wrong order', repeated('<a><b></a>')],
	['links that are never closed', repeated('<a><p>')],
	['cells outside of a table', repeated('<table>x<tr>')],
	['markup that is never closed', counted((index) => `<p><font color=${index}>`)],
	[
		'markup that is never closed, with a long title',
		half((length) => `<b title="${'c'.repeat(length)}">`, repeated('\n\na')),
	],
	['many attributes', (characters) => `<a ${counted((index) => `b${index}=c `)(characters)}>`],
	['many classes', (characters) => `<li class="${'task '.repeat(characters / 5)}">`],
	['one word', repeated('a')],
	['one fence', (characters) => `\`\`\`${'a'.repeat(characters)}`],
];
