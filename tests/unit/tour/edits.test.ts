import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tour, TourStep } from '../../../src/lib/model/tour.ts';
import {
	isBlank,
	NO_TOUR,
	viewsOf,
	withChangedStep,
	withMovedStep,
	withoutStep,
	withStep,
} from '../../../src/lib/tour/edits.ts';
import { beginHistory, changed, redone, undone } from '../../../src/lib/tour/history.ts';
import { draftFromText, textOfDraft } from '../../../src/lib/tour/stored-draft.ts';

function step(heading: string, view: string | null): TourStep {
	return { heading, view, words: '', notes: '' };
}

function tourOf(...views: readonly (string | null)[]): Tour {
	return { ...NO_TOUR, steps: views.map((view, at) => step(`Step ${at}`, view)) };
}

/** What each step is called, and what it shows. */
function shownIn(tour: Tour): readonly string[] {
	return viewsOf(tour).map((view, at) => `${tour.steps[at]!.heading} ${view}`);
}

describe('A tour that is edited', () => {
	it('is blank until something is written into it', () => {
		expect([NO_TOUR, { ...NO_TOUR, author: 'Ines' }, tourOf('')].map(isBlank)).toEqual([true, false, false]);
	});

	it('takes steps in, changes and lets go of them, where they are meant', () => {
		const two = tourOf('?p=a', '?p=b');
		expect(shownIn(withStep(two, 1, step('New', '?p=c')))).toEqual([
			'Step 0 ?p=a',
			'New ?p=c',
			'Step 1 ?p=b',
		]);
		expect(shownIn(withoutStep(two, 0))).toEqual(['Step 1 ?p=b']);
		expect(shownIn(withChangedStep(two, 1, { heading: 'Last' }))).toEqual(['Step 0 ?p=a', 'Last ?p=b']);
		expect(shownIn(withMovedStep(two, 0, 1))).toEqual(['Step 1 ?p=b', 'Step 0 ?p=a']);
	});

	it('writes no view where a step still shows that of the step before', () => {
		const tour = tourOf('?p=a', null, '?p=b');
		expect(withMovedStep(tour, 2, 0).steps.map(({ view }) => view)).toEqual(['?p=b', '?p=a', null]);
		expect(withMovedStep(tour, 1, 2).steps.map(({ view }) => view)).toEqual(['?p=a', '?p=b', '?p=a']);
		expect(withoutStep(tour, 0).steps.map(({ view }) => view)).toEqual(['?p=a', '?p=b']);
	});

	it('shows at every step what it showed, however steps are moved', () => {
		const views = fc.array(fc.constantFrom(null, '', '?p=a', '?p=b'), { minLength: 1, maxLength: 7 });
		fc.assert(
			fc.property(views, fc.nat(), fc.nat(), (some, one, other) => {
				const tour = tourOf(...some);
				const [from, to] = [one % some.length, other % some.length];
				const moved = withMovedStep(tour, from, to);
				expect([...shownIn(moved)].sort()).toEqual([...shownIn(tour)].sort());
				expect(moved.steps[to]!.heading).toBe(`Step ${from}`);
			}),
		);
	});
});

describe('What was done', () => {
	it('is taken back and done again, what is written in one go at once', () => {
		const typed = ['a', 'ab', 'abc'].reduce(
			(history, text) => changed(history, text, 'words'),
			beginHistory(''),
		);
		const then = changed(typed, 'other');
		expect(
			[then, undone(then), undone(undone(then)), undone(undone(undone(then)))].map(({ now }) => now),
		).toEqual(['other', 'abc', '', '']);
		expect(redone(undone(undone(then))).now).toBe('abc');
		expect(redone(then)).toEqual({ ...then, touched: null });
	});

	it('is not done again once something else is', () => {
		const history = changed(undone(changed(beginHistory('a'), 'b')), 'c');
		expect([redone(history).now, undone(history).now]).toEqual(['c', 'a']);
	});

	it('is one change no more after it was taken back', () => {
		const history = changed(undone(changed(changed(beginHistory(''), 'a', 'words'), 'b')), 'ac', 'words');
		expect(undone(history).now).toBe('a');
	});
});

describe('A draft', () => {
	it('comes back from what a browser kept', () => {
		const draft = { isOpen: true, tour: { ...tourOf('?p=a', null), title: 'T', author: 'Ines', words: 'W' } };
		expect(draftFromText(textOfDraft(draft))).toEqual(draft);
	});

	it('is refused or mended where something else was kept', () => {
		const none = [null, '', 'null', '{', '[]', '7', '{"tour":{}}', '{"tour":{"steps":{}}}'];
		expect(none.map(draftFromText)).toEqual(none.map(() => null));
		expect(
			draftFromText('{"isOpen":1,"tour":{"title":7,"steps":[null,3,{"heading":{},"view":[],"words":"w"}]}}'),
		).toEqual({
			isOpen: false,
			tour: { ...NO_TOUR, steps: [{ heading: '', view: '', words: 'w', notes: '' }] },
		});
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void draftFromText(text)));
	});
});
