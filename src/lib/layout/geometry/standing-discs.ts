import type { Positions } from './positions.ts';

/** Discs that stay where they stand, found by where they are, so that asking for free ground costs the same in any crowd. */
export class StandingDiscs {
	readonly #cells = new Map<string, number[]>();
	#largest = 0;

	/** @param cell Width of a cell of the grid: about that of a disc. */
	constructor(
		rows: Iterable<number>,
		private readonly radius: ArrayLike<number>,
		private readonly positions: Positions,
		private readonly cell: number,
	) {
		for (const row of rows) this.add(row);
	}

	add(row: number): void {
		const { x, y } = this.positions;
		const key = this.#key(Math.floor(x[row]! / this.cell), Math.floor(y[row]! / this.cell));
		const rows = this.#cells.get(key);
		if (rows) rows.push(row);
		else this.#cells.set(key, [row]);
		this.#largest = Math.max(this.#largest, this.radius[row]!);
	}

	/** Whether no disc comes nearer to a point than this. */
	isFree(x: number, y: number, clearance: number): boolean {
		const around = clearance + this.#largest;
		const cellOf = (along: number) => Math.floor(along / this.cell);
		for (let line = cellOf(y - around); line <= cellOf(y + around); line++) {
			for (let column = cellOf(x - around); column <= cellOf(x + around); column++) {
				const rows = this.#cells.get(this.#key(column, line)) ?? [];
				if (rows.some((row) => this.#distanceTo(row, x, y) <= clearance)) return false;
			}
		}
		return true;
	}

	/** From its rim. */
	#distanceTo(row: number, x: number, y: number): number {
		return Math.hypot(this.positions.x[row]! - x, this.positions.y[row]! - y) - this.radius[row]!;
	}

	#key(column: number, line: number): string {
		return `${column},${line}`;
	}
}
