import { onScreen, type Camera, type Point } from '../map/camera/camera.ts';
import { brokenInto } from '../map/labels/label.ts';
import { fontFrom, LINE_HEIGHT } from '../look/labels.ts';
import type { Box } from '../model/atlas.ts';
import type { Place } from './arrangement.ts';
import { isTouching, isWithin, type Capsule } from './capsule.ts';

/** Width of a text in CSS pixels, for a font as CSS says it. */
export type Measure = (text: string, font: string) => number;

/** What texts are placed on: how the picture is seen, and how wide letters are. */
export interface TextSpace {
	readonly camera: Camera;
	/** What of the screen nothing lies over. Texts stay within. */
	readonly free: Box;
	readonly measure: Measure;
	/** Families, as CSS lists them. */
	readonly family: string;
	/** What no text may lie over. Texts that are placed join it. */
	readonly taken: Capsule[];
}

/** A pattern that is to be named. */
export interface NameWish {
	readonly pattern: number;
	readonly title: string;
	readonly place: Place;
	/** Of the font, in CSS pixels. */
	readonly size: number;
	readonly isBold: boolean;
	/** Written come what may; others only where there is room. */
	readonly isNeeded: boolean;
	/** The side that is tried first, where the name stood on one before. */
	readonly side?: number | undefined;
}

/** How a name is written, in CSS pixels. */
export interface Name {
	readonly lines: readonly string[];
	readonly size: number;
	readonly isBold: boolean;
	/** Which end of the text is at its anchor. */
	readonly align: 'start' | 'middle' | 'end';
	/** Of the anchor from the middle of the disc; the text is centred on it in height. */
	readonly dx: number;
	readonly dy: number;
	/** Radians, clockwise. */
	readonly turn: number;
	readonly side: number;
}

/** A name that found its place, and what it covers on screen. */
export interface PlacedName {
	readonly name: Name;
	readonly capsules: readonly Capsule[];
}

/** Longest line of a level name before it is broken in two, and of any line before it is cut. */
const LONG = { broken: 132, level: 190, slanted: 230 };
/** Between a disc and its name. */
const BESIDE = 8;

/** Gives names their places, the first wishes first. */
export function placeNames(wishes: readonly NameWish[], space: TextSpace): Map<number, PlacedName> {
	const placed = new Map<number, PlacedName>();
	for (const wish of wishes) {
		const sides = sidesOf(wish, space);
		const start = wish.side ?? 0;
		const tried = sides.map((_, step) => sides[(start + step) % sides.length]!);
		const inView = tried.filter(({ capsules }) => capsules.every((one) => isWithin(one, space.free)));
		const free = inView.find(({ capsules }) => isFree(capsules, space));
		const chosen = free ?? (wish.isNeeded ? (inView[0] ?? null) : null);
		if (!chosen) continue;
		space.taken.push(...chosen.capsules);
		placed.set(wish.pattern, chosen);
	}
	return placed;
}

/** Whether nothing that is there already lies under any of these. */
export function isFree(capsules: readonly Capsule[], { taken }: Pick<TextSpace, 'taken'>): boolean {
	return !taken.some((other) => capsules.some((one) => isTouching(one, other)));
}

export function fontOf(size: number, isBold: boolean, family: string): string {
	return fontFrom({ size, weight: isBold ? 600 : 400 }, family);
}

/** A text as far as it fits into a width, with an ellipsis where it does not. */
export function cut(text: string, most: number, widthOf: (text: string) => number): string {
	if (widthOf(text) <= most) return text;
	const letters = [...text];
	let [fits, tooMany] = [0, letters.length];
	while (tooMany - fits > 1) {
		const middle = (fits + tooMany) >> 1;
		if (widthOf(`${letters.slice(0, middle).join('')}…`) <= most) fits = middle;
		else tooMany = middle;
	}
	return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** How far a name reaches from the middle of its disc to the sides and up or down, where there is room for it; in CSS pixels. */
export function reachOf(
	{ title, size, isBold, place }: NameWish,
	{ measure, family }: Pick<TextSpace, 'measure' | 'family'>,
): Point {
	const widthOf = (text: string) => measure(text, fontOf(size, isBold, family));
	const whole = widthOf(title);
	const outward = place.outward ?? 0;
	const away = place.radius + BESIDE;
	if (place.isSlanted) {
		const reach = Math.min(LONG.slanted, whole) + away + CORNER;
		return { x: Math.abs(Math.cos(outward)) * reach, y: Math.abs(Math.sin(outward)) * reach };
	}
	const lines = brokenInto(title, whole > LONG.broken ? 2 : 1);
	const width = Math.min(LONG.level, Math.max(...lines.map(widthOf)));
	const height = lines.length * size * LINE_HEIGHT;
	if (Math.abs(Math.cos(outward)) < POLE) return { x: width / 2, y: away + height };
	return { x: away + width, y: Math.max(away, height / 2) };
}

type Direction = 'right' | 'left' | 'below' | 'above';

/** Where a name may stand, the best place first. */
function sidesOf(wish: NameWish, space: TextSpace): readonly PlacedName[] {
	const level = directionsOf(wish.place.outward).map((direction) => levelSide(wish, direction, space));
	if (!wish.place.isSlanted) return level.map((side, at) => numbered(side, at));
	const all = [slantedSide(wish, space), ...(wish.isNeeded ? level : [])];
	return all.map((side, at) => numbered(side, at));
}

function numbered({ name, capsules }: PlacedName, side: number): PlacedName {
	return { name: { ...name, side }, capsules };
}

/** So near to the top or the bottom of a ring, names stand above or below. */
const POLE = 0.2;

function directionsOf(outward: number | null): readonly Direction[] {
	if (outward === null) return ['below', 'above', 'right', 'left'];
	const [aside, aback]: Direction[] = Math.cos(outward) >= 0 ? ['right', 'left'] : ['left', 'right'];
	const [upright, opposite]: Direction[] = Math.sin(outward) >= 0 ? ['below', 'above'] : ['above', 'below'];
	const isAtPole = Math.abs(Math.cos(outward)) < POLE;
	return isAtPole ? [upright!, aside!, aback!, opposite!] : [aside!, upright!, opposite!, aback!];
}

function levelSide(wish: NameWish, direction: Direction, space: TextSpace): PlacedName {
	const { place, size, isBold } = wish;
	const away = place.radius * space.camera.scale + BESIDE;
	const [align, turn] = { right: ['start', 0], left: ['end', 0], below: ['middle', 0], above: ['middle', 0] }[
		direction
	] as [Name['align'], number];
	const beside = { right: away, left: -away, below: 0, above: 0 }[direction];
	const room = roomAt(shifted(onScreen(place, space.camera), beside, 0), align, space.free);
	const lines = levelLines(wish, room, space);
	const half = (lines.length * size * LINE_HEIGHT) / 2;
	const dy = { right: 0, left: 0, below: away - 2 + half, above: 2 - away - half }[direction];
	const name = { lines, size, isBold, align, dx: beside, dy, turn, side: 0 };
	return { name, capsules: capsulesOf(name, onScreen(place, space.camera), space) };
}

/** In two lines where it is long, and cut where it is longer than that or than the room that there is. */
function levelLines({ title, size, isBold }: NameWish, room: number, space: TextSpace): readonly string[] {
	const font = fontOf(size, isBold, space.family);
	const widthOf = (text: string) => space.measure(text, font);
	const isLong = widthOf(title) > Math.min(LONG.broken, room);
	return brokenInto(title, isLong ? 2 : 1).map((line) => cut(line, Math.min(LONG.level, room), widthOf));
}

function slantedSide({ title, place, size, isBold }: NameWish, space: TextSpace): PlacedName {
	const font = fontOf(size, isBold, space.family);
	const outward = place.outward ?? 0;
	const away = place.radius * space.camera.scale + BESIDE;
	const [dx, dy] = [away * Math.cos(outward), away * Math.sin(outward)];
	const middle = onScreen(place, space.camera);
	const toNextRing = Math.max(SHORTEST, (place.room - 2 * place.radius) * space.camera.scale - 2 * BESIDE);
	const toRim = roomAlong(shifted(middle, dx, dy), outward, space.free);
	const room = Math.min(LONG.slanted, toNextRing, toRim);
	const lines = [cut(title, room, (text) => space.measure(text, font))];
	const isLeft = Math.cos(outward) < 0;
	const [turn, align] = isLeft ? [outward + Math.PI, 'end' as const] : [outward, 'start' as const];
	const name = { lines, size, isBold, align, dx, dy, turn, side: 0 };
	return { name, capsules: capsulesOf(name, middle, space) };
}

/** Shorter than this, in CSS pixels, a text says nothing. */
const SHORTEST = 44;

/** How wide a level text may be; more than there is where that is too little, so that it stands nowhere. */
function roomAt({ x }: Point, align: Name['align'], { left, right }: Box): number {
	const room = { start: right - x, end: x - left, middle: 2 * Math.min(right - x, x - left) }[align];
	return Math.max(SHORTEST, room);
}

/** How far it is from a point to the rim of a box, in a direction. */
function roomAlong({ x, y }: Point, direction: number, { left, top, right, bottom }: Box): number {
	const [across, down] = [Math.cos(direction), Math.sin(direction)];
	const aside = Math.abs(across) < 1e-6 ? Infinity : ((across > 0 ? right : left) - x) / across;
	const along = Math.abs(down) < 1e-6 ? Infinity : ((down > 0 ? bottom : top) - y) / down;
	// The corners of a slanted line of text reach farther than its middle.
	return Math.max(SHORTEST, Math.min(aside, along) - CORNER);
}

const CORNER = 8;

function capsulesOf(
	{ lines, size, isBold, align, dx, dy, turn }: Name,
	middle: Point,
	space: TextSpace,
): Capsule[] {
	const font = fontOf(size, isBold, space.family);
	return lines.map((line, at) => {
		const y = (at - (lines.length - 1) / 2) * size * LINE_HEIGHT;
		const anchor = shifted(middle, dx, dy + y);
		return capsuleOf(anchor, { width: space.measure(line, font), size, align, turn });
	});
}

/** Half the height that a line of text takes, as a share of the font's size. */
const HALF_LINE = 0.55;

/** What a line of text covers. */
export function capsuleOf(
	anchor: Point,
	{ width, size, align, turn }: { width: number; size: number; align: Name['align']; turn: number },
): Capsule {
	const radius = size * HALF_LINE;
	const start = { start: 0, middle: -width / 2, end: -width }[align];
	const inset = Math.min(radius, width / 2);
	const along = (distance: number) => shifted(anchor, distance * Math.cos(turn), distance * Math.sin(turn));
	return { from: along(start + inset), to: along(start + width - inset), radius };
}

function shifted({ x, y }: Point, dx: number, dy: number): Point {
	return { x: x + dx, y: y + dy };
}
