import type { Tour, TourStep } from '../model/tour.ts';

/* What is done to a tour that is being made; each leaves the tour before as it was. */

export const NO_TOUR: Tour = { title: '', author: null, words: '', steps: [] };

/** Nothing was written into it yet. */
export function isBlank({ title, author, words, steps }: Tour): boolean {
	return steps.length === 0 && !title && !author && !words;
}

/** Steps that say no view stay with what they show, whatever comes before them now. */
export function withStep(tour: Tour, at: number, step: TourStep): Tour {
	const places = [...tour.steps.keys()].toSpliced(at, 0, tour.steps.length);
	return inOrder({ ...tour, steps: [...tour.steps, step] }, places);
}

export function withoutStep(tour: Tour, at: number): Tour {
	return inOrder(tour, [...tour.steps.keys()].toSpliced(at, 1));
}

export function withMovedStep(tour: Tour, from: number, to: number): Tour {
	const places = [...tour.steps.keys()];
	return inOrder(tour, places.toSpliced(from, 1).toSpliced(to, 0, from));
}

export function withChangedStep(tour: Tour, at: number, change: Partial<TourStep>): Tour {
	return { ...tour, steps: tour.steps.with(at, { ...tour.steps[at]!, ...change }) };
}

/** The view that each step shows: one that says none stays with the view before. */
export function viewsOf({ steps }: Pick<Tour, 'steps'>): readonly string[] {
	let shown = '';
	return steps.map(({ view }) => (shown = view ?? shown));
}

function inOrder(tour: Tour, places: readonly number[]): Tour {
	const shown = viewsOf(tour);
	const steps = places.map((from, at) => {
		const step = tour.steps[from]!;
		const before = at === 0 ? '' : shown[places[at - 1]!];
		return step.view === null && shown[from] !== before ? { ...step, view: shown[from]! } : step;
	});
	return { ...tour, steps };
}
