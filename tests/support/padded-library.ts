import { patternText, type Files } from './folder-of.ts';

const WORDS =
	'able ache acid acre also aloe alto amid anew ante apex arch area army atom aunt avid away axis axle';
const FIRST = WORDS.split(' ');
const OTHERS = Array.from({ length: 380 }, (_, at) => `p${at + 100}`);

/** Some four hundred patterns, every third of which but the first twenty names six of those; and settings, by line. */
export function paddedFiles(...settings: readonly string[]): Files {
	const lines = OTHERS.map((_, at) =>
		at % 3 === 0
			? `\nenables: [${[0, 1, 2, 3, 4, 5].map((step) => FIRST[(at + step) % 20]).join(', ')}]`
			: '',
	);
	return [
		['library.yml', settings.join('\n')],
		...FIRST.map((slug) => [`${slug}.md`, patternText(`slug: ${slug}`)] as const),
		...OTHERS.map((slug, at) => [`${slug}.md`, patternText(`slug: ${slug}${lines[at]}`)] as const),
		['z1.md', patternText('slug: z1\nrelated: [p101, p102]')],
		['z2.md', '---js\n({})\n---\n'],
	];
}
