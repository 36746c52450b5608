import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { randomFrom } from '../../graph/random.ts';
import type { Pairs } from '../layout-input.ts';
import type { Grouping } from '../by-community/communities.ts';
import type { Positions } from './positions.ts';

const SEED = 5;
const TICKS = 160;
const ATTEMPTS = 6;
const TURNS = 24;
/** Edges looked at when a group is turned; more would not change the choice. */
const EDGES_LOOKED_AT = 2000;

/** How many edges join each two groups; `between[a * groups + b]`, the same both ways. */
export function countEdgesBetween(
	{ groupOf, groups }: Grouping,
	{ one, other, weight }: Pairs,
): Float64Array {
	const between = new Float64Array(groups * groups);
	one.forEach((end, pair) => {
		const [first, second] = [groupOf[end]!, groupOf[other[pair]!]!];
		if (first < 0 || second < 0 || first === second) return;
		between[first * groups + second]! += weight[pair]!;
		between[second * groups + first]! += weight[pair]!;
	});
	return between;
}

interface Body extends SimulationNodeDatum {
	x: number;
	y: number;
	readonly radius: number;
}

interface Bond extends SimulationLinkDatum<Body> {
	readonly strength: number;
}

/**
 * Positions round groups side by side, those with most edges for their size next to each other, in a shape of this aspect.
 * Of several attempts from different starts, the one with the shortest edges is taken.
 */
export function arrangeDiscs(
	radii: readonly number[],
	sizes: readonly number[],
	between: Float64Array,
	aspect: number,
): Positions {
	const random = randomFrom(SEED);
	let best: Positions = { x: new Float64Array(radii.length), y: new Float64Array(radii.length) };
	let shortest = Infinity;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const positions = arrangeFrom(startOrder(radii.length, attempt, random), radii, sizes, between, aspect);
		const length = lengthOfEdges(positions, between);
		if (length < shortest) [best, shortest] = [positions, length];
	}
	return best;
}

/** Place of each group on the spiral of the start: by size at first, then by chance. */
function startOrder(groups: number, attempt: number, random: () => number): number[] {
	const order = Array.from({ length: groups }, (_, group) => group);
	if (attempt === 0) return order;
	for (let at = groups - 1; at > 0; at -= 1) {
		const other = Math.floor(random() * (at + 1));
		[order[at], order[other]] = [order[other]!, order[at]!];
	}
	return order;
}

function lengthOfEdges({ x, y }: Positions, between: Float64Array): number {
	let length = 0;
	between.forEach((edges, at) => {
		const [one, other] = [Math.floor(at / x.length), at % x.length];
		length += edges * Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);
	});
	return length;
}

function arrangeFrom(
	order: readonly number[],
	radii: readonly number[],
	sizes: readonly number[],
	between: Float64Array,
	aspect: number,
): Positions {
	const largest = Math.max(...radii);
	const bodies = radii.map((radius, group): Body => ({
		radius,
		...onSpiral(order[group]!, largest, aspect),
	}));
	const bonds = bondsFrom(bodies, sizes, between);
	const simulation = forceSimulation(bodies)
		.randomSource(randomFrom(SEED))
		.alphaDecay(0.025)
		.force(
			'edges',
			forceLink<Body, Bond>(bonds)
				.distance(({ source, target }) => (source as Body).radius + (target as Body).radius)
				.strength(({ strength }) => strength / 2),
		)
		.force('x', forceX(0).strength(0.05 / aspect))
		.force('y', forceY(0).strength(0.05 * aspect))
		.force('room', forceCollide<Body>(({ radius }) => radius).iterations(4))
		.stop();
	simulation.tick(TICKS);
	return { x: Float64Array.from(bodies, ({ x }) => x), y: Float64Array.from(bodies, ({ y }) => y) };
}

function onSpiral(at: number, step: number, aspect: number): { x: number; y: number } {
	const distance = step * 1.4 * Math.sqrt(at);
	const turn = at * 2.4;
	return {
		x: distance * Math.cos(turn) * Math.sqrt(aspect),
		y: (distance * Math.sin(turn)) / Math.sqrt(aspect),
	};
}

function bondsFrom(bodies: readonly Body[], sizes: readonly number[], between: Float64Array): Bond[] {
	const groups = sizes.length;
	const bonds: { source: Body; target: Body; strength: number }[] = [];
	for (let one = 0; one < groups; one += 1) {
		for (let other = one + 1; other < groups; other += 1) {
			const strength = between[one * groups + other]! / Math.sqrt(sizes[one]! * sizes[other]!);
			if (strength > 0) bonds.push({ source: bodies[one]!, target: bodies[other]!, strength });
		}
	}
	const strongest = bonds.reduce((most, { strength }) => Math.max(most, strength), 0);
	return bonds.map((bond) => ({ ...bond, strength: bond.strength / strongest }));
}

/** Turns and mirrors each group around its own middle so that its edges to the middles of others are short. */
export function turnGroups(
	{ groupOf, groups }: Grouping,
	{ one, other }: Pairs,
	members: readonly (readonly number[])[],
	middles: Positions,
	positions: Positions,
): void {
	const outwards: number[][] = Array.from({ length: groups }, () => []);
	one.forEach((end, pair) => {
		const [first, second] = [groupOf[end]!, groupOf[other[pair]!]!];
		if (first < 0 || second < 0 || first === second) return;
		outwards[first]!.push(end, second);
		outwards[second]!.push(other[pair]!, first);
	});
	members.forEach((rows, group) => {
		const turn = bestTurn(outwards[group]!, group, middles, positions);
		for (const row of rows)
			[positions.x[row], positions.y[row]] = turned(turn, positions.x[row]!, positions.y[row]!);
	});
}

interface Turn {
	readonly cosine: number;
	readonly sine: number;
	/** -1 mirrors. */
	readonly side: 1 | -1;
}

function bestTurn(
	outwards: readonly number[],
	group: number,
	middles: Positions,
	positions: Positions,
): Turn {
	const step = 2 * Math.max(1, Math.ceil(outwards.length / 2 / EDGES_LOOKED_AT));
	let best: Turn = { cosine: 1, sine: 0, side: 1 };
	let shortest = Infinity;
	for (let at = 0; at < 2 * TURNS; at += 1) {
		const angle = (at * 2 * Math.PI) / TURNS;
		const turn: Turn = { cosine: Math.cos(angle), sine: Math.sin(angle), side: at < TURNS ? 1 : -1 };
		let length = 0;
		for (let edge = 0; edge < outwards.length; edge += step) {
			const row = outwards[edge]!;
			const other = outwards[edge + 1]!;
			const [x, y] = turned(turn, positions.x[row]!, positions.y[row]!);
			length += Math.hypot(
				middles.x[group]! + x - middles.x[other]!,
				middles.y[group]! + y - middles.y[other]!,
			);
		}
		if (length < shortest) [best, shortest] = [turn, length];
	}
	return best;
}

function turned({ cosine, sine, side }: Turn, x: number, y: number): [number, number] {
	return [x * cosine - side * y * sine, x * sine + side * y * cosine];
}
