import { POSITION_STEP, type Atlas } from '../../model/atlas.ts';
import type { CameraPosition, Pin } from '../../model/view.ts';
import { inOrder, readKey } from './keys.ts';
import { MOST_VALUES, shorten } from './words.ts';

/** Farther from the origin nothing stands in any layout. */
const FARTHEST = 1e7;

export function readPins(params: URLSearchParams, atlas: Atlas, notices: string[]): readonly Pin[] {
	const pins = new Map<string, Pin>();
	for (const written of params.getAll('pin').slice(0, MOST_VALUES)) {
		const at = written.lastIndexOf('@');
		const pattern = readKey(written.slice(0, Math.max(0, at)), 'moves', atlas, notices);
		const place = readNumbers(written.slice(at + 1), 2);
		if (pattern !== null && place) pins.set(pattern, pinAt(pattern, place[0]!, place[1]!));
	}
	return inLibraryOrder([...pins.values()], atlas);
}

/** A pin as a link can say it: on a whole multiple of the step that layouts have. */
export function pinAt(pattern: string, x: number, y: number): Pin {
	return { pattern, x: snapped(x), y: snapped(y) };
}

/** The pins once a pattern is put somewhere, or goes back to where the layout has it where `at` is null. */
export function pinsWith(
	pins: readonly Pin[],
	pattern: string,
	at: { readonly x: number; readonly y: number } | null,
): readonly Pin[] {
	const others = pins.filter((pin) => pin.pattern !== pattern);
	return at ? [...others, pinAt(pattern, at.x, at.y)] : others;
}

function snapped(length: number): number {
	return Math.round(length / POSITION_STEP) * POSITION_STEP + 0;
}

/** What is said of patterns, as far as the library has them, in its order; of one that is named again what is said last. */
export function inLibraryOrder<Said extends { readonly pattern: string }>(
	said: readonly Said[],
	atlas: Atlas,
): readonly Said[] {
	const byKey = new Map(said.map((one) => [one.pattern, one]));
	return inOrder([...byKey.keys()], atlas).map((key) => byKey.get(key)!);
}

export function readCamera(params: URLSearchParams, notices: string[]): CameraPosition | null {
	const written = params.get('camera');
	if (written === null) return null;
	const [x, y, scale] = readNumbers(written, 3) ?? [];
	if (x !== undefined && y !== undefined && scale !== undefined && scale > 0) return cameraAt(x, y, scale);
	notices.push(
		`This link asks for the camera “${shorten(written)}”; it is written like “camera=120,-40,1.5”.`,
	);
	return null;
}

/** A camera as a link can say it: rounded to what an eye can tell. */
export function cameraAt(x: number, y: number, scale: number): CameraPosition {
	const clamped = Math.min(100, Math.max(0.0001, scale));
	return { x: Math.round(x) + 0, y: Math.round(y) + 0, scale: Number(clamped.toPrecision(3)) };
}

/** So many numbers between commas, within what a layout can hold; null for anything else. */
function readNumbers(text: string, count: number): readonly number[] | null {
	const parts = text.split(',');
	if (parts.length !== count || !parts.every((part) => /^-?\d{1,9}(?:\.\d{1,6})?$/.test(part))) return null;
	return parts.map((part) => Math.min(FARTHEST, Math.max(-FARTHEST, Number(part))));
}
