import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { displayText } from '../model/display-text.ts';
import { forEachElement } from './html-tree.ts';
import { outlineHeadings, type Heading } from './headings.ts';
import { settleLinks } from './links.ts';
import { alignCell, cleanTexts, drawTaskBox, labelCallout, labelNote, wrapTables } from './marks.ts';
import { parseHtml } from './parse-html.ts';
import { htmlFromMarkdown } from './parser.ts';
import { SAFE_SCHEMA } from './safe-schema.ts';
import { isTooTangled } from './tangled.ts';
import type { TextPlace } from './text-place.ts';

/** Markdown made into HTML that holds nothing active. */
export interface RenderedText {
	readonly html: string;
	/** The headings of the first rank, in order. */
	readonly headings: readonly Heading[];
	/** True where the text is shown as it is written, because its markup is too much or too deep to be read. */
	readonly isPlain: boolean;
}

/**
 * Renders untrusted Markdown. Never throws; bounded in time; the same text gives the same bytes.
 * What the parser makes is taken apart as a browser would take it apart, fitted to the page, and cleaned last:
 * nothing stands in the page that the allow-list does not name.
 */
export function renderMarkdown(markdown: string, place: TextPlace): RenderedText {
	if (isTooTangled(markdown)) return renderPlain(markdown);
	try {
		return renderTree(markdown, place);
	} catch (error) {
		// HTML nested deeper than the stack, or repeating itself: the only failures that a text can bring about.
		if (error instanceof RangeError) return renderPlain(markdown);
		throw error;
	}
}

function renderTree(markdown: string, place: TextPlace): RenderedText {
	const tree = parseHtml(htmlFromMarkdown(markdown, place));
	cleanTexts(tree);
	const headings = outlineHeadings(tree, place.shownAbove);
	settleLinks(tree, place);
	forEachElement(tree, (element) => {
		labelNote(element);
		drawTaskBox(element);
		labelCallout(element);
		alignCell(element);
	});
	wrapTables(tree);
	return { html: toHtml(sanitize(tree, SAFE_SCHEMA)), headings, isPlain: false };
}

function renderPlain(markdown: string): RenderedText {
	const text = { type: 'text' as const, value: displayText(markdown) };
	const html = toHtml({ type: 'element', tagName: 'pre', properties: {}, children: [text] });
	return { html, headings: [], isPlain: true };
}
