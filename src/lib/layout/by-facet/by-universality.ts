import { UNIVERSALITY_LEVELS, universalityLevelOf } from '../../model/universality.ts';
import type { Grouping } from '../by-community/communities.ts';
import { resolveCollisions } from '../geometry/collisions.ts';
import { paddedArea } from '../groups.ts';
import { firstValueOf } from '../layout-input.ts';
import type { LayoutInput } from '../layout-input.ts';
import type { Hull } from '../geometry/hulls.ts';
import { membersOf, spreadOver } from '../geometry/positions.ts';
import type { Positions } from '../geometry/positions.ts';
import { nameFromValue } from '../names/domain-names.ts';
import { snap } from '../geometry/overlap-removal.ts';
import { fromAround } from './by-facet.ts';
import type { FacetLayout, FacetMap, ValueGroup } from './by-facet.ts';

const BETWEEN_RINGS = 44;
/** Distance from the outermost discs of a ring to its edge. */
const MARGIN = 14;
/** Rings are open at the top, where their name stands: a letter takes this share of the whole's width as it is seen from afar. */
const LETTER = 0.0125;
const NARROWEST_OPENING = 60;
/** A ring stays a ring: no more of it than this share is open. */
const WIDEST_OPENING = 0.3;
/** Thinner rings would have no room for their name. */
const THINNEST = 60;
const TICKS = 60;
/** Rings are wider than high by this much, as windows are. */
const WIDER = 1.25;
const CORNERS = 28;
const TOP = -Math.PI / 2;

/** Rings around the most general patterns; the more particular, the farther out. */
export const BY_UNIVERSALITY: FacetLayout = {
	id: 'universality',
	label: 'Universality',
	valueOf: firstValueOf,
	group: groupByLevel,
	enterFrom: fromAround,
	arrange: fillRings,
	draw: drawRings,
};

/** By level, the broadest first; then values that are no level. */
function groupByLevel(used: ReadonlyMap<number, number>, values: readonly string[]): ValueGroup[] {
	const ofLevel = (level: number) =>
		[...used.keys()].filter((value) => universalityLevelOf(values[value]!) === level);
	const levels = UNIVERSALITY_LEVELS.map((spellings, at) => {
		return { name: nameFromValue(spellings[0]!), values: ofLevel(at + 1) };
	});
	return [...levels, { name: 'Other values', values: ofLevel(0) }].filter(({ values }) => values.length > 0);
}

/** A ring from one distance to another, in a plane that is not stretched. */
interface Ring {
	readonly inner: number;
	readonly outer: number;
	/** Width of what stays open at the top; 0 for the innermost, a disc. */
	readonly opening: number;
}

function fillRings({ input, grouping, names, components, discs }: FacetMap): void {
	const rows = components.main;
	const members = membersOf(grouping.groupOf, grouping.groups);
	const areas = members.map((ring) => paddedArea(ring, input, rows.length));
	const rings = measureRings(areas, names);
	members.forEach((ring, at) => spreadOverRing(ring, rings[at]!, discs.mass, discs));
	resolveCollisions(discs, rows, TICKS, () =>
		members.forEach((ring, at) => keepWithin(ring, rings[at]!, discs)),
	);
}

function measureRings(areas: readonly number[], names: readonly string[]): Ring[] {
	const whole = areas.reduce((sum, area) => sum + area, 0);
	const across = 2 * (Math.sqrt(whole / Math.PI) + BETWEEN_RINGS * areas.length) * Math.sqrt(WIDER);
	const rings: Ring[] = [];
	let inner = 0;
	areas.forEach((area, at) => {
		const wish = Math.max(NARROWEST_OPENING, names[at]!.length * LETTER * across);
		const opening = Math.min(wish, WIDEST_OPENING * 2 * Math.PI * inner);
		const share = inner > 0 ? 1 - opening / (2 * Math.PI * (inner + THINNEST / 2)) : 1;
		const outer = Math.max(inner + THINNEST, Math.sqrt(inner ** 2 + area / share / Math.PI));
		rings.push({ inner, outer, opening });
		inner = outer + BETWEEN_RINGS;
	});
	return rings;
}

/** Patterns keep their direction from the middle of the map, and their order from the middle outwards. */
function spreadOverRing(
	rows: readonly number[],
	{ inner, outer, opening: open }: Ring,
	weight: Float64Array,
	positions: Positions,
): void {
	const polar = { x: new Float64Array(positions.x.length), y: new Float64Array(positions.y.length) };
	for (const row of rows) {
		const { turn, distance } = polarFrom(positions.x[row]!, positions.y[row]!);
		polar.x[row] = turn;
		polar.y[row] = distance;
	}
	const middle = (inner + outer) / 2;
	const strip = { left: 0, top: inner ** 2, width: 1, height: outer ** 2 - inner ** 2 };
	const opening = open / middle;
	const width = (2 * Math.PI - opening) * middle;
	const stretch = (outer - inner) / strip.height;
	const cell = { left: 0, top: 0, width, height: outer - inner };
	spreadOver(cell, rows, weight, polar, (row, along, across) => {
		const distance = Math.sqrt(strip.top + across / stretch);
		const turn = opening / 2 + (along / width) * (2 * Math.PI - opening);
		[positions.x[row], positions.y[row]] = fromPolar(turn, distance);
	});
}

function keepWithin(
	rows: readonly number[],
	{ inner, outer, opening: open }: Ring,
	positions: Positions,
): void {
	for (const row of rows) {
		const { turn, distance } = polarFrom(positions.x[row]!, positions.y[row]!);
		const kept = Math.max(inner, Math.min(outer, distance));
		const opening = open / Math.max(1, kept) / 2;
		const within = Math.max(opening, Math.min(2 * Math.PI - opening, turn));
		if (kept !== distance || within !== turn) [positions.x[row], positions.y[row]] = fromPolar(within, kept);
	}
}

/** Direction from the top on clockwise, 0 to 2 π, and distance in the plane that is not stretched. */
function polarFrom(x: number, y: number): { turn: number; distance: number } {
	const [flatX, flatY] = [x / Math.sqrt(WIDER), y * Math.sqrt(WIDER)];
	const turn = (Math.atan2(flatY, flatX) - TOP + 2 * Math.PI) % (2 * Math.PI);
	return { turn, distance: Math.hypot(flatX, flatY) };
}

function fromPolar(turn: number, distance: number): [number, number] {
	return [
		distance * Math.cos(turn + TOP) * Math.sqrt(WIDER),
		(distance * Math.sin(turn + TOP)) / Math.sqrt(WIDER),
	];
}

/** The innermost region is a disc; each other one is a ring with an opening at the top, so that it has one closed hull. */
function drawRings({ radius }: LayoutInput, { groupOf, groups }: Grouping, { x, y }: Positions): Hull[] {
	const rings = membersOf(groupOf, groups).map((rows) => {
		return measureSeats(rows.map((row) => ({ ...polarFrom(x[row]!, y[row]!), radius: radius[row]! })));
	});
	return rings.map(({ inner, outer, opening }, at) => {
		const within = rings[at - 1]?.outer ?? -Infinity;
		const beyond = rings[at + 1]?.inner ?? Infinity;
		const edge = Math.min(outer + MARGIN, (outer + beyond) / 2 - 2);
		if (at === 0) return disc(edge);
		return openRing({ inner: Math.max(inner - MARGIN, (inner + within) / 2 + 2), outer: edge, opening });
	});
}

/** Where discs stand, and the width at the top that none of them needs with a margin to both sides. */
function measureSeats(seats: readonly { turn: number; distance: number; radius: number }[]): Ring {
	let [inner, outer, largest, free] = [Infinity, 0, 0, Infinity];
	for (const { turn, distance, radius } of seats) {
		inner = Math.min(inner, distance);
		outer = Math.max(outer, distance);
		largest = Math.max(largest, radius);
		const fromTop = Math.min(turn, 2 * Math.PI - turn, Math.PI / 2) * distance;
		free = Math.min(free, fromTop - radius - MARGIN);
	}
	return { inner: inner - largest, outer: outer + largest, opening: Math.max(2 * MARGIN, 2 * free) };
}

function disc(outer: number): Hull {
	const corners = Array.from({ length: CORNERS }, (_, corner) =>
		fromPolar((2 * Math.PI * corner) / CORNERS, outer),
	);
	return { hull: Float32Array.from(corners.flat(), snap), x: 0, y: 0 };
}

function openRing({ inner, outer, opening: open }: Ring): Hull {
	const arc = (distance: number) => {
		const opening = open / distance / 2;
		const step = (2 * Math.PI - 2 * opening) / (CORNERS - 1);
		return Array.from({ length: CORNERS }, (_, corner) => fromPolar(opening + corner * step, distance));
	};
	const corners = [...arc(outer), ...arc(inner).reverse()];
	const [x, y] = fromPolar(0, (inner + outer) / 2);
	return { hull: Float32Array.from(corners.flat(), snap), x: snap(x), y: snap(y) };
}
