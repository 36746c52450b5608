import type { Box } from '../../model/atlas.ts';
import { isOver } from '../camera/boxes.ts';

const CELL = 64;

/** Boxes on screen that must not overlap, found again by a grid of cells. */
export class CollisionGrid {
	#cells = new Map<number, Box[]>();

	/** Asked thousands of times for a view, so that it makes nothing. */
	isFree(box: Box): boolean {
		const { left, top, right, bottom } = box;
		const [from, to] = [cellAt(left), cellAt(right)];
		for (let row = cellAt(top), last = cellAt(bottom); row <= last; row++) {
			for (let column = from; column <= to; column++) {
				const others = this.#cells.get(keyOf(row, column));
				if (others && isOverAny(box, others)) return false;
			}
		}
		return true;
	}

	/** The boxes that another one would lie over. */
	under(box: Box): Set<Box> {
		const boxes = cellsOf(box).flatMap((cell) => this.#cells.get(cell) ?? []);
		return new Set(boxes.filter((other) => isOver(box, other)));
	}

	add(box: Box): void {
		for (const cell of cellsOf(box)) {
			const boxes = this.#cells.get(cell);
			if (boxes) boxes.push(box);
			else this.#cells.set(cell, [box]);
		}
	}
}

function isOverAny(box: Box, others: readonly Box[]): boolean {
	for (const other of others) if (isOver(box, other)) return true;
	return false;
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
	const cells: number[] = [];
	for (let row = cellAt(top); row <= cellAt(bottom); row++) {
		for (let column = cellAt(left); column <= cellAt(right); column++) cells.push(keyOf(row, column));
	}
	return cells;
}

function cellAt(length: number): number {
	return Math.floor(length / CELL);
}

function keyOf(row: number, column: number): number {
	return row * 100_003 + column;
}
