import { counted } from '../../model/counted.ts';
import type { WrittenLanguage } from '../../tour/language-fields.ts';
import { takeColumn } from '../../view/picks.ts';
import type { LeadWords } from './lead-words.svelte.ts';
import type { SetDesk } from './set-desk.svelte.ts';

/** Takes a file apart that may be anything: the language that it carries, or why there is none. */
export type ReadLanguage = (
	name: string,
	text: string,
) => Promise<{ readonly language: WrittenLanguage } | { readonly refusal: string }>;

/** What came of opening a file, in words, and what brings back what was there before; null where nothing was changed. */
export interface Opened {
	readonly said: string;
	readonly undo: (() => void) | null;
}

interface Place {
	readonly desk: Pick<SetDesk, 'atlas' | 'picks' | 'columnRead' | 'showRead'>;
	readonly leads: Pick<LeadWords, 'of' | 'set'>;
	readonly read: ReadLanguage;
}

const LARGEST = 2 * 1024 * 1024;

/** Shows the language of a file: its patterns fill a column of its name, and its sentences come with them. */
export async function openLanguage(file: File, { desk, leads, read }: Place): Promise<Opened> {
	if (file.size > LARGEST) return refused(`“${file.name}” is larger than 2 MiB, so it was not read.`);
	const reading = await read(file.name, await file.text());
	if ('refusal' in reading) return refused(reading.refusal);
	const { column: name, steps } = reading.language;
	const keys = new Set(desk.atlas.keys);
	const known = steps.filter(({ pattern }) => keys.has(pattern));
	if (known.length === 0) return refused(`This library has none of the patterns of “${file.name}”.`);
	const taken = takeColumn(
		desk.picks,
		{ name, patterns: known.map(({ pattern }) => pattern) },
		desk.columnRead,
	);
	if (!taken) return refused(`With “${file.name}” more patterns would be picked than a link can say.`);
	const before = [desk.picks, desk.columnRead] as const;
	const leadsBefore = known.map(({ pattern }) => [pattern, leads.of(pattern)] as const);
	for (const { pattern, lead } of known) leads.set(pattern, lead);
	desk.showRead(taken.picks, taken.column);
	return {
		said: sayOpened(file.name, taken.picks[taken.column]!, { known, missing: steps.length - known.length }),
		undo: () => {
			for (const lead of leadsBefore) leads.set(...lead);
			desk.showRead(...before);
		},
	};
}

function refused(said: string): Opened {
	return { said, undo: null };
}

function sayOpened(
	file: string,
	{ name, patterns }: { readonly name: string; readonly patterns: readonly string[] },
	{ known, missing }: { readonly known: WrittenLanguage['steps']; readonly missing: number },
): string {
	const sentences = counted(known.filter(({ lead }) => lead).length, 'sentence');
	const opened = `“${file}” is opened: ${counted(patterns.length, 'pattern')} in “${name}”, with ${sentences}.`;
	return missing ? `${opened} This library does not have ${missing} of its patterns.` : opened;
}
