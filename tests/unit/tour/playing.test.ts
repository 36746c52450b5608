import { describe, expect, it } from 'vitest';
import {
	arriveAt,
	carryWayBack,
	playingFromSearch,
	searchFromPlaying,
	stepAt,
	wayBackFrom,
	withoutWayBack,
	withWayBack,
} from '../../../src/lib/tour/playing.ts';

const step = (heading: string, view: string | null) => ({ heading, view, words: '', notes: '' });
const TOUR = { steps: [step('One', '?p=a'), step('Two', null), step('Three', '')] };
const stale =
	(...stops: number[]) =>
	(stop: number) =>
		stops.includes(stop) ? `${stop} is gone.` : null;

describe('Where a tour stands', () => {
	it('comes back from its link', () => {
		const playing = { stop: 3, camera: { x: 120, y: -40, scale: 1.5 }, theme: 'dark' } as const;
		expect(searchFromPlaying(playing)).toBe('?step=3&theme=dark&camera=120%2C-40%2C1.5');
		expect(playingFromSearch(searchFromPlaying(playing), 5)).toEqual(playing);
		expect(searchFromPlaying({ stop: 0, camera: null, theme: null })).toBe('');
	});

	it('leaves the theme to the device where the link names none that there is', () => {
		expect(playingFromSearch('?step=1&theme=pink', 5).theme).toBeNull();
	});

	it.each([
		['?step=9', 3],
		['?step=-2', 0],
		['?step=2.7', 2],
		['?step=two', 0],
		['', 0],
	])('is the nearest step that there is: %s', (search, stop) => {
		expect(playingFromSearch(search, 3).stop).toBe(stop);
	});
});

describe('What is shown at a stop', () => {
	it('is the view of the last step that has one', () => {
		expect([0, 1, 2, 3].map((stop) => stepAt(TOUR, stop)?.view)).toEqual([undefined, '?p=a', '?p=a', '']);
	});
});

describe('Who goes on', () => {
	it('passes over stale steps, and is told which and why', () => {
		const passed = [
			{ stop: 2, reason: '2 is gone.' },
			{ stop: 3, reason: '3 is gone.' },
		];
		expect(arriveAt(2, 1, 4, stale(2, 3))).toEqual({ stop: 4, passed });
		expect(arriveAt(3, -1, 4, stale(2, 3))).toEqual({ stop: 1, passed: passed.toReversed() });
	});

	it('stays at the last step that can be shown', () => {
		expect(arriveAt(3, 1, 3, stale(3))).toEqual({ stop: 2, passed: [{ stop: 3, reason: '3 is gone.' }] });
		expect(arriveAt(1, 1, 2, stale(1, 2)).stop).toBe(0);
	});

	it('goes back to what is said before the first step', () => {
		expect(arriveAt(0, -1, 3, stale(1))).toEqual({ stop: 0, passed: [] });
		expect(arriveAt(1, -1, 3, stale(1)).stop).toBe(0);
	});
});

describe('The way back from the explorer', () => {
	it('is said in the link, with what the link says already', () => {
		const search = withWayBack('?p=trust', { tour: 'a.b', stop: 3, theme: null });
		expect(search).toBe('?p=trust&tour=a.b.3');
		expect(wayBackFrom(search)).toEqual({ tour: 'a.b', stop: 3, theme: null });
	});

	it('says how the tour is shown', () => {
		const search = withWayBack('', { tour: 'walk', stop: 1, theme: 'contrast' });
		expect(search).toBe('?tour=walk.1&theme=contrast');
		expect(carryWayBack('?q=care', search)).toBe('?q=care&tour=walk.1&theme=contrast');
		expect(withoutWayBack(search)).toBe('');
	});

	it('goes along from view to view, until it is let go', () => {
		expect(carryWayBack('?q=care', '?p=trust&tour=walk.3')).toBe('?q=care&tour=walk.3');
		expect(carryWayBack('?q=care', '?p=trust')).toBe('?q=care');
		expect(withoutWayBack('?q=care&tour=walk.3')).toBe('?q=care');
	});

	it.each(['', '?tour=', '?tour=.3', '?tour=a', '?tour=a.b', '?tour=a.-1'])('is none in “%s”', (search) => {
		expect(wayBackFrom(search)).toBeNull();
	});
});
