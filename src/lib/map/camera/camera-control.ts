import type { Box } from '../../model/atlas.ts';
import { fly, Tween } from './animation.ts';
import * as cameras from './camera.ts';
import type { Camera, Insets, Point, Size } from './camera.ts';

/** Whom a camera tells that it moves, and whom it asks. */
export interface CameraEvents {
	/** At each step of a movement. */
	onMove(camera: Camera): void;
	/** Once, when a flight has arrived, or some moments after the last step of another movement. */
	onRest(camera: Camera): void;
	/** What of the host lies under panels. */
	insets(): Insets;
	/** What a fit shows; null while there is nothing. */
	whole(): Box | null;
	/** What a view begins with that much free room; null while there is nothing. */
	opening(free: Size): Box | null;
}

/** The view counts as settled this long after the last movement, in milliseconds. */
const SETTLED = 90;
const NEAREST = 8;
/** No farther than this share of the fitted scale. */
const FARTHEST = 0.5;
/** A pattern that is brought to the middle can be read from this scale on. */
export const READABLE = 1.7;

/** The camera over a host: flies, zooms, pans, and stays clear of panels. There is none before `begin`. */
export class CameraControl {
	#camera: Camera | null = null;
	/** What the view was fitted to, while it still is; then a window of another size is fitted anew. */
	#fitted: 'opening' | 'whole' | null = null;
	#flight = new Tween();
	#lastMove = 0;
	#settling = 0;

	constructor(
		public size: Size,
		readonly events: CameraEvents,
	) {}

	get now(): Camera | null {
		return this.#camera;
	}

	/** Whether the view is as it began, or as a fit left it: nobody moved it since. */
	get isFitted(): boolean {
		return this.#fitted !== null;
	}

	get isFlying(): boolean {
		return this.#flight.isRunning;
	}

	get hasSize(): boolean {
		return this.size.width > 0 && this.size.height > 0;
	}

	/** Stands where a box is seen whole, or else where a view begins; unless there is a camera already. */
	begin(box: Box | null): void {
		if (this.#camera || !this.hasSize) return;
		this.#fitted = box ? null : 'opening';
		this.#camera = box ? this.#aimedAt(box) : this.opened();
	}

	/** The camera that sees everything. */
	fitted(): Camera | null {
		const whole = this.events.whole();
		return whole && this.hasSize ? this.#aimedAt(whole) : null;
	}

	/** The camera that a view begins with. */
	opened(): Camera | null {
		if (!this.hasSize || !this.events.whole()) return null;
		return this.#aim((free) => cameras.cameraForBox(this.events.opening(free)!, free));
	}

	fit(): void {
		const goal = this.fitted();
		if (!goal) return;
		this.flyTo(goal);
		this.#fitted = 'whole';
	}

	frame(box: Box): void {
		this.flyTo(this.#aimedAt(box));
	}

	centreOn(position: Point): void {
		if (!this.#camera) return;
		const scale = Math.max(READABLE, this.#camera.scale);
		this.flyTo(this.#aim((free) => cameras.cameraCentredOn(position, scale, free)));
	}

	/** Moves just so far that a point on the host does not lie under a panel. */
	reveal(at: Point): void {
		if (!this.#camera || this.isFlying) return;
		const goal = cameras.cameraRevealing(this.#camera, at, this.events.insets(), this.size);
		if (!cameras.isSameCamera(goal, this.#camera)) this.flyTo(goal);
	}

	zoomBy(factor: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
		const farthest = this.fitted();
		if (!this.#camera || !farthest) return;
		const least = farthest.scale * FARTHEST;
		const scale = Math.min(NEAREST, Math.max(least, this.#camera.scale * factor));
		this.set(cameras.zoomedAt(this.#camera, scale, at));
	}

	flyNearer(factor: number, at: Point): void {
		if (!this.#camera) return;
		this.flyTo(cameras.zoomedAt(this.#camera, Math.min(NEAREST, this.#camera.scale * factor), at));
	}

	panBy(dx: number, dy: number): void {
		if (!this.#camera) return;
		const { x, y, scale } = this.#camera;
		this.set({ x: x + dx, y: y + dy, scale });
	}

	/** Keeps the scale and brings a position of the layout to the middle, at once. */
	lookAt(position: Point): void {
		if (this.#camera) this.set(cameras.cameraCentredOn(position, this.#camera.scale, this.size));
	}

	set(camera: Camera): void {
		this.#flight.stop();
		this.step(camera);
	}

	/** One step of a movement that somebody else leads; `isOpening` where it ends as a view begins. */
	step(camera: Camera, isOpening = false): void {
		this.#fitted = isOpening ? 'opening' : null;
		this.#moveTo(camera);
	}

	flyTo(goal: Camera): void {
		if (!this.#camera) return;
		this.#fitted = null;
		fly(this.#flight, this.#camera, goal, this.size, (camera) => {
			this.#moveTo(camera);
			if (camera === goal) this.#rest();
		});
	}

	stop(): void {
		this.#flight.stop();
	}

	/** In a host of another size what was fitted is fitted anew, and else what was in the middle stays there. One that was hidden begins anew. */
	resize(size: Size): void {
		const { size: before, hasSize: hadSize } = this;
		this.size = size;
		if (!hadSize) this.#camera = null;
		if (!this.#camera || !this.hasSize) return;
		if (this.#fitted)
			this.#camera = (this.#fitted === 'whole' ? this.fitted() : this.opened()) ?? this.#camera;
		else {
			const { x, y, scale } = this.#camera;
			const [dx, dy] = [(size.width - before.width) / 2, (size.height - before.height) / 2];
			this.#camera = { x: x + dx, y: y + dy, scale };
		}
	}

	destroy(): void {
		clearTimeout(this.#settling);
		this.#flight.stop();
	}

	#moveTo(camera: Camera): void {
		this.#camera = camera;
		this.events.onMove(camera);
		this.#lastMove = performance.now();
		// One timer for a whole movement: setting one at each step would cost more than the step.
		if (!this.#settling) this.#awaitRest(SETTLED);
	}

	#awaitRest(time: number): void {
		this.#settling = window.setTimeout(() => {
			const left = this.#lastMove + SETTLED - performance.now();
			if (left > 0) this.#awaitRest(left);
			else this.#rest();
		}, time);
	}

	#rest(): void {
		clearTimeout(this.#settling);
		this.#settling = 0;
		if (this.#camera) this.events.onRest(this.#camera);
	}

	#aimedAt(box: Box): Camera {
		return this.#aim((free) => cameras.cameraForBox(box, free));
	}

	/** A camera for the part of the host that no panel lies over. */
	#aim(aim: (free: Size) => Camera): Camera {
		return cameras.cameraWithin(this.events.insets(), this.size, aim);
	}
}
