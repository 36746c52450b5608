import { boxAround } from '../map/camera/boxes.ts';
import { positionAt, type Point } from '../map/camera/camera.ts';
import type { CameraControl } from '../map/camera/camera-control.ts';
import { Pointer, type GestureHandlers } from '../map/input/pointer.ts';
import type { PictureWishes } from '../map/picture.ts';
import type { Drawing } from './drawing.ts';
import { foldAt, patternAt, patternsIn } from './targets.ts';

/** What a close picture asks for besides. */
export interface CloseWishes extends PictureWishes {
	/** What is folded at so many steps is wished to be seen. */
	onFold?(step: number): void;
}

/** How much nearer a double click on nothing goes. */
const NEARER = 2;

/** What gestures mean in a close picture: the same as on the map, but that a fold opens and nothing is a region. */
export class Gestures {
	#pointer: Pointer;
	#hovered: number | null = null;
	/** The pattern that is being dragged. */
	#dragged: number | null = null;

	constructor(
		readonly host: HTMLElement,
		readonly camera: CameraControl,
		readonly drawing: Drawing,
		readonly wishes: CloseWishes,
	) {
		host.style.touchAction = 'none';
		this.#pointer = new Pointer(host, this.#handlers());
	}

	/** The pattern drawn at a point of the host. */
	patternAt(at: Point, isFinger = false): number | null {
		const { closeUp, texts } = this.drawing;
		const { now } = this.camera;
		return closeUp && now && patternAt(closeUp, texts, now, { at, isFinger });
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

	#foldAt(at: Point): number | null {
		const { closeUp } = this.drawing;
		const sheet = this.drawing.sheet();
		return closeUp && sheet && foldAt(closeUp, sheet, at);
	}

	#hover(at: Point, isFinger: boolean): void {
		if (isFinger) return;
		const pattern = this.patternAt(at);
		const cursor = pattern !== null || this.#foldAt(at) !== null ? 'pointer' : 'grab';
		if (this.host.style.cursor !== cursor) this.host.style.cursor = cursor;
		this.#hoverOn(pattern);
	}

	#hoverOn(pattern: number | null): void {
		if (pattern === this.#hovered) return;
		this.#hovered = pattern;
		this.wishes.onHover(pattern);
	}

	#tap(at: Point, isFinger: boolean, isAdding: boolean): void {
		const pattern = this.patternAt(at, isFinger);
		const fold = pattern === null ? this.#foldAt(at) : null;
		if (fold === null) this.wishes.onSelect(pattern, isAdding);
		else this.wishes.onFold?.(fold);
	}

	#open(at: Point, isFinger: boolean): void {
		const pattern = this.patternAt(at, isFinger);
		if (pattern !== null) this.wishes.onOpen?.(pattern);
		else this.camera.flyNearer(NEARER, at);
	}

	#box(from: Point, to: Point, isDone: boolean): void {
		const { closeUp } = this.drawing;
		const { now } = this.camera;
		const corners = boxAround([from.x, from.y, to.x, to.y]);
		this.drawing.showBox(isDone ? null : corners);
		if (isDone && closeUp && now) this.wishes.onBox?.(Uint32Array.from(patternsIn(closeUp, now, corners)));
	}

	/** Where nobody wants to know where a pattern is dropped, a drag pans. */
	#grab(at: Point): boolean {
		this.#dragged = this.wishes.onPin ? this.patternAt(at) : null;
		return this.#dragged !== null;
	}

	#drag(at: Point): void {
		const { now } = this.camera;
		if (this.#dragged !== null && now) this.drawing.preview(this.#dragged, positionAt(now, at.x, at.y));
	}

	/** The pattern stays there once a scene says so. */
	#drop(at: Point): void {
		const dropped = this.#letGo();
		const { now } = this.camera;
		if (dropped === null || !now) return;
		const { x, y } = positionAt(now, at.x, at.y);
		this.wishes.onPin?.(dropped, x, y);
	}

	#cancel(): void {
		this.drawing.showBox(null);
		this.#letGo();
	}

	#letGo(): number | null {
		const dragged = this.#dragged;
		this.#dragged = null;
		if (dragged !== null) this.drawing.preview(dragged, null);
		return dragged;
	}
}
