import type { Atlas } from '../model/atlas.ts';
import { inertText } from '../model/inert-text.ts';
import { edgeInWords, sayPath, type Leg, type Path } from '../view/path.ts';
import { markdownText } from '../model/markdown-text.ts';

/** A path as it is read out, a line a step, with the link to it; a tree has an empty line between two chains. */
export function pathAsText(atlas: Atlas, path: Path, link: string): string {
	const legs = path.legs.map((leg) => linesOf(atlas, leg, TEXT));
	return [inertText(sayPath(atlas.titles, path)), ...legs, link].join('\n\n') + '\n';
}

/** The same as Markdown: each chain a list, patterns in bold. Content begins no markup. */
export function pathAsMarkdown(atlas: Atlas, path: Path, link: string): string {
	const legs = path.legs.map((leg) => linesOf(atlas, leg, MARKDOWN));
	return [`[${markdownText(sayPath(atlas.titles, path))}](<${link}>)`, ...legs].join('\n\n') + '\n';
}

/** How titles and words are written, and what lines begin with. */
interface Writing {
	readonly title: (text: string) => string;
	readonly words: (text: string) => string;
	readonly first: string;
	readonly step: string;
}

function linesOf(atlas: Atlas, { patterns, steps }: Leg, { title, words, first, step }: Writing): string {
	const titleOf = (pattern: number) => title(atlas.titles[pattern]!);
	const onwards = patterns.slice(1).map((pattern, at) => {
		// The words of a type may be the library's own.
		const said = steps[at]!.map((edge) => words(edgeInWords(atlas, edge, patterns[at]!)));
		return `${step}${said.join(' and ')} ${titleOf(pattern)}`;
	});
	return [first + titleOf(patterns[0]!), ...onwards].join('\n');
}

const TEXT: Writing = { title: inertText, words: inertText, first: '', step: '  ' };
const MARKDOWN: Writing = {
	title: (text) => `**${markdownText(text)}**`,
	words: markdownText,
	first: '- ',
	step: '- ',
};
