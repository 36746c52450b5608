import type { Layout } from '../../model/atlas.ts';
import type { Point } from '../camera/camera.ts';

/** Patterns that were put somewhere by hand; each layout remembers its own. */
export class Pins {
	#placed = new Map<Layout['id'], Map<number, Point>>();
	#last: { layout: Layout; positions: Float32Array } | null = null;

	/** Keeps its identity until a pin changes. */
	positionsOf(layout: Layout): Float32Array {
		if (this.#last?.layout === layout) return this.#last.positions;
		const pins = this.#placed.get(layout.id);
		const positions = pins ? withPins(layout.positions, pins) : layout.positions;
		this.#last = { layout, positions };
		return positions;
	}

	has(layout: Layout, pattern: number): boolean {
		return this.#placed.get(layout.id)?.has(pattern) ?? false;
	}

	/** Lets a pattern go back to where the layout puts it. */
	unpin(layout: Layout, pattern: number): void {
		this.#placed.get(layout.id)?.delete(pattern);
		this.#last = null;
	}

	pin(layout: Layout, pattern: number, place: Point): void {
		const pins = this.#placed.get(layout.id) ?? new Map<number, Point>();
		this.#placed.set(layout.id, pins.set(pattern, place));
		this.#last = null;
	}
}

function withPins(positions: Float32Array, pins: ReadonlyMap<number, Point>): Float32Array {
	const moved = positions.slice();
	for (const [pattern, { x, y }] of pins) {
		if (2 * pattern + 1 >= moved.length) continue;
		moved[2 * pattern] = x;
		moved[2 * pattern + 1] = y;
	}
	return moved;
}
