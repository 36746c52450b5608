import type { Box } from '../../model/atlas.ts';
import { isOver } from '../camera/boxes.ts';

const CELL = 64;

/** Boxes on screen that must not overlap, found again by a grid of cells. */
export class CollisionGrid {
	#cells = new Map<number, Box[]>();

	isFree(box: Box): boolean {
		return cellsOf(box).every((cell) => !this.#cells.get(cell)?.some((other) => isOver(box, other)));
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

function cellsOf({ left, top, right, bottom }: Box): number[] {
	const cells: number[] = [];
	for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
		for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
			cells.push(row * 100_003 + column);
		}
	}
	return cells;
}
