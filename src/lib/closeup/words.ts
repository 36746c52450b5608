import { onScreen, type Point } from '../map/camera/camera.ts';
import { fontFrom, LABEL } from '../look/labels.ts';
import type { Box } from '../model/atlas.ts';
import type { Place } from './arrangement.ts';
import { isWithin } from './capsule.ts';
import { capsuleOf, isFree, type TextSpace } from './names.ts';

/** An edge whose relation is to be said on its line. */
export interface WordsWish {
	readonly edge: number;
	/** The first of these that has room is said. */
	readonly words: readonly string[];
	readonly from: Place;
	readonly to: Place;
	/** Of its control point from the straight line, in units of the arrangement. */
	readonly bend: number;
	/** What it runs through, in units of the arrangement; it bends in no other way then. */
	readonly corners: readonly Point[];
	/** Whether words are written level, whichever way the line runs. */
	readonly isLevel: boolean;
}

/** Words on a line, and how far from its middle they stand, in CSS pixels. */
export interface PlacedWords {
	readonly words: string;
	readonly dx: number;
	readonly dy: number;
}

/** A line has to be so much longer than its words. */
const SPARE = 20;
/** Among many lines the same words are written seldom: they keep this far from all other texts, in CSS pixels. */
const MANY_LINES = 40;
const APART = { few: 0, many: 13 };

/** Gives words their places on the lines that have room for them, the first wishes first. */
export function placeWords(wishes: readonly WordsWish[], space: TextSpace): Map<number, PlacedWords> {
	const placed = new Map<number, PlacedWords>();
	const isMany = wishes.length > MANY_LINES;
	for (const wish of wishes) {
		const line = wish.corners.length ? longestPart(wish, space) : lineOf(wish, space);
		for (const words of wish.words) {
			const at = placeOn(line, words, isMany, space);
			if (!at) continue;
			const middle = wish.corners.length ? middleOf(wish.corners, space) : pointOn(line, 0.5);
			placed.set(wish.edge, { words, dx: at.x - middle.x, dy: at.y - middle.y });
			break;
		}
	}
	return placed;
}

/** Takes the first place on a line that is free for words; null where there is none. */
function placeOn(line: Line, words: string, isMany: boolean, space: TextSpace): Point | null {
	const width = space.measure(words, fontFrom(LABEL.edge, space.family));
	const shares = line.length < width + SPARE ? [] : sharesOn(line, isMany ? [0.5] : TRIED, space.free);
	for (const share of shares) {
		const at = pointOn(line, share);
		const look = { width: width + 6, size: LABEL.edge.size, align: 'middle', turn: line.turn } as const;
		const capsule = capsuleOf(at, look);
		const around = { ...capsule, radius: capsule.radius + (isMany ? APART.many : APART.few) };
		if (!isWithin(capsule, space.free) || !isFree([around], space)) continue;
		space.taken.push(capsule);
		return at;
	}
	return null;
}

/** A line from rim to rim, on screen. */
interface Line {
	readonly start: Point;
	readonly end: Point;
	/** What its middle is moved by, where it bends. */
	readonly aside: Point;
	readonly isBent: boolean;
	readonly length: number;
	readonly turn: number;
}

function lineOf({ from, to, bend, isLevel }: WordsWish, { camera }: TextSpace): Line {
	const [start, end] = [onScreen(from, camera), onScreen(to, camera)];
	const [across, down] = [end.x - start.x, end.y - start.y];
	const whole = Math.hypot(across, down) || 1;
	const [first, last] = [(from.radius * camera.scale) / whole, (to.radius * camera.scale) / whole];
	// A curve of one control point comes half as far.
	const aside = (bend * camera.scale) / 2 / whole;
	return {
		start: { x: start.x + across * first, y: start.y + down * first },
		end: { x: end.x - across * last, y: end.y - down * last },
		aside: { x: -down * aside, y: across * aside },
		isBent: Math.abs(bend) > 0.5,
		length: whole * (1 - first - last),
		turn: isLevel ? 0 : Math.atan(down / (across || 1e-9)),
	};
}

/** The longest part of a line with corners. */
function longestPart({ from, corners, to }: WordsWish, { camera }: TextSpace): Line {
	const points = [from, ...corners, to].map((point) => onScreen(point, camera));
	const parts = points.slice(1).map((end, at) => {
		const start = points[at]!;
		return { start, end, length: Math.hypot(end.x - start.x, end.y - start.y) };
	});
	const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
	return { ...longest, aside: { x: 0, y: 0 }, isBent: false, turn: 0 };
}

/** Where cytoscape takes the middle of a line with corners to be. */
function middleOf(corners: readonly Point[], { camera }: TextSpace): Point {
	const half = corners.length / 2;
	const [one, other] = [corners[Math.ceil(half) - 1]!, corners[Math.floor(half)]!];
	return onScreen({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, camera);
}

function pointOn({ start, end, aside }: Line, share: number): Point {
	return {
		x: start.x + (end.x - start.x) * share + aside.x,
		y: start.y + (end.y - start.y) * share + aside.y,
	};
}

/** Where on the visible part of a line its words are tried, from the middle outwards; among many only there, or they would be all over. */
const TRIED = [0.5, 0.6, 0.4, 0.7, 0.3, 0.78, 0.22];

/** On a bent line words stand in the middle, where it runs as straight as they do. */
function sharesOn(line: Line, tried: readonly number[], free: Box): readonly number[] {
	if (line.isBent) return [0.5];
	const [first, last] = visiblePart(line, free);
	return first < last ? tried.map((share) => first + (last - first) * share) : [];
}

/** The shares of a straight line between which it is in a box: Liang and Barsky, A new concept and method for line clipping (1984). */
function visiblePart({ start, end }: Line, { left, top, right, bottom }: Box): readonly [number, number] {
	let [first, last] = [0, 1];
	const sides = [
		[start.x - end.x, start.x - left],
		[end.x - start.x, right - start.x],
		[start.y - end.y, start.y - top],
		[end.y - start.y, bottom - start.y],
	] as const;
	for (const [outwards, room] of sides) {
		if (outwards === 0 && room < 0) return [1, 0];
		if (outwards < 0) first = Math.max(first, room / outwards);
		if (outwards > 0) last = Math.min(last, room / outwards);
	}
	return [first, last];
}
