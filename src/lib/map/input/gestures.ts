import { boxAround } from '../camera/boxes.ts';
import { positionAt, type Point } from '../camera/camera.ts';
import type { CameraControl } from '../camera/camera-control.ts';
import type { PictureWishes } from '../picture.ts';
import type { Painting } from '../surface/painting.ts';
import { regionHullAt, regionNamedAt, HitTest, type HitTestInput } from './hit-test.ts';
import { Pointer, type GestureHandlers } from './pointer.ts';

/** How much nearer a double click on nothing goes. */
const NEARER = 2;

/** What gestures mean on the map: which pattern or region they are made on, and what is wished of it. */
export class Gestures {
	#hitTest = new HitTest();
	#pointer: Pointer;
	#hovered: number | null = null;
	#cursor = '';
	/** The pattern that is being dragged. */
	#dragged: number | null = null;

	constructor(
		readonly host: HTMLElement,
		readonly camera: CameraControl,
		readonly painting: Painting,
		readonly wishes: PictureWishes,
	) {
		host.style.touchAction = 'none';
		this.#pointer = new Pointer(host, this.#handlers());
	}

	/** The pattern drawn at a point of the host. */
	patternAt(at: Point, isFinger = false): number | null {
		return this.#hitTestInput && this.#hitTest.patternAt(this.#hitTestInput, at, isFinger);
	}

	destroy(): void {
		this.#pointer.destroy();
	}

	#handlers(): GestureHandlers {
		const { wishes, camera } = this;
		return {
			onMove: (at, isFinger) => this.#hover(at, isFinger),
			onLeave: () => this.#hoverOn(null),
			onTap: (at, isFinger, isAdding) => this.#tap(at, isFinger, isAdding),
			onDoubleTap: (at, isFinger) => this.#open(at, isFinger),
			onMenu: (at, isFinger) => wishes.onMenu?.(this.patternAt(at, isFinger), at.x, at.y),
			onPan: (dx, dy) => camera.panBy(dx, dy),
			onZoom: (factor, at) => camera.zoomBy(factor, at),
			onGrab: (at) => this.#grab(at),
			onDrag: (at) => this.#drag(at),
			onDrop: (at) => this.#drop(at),
			onBox: (from, to, isDone) => this.#box(from, to, isDone),
			onCancel: () => this.#cancel(),
		};
	}

	get #hitTestInput(): HitTestInput | null {
		const { input, shown } = this.painting;
		const { now } = this.camera;
		return input && now && { input, camera: now, shown };
	}

	#hover(at: Point, isFinger: boolean): void {
		if (isFinger) return;
		const pattern = this.patternAt(at);
		const cursor = pattern !== null || this.#regionAt(at, false) !== null ? 'pointer' : 'grab';
		if (cursor !== this.#cursor) this.host.style.cursor = this.#cursor = cursor;
		this.#hoverOn(pattern);
	}

	#hoverOn(pattern: number | null): void {
		if (pattern === this.#hovered) return;
		this.#hovered = pattern;
		this.wishes.onHover(pattern);
	}

	/** A region by its label or, where that is wished, by its hull as seen from afar. */
	#regionAt(at: Point, isHullToo: boolean): number | null {
		const input = this.#hitTestInput;
		if (!input) return null;
		return regionNamedAt(input, at) ?? (isHullToo ? regionHullAt(input, at, this.camera.size) : null);
	}

	#tap(at: Point, isFinger: boolean, isAdding: boolean): void {
		const pattern = this.patternAt(at, isFinger);
		const isFree = !this.painting.isAnythingHighlighted;
		const region = pattern === null ? this.#regionAt(at, isFree) : null;
		if (region === null) this.wishes.onSelect(pattern, isAdding);
		else this.wishes.onRegion?.(region);
	}

	#open(at: Point, isFinger: boolean): void {
		const pattern = this.patternAt(at, isFinger);
		if (pattern !== null) this.wishes.onOpen?.(pattern);
		else this.camera.flyNearer(NEARER, at);
	}

	#box(from: Point, to: Point, isDone: boolean): void {
		const corners = boxAround([from.x, from.y, to.x, to.y]);
		this.painting.showBox(isDone ? null : corners);
		if (isDone && this.#hitTestInput) this.wishes.onBox?.(this.#hitTest.within(this.#hitTestInput, corners));
	}

	/** Where nobody wants to know where a pattern is dropped, a drag pans. */
	#grab(at: Point): boolean {
		this.#dragged = this.wishes.onPin ? this.patternAt(at) : null;
		return this.#dragged !== null;
	}

	/** While it is dragged, a pattern stands where the pointer is; nobody but this map knows. */
	#drag(at: Point): void {
		const { input } = this.painting;
		const { now } = this.camera;
		if (this.#dragged === null || !input || !now) return;
		const position = positionAt(now, at.x, at.y);
		const positions = input.positions.slice();
		positions.set([position.x, position.y], 2 * this.#dragged);
		this.painting.preview(positions);
	}

	/** The pattern goes back to where the scene has it, until another scene has it elsewhere. */
	#drop(at: Point): void {
		const dropped = this.#dragged;
		this.#dragged = null;
		this.painting.preview(null);
		const { now } = this.camera;
		if (dropped === null || !now) return;
		const { x, y } = positionAt(now, at.x, at.y);
		this.wishes.onPin?.(dropped, x, y);
	}

	#cancel(): void {
		this.painting.showBox(null);
		if (this.#dragged === null) return;
		this.#dragged = null;
		this.painting.preview(null);
	}
}
