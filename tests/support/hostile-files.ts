import type { Files } from './folder-of.ts';
import { patternText } from './folder-of.ts';

/** Makes a library that is `size` times as large as it has to be. */
export type Maker = (size: number) => Files;

const inFrontMatter =
	(yaml: (size: number) => string): Maker =>
	(size) => [
		['x.md', patternText(`id: pat_x\n${yaml(size)}`)],
		['ok.md', patternText('slug: ok')],
	];
const inBody =
	(body: (size: number) => string): Maker =>
	(size) => [
		['x.md', patternText('slug: x', body(size))],
		['ok.md', patternText('slug: ok')],
	];
const alone =
	(text: (size: number) => string): Maker =>
	(size) => [
		['x.md', text(size)],
		['ok.md', patternText('slug: ok')],
	];
const inSettings =
	(yaml: (size: number) => string): Maker =>
	(size) => [
		['library.yml', yaml(size)],
		['ok.md', patternText('slug: ok')],
	];
const times = (size: number, text: (index: number) => string, joint = '\n') =>
	Array.from({ length: size }, (_, index) => text(index)).join(joint);

/** Files and settings that reading could take long over, with the size that is doubled. */
export const HOSTILE_FILES: readonly (readonly [told: string, size: number, make: Maker])[] = [
	['blank lines in front matter', 5000, inFrontMatter((size) => `title: x${'\n'.repeat(size)}slug: y`)],
	['lines of other blanks', 5000, inFrontMatter((size) => `title: x\n${'\u00A0\n'.repeat(size)}slug: y`)],
	['lone carriage returns', 5000, inFrontMatter((size) => `title: x\n${'\r'.repeat(size)}\nslug: y`)],
	['blanks on a line', 5000, inFrontMatter((size) => `title: x${' '.repeat(size)}# y`)],
	['a broken line of blanks', 5000, inFrontMatter((size) => `title: x: ${' '.repeat(size)}y`)],
	['a broken line of dashes', 5000, inFrontMatter((size) => `title: x: ${'- '.repeat(size)}y`)],
	['broken lines', 300, inFrontMatter((size) => times(size, (index) => `k${index}: a: b`))],
	['broken lines of one list', 1000, inFrontMatter((size) => `related:\n${'  - a: b: c\n'.repeat(size)}`)],
	[
		'keys that stand twice, below a broken line',
		300,
		inFrontMatter((size) => `title: a: b\n${times(size, (index) => `k${index}: a\nk${index}: b`)}`),
	],
	['keys', 900, inFrontMatter((size) => times(size, (index) => `k${index}: [a, b]`))],
	['reserved keys', 450, inFrontMatter((size) => times(size, (index) => `k${index}: {constructor: x}`))],
	['comments', 5000, inFrontMatter((size) => `related:\n${'  # a comment &a !b\n'.repeat(size)}  - nowhere`)],
	['references', 5000, inFrontMatter((size) => `related: [${times(size, (index) => `a${index}`, ', ')}]`)],
	[
		'elements that are no texts, among many keys',
		450,
		inFrontMatter(
			(size) => `aliases:\n${times(size, () => '  - {a: b}')}\n${times(size, (index) => `k${index}: v`)}`,
		),
	],
	[
		'references between braces without a value',
		500,
		inFrontMatter((size) => `related:\n${times(size, (index) => `  - {slug: a${index}, b}`)}`),
	],
	['question marks', 900, inFrontMatter((size) => times(size, (index) => `? k${index}\n: v`))],
	[
		'weights that are none',
		450,
		inFrontMatter((size) => `related:\n${times(size, (index) => `  - {slug: a${index}, weight: 7}`)}`),
	],
	[
		'elements that are no texts',
		900,
		inFrontMatter((size) => `aliases:\n${times(size, (index) => `  - {a${index}: b}`)}`),
	],
	[
		'characters that must not be',
		5000,
		inFrontMatter((size) => `aliases:\n${'  - "\\u0000"\n'.repeat(size)}`),
	],
	['aliases', 2000, inFrontMatter((size) => `a: &a x\nb: [${'*a, '.repeat(size)}]`)],
	['aliases of aliases', 12, inFrontMatter(bomb)],
	['levels', 40, inFrontMatter((size) => `a: ${'['.repeat(size)}${']'.repeat(size)}`)],
	['levels beyond all limits', 20_000, inFrontMatter((size) => `a: ${'['.repeat(size)}`)],
	['empty blocks', 8, alone((size) => `${'---\n'.repeat(size)}title: x\n---\n`)],
	['rules across the page', 5000, alone((size) => `${'---\n\n'.repeat(size)}title: x\n---\n`)],
	[
		'lines that nearly close front matter',
		5000,
		alone((size) => `---\ntitle: x\n${'---   x\n'.repeat(size)}`),
	],
	['blanks after the closing line', 5000, alone((size) => `---\ntitle: x\n---${' '.repeat(size)}x\n`)],
	['second blocks', 5000, inBody((size) => '---\nslug: x\n'.repeat(size))],
	['a heading without front matter', 5000, alone((size) => `# ${' #'.repeat(size)}`)],
	['a heading of blanks without front matter', 5000, alone((size) => `# ${' '.repeat(size)}x\n`)],
	['a word that may be a heading', 5000, inBody((size) => `${'overview '.repeat(size)}\n`)],
	[
		'a word that may be a heading, on the last line',
		5000,
		inBody((size) => `# x ${'Overview '.repeat(size)}`),
	],
	['headings that are none', 5000, inBody((size) => '#Overview\n'.repeat(size))],
	['emphasis in a summary', 5000, inBody((size) => `# Overview\n\n${'**a '.repeat(size)}`)],
	['links in a summary', 5000, inBody((size) => `# Overview\n\n${'[a]( '.repeat(size)}`)],
	[
		'patterns with one slug',
		150,
		(size) => Array.from({ length: size }, (_, index) => [`${index}/same.md`, patternText('slug: same')]),
	],
	[
		'patterns with one unsafe slug',
		150,
		(size) => Array.from({ length: size }, (_, index) => [`${index}/same.md`, patternText('slug: "a b"')]),
	],
	[
		'patterns that all name each other’s slug',
		150,
		(size) =>
			Array.from({ length: size }, (_, index) => [
				`${index}/same.md`,
				patternText('slug: same\nrelated: [same]'),
			]),
	],
	['unknown settings', 5000, inSettings((size) => times(size, (index) => `k${index}: v`))],
	[
		'settings that are no names',
		5000,
		inSettings((size) => `relations:\n${times(size, (index) => `  "${index}": {}`)}`),
	],
	[
		'relation types',
		3000,
		inSettings((size) => `relations:\n${times(size, (index) => `  k${index}: {x: y}`)}`),
	],
	['facets', 3000, inSettings((size) => `facets:\n${times(size, (index) => `  k${index}: {x: y}`)}`)],
	[
		'fields of a relation',
		3000,
		inSettings(
			(size) => `relations:\n  related:\n    fields:\n${times(size, (index) => `      - {path: k${index}}`)}`,
		),
	],
	[
		'colours',
		3000,
		inSettings((size) => `colours:\n  domain:\n${times(size, (index) => `    k${index}: '#fff'`)}`),
	],
	[
		'colours that are none',
		3000,
		inSettings((size) => `colours:\n  domain:\n${times(size, (index) => `    k${index}: red`)}`),
	],
	['globs', 3000, inSettings((size) => `exclude:\n${times(size, (index) => `  - 'k${index}*'`)}`)],
	[
		'stars of a glob',
		120,
		(size) => [['library.yml', `exclude: ['${'*a'.repeat(size)}b.md']`], ...namedAlike(40)],
	],
	[
		'folders of a glob',
		80,
		(size) => [['library.yml', `exclude: ['${'**/a/'.repeat(size)}b.md']`], ...namedAlike(40)],
	],
	['braces of a glob', 40, inSettings((size) => `exclude: ['${'{'.repeat(size)}a,b${'}'.repeat(size)}']`)],
	['paths', 5000, inSettings((size) => `exclude:\n${times(size, (index) => `  - k${index}.md`)}`)],
];

function namedAlike(files: number): [string, string][] {
	return Array.from({ length: files }, (_, index) => [`${'a/'.repeat(60)}${'a'.repeat(200)}${index}.md`, '']);
}

function bomb(levels: number): string {
	return times(levels, (level) =>
		level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}, *a${level - 1}]`,
	);
}
