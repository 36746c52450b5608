import { UNIVERSALITY_LEVELS, universalityLevelOf } from '../../model/universality.ts';
import type { Arrangement } from './arrangement.ts';
import type { Grouping } from './communities.ts';
import { jostle } from './contacts.ts';
import { carryOver } from './earlier.ts';
import type { Earlier } from './earlier.ts';
import { areaOfRooms, discsWithRooms } from './groups.ts';
import { firstValueOf } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Outline } from './outlines.ts';
import { membersOf, spreadOver } from './places.ts';
import type { Places } from './places.ts';
import { nameFromValue } from './region-names.ts';
import { settleCarriedOver, settleFresh, snap } from './settle.ts';

const BETWEEN_RINGS = 44;
/** Distance from the outermost discs of a ring to its edge. */
const MARGIN = 14;
/** Rings are open at the top by this width, where their name stands. */
const OPENING = 60;
/** Thinner rings would have no room for their name. */
const THINNEST = 60;
const TICKS = 60;
/** Rings are wider than high by this much, as windows are. */
const WIDER = 1.25;
const CORNERS = 28;
const TOP = -Math.PI / 2;

/** Rings around the most general patterns; the more particular, the farther out. Those that do not say come last. */
export function arrangeByUniversality(
	ground: Ground,
	rows: Int32Array,
	byTies: Places,
	earlier: Earlier | null,
): Arrangement {
	const { grouping, names } = groupByLevel(ground, rows);
	const places = { x: byTies.x.slice(), y: byTies.y.slice() };
	const isKept = earlier && carryOver(earlier, grouping, ground.pairs, rows, places);
	const discs = discsWithRooms(ground, grouping, rows, places);
	if (isKept) {
		settleCarriedOver(discs, ground.radius, rows, isKept);
	} else {
		fillRings(ground, grouping, rows, places);
		settleFresh(discs, ground.radius, rows);
	}
	const draw = () => drawRings(ground, grouping, places);
	return { id: 'universality', label: 'Universality', grouping, names, places, draw };
}

/** By level, the broadest first; then values that are no level, then patterns without any. */
function groupByLevel(
	{ facets, rows: all }: Ground,
	rows: Int32Array,
): { grouping: Grouping; names: string[] } {
	const facet = facets.find(({ id }) => id === 'universality');
	const [unknown, unstated] = [UNIVERSALITY_LEVELS.length, UNIVERSALITY_LEVELS.length + 1];
	const rankOf = (row: number) => {
		const value = facet ? firstValueOf(facet, row) : -1;
		if (value < 0) return unstated;
		const level = universalityLevelOf(facet!.values[value]!);
		return level === 0 ? unknown : level - 1;
	};
	const used = [...new Set(Array.from(rows, rankOf))].sort((one, other) => one - other);
	const groupOf = new Int32Array(all).fill(-1);
	for (const row of rows) groupOf[row] = used.indexOf(rankOf(row));
	const names = [
		...UNIVERSALITY_LEVELS.map((values) => nameFromValue(values[0]!)),
		'Other values',
		'Not stated',
	];
	return { grouping: { groupOf, groups: used.length }, names: used.map((rank) => names[rank]!) };
}

/** A ring from one distance to another, in a plane that is not stretched. */
interface Ring {
	readonly inner: number;
	readonly outer: number;
}

function fillRings(ground: Ground, grouping: Grouping, rows: Int32Array, places: Places): void {
	const members = membersOf(grouping.groupOf, grouping.groups);
	const discs = discsWithRooms(ground, grouping, rows, places);
	const rings: Ring[] = [];
	let inner = 0;
	for (const ring of members) {
		const area = areaOfRooms(ring, ground, rows.length) + OPENING * THINNEST;
		const outer = Math.max(inner + THINNEST, Math.sqrt(inner ** 2 + area / Math.PI));
		rings.push({ inner, outer });
		spreadOverRing(ring, { inner, outer }, discs.mass, places);
		inner = outer + BETWEEN_RINGS;
	}
	jostle(discs, rows, TICKS, () => members.forEach((ring, at) => keepWithin(ring, rings[at]!, places)));
}

/** Patterns keep their direction from the middle of the map, and their order from the middle outwards. */
function spreadOverRing(
	rows: readonly number[],
	{ inner, outer }: Ring,
	weight: Float64Array,
	places: Places,
): void {
	const polar = { x: new Float64Array(places.x.length), y: new Float64Array(places.y.length) };
	for (const row of rows) {
		const { turn, distance } = polarFrom(places.x[row]!, places.y[row]!);
		polar.x[row] = turn;
		polar.y[row] = distance;
	}
	const middle = (inner + outer) / 2;
	const strip = { left: 0, top: inner ** 2, width: 1, height: outer ** 2 - inner ** 2 };
	const opening = openingAt(middle, inner);
	const width = (2 * Math.PI - opening) * middle;
	const stretch = (outer - inner) / strip.height;
	const cell = { left: 0, top: 0, width, height: outer - inner };
	spreadOver(cell, rows, weight, polar, (row, along, across) => {
		const distance = Math.sqrt(strip.top + across / stretch);
		const turn = opening / 2 + (along / width) * (2 * Math.PI - opening);
		[places.x[row], places.y[row]] = fromPolar(turn, distance);
	});
}

function keepWithin(rows: readonly number[], { inner, outer }: Ring, places: Places): void {
	for (const row of rows) {
		const { turn, distance } = polarFrom(places.x[row]!, places.y[row]!);
		const kept = Math.max(inner, Math.min(outer, distance));
		const opening = openingAt(kept, inner) / 2;
		const within = Math.max(opening, Math.min(2 * Math.PI - opening, turn));
		if (kept !== distance || within !== turn) [places.x[row], places.y[row]] = fromPolar(within, kept);
	}
}

/** Angle that stays open at the top at this distance; the innermost ring, a disc, is closed. */
function openingAt(distance: number, inner: number): number {
	return inner > 0 ? OPENING / distance : 0;
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

/** The innermost region is a disc; each other one is a ring with an opening at the top, so that it has one closed outline. */
function drawRings({ radius }: Ground, { groupOf, groups }: Grouping, { x, y }: Places): Outline[] {
	const rings = membersOf(groupOf, groups).map((rows) => {
		const distances = rows.map((row) => polarFrom(x[row]!, y[row]!).distance);
		const largest = rows.reduce((most, row) => Math.max(most, radius[row]!), 0);
		return { inner: Math.min(...distances) - largest, outer: Math.max(...distances) + largest };
	});
	return rings.map(({ inner, outer }, at) => {
		const within = rings[at - 1]?.outer ?? -Infinity;
		const beyond = rings[at + 1]?.inner ?? Infinity;
		const edge = Math.min(outer + MARGIN, (outer + beyond) / 2 - 2);
		return at === 0 ? disc(edge) : openRing(Math.max(inner - MARGIN, (inner + within) / 2 + 2), edge);
	});
}

function disc(outer: number): Outline {
	const corners = Array.from({ length: CORNERS }, (_, corner) =>
		fromPolar((2 * Math.PI * corner) / CORNERS, outer),
	);
	return { hull: Float32Array.from(corners.flat(), snap), x: 0, y: 0 };
}

function openRing(inner: number, outer: number): Outline {
	const arc = (distance: number) => {
		const opening = (OPENING - 2 * MARGIN) / distance / 2;
		const step = (2 * Math.PI - 2 * opening) / (CORNERS - 1);
		return Array.from({ length: CORNERS }, (_, corner) => fromPolar(opening + corner * step, distance));
	};
	const corners = [...arc(outer), ...arc(inner).reverse()];
	const [x, y] = fromPolar(0, (inner + outer) / 2);
	return { hull: Float32Array.from(corners.flat(), snap), x: snap(x), y: snap(y) };
}
