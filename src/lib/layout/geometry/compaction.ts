import { countEdgesBetween } from './group-arrangement.ts';
import type { Grouping } from '../by-community/communities.ts';
import { resolveCollisions } from './collisions.ts';
import type { Discs } from './collisions.ts';
import type { LayoutInput } from '../layout-input.ts';
import type { Positions } from './positions.ts';
import type { OnShare } from '../progress.ts';

const MOST_TICKS = 240;
/** On larger maps each tick costs more and the shape is made of more parts, so fewer will do. */
const TICKS_OF_LARGE = 120;
const LARGE_MAP = 20_000;
const TICKS_PER_REPORT = 4;
/** Discs start smaller and grow to their padded size, so that they find a way past each other. */
const FIRST_SIZE = 0.7;
const GROWN_AT = 0.5;
/** From here on nothing pulls any more, and what still touches comes apart. */
const CALM_AT = 0.85;
const CALMING_FROM = 0.6;
/** Share of the way to the middle of the map that a group goes in a tick. */
const GRAVITY = 0.0012;
/** Share of the way to the groups it is joined to. */
const PULL = 0.001;
/** Share of the way back to its position within its group that a pattern goes in a tick. */
const HOLD = 0.04;
/** Groups are a little smaller than they would be alone, so that their edges press on each other. */
const SQUEEZE = 0.92;

/**
 * Presses groups together: each is pulled to the middle and to the groups it is joined to, its
 * patterns hold together, and discs keep their distance, more between groups than within. Round groups become
 * countries with borders. `positions` holds where each pattern stands on the map and is changed.
 */
export function compact(
	input: LayoutInput,
	grouping: Grouping,
	rows: Int32Array,
	discs: Discs,
	aspect: number,
	onShare: OnShare,
): void {
	const ticks = rows.length > LARGE_MAP ? TICKS_OF_LARGE : MOST_TICKS;
	const growing = { ...discs, reach: discs.reach.slice() };
	const pull = new GroupForces(input, grouping, rows, discs, aspect);
	resolveCollisions(growing, rows, ticks, (tick) => {
		const time = tick / ticks;
		const size = FIRST_SIZE + (1 - FIRST_SIZE) * Math.min(1, time / GROWN_AT);
		for (const row of rows) growing.reach[row] = discs.reach[row]! * size;
		pull.move(Math.max(0, Math.min(1, (CALM_AT - time) / (CALM_AT - CALMING_FROM))));
		if (tick % TICKS_PER_REPORT === 0) onShare(time);
	});
}

/** Moves groups as wholes, and patterns back to their positions within them. */
class GroupForces {
	readonly #grouping: Grouping;
	readonly #rows: Int32Array;
	readonly #discs: Discs;
	readonly #aspect: number;
	/** Share of a group's edges that each other group has. */
	readonly #shares: Float64Array;
	readonly #weight: Float64Array;
	readonly #middles: Positions;
	readonly #home: Positions;

	constructor(input: LayoutInput, grouping: Grouping, rows: Int32Array, discs: Discs, aspect: number) {
		this.#grouping = grouping;
		this.#rows = rows;
		this.#discs = discs;
		this.#aspect = aspect;
		this.#shares = sharesOf(countEdgesBetween(grouping, input.pairs), grouping.groups);
		this.#weight = weightsOf(discs, rows, grouping);
		this.#middles = { x: new Float64Array(grouping.groups), y: new Float64Array(grouping.groups) };
		this.#findMiddles();
		this.#home = this.#positionsWithin();
	}

	/** `strength` from 0 (nothing moves) to 1. */
	move(strength: number): void {
		if (strength === 0) return;
		this.#findMiddles();
		const { x, y } = this.#middles;
		const by = this.#movesOfGroups(strength);
		const { groupOf } = this.#grouping;
		for (const row of this.#rows) {
			const group = groupOf[row]!;
			const backX = x[group]! + this.#home.x[row]! * SQUEEZE - this.#discs.x[row]!;
			const backY = y[group]! + this.#home.y[row]! * SQUEEZE - this.#discs.y[row]!;
			this.#discs.x[row]! += by.x[group]! + HOLD * strength * backX;
			this.#discs.y[row]! += by.y[group]! + HOLD * strength * backY;
		}
	}

	#movesOfGroups(strength: number): Positions {
		const { groups } = this.#grouping;
		const { x, y } = this.#middles;
		const by = { x: new Float64Array(groups), y: new Float64Array(groups) };
		for (let group = 0; group < groups; group += 1) {
			let [towardsX, towardsY] = [0, 0];
			for (let other = 0; other < groups; other += 1) {
				const share = this.#shares[group * groups + other]!;
				towardsX += share * (x[other]! - x[group]!);
				towardsY += share * (y[other]! - y[group]!);
			}
			by.x[group] = strength * (PULL * towardsX - (GRAVITY / this.#aspect) * x[group]!);
			by.y[group] = strength * (PULL * towardsY - GRAVITY * this.#aspect * y[group]!);
		}
		return by;
	}

	#findMiddles(): void {
		const { x, y } = this.#middles;
		x.fill(0);
		y.fill(0);
		for (const row of this.#rows) {
			const group = this.#grouping.groupOf[row]!;
			x[group]! += this.#discs.x[row]! * this.#weight[row]!;
			y[group]! += this.#discs.y[row]! * this.#weight[row]!;
		}
	}

	#positionsWithin(): Positions {
		const within = { x: this.#discs.x.slice(), y: this.#discs.y.slice() };
		for (const row of this.#rows) {
			const group = this.#grouping.groupOf[row]!;
			within.x[row]! -= this.#middles.x[group]!;
			within.y[row]! -= this.#middles.y[group]!;
		}
		return within;
	}
}

function sharesOf(between: Float64Array, groups: number): Float64Array {
	return between.map((edges, at) => {
		const group = Math.floor(at / groups);
		const all = between.subarray(group * groups, (group + 1) * groups).reduce((sum, one) => sum + one, 0);
		return all > 0 ? edges / all : 0;
	});
}

/** Share of its group's area that each pattern has. */
function weightsOf({ reach }: Discs, rows: Int32Array, { groupOf, groups }: Grouping): Float64Array {
	const area = new Float64Array(groups);
	for (const row of rows) area[groupOf[row]!]! += reach[row]! ** 2;
	const weight = new Float64Array(reach.length);
	for (const row of rows) weight[row] = reach[row]! ** 2 / area[groupOf[row]!]!;
	return weight;
}
