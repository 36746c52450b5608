import type { SearchTexts } from '../model/details.ts';
import { readColumn, readFields, readJson, readList, readText, readTextOrNull } from './checked-reading.ts';

/** What search reads, from the text of `texts.json` of a library with so many patterns. Throws an Error with a sentence for readers. */
export function decodeTexts(text: string, patterns: number): SearchTexts {
	return readJson(text, 'texts.json', (value) => {
		const file = readFields(value);
		return {
			aliases: readColumn(file.get('aliases'), patterns, 'aliases', (list, place) =>
				readList(list, place, readText),
			),
			summaries: readColumn(file.get('summaries'), patterns, 'summaries', readTextOrNull),
		};
	});
}
