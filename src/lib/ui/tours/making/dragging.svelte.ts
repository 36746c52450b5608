/** So far a press may slip and is still a press, in CSS pixels. */
const SLIP = 6;

/** Moves one of several things that stand in a row, by mouse or by finger; a finger takes hold of a grip, since elsewhere it moves the row. */
export class Dragging {
	/** Which one is dragged; null for none. */
	from: number | null = $state(null);
	/** Where it would come to stand. */
	to = $state(0);
	/** How far it was dragged, in CSS pixels. */
	by = $state(0);
	/** Whether the press that ends just now moved something, and chooses nothing. */
	wasDragged = false;
	#held: { readonly at: number; readonly x: number } | null = null;

	/**
	 * @param items What stands in the row, in its order.
	 * @param onMove Something was dropped elsewhere than it was.
	 */
	constructor(
		private readonly items: () => readonly HTMLElement[],
		private readonly onMove: (from: number, to: number) => void,
	) {}

	take(event: PointerEvent, at: number): void {
		this.wasDragged = false;
		const isGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null;
		if (event.button !== 0 || (event.pointerType !== 'mouse' && !isGrip)) return;
		if (event.target instanceof Element) event.target.releasePointerCapture(event.pointerId);
		this.#held = { at, x: event.clientX };
	}

	readonly move = ({ clientX }: PointerEvent): void => {
		if (!this.#held) return;
		const by = clientX - this.#held.x;
		if (this.from === null && Math.abs(by) < SLIP) return;
		[this.from, this.by, this.to] = [this.#held.at, by, this.#placeAt(clientX, this.#held.at)];
		this.wasDragged = true;
	};

	readonly drop = (): void => {
		const { from, to } = this;
		this.letGo();
		if (from !== null && from !== to) this.onMove(from, to);
	};

	/** Everything stays where it was. Whether anything was dragged. */
	letGo(): boolean {
		const isDragged = this.from !== null;
		this.#held = null;
		[this.from, this.by] = [null, 0];
		return isDragged;
	}

	/** How many of the others stand to the left of a place. */
	#placeAt(x: number, held: number): number {
		return this.items().filter((item, at) => {
			const { left, width } = item.getBoundingClientRect();
			return at !== held && left + width / 2 < x;
		}).length;
	}
}
