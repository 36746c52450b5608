import type { Emphasis, Scene } from '../../view/scene.ts';
import { boxAround, wholeOf } from '../camera/boxes.ts';
import * as cameras from '../camera/camera.ts';
import type { Camera, Point, Size } from '../camera/camera.ts';
import { fly, Tween } from '../camera/animation.ts';
import { boxAroundPatterns } from '../camera/framing.ts';
import type { Picture, PictureWishes } from '../picture.ts';
import { openRenderQueue, type RenderQueue } from '../render/render-queue.ts';
import { findFaces } from './font-faces.ts';
import type { Label } from '../labels/label.ts';
import type { Frame } from '../render/paint-messages.ts';
import { Minimap } from './minimap.ts';
import { Pointer } from '../input/pointer.ts';
import {
	inputBetween,
	inputChanges,
	inputFromScene,
	type RenderInput,
	type Viewport,
} from '../render/render-input.ts';
import { NO_HIGHLIGHT, type Highlight } from '../render/highlight.ts';
import { viewportOf, Layers } from './layers.ts';
import { regionHullAt, regionNamedAt, Targets, type InSight } from '../input/hit-test.ts';
import type { Theme } from './theme.ts';

/** The map of a library: painted in layers, moved by its camera. */
export function createMapPicture(host: HTMLElement, wishes: PictureWishes): Picture {
	return new LayeredMap(host, wishes);
}

/** The view counts as settled this long after the last movement, in milliseconds. */
const SETTLED = 90;
const NEAREST = 8;
/** More patterns than this change their places at once: painting steps in between would take longer than they help. */
const MOST_MOVED = 20_000;
const READABLE = 1.7;

class LayeredMap implements Picture {
	#layers: Layers;
	#pointer: Pointer;
	#queue: RenderQueue | null = null;
	#scene: Scene | null = null;
	/** What is shown now, and what shall be shown once patterns have arrived. */
	#input: RenderInput | null = null;
	#goal: RenderInput | null = null;
	#morph = new Tween();
	#minimap: Minimap;
	#camera: Camera | null = null;
	/** True while the view is what was fitted; then a window of another size is fitted anew. */
	#isFitted = false;
	#size: Size;
	#shown: Viewport | null = null;
	#labels: readonly Label[] = [];
	/** Rises with each change of what is painted; a picture of an older version is not sharp. */
	#version = 0;
	#highlight: Highlight = NO_HIGHLIGHT;
	#targets = new Targets();
	#flight = new Tween();
	#settling = 0;
	#waiting: (() => void)[] = [];
	#watch: ResizeObserver;
	#hovered: number | null = null;
	/** The pattern that is being dragged. */
	#dragged: number | null = null;

	constructor(
		readonly host: HTMLElement,
		readonly wishes: PictureWishes,
	) {
		host.style.touchAction = 'none';
		this.#size = { width: host.clientWidth, height: host.clientHeight };
		this.#layers = new Layers(host);
		this.#minimap = new Minimap(host, (place) => this.#look(place));
		this.#pointer = new Pointer(host, this.#hands());
		this.#watch = new ResizeObserver(() => this.#resize());
		this.#watch.observe(host);
	}

	draw(scene: Scene, theme: Theme): void {
		const input = inputFromScene(scene, theme);
		const isMove = this.#scene !== null && this.#scene.layout !== scene.layout;
		this.#scene = scene;
		this.#goal = input;
		this.#queue ??= this.#openQueue(theme);
		if (isMove && this.#input) this.#rearrange(this.#input.positions);
		else if (!this.#morph.isRunning) this.#adopt(input);
	}

	emphasise(emphasis: Emphasis | null, selected: number | null, also = NO_HIGHLIGHT.also): void {
		this.#highlight = { ...NO_HIGHLIGHT, emphasis, selected, also };
		this.#paintHighlight();
	}

	fit(): void {
		if (!this.#input) return;
		this.#flyTo(this.#fitted(this.#input));
		this.#isFitted = true;
	}

	frame(patterns: readonly number[] | null): void {
		if (!patterns) return this.fit();
		const box = this.#input && boxAroundPatterns(this.#input, patterns);
		if (box) this.#flyTo(this.#aim((free) => cameras.cameraForBox(box, free)));
	}

	centre(pattern: number): void {
		if (!this.#camera) return;
		const scale = Math.max(READABLE, this.#camera.scale);
		this.#flyTo(this.#aim((free) => cameras.cameraCentredOn(this.#placeIn(pattern), scale, free)));
	}

	reveal(pattern: number): void {
		if (!this.#camera || !this.#input || this.#flight.isRunning) return;
		const insets = this.wishes.insets?.() ?? cameras.NO_INSETS;
		const goal = cameras.cameraRevealing(this.#camera, this.placeOf(pattern), insets, this.#size);
		if (!cameras.isSameCamera(goal, this.#camera)) this.#flyTo(goal);
	}

	zoomBy(factor: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
		if (!this.#camera || !this.#input) return;
		const farthest = this.#fitted(this.#input).scale * 0.5;
		const scale = Math.min(NEAREST, Math.max(farthest, this.#camera.scale * factor));
		this.setCamera(cameras.zoomedAt(this.#camera, scale, at));
	}

	panBy(dx: number, dy: number): void {
		if (!this.#camera) return;
		const { x, y, scale } = this.#camera;
		this.setCamera({ x: x + dx, y: y + dy, scale });
	}

	camera(): Camera {
		return this.#camera ?? { x: 0, y: 0, scale: 1 };
	}

	setCamera(camera: Camera): void {
		this.#flight.stop();
		this.#isFitted = false;
		this.#moveTo(camera);
	}

	placeOf(pattern: number): Point {
		const { x, y, scale } = this.camera();
		const place = this.#placeIn(pattern);
		return { x: place.x * scale + x, y: place.y * scale + y };
	}

	patternAt(x: number, y: number): number | null {
		return this.#find({ x, y }, false);
	}

	whenSharp(): Promise<void> {
		return this.#isSharp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
	}

	destroy(): void {
		clearTimeout(this.#settling);
		this.#flight.stop();
		this.#morph.stop();
		this.#minimap.destroy();
		this.#watch.disconnect();
		this.#pointer.destroy();
		this.#queue?.destroy();
		this.#layers.destroy();
	}

	// Painting

	get #hasRoom(): boolean {
		return this.#size.width > 0 && this.#size.height > 0;
	}

	get #isSharp(): boolean {
		const shown = this.#shown;
		if (!shown || !this.#camera || shown.version !== this.#version) return false;
		if (this.#morph.isRunning || this.#flight.isRunning) return false;
		const isSameSize = shown.size.width === this.#size.width && shown.size.height === this.#size.height;
		return isSameSize && cameras.isSameCamera(shown.camera, this.#camera);
	}

	#openQueue(theme: Theme): RenderQueue {
		return openRenderQueue(findFaces(theme.sans), {
			onFrame: (frame) => this.#show(frame),
			onStale: () => {
				this.#version++;
				this.#order();
			},
		});
	}

	#adopt(input: RenderInput): void {
		const changes = inputChanges(this.#input, input);
		this.#input = input;
		if (Object.keys(changes).length > 0) {
			this.#version++;
			this.#queue?.take(changes);
		}
		if (!this.#camera && this.#hasRoom) this.#camera = this.#first(input);
		this.#order();
	}

	/** Patterns go from where they stand to where another layout puts them, and the view goes along. Regions and region edges come at the end. */
	#rearrange(from: Float32Array): void {
		const start = this.#camera;
		const end = this.#goal && this.#hasRoom ? this.#fitted(this.#goal) : null;
		const isFar = from.length > 2 * MOST_MOVED || from.length !== this.#goal?.positions.length;
		this.#flight.stop();
		const step = (t: number) => {
			if (start && end && t > 0)
				this.#moveTo(t === 1 ? end : cameras.cameraBetween(start, end, t, this.#size));
			this.#isFitted = t === 1 && end !== null;
			if (this.#goal && t === 1) this.#adopt(this.#goal);
			else if (this.#goal && !this.#queue?.isBusy) this.#adopt(inputBetween(this.#goal, from, t));
		};
		if (isFar) step(1);
		else this.#morph.run(step);
	}

	#order(): void {
		if (!this.#camera || !this.#hasRoom || !this.#queue) return;
		this.#queue.order(viewportOf(this.#camera, this.#size, this.#version));
	}

	#show(frame: Frame): void {
		if (!this.#camera) return;
		this.#shown = frame.viewport;
		this.#labels = frame.labels;
		this.#layers.show(frame, this.#camera);
		if (!this.#isSharp || !this.#input) return;
		this.#minimap.draw(this.#input, wholeOf(this.#input));
		this.#minimap.follow(this.#camera, this.#size);
		this.#paintHighlight();
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}

	/** Nothing stands out before there is a picture that it stands out from. */
	#paintHighlight(): void {
		if (!this.#input || !this.#camera || !this.#hasRoom || !this.#shown) return;
		const viewport = { ...viewportOf(this.#camera, this.#size, this.#version), margin: 0 };
		const resting = this.#isSharp ? this.#labels : NO_HIGHLIGHT.resting;
		this.#layers.showHighlight(this.#input, viewport, { ...this.#highlight, resting });
	}

	// Moving

	#look(place: Point): void {
		this.setCamera(cameras.cameraCentredOn(place, this.camera().scale, this.#size));
	}

	#fitted(input: RenderInput): Camera {
		return this.#aim((free) => cameras.cameraForBox(wholeOf(input), free));
	}

	#first(input: RenderInput): Camera {
		const wished = this.wishes.first?.() ?? null;
		const box = wished && boxAroundPatterns(input, wished);
		this.#isFitted = box === null;
		return this.#aim((free) => cameras.cameraForBox(box ?? wholeOf(input), free));
	}

	#flyTo(goal: Camera): void {
		if (!this.#camera) return;
		this.#isFitted = false;
		fly(this.#flight, this.#camera, goal, this.#size, (camera) => this.#moveTo(camera));
	}

	#moveTo(camera: Camera): void {
		this.#camera = camera;
		this.#layers.place(camera);
		this.#minimap.follow(camera, this.#size);
		clearTimeout(this.#settling);
		this.#settling = window.setTimeout(() => this.#settle(), SETTLED);
		if (this.#shown && !this.#queue?.isBusy && hasOutrun(this.#shown, camera, this.#size)) this.#order();
	}

	#settle(): void {
		this.#order();
		this.wishes.onCamera?.(this.camera());
	}

	/** A camera for the part of the host that no panel lies over. */
	#aim(aim: (free: Size) => Camera): Camera {
		return cameras.cameraWithin(this.wishes.insets?.() ?? cameras.NO_INSETS, this.#size, aim);
	}

	#resize(): void {
		const { clientWidth: width, clientHeight: height } = this.host;
		const before = this.#size;
		if (width === before.width && height === before.height) return;
		this.#size = { width, height };
		if (!this.#input || !this.#hasRoom) return;
		if (!this.#camera || before.width === 0) this.#camera = this.#first(this.#input);
		else if (this.#isFitted) this.#camera = this.#fitted(this.#input);
		else {
			const { x, y, scale } = this.#camera;
			this.#camera = { x: x + (width - before.width) / 2, y: y + (height - before.height) / 2, scale };
		}
		this.#layers.place(this.#camera);
		this.#order();
	}

	// Pointing

	#hands() {
		return {
			onMove: (at: Point, isFinger: boolean) => this.#hover(at, isFinger),
			onLeave: () => this.#hoverOn(null),
			onTap: (at: Point, isFinger: boolean, isAdding: boolean) => this.#tap(at, isFinger, isAdding),
			onDoubleTap: (at: Point, isFinger: boolean) => this.#open(at, isFinger),
			onMenu: (at: Point, isFinger: boolean) => this.wishes.onMenu?.(this.#find(at, isFinger), at.x, at.y),
			onPan: (dx: number, dy: number) => this.panBy(dx, dy),
			onZoom: (factor: number, at: Point) => this.zoomBy(factor, at),
			onGrab: (at: Point) => this.#grab(at),
			onDrag: (at: Point) => this.#drag(at),
			onDrop: (at: Point) => this.#drop(at),
			onBox: (from: Point, to: Point, isDone: boolean) => this.#box(from, to, isDone),
			onCancel: () => this.#cancel(),
		};
	}

	get #inSight(): InSight | null {
		if (!this.#input || !this.#camera) return null;
		return { input: this.#input, camera: this.#camera, shown: this.#shown, labels: this.#labels };
	}

	#find(at: Point, isFinger: boolean): number | null {
		return this.#inSight && this.#targets.patternAt(this.#inSight, at, isFinger);
	}

	#hover(at: Point, isFinger: boolean): void {
		if (isFinger) return;
		const pattern = this.#find(at, false);
		this.host.style.cursor = pattern !== null || this.#regionAt(at, false) !== null ? 'pointer' : 'grab';
		this.#hoverOn(pattern);
	}

	#hoverOn(pattern: number | null): void {
		if (pattern === this.#hovered) return;
		this.#hovered = pattern;
		this.wishes.onHover(pattern);
	}

	/** A region by its name or, where that is wished, by its land as seen from afar. */
	#regionAt(at: Point, isHullToo: boolean): number | null {
		const sight = this.#inSight;
		if (!sight) return null;
		return regionNamedAt(sight, at) ?? (isHullToo ? regionHullAt(sight, at, this.#size) : null);
	}

	#tap(at: Point, isFinger: boolean, isAdding: boolean): void {
		const pattern = this.#find(at, isFinger);
		const isFree = this.#highlight.emphasis === null && this.#highlight.selected === null;
		const region = pattern === null ? this.#regionAt(at, isFree) : null;
		if (region === null) this.wishes.onSelect(pattern, isAdding);
		else this.wishes.onRegion?.(region);
	}

	#open(at: Point, isFinger: boolean): void {
		const pattern = this.#find(at, isFinger);
		if (pattern !== null) this.wishes.onOpen?.(pattern);
		else this.#flyTo(cameras.zoomedAt(this.camera(), Math.min(NEAREST, this.camera().scale * 2), at));
	}

	#box(from: Point, to: Point, isDone: boolean): void {
		const corners = boxAround(Float32Array.of(from.x, from.y, to.x, to.y));
		this.#layers.showBox(isDone ? null : corners);
		if (isDone && this.#inSight) this.wishes.onBox?.(this.#targets.within(this.#inSight, corners));
	}

	#cancel(): void {
		this.#layers.showBox(null);
		this.#letGo();
	}

	// Dragging a pattern

	#placeIn(pattern: number): Point {
		const positions = this.#input!.positions;
		return { x: positions[2 * pattern]!, y: positions[2 * pattern + 1]! };
	}

	/** Where nobody wants to know where a pattern is dropped, a drag pans. */
	#grab(at: Point): boolean {
		this.#dragged = this.wishes.onPin ? this.#find(at, false) : null;
		return this.#dragged !== null;
	}

	/** While it is dragged, a pattern stands where the pointer is; nobody but this map knows. */
	#drag({ x, y }: Point): void {
		if (this.#dragged === null || !this.#input) return;
		const place = cameras.placeAt(this.camera(), x, y);
		const positions = this.#input.positions.slice();
		positions.set([place.x, place.y], 2 * this.#dragged);
		this.#input = { ...this.#input, positions };
		this.#paintHighlight();
	}

	#drop(at: Point): void {
		const dropped = this.#dragged;
		this.#letGo();
		if (dropped === null) return;
		const { x, y } = cameras.placeAt(this.camera(), at.x, at.y);
		this.wishes.onPin?.(dropped, x, y);
	}

	/** The pattern goes back to where the scene has it. */
	#letGo(): void {
		if (this.#dragged === null || !this.#input || !this.#scene) return;
		this.#dragged = null;
		this.#input = { ...this.#input, positions: this.#scene.positions };
		this.#paintHighlight();
	}
}

/** Whether a moving view has left what was painted, or is so much nearer or farther that it looks coarse. */
function hasOutrun({ camera: painted, size, margin }: Viewport, now: Camera, view: Size): boolean {
	const zoom = now.scale / painted.scale;
	if (zoom > 1.6 || zoom < 0.7) return true;
	const had = cameras.visibleBox(painted, size, margin);
	const wants = cameras.visibleBox(now, view);
	return wants.left < had.left || wants.top < had.top || wants.right > had.right || wants.bottom > had.bottom;
}
