import type { Scene } from '../view/scene.ts';
import type { Arrangement, Place, Ring } from '../closeup/arrangement.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import {
	joinedBy,
	lengthAround,
	meanAngle,
	sequenceSector,
	splitIntoRings,
	splitIntoSectors,
	switchNeighbours,
	TURN,
	type Angles,
	type Joined,
	type RingOrder,
} from './ring-order.ts';
import { spread } from './spread.ts';

/** How often the order on the first ring is tried anew; the best one is taken. */
const TRIES = 6;

/**
 * Rings by steps: the pattern in focus in the middle, what is one step away on the first ring, in sectors by relation, and so on
 * outwards, each pattern near those that lead to it. After Yee et al., Animated exploration of dynamic graphs with
 * radial layout (InfoVis 2001); outer rings in the order of barycentres (Sugiyama et al. 1981).
 */
export function placeInRings(neighbourhood: Neighbourhood, scene: Scene): Arrangement {
	const rings = measureRings(neighbourhood, scene);
	const joined = joinedBy(neighbourhood, scene.atlas.edges);
	const angles = findAngles(rings, joined, neighbourhood, scene);
	const places = new Map<number, Place>([[neighbourhood.centre, middleOf(neighbourhood, scene)]]);
	for (const [at, ring] of rings.entries()) {
		const room = (rings[at + 1]?.radius ?? Infinity) - ring.radius;
		for (const pattern of ring.patterns) {
			places.set(pattern, { ...placeOn(ring, pattern, angles.get(pattern)!), room });
		}
	}
	return { places, rings: rings.map(({ step, radius }) => ({ step, radius })), extent: null };
}

/** A ring before its patterns are put in order. */
interface Measured extends Ring {
	readonly patterns: RingOrder;
	readonly discOf: (pattern: number) => number;
	/** Between two discs, in units. */
	readonly gap: number;
	readonly isSlanted: boolean;
	/** Half of the angle that is kept free at the top, for what is said of the ring. */
	readonly free: number;
}

/** Radii of discs: the middle one is never lost and never fills the picture. */
const MIDDLE = { least: 13, most: 30 };
/** On a ring of many, discs are smaller and closer, so that the ring is not larger than any screen. */
const LEAST_DISC = 4;
const DISC = { most: 20, least: 5.5, share: 520 };
const GAP = { most: 6, least: 2.5, share: 400 };

function middleOf({ centre }: Neighbourhood, { radius }: Scene): Place {
	const disc = Math.min(MIDDLE.most, Math.max(MIDDLE.least, radius[centre]!));
	return { x: 0, y: 0, radius: disc, outward: null, room: Infinity, isSlanted: false };
}

/** Radii of the first ring and from ring to ring: names have to find room between them. */
const FIRST = 168;
const NEXT = 180;
/** Up to so many names of a ring may stand level, if they are this far below each other. */
const MOST_LEVEL = 26;
const LINE = 19;
/** Half of what is kept free for what is said of a ring, in units, and as an angle for rings that are seen from afar. */
const HEAD = { fold: { width: 58, angle: 0.22 }, steps: { width: 34, angle: 0.12 } };
/** Patterns of the outer rings stand near those that lead to them: for that their ring needs to be longer than they need. */
const SLACK = 1.12;

function measureRings(neighbourhood: Neighbourhood, scene: Scene): Measured[] {
	const measured: Measured[] = [];
	const rings = splitIntoRings(neighbourhood);
	for (const [at, patterns] of rings.entries()) {
		const isFolded = neighbourhood.folded.some(({ step }) => step === at + 1);
		const head = isFolded ? HEAD.fold : rings.length > 1 ? HEAD.steps : { width: 0, angle: 0 };
		const gap = within(GAP, patterns.length);
		const discOf = discsOn(patterns, scene);
		const isSlanted = patterns.length > MOST_LEVEL;
		const length = patterns.reduce((sum, pattern) => sum + 2 * discOf(pattern) + gap, 0);
		const around = (length * (at === 0 ? 1 : SLACK) + 2 * head.width) / (TURN - 2 * head.angle);
		// Names on a circle come closest at its top, where the height between neighbours falls with the square of their number.
		const level = isSlanted ? 0 : LINE * (patterns.length / TURN) ** 2;
		const radius = Math.max(around, level, at === 0 ? FIRST : measured[at - 1]!.radius + NEXT);
		const free = Math.max(head.angle, head.width / radius);
		measured.push({ step: at + 1, patterns, radius, discOf, gap, isSlanted, free });
	}
	return measured;
}

/** A share of what is for all, between the least and the most that one may have. */
function within(
	{ least, most, share }: { least: number; most: number; share: number },
	count: number,
): number {
	return Math.min(most, Math.max(least, share / Math.max(1, count)));
}

function discsOn(patterns: RingOrder, { radius }: Scene): (pattern: number) => number {
	const most = within(DISC, patterns.length);
	const share = Math.min(1, most / patterns.reduce((max, pattern) => Math.max(max, radius[pattern]!), 1));
	return (pattern) => Math.max(LEAST_DISC, radius[pattern]! * share);
}

function findAngles(
	rings: readonly Measured[],
	joined: Joined,
	neighbourhood: Neighbourhood,
	scene: Scene,
): Angles {
	const [first, ...outer] = rings;
	if (!first) return new Map();
	let sectors = splitIntoSectors(first.patterns, neighbourhood, scene.atlas).map((sector) =>
		sequenceSector(sector, joined),
	);
	let best = { length: Infinity, angles: new Map() as Angles };
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const angles = anglesOf(first, sectors, outer, joined);
		const length = lengthAround(joined, angles);
		if (length < best.length) best = { length, angles };
		sectors = switchNeighbours(sectors, joined, angles);
	}
	return best.angles;
}

function anglesOf(
	first: Measured,
	sectors: readonly RingOrder[],
	outer: readonly Measured[],
	joined: Joined,
): Angles {
	const angles = new Map(anglesInSectors(first, sectors));
	let inner: ReadonlySet<number> = new Set(first.patterns);
	for (const ring of outer) {
		for (const [pattern, angle] of anglesByJoined(ring, inner, joined, angles)) angles.set(pattern, angle);
		inner = new Set(ring.patterns);
	}
	return angles;
}

/** Between two sectors there is as much more room as for this share of a pattern. */
const BETWEEN_SECTORS = 0.6;

/** Evenly around the ring, with a little more room from sector to sector. */
function anglesInSectors(
	{ free }: Measured,
	sectors: readonly RingOrder[],
): [pattern: number, angle: number][] {
	const count = sectors.reduce((sum, sector) => sum + sector.length, 0);
	const slots = count + BETWEEN_SECTORS * sectors.length;
	const slot = (TURN - 2 * free) / slots;
	let at = free + (slot * (1 + BETWEEN_SECTORS)) / 2;
	return sectors.flatMap((sector) => {
		const start = at;
		at += slot * (sector.length + BETWEEN_SECTORS);
		return sector.map((pattern, place): [number, number] => [pattern, start + slot * place]);
	});
}

/** Each near those on the ring before that it is joined with, as far as discs and names leave room. */
function anglesByJoined(
	ring: Measured,
	inner: ReadonlySet<number>,
	joined: Joined,
	angles: Angles,
): [pattern: number, angle: number][] {
	const wishes = ring.patterns.map((pattern) => {
		const before = (joined.get(pattern) ?? []).filter((other) => inner.has(other));
		return [pattern, meanAngle(before, angles) ?? TURN] as const;
	});
	const inOrder = [...wishes].sort(([, a], [, b]) => a - b);
	const apart = inOrder.map(([pattern], at) =>
		distanceBetween(ring, pattern, inOrder[at + 1]?.[0] ?? pattern),
	);
	const bounds = [ring.free + apart[0]! / 2, TURN - ring.free - apart[0]! / 2] as const;
	const found = spread(
		inOrder.map(([, wish]) => wish),
		apart,
		bounds,
	);
	return inOrder.map(([pattern], at) => [pattern, found[at]!]);
}

/** The least angle between two neighbours on a ring: level names need to stand below each other, as far as there is room for that. */
function distanceBetween(
	{ radius, patterns, discOf, gap, isSlanted, free }: Measured,
	one: number,
	next: number,
): number {
	const discs = (discOf(one) + discOf(next) + gap) / radius;
	if (isSlanted) return discs;
	const even = (TURN - 2 * free) / patterns.length;
	return Math.max(discs, Math.min(0.9 * even, (2 * LINE) / radius));
}

function placeOn(
	{ radius, discOf, isSlanted }: Measured,
	pattern: number,
	angle: number,
): Omit<Place, 'room'> {
	const [x, y] = [radius * Math.sin(angle), -radius * Math.cos(angle)];
	return { x, y, radius: discOf(pattern), outward: angle - Math.PI / 2, isSlanted };
}
