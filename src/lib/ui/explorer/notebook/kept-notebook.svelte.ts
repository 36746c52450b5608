import { EMPTY_NOTEBOOK, mergeNotebooks, textsOfNotes, type Notebook } from '../../../notebook/notebook.ts';
import { readNotebook, writeNotebook } from '../../../notebook/notebook-file.ts';
import { sayError } from '../../../source/failures.ts';
import { recall, remember } from '../../parts/remembered.ts';

const NOT_KEPT =
	'This browser keeps nothing for this page, be it blocked or full: your views and notes last while the page is open. Save them as a file.';

/** The notebook of one library as this browser keeps it, whichever tab it is changed in; where it keeps none, as long as the page is open. */
export class KeptNotebook {
	now: Notebook = $state.raw(EMPTY_NOTEBOOK);
	/** Why it lasts only while the page is open, in a sentence; null where it is kept. */
	fault: string | null = $state(null);
	/** What is kept and cannot be read, which is not written over; null where there is nothing of the kind. */
	unread: string | null = $state.raw(null);
	/** Notes by the keys of their patterns. */
	readonly texts: ReadonlyMap<string, string> = $derived(textsOfNotes(this.now));
	readonly #name: string;
	readonly #library: string;

	/** @param library What the library is called. */
	constructor(name: string, library: string) {
		this.#name = name;
		this.#library = library;
		this.#take(recall(name));
	}

	/** Changes what is kept now, which another tab may have changed. Throws an Error with a sentence where that would be too much. */
	change(edit: (before: Notebook) => Notebook): void {
		if (this.fault === null) this.#take(recall(this.#name));
		const after = edit(this.now);
		const text = writeNotebook(after, this.#library);
		this.now = after;
		if (this.unread === null) this.fault = remember(this.#name, text) ? null : NOT_KEPT;
	}

	/** Another tab has changed what is kept. What this one could not keep until now is kept too. */
	hear({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
		if (key !== this.#name || newValue === null) return;
		const ours = this.fault === null ? null : this.now;
		this.#take(newValue);
		if (ours && this.fault === null) this.change((theirs) => mergeNotebooks(theirs, ours));
	}

	/** Lets go what could not be read; what was kept since then is kept in its place. */
	startAnew(): void {
		this.unread = null;
		this.change((notebook) => notebook);
	}

	/** The notebook as a file. */
	write(): string {
		return writeNotebook(this.now, this.#library);
	}

	/** What was kept before may be gone meanwhile: then what is here is kept. */
	#take(text: string | null): void {
		if (text === null) return;
		try {
			this.now = readNotebook(text).notebook;
			[this.fault, this.unread] = [null, null];
		} catch (error) {
			this.unread = text;
			this.fault = `What this browser keeps of your views and notes cannot be read, and is left as it is. ${sayError(error)}`;
		}
	}
}
