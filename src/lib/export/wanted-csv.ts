import { inertText } from '../model/inert-text.ts';
import type { WantedPattern } from '../model/health.ts';
import { csvRow } from './csv.ts';

/** A row for everyone who asks for a pattern that nobody wrote; `asks` is how many do. */
export function* csvFromWanted(wanted: Iterable<Pick<WantedPattern, 'name' | 'asks'>>): Generator<string> {
	yield csvRow(['wanted', 'asks', 'file', 'relation', 'line']);
	for (const { name, asks } of wanted) {
		for (const { file, type, line } of asks)
			yield csvRow([inertText(name), asks.length, inertText(file), type, line]);
	}
}
