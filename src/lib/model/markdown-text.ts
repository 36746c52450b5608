import { inertText } from './inert-text.ts';

/** What GitHub and GitLab would make a link of, or tell somebody of, where a word follows. */
const REFERENCE = /[@#!~%$&]\b|:(?=\/\/)|\b(?:www\.|GH-)\b/gi;

/** Markup that begins anywhere in a line: no content begins one. */
const MARKUP = /[\\`*_[\]<>|~&#$^{}]/g;

/** Content as Markdown that says just that: no markup, no link, nobody’s name, no number of an issue. */
export function markdownText(text: string): string {
	return inertText(text)
		.replace(REFERENCE, '$&\u200B')
		.replace(MARKUP, '\\$&')
		.replaceAll('\u200B', '&#8203;');
}
