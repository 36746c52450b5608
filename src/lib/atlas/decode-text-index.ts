import type { IndexedWords, TextDirectory } from '../model/text-index.ts';
import {
	readColumn,
	readFields,
	readJson,
	readList,
	readNumbers,
	readText,
	readWhole,
} from './checked-reading.ts';

/* The parts of an index of texts, from the JSON of their files. Each throws an Error with a sentence for readers. */

/** Of a library with so many patterns. */
export function decodeTextDirectory(text: string, file: string, patterns: number): TextDirectory {
	return readJson(text, file, (value) => {
		const directory = readFields(value);
		const passages = readList(directory.get('patterns'), 'patterns', (item, place) =>
			readWhole(item, 0, patterns - 1, place),
		);
		return {
			patterns: passages,
			passageParts: readList(directory.get('passageParts'), 'passageParts', (item, place) =>
				readWhole(item, 0, passages.length, place),
			),
			wordParts: readList(directory.get('wordParts'), 'wordParts', readText),
		};
	});
}

export function decodeIndexedWords(text: string, file: string): IndexedWords {
	return readJson(text, file, (value) => {
		const part = readFields(value);
		const words = readList(part.get('words'), 'words', readText);
		return { words, places: readColumn(part.get('places'), words.length, 'places', readNumbers) };
	});
}

export function decodePassages(text: string, file: string): readonly string[] {
	return readJson(text, file, (value) => readList(value, '', readText));
}
