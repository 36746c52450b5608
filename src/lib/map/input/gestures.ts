import type { Box } from '../../model/atlas.ts';
import { boxAround } from '../camera/boxes.ts';
import { positionAt, type Point } from '../camera/camera.ts';
import type { CameraControl } from '../camera/camera-control.ts';
import type { PictureWishes } from '../picture.ts';
import { Pointer, type GestureHandlers } from './pointer.ts';
import { SelectionBox } from './selection-box.ts';

/** What gestures can be made on in a picture. Points and boxes are in CSS pixels of the host. */
export interface GestureTargets {
	patternAt(at: Point, isFinger: boolean): number | null;
	/** Whether something that is no pattern invites a click. */
	isInviting(at: Point): boolean;
	/** What a click on something that is no pattern does; null where it is on nothing. */
	actionAt(at: Point): (() => void) | null;
	/** Null before there is a picture. */
	patternsIn(box: Box): Uint32Array | null;
	/** While it is dragged, a pattern stands where the pointer is, and nobody else knows; null: it goes back to where the scene has it. */
	preview(pattern: number, position: Point | null): void;
}

/** How much nearer a double click on nothing goes. */
const NEARER = 2;

/** What gestures mean in a picture: which pattern they are made on, if any, and what is wished of it. */
export class Gestures {
	#pointer: Pointer;
	#selectionBox: SelectionBox;
	#hovered: number | null = null;
	#cursor = '';
	/** The pattern that is being dragged. */
	#dragged: number | null = null;

	constructor(
		readonly host: HTMLElement,
		readonly camera: CameraControl,
		readonly targets: GestureTargets,
		readonly wishes: PictureWishes,
	) {
		host.style.touchAction = 'none';
		this.#selectionBox = new SelectionBox(host);
		this.#pointer = new Pointer(host, this.#handlers());
	}

	destroy(): void {
		this.#pointer.destroy();
		this.#selectionBox.destroy();
	}

	#handlers(): GestureHandlers {
		const { wishes, camera, targets } = this;
		return {
			onMove: (at, isFinger) => this.#hover(at, isFinger),
			onLeave: () => this.#hoverOn(null),
			onTap: (at, isFinger, isAdding) => this.#tap(at, isFinger, isAdding),
			onDoubleTap: (at, isFinger) => this.#open(at, isFinger),
			onMenu: (at, isFinger) => wishes.onMenu?.(targets.patternAt(at, isFinger), at.x, at.y),
			onPan: (dx, dy) => camera.panBy(dx, dy),
			onZoom: (factor, at) => camera.zoomBy(factor, at),
			onGrab: (at) => this.#grab(at),
			onDrag: (at) => this.#drag(at),
			onDrop: (at) => this.#drop(at),
			onBox: (from, to, isDone) => this.#box(from, to, isDone),
			onCancel: () => this.#cancel(),
		};
	}

	#hover(at: Point, isFinger: boolean): void {
		if (isFinger) return;
		const pattern = this.targets.patternAt(at, false);
		const cursor = pattern !== null || this.targets.isInviting(at) ? 'pointer' : 'grab';
		if (cursor !== this.#cursor) this.host.style.cursor = this.#cursor = cursor;
		this.#hoverOn(pattern);
	}

	#hoverOn(pattern: number | null): void {
		if (pattern === this.#hovered) return;
		this.#hovered = pattern;
		this.wishes.onHover(pattern);
	}

	#tap(at: Point, isFinger: boolean, isAdding: boolean): void {
		const pattern = this.targets.patternAt(at, isFinger);
		const action = pattern === null ? this.targets.actionAt(at) : null;
		if (action) action();
		else this.wishes.onSelect(pattern, isAdding);
	}

	#open(at: Point, isFinger: boolean): void {
		const pattern = this.targets.patternAt(at, isFinger);
		if (pattern !== null) this.wishes.onOpen?.(pattern);
		else this.camera.flyNearer(NEARER, at);
	}

	#box(from: Point, to: Point, isDone: boolean): void {
		const corners = boxAround([from.x, from.y, to.x, to.y]);
		this.#selectionBox.show(isDone ? null : corners);
		const patterns = isDone ? this.targets.patternsIn(corners) : null;
		if (patterns) this.wishes.onBox?.(patterns);
	}

	/** Where nobody wants to know where a pattern is dropped, a drag pans. */
	#grab(at: Point): boolean {
		this.#dragged = this.wishes.onPin ? this.targets.patternAt(at, false) : null;
		return this.#dragged !== null;
	}

	#drag(at: Point): void {
		const { now } = this.camera;
		if (this.#dragged !== null && now) this.targets.preview(this.#dragged, positionAt(now, at.x, at.y));
	}

	#drop(at: Point): void {
		const dropped = this.#letGo();
		const { now } = this.camera;
		if (dropped === null || !now) return;
		const { x, y } = positionAt(now, at.x, at.y);
		this.wishes.onPin?.(dropped, x, y);
	}

	#cancel(): void {
		this.#selectionBox.show(null);
		this.#letGo();
	}

	#letGo(): number | null {
		const dragged = this.#dragged;
		this.#dragged = null;
		if (dragged !== null) this.targets.preview(dragged, null);
		return dragged;
	}
}
