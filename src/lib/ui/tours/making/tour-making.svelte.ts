import type { Tour, TourStep } from '../../../model/tour.ts';
import {
	isBlank,
	NO_TOUR,
	withChangedStep,
	withMovedStep,
	withoutStep,
	withStep,
} from '../../../tour/edits.ts';
import { beginHistory, changed, redone, undone, type History } from '../../../tour/history.ts';
import type { TourReading } from './tour-file.ts';
import { draftFromText, textOfDraft } from '../../../tour/stored-draft.ts';

/** Where a draft is kept on this device. */
export interface DraftStore {
	readonly read: () => string | null;
	/** False where it could not be kept. */
	readonly write: (text: string) => boolean;
}

/** What the site offers to whoever makes a tour. */
export interface TourTools {
	readonly store: DraftStore;
	/** Reads the text of a tour's file. */
	readonly read: (name: string, text: string) => Promise<TourReading>;
	/** Plays the tour that is kept. */
	readonly play: () => void;
}

/** What is chosen of a tour: a step by its position, or what stands before all of them. */
export type ChosenPart = number | 'cover' | null;

/** A tour that is being made: each change can be taken back, and is kept on this device. */
export class TourMaking {
	/** Whether its steps are in sight. */
	isOpen = $state(false);
	chosen: ChosenPart = $state(null);
	/** What was done last, for those who do not see it. */
	said = $state('');
	/** Whether the last change could be kept. */
	isKept = $state(true);
	#history: History<Tour> = $state.raw(beginHistory(NO_TOUR));
	readonly #store: DraftStore;

	readonly tour: Tour = $derived(this.#history.now);
	readonly isBlank = $derived(isBlank(this.tour));
	readonly canUndo = $derived(this.#history.past.length > 0);
	readonly canRedo = $derived(this.#history.future.length > 0);

	constructor(store: DraftStore) {
		this.#store = store;
		const kept = draftFromText(store.read());
		if (!kept) return;
		this.#history = beginHistory(kept.tour);
		this.isOpen = kept.isOpen;
	}

	turn(isOpen: boolean): void {
		this.isOpen = isOpen;
		this.#keep();
	}

	/** After the chosen step, else at the end. */
	add(step: TourStep): void {
		const at = typeof this.chosen === 'number' ? this.chosen + 1 : this.tour.steps.length;
		this.#change(withStep(this.tour, at, step), `“${step.heading}” is step ${at + 1} of the tour.`);
		this.chosen = at;
	}

	remove(at: number): void {
		const { heading } = this.tour.steps[at]!;
		this.#change(withoutStep(this.tour, at), `“${heading}” is taken out.`);
		const left = this.tour.steps.length;
		this.chosen = left > 0 ? Math.min(at, left - 1) : null;
	}

	move(from: number, to: number): void {
		const { steps } = this.tour;
		if (from === to || !(from in steps) || !(to in steps)) return;
		this.#change(withMovedStep(this.tour, from, to), `Step ${from + 1} is step ${to + 1} now.`);
		this.chosen = to;
	}

	/** What is written into one field of a step in one go is one change. */
	changeStep(at: number, change: Partial<TourStep>): void {
		const touched = `${at} ${Object.keys(change).join(' ')}`;
		this.#set(changed(this.#history, withChangedStep(this.tour, at, change), touched));
	}

	/** The view of a step, as it is on screen now. */
	lookAnew(at: number, view: string): void {
		this.#change(withChangedStep(this.tour, at, { view }), `Step ${at + 1} shows what is on screen.`);
	}

	changeCover(change: Partial<Pick<Tour, 'title' | 'author' | 'words'>>): void {
		this.#set(changed(this.#history, { ...this.tour, ...change }, Object.keys(change).join(' ')));
	}

	/** Another tour in the place of this one, which can be had back. */
	replace({ title, author, words, steps }: Tour, said: string): void {
		this.#change({ title, author, words, steps }, said);
		this.chosen = null;
	}

	undo(): void {
		this.#step(undone(this.#history), 'Taken back.');
	}

	redo(): void {
		this.#step(redone(this.#history), 'Done again.');
	}

	#step(history: History<Tour>, said: string): void {
		this.#set(history);
		this.said = said;
		if (typeof this.chosen === 'number' && this.chosen >= this.tour.steps.length) this.chosen = null;
	}

	#change(tour: Tour, said: string): void {
		this.#set(changed(this.#history, tour));
		this.said = said;
	}

	#set(history: History<Tour>): void {
		this.#history = history;
		this.#keep();
	}

	#keep(): void {
		this.isKept = this.#store.write(textOfDraft({ tour: this.tour, isOpen: this.isOpen }));
	}
}
