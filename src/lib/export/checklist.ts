import { causesByFile, type RootCause } from '../view/desk/causes.ts';
import { headingOf, messageOf } from './finding-words.ts';
import { markdownText } from '../model/markdown-text.ts';

/** Causes to tick off, in Markdown: a heading and a list for each file. */
export function checklistByFile(causes: readonly RootCause[]): string[] {
	return causesByFile(causes).map(
		([file, ofFile]) => `### ${markdownText(headingOf(file))}\n\n${ofFile.map(itemFrom).join('\n')}\n`,
	);
}

function itemFrom(cause: RootCause): string {
	const { line, column, rule, severity } = cause.finding;
	const location = line === null ? '' : ` ${line}:${column ?? 1}`;
	return `- [ ] **${severity}**${location} ${markdownText(messageOf(cause))} (${markdownText(rule)})`;
}
