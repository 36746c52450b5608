import { readFields, readJson, readList, readText, wrong } from '../atlas/checked-reading.ts';
import { displayTextOrNull } from '../model/display-text.ts';
import {
	mergeNotebooks,
	nameFrom,
	EMPTY_NOTEBOOK,
	type KeptView,
	type Note,
	type Notebook,
} from './notebook.ts';

/**
 * A notebook as a file, which is also how a browser keeps it:
 *
 *     {
 *       "format": "pattern-notebook",
 *       "version": 1,
 *       "library": "Commons of care",
 *       "views": [{ "name": "Hubs", "link": "?sort=-degree&table=alone" }],
 *       "notes": [{ "pattern": "kanban", "title": "Kanban", "text": "We tried this in May." }]
 *     }
 */
const FORMAT = 'pattern-notebook';
const VERSION = 1;

/** Browsers keep five million characters for a whole site. */
const MOST_CHARACTERS = 4_000_000;
const MOST_VIEWS = 1_000;
const MOST_NOTES = 10_000;
const LONGEST_LINK = 60_000;

/** A notebook that was read, and of which library it says it is. */
export interface NotebookReading {
	readonly notebook: Notebook;
	readonly library: string;
}

/** Throws an Error with a sentence for readers where it would be too much to be read again. */
export function writeNotebook(notebook: Notebook, library: string): string {
	refuseTooMany(notebook);
	const file = {
		...{ format: FORMAT, version: VERSION, library },
		views: notebook.views.map(({ name, search }) => ({ name, link: search })),
		notes: notebook.notes.map(({ pattern, title, text }) => ({ pattern, title, text })),
	};
	const text = `${JSON.stringify(file, null, 2)}\n`;
	refuseTooLong(text);
	return text;
}

/** What `writeNotebook` wrote. Throws an Error with a sentence for readers where the text is anything else. */
export function readNotebook(text: string): NotebookReading {
	refuseTooLong(text);
	return readJson(text, 'notebook', readFile);
}

function readFile(value: unknown): NotebookReading {
	const file = readFields(value);
	if (file.get('format') !== FORMAT)
		throw new Error('This file is no notebook of views and notes: it does not say that it is one.');
	if (file.get('version') !== VERSION)
		throw new Error(
			`This notebook has version ${shown(file.get('version'))}, and this page reads version 1.`,
		);
	const views = readList(file.get('views'), 'views', readView);
	const notes = readList(file.get('notes'), 'notes', readNote);
	refuseTooMany({ views, notes });
	// Names and patterns that stand there twice are told apart, or put together.
	const notebook = mergeNotebooks(EMPTY_NOTEBOOK, { views, notes });
	return { notebook, library: readText(file.get('library'), 'library') };
}

function readView(value: unknown, list: string, row: number): KeptView {
	const place = `${list}[${row}]`;
	const view = readFields(value, place);
	const search = readText(view.get('link'), `${place}.link`);
	if (search.length > LONGEST_LINK || !/^(?:\?[^#]*)?$/.test(search))
		throw wrong(`${place}.link`, 'the query of a link, which begins with “?”');
	return { name: nameFrom(readSeen(view.get('name'), `${place}.name`)), search };
}

function readNote(value: unknown, list: string, row: number): Note {
	const place = `${list}[${row}]`;
	const note = readFields(value, place);
	return {
		pattern: readSeen(note.get('pattern'), `${place}.pattern`),
		title: readText(note.get('title'), `${place}.title`),
		text: readSeen(note.get('text'), `${place}.text`),
	};
}

function readSeen(value: unknown, place: string): string {
	const text = readText(value, place);
	if (displayTextOrNull(text) === null) throw wrong(place, 'text that can be seen');
	return text;
}

function shown(version: unknown): string {
	return typeof version === 'number' ? String(version) : 'that is not a number';
}

function refuseTooMany({ views, notes }: Notebook): void {
	if (views.length > MOST_VIEWS || notes.length > MOST_NOTES)
		throw new Error('A notebook holds at most 1,000 views and 10,000 notes.');
}

function refuseTooLong(text: string): void {
	if (text.length > MOST_CHARACTERS) throw new Error('A notebook holds at most four million characters.');
}
