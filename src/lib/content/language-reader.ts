import { shortened } from '../model/citing.ts';
import { LONGEST_LEAD, type WrittenLanguage, type WrittenStep } from '../tour/language-fields.ts';
import type { ContentFile } from './content-file.ts';
import { parseDocument } from './document.ts';
import { exactTextOf, isList, isMapping, textOf, valueOf, type YamlValue } from './yaml-value.ts';

/** A file that was opened: the language that it carries, or a sentence that says why there is none. */
export type LanguageReading = { readonly language: WrittenLanguage } | { readonly refusal: string };

/** Reads what `fieldsOfLanguage` wrote into the front matter of a file that may be anything. */
export function readLanguage(file: ContentFile): LanguageReading {
	const { value: document, remarks } = parseDocument(file);
	const stated = document ? valueOf(document.frontMatter, 'language') : undefined;
	if (!document) return { refusal: remarks.at(-1)?.message ?? noLanguage(file) };
	if (!isMapping(stated)) return { refusal: noLanguage(file) };
	const [column, listed] = [textOf(valueOf(stated, 'column')), valueOf(stated, 'patterns')];
	if (column === null || !isList(listed) || listed.length === 0) return { refusal: noLanguage(file) };
	return readSteps(listed, column);
}

function noLanguage({ path }: ContentFile): string {
	return `“${shortened(path)}” carries no language: it is opened from the tour that this page’s “Take away” saves.`;
}

function readSteps(listed: readonly YamlValue[], column: string): LanguageReading {
	const steps = listed.map(stepFrom);
	const broken = steps.findIndex((step) => step === null);
	if (broken >= 0) return { refusal: `Entry ${broken + 1} under “patterns” names no pattern.` };
	const read = steps.filter((step) => step !== null);
	const long = read.find(({ lead }) => lead.length > LONGEST_LEAD);
	if (long)
		return {
			refusal: `The sentence of “${shortened(long.pattern)}” is longer than ${LONGEST_LEAD} characters.`,
		};
	return { language: { column, steps: read } };
}

function stepFrom(value: YamlValue): WrittenStep | null {
	if (!isMapping(value)) return null;
	const pattern = exactTextOf(valueOf(value, 'pattern'));
	return pattern === null ? null : { pattern, lead: exactTextOf(valueOf(value, 'sentence')) ?? '' };
}
