/** Discs that must not touch: positions, the reach of each around its middle, and which group it belongs to. */
export interface Discs {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly reach: Float64Array;
	readonly groupOf: Int32Array;
	/** Extra distance between discs of different groups. */
	readonly gap: number;
	/** How hard each is to move. */
	readonly mass: Float64Array;
}

/** Pairs of discs that are near each other: one and other in turns. */
export interface Collisions {
	readonly ends: Int32Array;
	readonly count: number;
}

interface Grid {
	readonly left: number;
	readonly top: number;
	readonly cell: number;
	readonly columns: number;
	readonly lines: number;
	/** Rows in cell `c` are `rows[starts[c]]` to `rows[starts[c + 1] - 1]`. */
	readonly starts: Int32Array;
	readonly rows: Int32Array;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** All pairs that are closer than they may be, or would be after coming closer by `slack`. */
export function findCollisions(discs: Discs, rows: Int32Array, slack: number): Collisions {
	const grid = buildGrid(discs, rows);
	let ends = new Int32Array(rows.length * 12);
	let count = 0;
	for (const row of rows) {
		if (ends.length < 2 * (count + rows.length)) ends = grown(ends);
		count = addCollisionsOf(row, discs, grid, slack, ends, count);
	}
	return { ends, count };
}

/** Pairs of a disc with those that are smaller, so that each pair is found once and small discs look about little. */
function addCollisionsOf(
	row: number,
	{ x, y, reach, groupOf, gap }: Discs,
	grid: Grid,
	slack: number,
	ends: Int32Array,
	found: number,
): number {
	const { left, top, cell, columns, lines, starts, rows } = grid;
	const [atX, atY, own, group] = [x[row]!, y[row]!, reach[row]!, groupOf[row]!];
	const around = 2 * own + gap + slack;
	const [first, last] = [
		clamp((atX - around - left) / cell, columns),
		clamp((atX + around - left) / cell, columns),
	];
	const bottom = clamp((atY + around - top) / cell, lines);
	let count = found;
	for (let line = clamp((atY - around - top) / cell, lines); line <= bottom; line += 1) {
		const end = starts[line * columns + last + 1]!;
		for (let at = starts[line * columns + first]!; at < end; at += 1) {
			const other = rows[at]!;
			if (reach[other]! > own || (reach[other] === own && other <= row)) continue;
			const distance = own + reach[other]! + slack + (groupOf[other] === group ? 0 : gap);
			if ((x[other]! - atX) ** 2 + (y[other]! - atY) ** 2 >= distance * distance) continue;
			ends[2 * count] = row;
			ends[2 * count + 1] = other;
			count += 1;
		}
	}
	return count;
}

/** Moves each pair that is too close, by more than the tolerance, apart by a share of what is missing; returns how many were. */
export function separatePairs(
	{ x, y, reach, groupOf, gap, mass }: Discs,
	{ ends, count }: Collisions,
	share: number,
	tolerance = 0,
): number {
	let touching = 0;
	for (let at = 0; at < 2 * count; at += 2) {
		const [one, other] = [ends[at]!, ends[at + 1]!];
		const wanted = reach[one]! + reach[other]! + (groupOf[one] === groupOf[other] ? 0 : gap);
		let [byX, byY] = [x[other]! - x[one]!, y[other]! - y[one]!];
		let distance = Math.sqrt(byX * byX + byY * byY);
		if (distance >= wanted - tolerance) continue;
		touching += 1;
		if (distance < 1e-6) {
			[byX, byY] = [Math.cos(one * GOLDEN_ANGLE), Math.sin(one * GOLDEN_ANGLE)];
			distance = 1;
		}
		const push = (share * (wanted - distance)) / distance / (mass[one]! + mass[other]!);
		x[one]! -= byX * push * mass[other]!;
		y[one]! -= byY * push * mass[other]!;
		x[other]! += byX * push * mass[one]!;
		y[other]! += byY * push * mass[one]!;
	}
	return touching;
}

/** Collisions are looked for again after this many ticks; until then discs may come closer by `SLACK`. */
const TICKS_PER_SEARCH = 4;
const SLACK = 6;

/** Pushes discs halfway apart in each of some ticks; `before` is told each tick and may move them first, or change their reach. */
export function resolveCollisions(
	discs: Discs,
	rows: Int32Array,
	ticks: number,
	before: (tick: number) => void,
): void {
	let collisions: Collisions = { ends: new Int32Array(0), count: 0 };
	for (let tick = 0; tick < ticks; tick += 1) {
		before(tick);
		if (tick % TICKS_PER_SEARCH === 0) collisions = findCollisions(discs, rows, SLACK);
		separatePairs(discs, collisions, 0.5);
	}
}

/** Sorts rows into square cells about as wide as most discs. */
function buildGrid({ x, y, reach }: Discs, rows: Int32Array): Grid {
	let [left, top, right, bottom, widths] = [Infinity, Infinity, -Infinity, -Infinity, 0];
	for (const row of rows) {
		left = Math.min(left, x[row]!);
		right = Math.max(right, x[row]!);
		top = Math.min(top, y[row]!);
		bottom = Math.max(bottom, y[row]!);
		widths += 2 * reach[row]!;
	}
	const cell = Math.max(
		widths / rows.length,
		Math.sqrt(((right - left) * (bottom - top)) / (rows.length * 8)),
		1,
	);
	const columns = Math.floor((right - left) / cell) + 1;
	const lines = Math.floor((bottom - top) / cell) + 1;
	const cellOf = (row: number) =>
		Math.floor((y[row]! - top) / cell) * columns + Math.floor((x[row]! - left) / cell);
	const starts = new Int32Array(columns * lines + 1);
	for (const row of rows) starts[cellOf(row) + 1]! += 1;
	for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
	const next = starts.slice();
	const sorted = new Int32Array(rows.length);
	for (const row of rows) sorted[next[cellOf(row)]!++] = row;
	return { left, top, cell, columns, lines, starts, rows: sorted };
}

function clamp(cell: number, cells: number): number {
	return Math.max(0, Math.min(cells - 1, Math.floor(cell)));
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(list.length * 2);
	larger.set(list);
	return larger;
}
