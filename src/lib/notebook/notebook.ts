import { displayText, displayTextOrNull } from '../model/display-text.ts';

/* What a reader keeps of a library: views under names of their own, and notes on patterns. */

/** A view that can be opened again. */
export interface KeptView {
	/** No other view of the notebook is called so. */
	readonly name: string;
	/** The query string of its link, with its `?`; empty for the whole library. */
	readonly search: string;
}

export interface Note {
	/** Key of the pattern; the library need not have it any more. */
	readonly pattern: string;
	/** As it was called when the note was written. */
	readonly title: string;
	/** Never blank. */
	readonly text: string;
}

export interface Notebook {
	/** In the order in which they were kept. */
	readonly views: readonly KeptView[];
	/** One for each pattern that has any. */
	readonly notes: readonly Note[];
}

export const EMPTY_NOTEBOOK: Notebook = { views: [], notes: [] };

/** Longest name of a kept view. */
export const LONGEST_NAME = 120;

/** What is wished as a name, as a view may be called. */
export function nameFrom(wished: string): string {
	return displayText(wished).trim().slice(0, LONGEST_NAME);
}

/** Keeps a view at a place among the others, at their end unless it says otherwise; under a name that no other has. */
export function withView(notebook: Notebook, view: KeptView, at = notebook.views.length): Notebook {
	const name = freeName(view.name, notebook.views);
	return { ...notebook, views: notebook.views.toSpliced(at, 0, { ...view, name }) };
}

export function withoutView(notebook: Notebook, name: string): Notebook {
	return { ...notebook, views: notebook.views.filter((view) => view.name !== name) };
}

export function withNewName(notebook: Notebook, before: string, wished: string): Notebook {
	const others = notebook.views.filter(({ name }) => name !== before);
	const name = freeName(wished, others);
	return {
		...notebook,
		views: notebook.views.map((view) => (view.name === before ? { ...view, name } : view)),
	};
}

/** Writes a note in the place of the one that the pattern had; a blank one leaves it without any. */
export function withNote(notebook: Notebook, note: Note): Notebook {
	const at = notebook.notes.findIndex(({ pattern }) => pattern === note.pattern);
	const written = displayTextOrNull(note.text) === null ? [] : [note];
	const notes = at < 0 ? [...notebook.notes, ...written] : notebook.notes.toSpliced(at, 1, ...written);
	return { ...notebook, notes };
}

/** What the notes say, by the keys of their patterns. */
export function textsOfNotes({ notes }: Notebook): ReadonlyMap<string, string> {
	return new Map(notes.map(({ pattern, text }) => [pattern, text]));
}

/** Two notebooks in one: nothing of either is lost, and what both hold is there once. */
export function mergeNotebooks(ours: Notebook, theirs: Notebook): Notebook {
	const views = theirs.views.reduce(withViewToo, ours);
	return theirs.notes.reduce(withNoteToo, views);
}

/** A view that is there under its name, or under the number that it would get, is not kept again. */
function withViewToo(notebook: Notebook, view: KeptView): Notebook {
	const known = new Map(notebook.views.map(({ name, search }) => [name, search]));
	const name = firstOf(namesLike(view.name), (one) => (known.get(one) ?? view.search) === view.search);
	return known.has(name) ? notebook : withView(notebook, { ...view, name });
}

/** Two notes on one pattern stand in one, one after the other; where one begins or ends with the other it is enough. */
function withNoteToo(notebook: Notebook, theirs: Note): Notebook {
	const ours = notebook.notes.find(({ pattern }) => pattern === theirs.pattern);
	if (!ours) return withNote(notebook, theirs);
	if (holds(ours.text, theirs.text)) return notebook;
	const text = holds(theirs.text, ours.text) ? theirs.text : ours.text + BETWEEN + theirs.text;
	return withNote(notebook, { ...ours, text });
}

const BETWEEN = '\n\n';

function holds(text: string, part: string): boolean {
	return text === part || text.startsWith(part + BETWEEN) || text.endsWith(BETWEEN + part);
}

function freeName(wished: string, others: readonly KeptView[]): string {
	const taken = new Set(others.map(({ name }) => name));
	return firstOf(namesLike(nameFrom(wished)), (name) => !taken.has(name));
}

/** The name, and then the name with the numbers from 2 on. */
function* namesLike(name: string): Generator<string, never> {
	yield name;
	for (let number = 2; ; number++) yield `${name} (${number})`;
}

function firstOf(names: Generator<string, never>, isWanted: (name: string) => boolean): string {
	let name = names.next().value;
	while (!isWanted(name)) name = names.next().value;
	return name;
}
