/** Where each row stands while a layout is being made; y grows downwards. */
export interface Positions {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

export function emptyPositions(rows: number): Positions {
	return { x: new Float64Array(rows), y: new Float64Array(rows) };
}

/** Rows of each group, ascending. */
export function membersOf(groupOf: Int32Array, groups: number): number[][] {
	const members: number[][] = Array.from({ length: groups }, () => []);
	groupOf.forEach((group, row) => {
		if (group >= 0) members[group]!.push(row);
	});
	return members;
}

/** A rectangle that rows are spread over. */
export interface Cell {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Gives each row room in a rectangle in proportion to its weight, keeping neighbours together: halves the rows by weight
 * along the longer side again and again. `place` is told the middle of each row's part.
 */
export function spreadOver(
	cell: Cell,
	members: readonly number[],
	weight: Float64Array,
	positions: Positions,
	place: (row: number, x: number, y: number) => void,
): void {
	if (members.length === 0) return;
	if (members.length === 1) return place(members[0]!, cell.left + cell.width / 2, cell.top + cell.height / 2);
	const isWide = cell.width >= cell.height;
	const along = isWide ? positions.x : positions.y;
	const sorted = [...members].sort((one, other) => along[one]! - along[other]! || one - other);
	const { at, share } = findHalf(sorted, weight);
	const [first, second] = isWide ? splitWidth(cell, share) : splitHeight(cell, share);
	spreadOver(first, sorted.slice(0, at), weight, positions, place);
	spreadOver(second, sorted.slice(at), weight, positions, place);
}

/** Spreads rows over a disc around the origin. */
export function spreadOverDisc(
	members: readonly number[],
	weight: Float64Array,
	radius: number,
	positions: Positions,
): void {
	const square = { left: -1, top: -1, width: 2, height: 2 };
	spreadOver(square, members, weight, positions, (row, x, y) => {
		[positions.x[row], positions.y[row]] = bendIntoDisc(x, y, radius);
	});
}

/** Where half of the weight is reached, and the exact share before that position. */
function findHalf(rows: readonly number[], weight: Float64Array): { at: number; share: number } {
	const total = rows.reduce((sum, row) => sum + weight[row]!, 0);
	let before = weight[rows[0]!]!;
	let at = 1;
	while (at < rows.length - 1 && before + weight[rows[at]!]! / 2 < total / 2) {
		before += weight[rows[at]!]!;
		at += 1;
	}
	return { at, share: before / total };
}

function splitWidth({ left, top, width, height }: Cell, share: number): [Cell, Cell] {
	const first = width * share;
	return [
		{ left, top, width: first, height },
		{ left: left + first, top, width: width - first, height },
	];
}

function splitHeight({ left, top, width, height }: Cell, share: number): [Cell, Cell] {
	const first = height * share;
	return [
		{ left, top, width, height: first },
		{ left, top: top + first, width, height: height - first },
	];
}

/** The concentric map from square to disc (Shirley and Chiu 1997), which keeps areas. */
function bendIntoDisc(x: number, y: number, radius: number): [number, number] {
	const isFlat = Math.abs(x) > Math.abs(y);
	const distance = isFlat ? x : y;
	if (distance === 0) return [0, 0];
	const turn = isFlat ? (Math.PI / 4) * (y / x) : Math.PI / 2 - (Math.PI / 4) * (x / y);
	return [radius * distance * Math.cos(turn), radius * distance * Math.sin(turn)];
}
