import type { Point } from '../camera/camera.ts';
import { magnificationOf } from '../surface/magnification.ts';

/** Who is told of gestures, in CSS pixels of the host. */
export interface GestureHandlers {
	onMove(at: Point, isFinger: boolean): void;
	onLeave(): void;
	onTap(at: Point, isFinger: boolean, isAdding: boolean): void;
	onDoubleTap(at: Point, isFinger: boolean): void;
	onMenu(at: Point, isFinger: boolean): void;
	onPan(dx: number, dy: number): void;
	onZoom(factor: number, at: Point): void;
	/** True where a drag that starts here moves a pattern instead of the map. */
	onGrab(at: Point): boolean;
	onDrag(at: Point): void;
	onDrop(at: Point): void;
	onBox(from: Point, to: Point, isDone: boolean): void;
	/** A gesture was broken off by the system. */
	onCancel(): void;
}

type Mode = 'idle' | 'pressed' | 'pan' | 'drag' | 'box' | 'pinch' | 'spent';

/** A press that moves no further than this is a tap; fingers tremble more. */
const STILL = { mouse: 4, finger: 9 };
const LONG_PRESS = 550;
const DOUBLE_TAP = { time: 350, distance: 12 };
const WHEEL_STEP = 0.0016;
const PINCH_WHEEL_STEP = 0.011;
const LINE_HEIGHT = 18;
/** The host's position on the page is read again after so many milliseconds. */
const MEASURED_FOR = 250;

/** Turns pointer, touch and wheel events on an element into gestures. */
export class Pointer {
	#mode: Mode = 'idle';
	#touching = new Map<number, Point>();
	#start: Point = { x: 0, y: 0 };
	#isShift = false;
	#lastTap = { time: 0, at: { x: 0, y: 0 } };
	#longPress = 0;
	/** In CSS pixels of the page, and how many of them one of the host is wide. */
	#corner = { left: 0, top: 0, magnification: 1 };
	#measured = -Infinity;
	#end = new AbortController();

	constructor(
		readonly element: HTMLElement,
		readonly handlers: GestureHandlers,
	) {
		const { signal } = this.#end;
		const on = <Name extends keyof HTMLElementEventMap>(
			name: Name,
			act: (event: HTMLElementEventMap[Name]) => void,
		) => {
			element.addEventListener(name, act, { signal, passive: false });
		};
		on('pointerdown', (event) => this.#press(event));
		on('pointermove', (event) => this.#move(event));
		on('pointerup', (event) => this.#release(event));
		on('pointercancel', (event) => this.#cancel(event));
		on(
			'pointerleave',
			(event) => event.pointerType === 'mouse' && this.#mode === 'idle' && handlers.onLeave(),
		);
		on('wheel', (event) => this.#wheel(event));
		on('contextmenu', (event) => this.#menu(event));
	}

	destroy(): void {
		clearTimeout(this.#longPress);
		this.#end.abort();
	}

	#at({ clientX, clientY }: MouseEvent): Point {
		const { left, top, magnification } = this.#corner;
		return { x: (clientX - left) / magnification, y: (clientY - top) / magnification };
	}

	/** Reading the host's position at each event would make the page lay itself out in the middle of a movement. */
	#measure({ timeStamp }: Event): void {
		if (timeStamp - this.#measured < MEASURED_FOR) return;
		this.#measured = timeStamp;
		const { left, top } = this.element.getBoundingClientRect();
		this.#corner = { left, top, magnification: magnificationOf(this.element) };
	}

	#press(event: PointerEvent): void {
		if (event.button !== 0) return;
		this.#measured = -Infinity;
		this.#measure(event);
		const at = this.#at(event);
		this.#touching.set(event.pointerId, at);
		capture(this.element, event.pointerId);
		if (this.#touching.size === 2) return this.#enter('pinch');
		this.#start = at;
		this.#isShift = event.shiftKey;
		this.#enter('pressed');
		if (event.pointerType !== 'mouse')
			this.#longPress = window.setTimeout(() => this.#pressedLong(), LONG_PRESS);
	}

	#pressedLong(): void {
		if (this.#mode !== 'pressed') return;
		this.#enter('spent');
		this.handlers.onMenu(this.#start, true);
	}

	#enter(mode: Mode): void {
		clearTimeout(this.#longPress);
		this.#mode = mode;
	}

	#move(event: PointerEvent): void {
		if (this.#mode === 'idle') {
			this.#measure(event);
			return this.handlers.onMove(this.#at(event), event.pointerType !== 'mouse');
		}
		const before = this.#touching.get(event.pointerId);
		if (!before) return;
		const at = this.#at(event);
		if (this.#mode === 'pinch') this.#pinch(event.pointerId, before, at);
		this.#touching.set(event.pointerId, at);
		if (this.#mode === 'pressed' && this.#hasLeft(at, event)) this.#begin(event.pointerType === 'mouse');
		if (this.#mode === 'pan') this.handlers.onPan(at.x - before.x, at.y - before.y);
		if (this.#mode === 'drag') this.handlers.onDrag(at);
		if (this.#mode === 'box') this.handlers.onBox(this.#start, at, false);
	}

	#hasLeft(at: Point, { pointerType }: PointerEvent): boolean {
		const still = pointerType === 'mouse' ? STILL.mouse : STILL.finger;
		return Math.hypot(at.x - this.#start.x, at.y - this.#start.y) > still;
	}

	#begin(isMouse: boolean): void {
		if (this.#isShift) return this.#enter('box');
		this.#enter(isMouse && this.handlers.onGrab(this.#start) ? 'drag' : 'pan');
	}

	/** Two fingers: their middle moves the map, their distance zooms it. */
	#pinch(pointer: number, before: Point, at: Point): void {
		const [, other] = [...this.#touching].find(([id]) => id !== pointer) ?? [];
		if (!other) return;
		this.handlers.onPan((at.x - before.x) / 2, (at.y - before.y) / 2);
		const factor = distance(at, other) / Math.max(1, distance(before, other));
		this.handlers.onZoom(factor, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
	}

	#release(event: PointerEvent): void {
		if (!this.#touching.delete(event.pointerId)) return;
		const at = this.#at(event);
		if (this.#mode === 'pressed') this.#tap(at, event);
		if (this.#mode === 'drag') this.handlers.onDrop(at);
		if (this.#mode === 'box') this.handlers.onBox(this.#start, at, true);
		// The finger that stays after a pinch goes on panning.
		if (this.#touching.size > 0) return this.#enter('pan');
		this.#enter('idle');
	}

	#tap(at: Point, event: PointerEvent): void {
		const { time, at: last } = this.#lastTap;
		const isDouble = event.timeStamp - time < DOUBLE_TAP.time && distance(at, last) < DOUBLE_TAP.distance;
		this.#lastTap = { time: isDouble ? 0 : event.timeStamp, at };
		const isFinger = event.pointerType !== 'mouse';
		if (isDouble) this.handlers.onDoubleTap(at, isFinger);
		else this.handlers.onTap(at, isFinger, event.ctrlKey || event.metaKey);
	}

	#cancel(event: PointerEvent): void {
		this.#touching.delete(event.pointerId);
		this.#enter(this.#touching.size > 0 ? 'pan' : 'idle');
		this.handlers.onCancel();
	}

	#wheel(event: WheelEvent): void {
		event.preventDefault();
		this.#measure(event);
		const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
		const step = event.ctrlKey ? PINCH_WHEEL_STEP : WHEEL_STEP;
		const turn = Math.max(-240, Math.min(240, event.deltaY * unit));
		this.handlers.onZoom(Math.exp(-turn * step), this.#at(event));
	}

	#menu(event: MouseEvent): void {
		event.preventDefault();
		// A long press has already asked for the menu.
		if (this.#mode === 'spent' || this.#touching.size > 0) return;
		this.#measure(event);
		this.handlers.onMenu(this.#at(event), false);
	}
}

function distance(one: Point, other: Point): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}

/** A pointer that has gone in the meantime cannot be captured. */
function capture(element: HTMLElement, pointer: number): void {
	try {
		element.setPointerCapture(pointer);
	} catch {
		// The gesture then simply ends at the element's rim.
	}
}
