import type { Box } from '../../model/atlas.ts';
import { isIn, isOver, isWithin } from '../camera/boxes.ts';
import type { Point } from '../camera/camera.ts';
import type { Viewport } from '../render/viewport.ts';
import { CollisionGrid } from './collision-grid.ts';

/** Where names may stand in a view, and what is taken of it: by what lies over the view, and by names that are placed already. */
export class Room {
	/** What no name may lie over. */
	#taken = new CollisionGrid();

	#view: Box;

	constructor(readonly viewport: Viewport) {
		this.#view = { left: 0, top: 0, right: viewport.size.width, bottom: viewport.size.height };
		for (const cover of viewport.covers) this.#taken.add(cover);
	}

	/** Whether a name fits: over no other, under nothing, and not cut by the rim of the view: it is wholly in view where its subject is, and else wholly out of it. */
	isFree(box: Box, subject: Point = middleOf(box)): boolean {
		const isUncut = isIn(this.#view, subject.x, subject.y) ? isWithin(box, this.#view) : !this.isInView(box);
		return isUncut && this.#taken.isFree(box);
	}

	/** Whether something is in view, be it in part or under something. */
	isInView(box: Box): boolean {
		return isOver(box, this.#view);
	}

	/** Whether a point of the host is seen, or out of view, but not under something. */
	isUncovered(x: number, y: number): boolean {
		return !this.viewport.covers.some((cover) => isIn(cover, x, y));
	}

	add(box: Box): void {
		this.#taken.add(box);
	}

	/** From where to where a row of the view is free around a point in it; null where that point is not in view, or under something. */
	rowAround(x: number, { top, bottom }: Pick<Box, 'top' | 'bottom'>): { left: number; right: number } | null {
		const { size, covers } = this.viewport;
		if (x < 0 || x > size.width || bottom < 0 || top > size.height) return null;
		const inRow = covers.filter((cover) => cover.top < bottom && cover.bottom > top);
		if (inRow.some((cover) => cover.left <= x && cover.right >= x)) return null;
		const lefts = inRow.filter(({ right }) => right < x).map(({ right }) => right);
		const rights = inRow.filter(({ left }) => left > x).map(({ left }) => left);
		return { left: Math.max(0, ...lefts), right: Math.min(size.width, ...rights) };
	}
}

function middleOf({ left, top, right, bottom }: Box): Point {
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
