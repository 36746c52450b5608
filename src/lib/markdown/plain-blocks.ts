import type { Token } from 'markdown-it';
import { displayText } from '../model/display-text.ts';
import { CALLOUT } from './marks.ts';
import { tokensFromMarkdown } from './parser.ts';
import { isTooTangled } from './tangled.ts';

/** Tags and comments of raw HTML. */
const TAG = /<[^<>]*>/g;

/** The words of Markdown as they are shown, less all markup: its headings, paragraphs, cells and lines of code one by one. Never throws. */
export function plainBlocksFrom(markdown: string): readonly string[] {
	const blocks = isTooTangled(markdown) ? [markdown] : tokensFromMarkdown(markdown).map(textOfBlock);
	return blocks.flatMap((block) => displayText(block).split('\n')).filter((line) => line.trim());
}

function textOfBlock({ type, content, children }: Token): string {
	if (type === 'inline') return (children ?? []).map(textOfInline).join('').replace(CALLOUT, '');
	return type === 'html_block' ? content.replace(TAG, ' ') : content;
}

function textOfInline({ type, content }: Token): string {
	if (type === 'softbreak' || type === 'hardbreak') return ' ';
	return type === 'html_inline' ? '' : content;
}
