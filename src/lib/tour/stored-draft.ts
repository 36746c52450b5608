import type { Tour, TourStep } from '../model/tour.ts';

/** A tour that is being made, as a browser keeps it. */
export interface StoredDraft {
	readonly tour: Tour;
	/** Whether its steps are in sight. */
	readonly isOpen: boolean;
}

/** What a draft is kept under: sites that share an origin keep theirs apart. */
export function draftName(site: string): string {
	return `tour ${site}`;
}

export function textOfDraft({ tour, isOpen }: StoredDraft): string {
	return JSON.stringify({ isOpen, tour });
}

/** What a browser kept, as far as it can be used; null where it is no draft. */
export function draftFromText(text: string | null): StoredDraft | null {
	const stored = objectFrom(parsed(text));
	const tour = objectFrom(stored?.['tour']);
	if (!tour || !Array.isArray(tour['steps'])) return null;
	return {
		isOpen: stored!['isOpen'] === true,
		tour: {
			title: textFrom(tour['title']),
			author: textFrom(tour['author']) || null,
			words: textFrom(tour['words']),
			steps: tour['steps'].map(stepFrom).filter((step) => step !== null),
		},
	};
}

function stepFrom(value: unknown): TourStep | null {
	const step = objectFrom(value);
	if (!step) return null;
	const view = step['view'] === null ? null : textFrom(step['view']);
	return {
		heading: textFrom(step['heading']),
		view,
		words: textFrom(step['words']),
		notes: textFrom(step['notes']),
	};
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return null;
	}
}

function objectFrom(value: unknown): Record<string, unknown> | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: null;
}

function textFrom(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
