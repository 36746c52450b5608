import type { Tour, TourStep } from '../model/tour.ts';
import type { CameraPosition } from '../model/view.ts';
import { THEME, themeFromSearch, type ThemeName } from '../model/theme-name.ts';
import { readCamera } from '../view/link/placement.ts';

/*
 * Where a tour that is played stands. Stops are numbered as readers count steps: 0 is what is said before the first
 * step, 1 the first step.
 */

/** Where a tour stands, as its link says it. */
export interface Playing {
	readonly stop: number;
	/** Where the map looks since it was moved by hand; null while it looks where the step has it look. */
	readonly camera: CameraPosition | null;
	/** In which theme it is to be shown; null for the one of the device. */
	readonly theme: ThemeName | null;
}

/** The query string of the window that only the speaker sees. */
export const SPEAKER = '?speaker=yes';

/** Reads `?step=3&camera=120,-40,1.5&theme=dark`; what is no step of so many is the nearest that is. */
export function playingFromSearch(search: string, steps: number): Playing {
	const params = new URLSearchParams(search);
	const written = Number(params.get('step') ?? 0);
	const stop = Number.isFinite(written) ? Math.min(steps, Math.max(0, Math.trunc(written))) : 0;
	return { stop, camera: readCamera(params, []), theme: themeFromSearch(search) };
}

/** The shortest query string that says where a tour stands. */
export function searchFromPlaying({ stop, camera, theme }: Playing): string {
	const params = new URLSearchParams();
	if (stop > 0) params.set('step', String(stop));
	if (theme) params.set(THEME, theme);
	return searchLooking(params.toString(), camera);
}

/** A query string of a view that looks there; null leaves it as it is. */
export function searchLooking(search: string, camera: CameraPosition | null): string {
	const params = new URLSearchParams(search);
	if (camera) params.set('camera', [camera.x, camera.y, camera.scale].join(','));
	const text = params.toString();
	return text && `?${text}`;
}

/** The query string of what is shown at a stop: the step's own view, or that of the last one before it that has one. */
export function viewAt({ steps }: Pick<Tour, 'steps'>, stop: number): string {
	return steps.slice(0, stop).findLast(({ view }) => view !== null)?.view ?? '';
}

/** The step at a stop, its view said; null before the first one. */
export function stepAt(tour: Pick<Tour, 'steps'>, stop: number): TourStep | null {
	const step = tour.steps[stop - 1];
	return step ? { ...step, view: viewAt(tour, stop) } : null;
}

/** Why steps are passed over, the first of them first. */
export interface Passed {
	readonly stop: number;
	readonly reason: string;
}

/** Where one comes to on the way from one stop past stale steps, and which these were; null where there is no other stop that way. */
export interface Arrival {
	readonly stop: number;
	readonly passed: readonly Passed[];
}

/**
 * Goes from a stop on to `goal`, and past stale steps further that way; where there is nothing further, the other way.
 *
 * @param findStale Why the step at a stop cannot be shown, or null.
 */
export function arriveAt(
	goal: number,
	way: 1 | -1,
	steps: number,
	findStale: (stop: number) => string | null,
): Arrival {
	const passed: Passed[] = [];
	for (let stop = goal; stop >= 1 && stop <= steps; stop += way) {
		const reason = findStale(stop);
		if (reason === null) return { stop, passed };
		passed.push({ stop, reason });
	}
	if (way === -1 || goal < 1) return { stop: 0, passed };
	const back = arriveAt(goal - 1, -1, steps, findStale);
	return { stop: back.stop, passed };
}

/** The parameter by which the explorer knows the step that a reader left: `tour=<name>.<step>`. */
const WAY_BACK = 'tour';

/** A step that was left to explore by hand. */
export interface WayBack {
	/** The tour's name. */
	readonly tour: string;
	readonly stop: number;
	/** As in `Playing`. */
	readonly theme: ThemeName | null;
}

/** Null where a query string names no step. */
export function wayBackFrom(search: string): WayBack | null {
	const written = new URLSearchParams(search).get(WAY_BACK) ?? '';
	const dot = written.lastIndexOf('.');
	const stop = Number(written.slice(dot + 1));
	if (dot < 1 || !Number.isSafeInteger(stop) || stop < 0) return null;
	return { tour: written.slice(0, dot), stop, theme: themeFromSearch(search) };
}

/** A query string with the way back to a step. */
export function withWayBack(search: string, { tour, stop, theme }: WayBack): string {
	const params = new URLSearchParams(search);
	params.set(WAY_BACK, `${tour}.${stop}`);
	if (theme) params.set(THEME, theme);
	return `?${params}`;
}

/** A query string with the way back that another has, if it has one. */
export function carryWayBack(search: string, from: string): string {
	const back = wayBackFrom(from);
	return back ? withWayBack(search, back) : search;
}

/** A query string without any way back. */
export function withoutWayBack(search: string): string {
	const params = new URLSearchParams(search);
	for (const name of [WAY_BACK, THEME]) params.delete(name);
	const text = params.toString();
	return text && `?${text}`;
}
