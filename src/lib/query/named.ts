import type { AskedLibrary } from './asked-library.ts';
import { cutText } from './cut.ts';
import { QuestionError } from './question.ts';

/** So much of a name is repeated where there is no such pattern. */
const REPEATED = 80;
/** So many patterns are named where a title fits several. */
const MOST_NAMED = 10;

/** The position of the pattern that a key, an id, or a title in any case names. Throws `QuestionError` where there is none, or several. */
export function patternNamed({ library, columns }: AskedLibrary, name: string): number {
	const key = name.normalize('NFC');
	const byKey = columns.keys.indexOf(key);
	if (byKey >= 0) return byKey;
	const byId = library.patterns.findIndex(({ id }) => id === name);
	if (byId >= 0) return byId;
	const folded = key.toLowerCase();
	const titled = [...columns.titles.keys()].filter((row) => columns.titles[row]!.toLowerCase() === folded);
	if (titled.length === 1) return titled[0]!;
	throw new QuestionError(
		titled.length
			? `Several patterns are called “${cutText(name, REPEATED)}”; name one by its key: ${sayKeys(titled, columns.keys)}.`
			: `There is no pattern with the key, id or title “${cutText(name, REPEATED)}”. “search” finds patterns by words.`,
	);
}

function sayKeys(rows: readonly number[], keys: readonly string[]): string {
	const more = rows.length - MOST_NAMED;
	const named = rows.slice(0, MOST_NAMED).map((row) => cutText(keys[row]!, REPEATED));
	return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
