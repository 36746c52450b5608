import type { Box } from '../../model/atlas.ts';
import { PRESENCE, type Emphasis, type Scene } from '../../view/scene.ts';
import * as cameras from './camera.ts';
import type { Camera, Point, Size } from './camera.ts';
import { fly, Tween } from './flight.ts';
import { buildHitIndex, type HitIndex } from './hit-index.ts';
import { Holding, type HoldWish } from './holding.ts';
import { findFaces, openPaintDesk, type PaintDesk } from './paint-desk.ts';
import type { Painted } from './painter.ts';
import type { Frame } from './paint-messages.ts';
import { Pins } from './pins.ts';
import { Pointer } from './pointer.ts';
import { sheetChanges, sheetFromScene, type Sheet, type Shot } from './sheet.ts';
import { DARK, type Spotlight } from './spotlight.ts';
import { shotOf, Stage } from './stage.ts';
import type { Theme } from './theme.ts';

/** What the hands on the map ask for. */
export interface MapWishes {
	onHover(pattern: number | null): void;
	/** Null asks for one step out: the click was on nothing. */
	onSelect(pattern: number | null, isAdding: boolean): void;
	onOpen?(pattern: number): void;
	/** Left out: the region is framed. */
	onRegion?(region: number): void;
	/** x and y in CSS pixels of the host. */
	onMenu?(pattern: number | null, x: number, y: number): void;
	onBox?(patterns: Uint32Array): void;
	onCamera?(): void;
}

/** The picture of a library on a host element. The host is positioned and has a size; it says in words what the picture is. */
export interface MapCanvas {
	/** Shows a scene. The first one is fitted; later ones keep the camera. A scene with another layout moves there. */
	draw(scene: Scene, theme: Theme): void;
	/** Lets a pattern and its ties stand out, rings the selected one, marks others such as search hits. */
	emphasise(emphasis: Emphasis | null, selected: number | null, also?: Uint32Array): void;
	fit(): void;
	frame(box: Box): void;
	frameRegion(region: number): void;
	/** Brings a pattern to the middle, near enough to be read. */
	centre(pattern: number): void;
	/** `at` in CSS pixels of the host; the middle where it is left out. */
	zoomBy(factor: number, at?: Point): void;
	panBy(dx: number, dy: number): void;
	camera(): Camera;
	setCamera(camera: Camera): void;
	/** The pattern drawn at a place on the host (CSS pixels), or null. */
	patternAt(x: number, y: number): number | null;
	/** When everything that this view is to show stands sharp on screen. */
	whenSharp(): Promise<void>;
	destroy(): void;
}

export function createMapCanvas(host: HTMLElement, wishes: MapWishes): MapCanvas {
	return new LayeredMap(host, wishes);
}

/** The view counts as settled this long after the last movement, in milliseconds. */
const SETTLED = 90;
const NEAREST = 8;
const READABLE = 1.7;

class LayeredMap implements MapCanvas {
	#stage: Stage;
	#pointer: Pointer;
	#desk: PaintDesk | null = null;
	#scene: Scene | null = null;
	#sheet: Sheet | null = null;
	#camera: Camera | null = null;
	#size: Size;
	#shown: Shot | null = null;
	#painted: Painted = { labels: [], foremost: new Uint32Array() };
	/** Rises with each change of what is painted; a picture of an older version is not sharp. */
	#version = 0;
	#light: Spotlight = DARK;
	#index: HitIndex | null = null;
	#flight = new Tween();
	#settling = 0;
	#waiting: (() => void)[] = [];
	#watch: ResizeObserver;
	#hovered: number | null = null;
	#pins = new Pins();
	#dragged: number | null = null;
	#holding: Holding;
	/** The emphasis whose ties cytoscape draws now, or null. */
	#heldTies: Emphasis | null = null;

	constructor(
		readonly host: HTMLElement,
		readonly wishes: MapWishes,
	) {
		host.style.touchAction = 'none';
		this.#size = { width: host.clientWidth, height: host.clientHeight };
		this.#stage = new Stage(host);
		this.#holding = new Holding(this.#stage.held.element, (wish, areTies) => this.#showHeld(wish, areTies));
		this.#pointer = new Pointer(host, this.#hands());
		this.#watch = new ResizeObserver(() => this.#resize());
		this.#watch.observe(host);
	}

	draw(scene: Scene, theme: Theme): void {
		const before = this.#sheet;
		const sheet = sheetFromScene(scene, theme, this.#pins.positionsOf(scene.layout));
		const changes = sheetChanges(before, sheet);
		this.#scene = scene;
		this.#sheet = sheet;
		if (!before || 'positions' in changes || 'radius' in changes) this.#index = null;
		this.#desk ??= this.#openDesk(theme);
		if (Object.keys(changes).length > 0) this.#change(changes);
		if (!this.#camera && this.#hasRoom) this.#camera = this.#fitted();
		this.#order();
	}

	emphasise(emphasis: Emphasis | null, selected: number | null, also = DARK.also): void {
		this.#light = { emphasis, selected, also, areTiesHeld: false };
		this.#shine();
		this.#hold();
	}

	fit(): void {
		if (this.#sheet) this.#flyTo(this.#fitted());
	}

	frame(box: Box): void {
		this.#flyTo(cameras.cameraForBox(box, this.#size));
	}

	frameRegion(region: number): void {
		const hull = this.#sheet?.regions[region]?.hull;
		if (hull) this.frame(boxAround(hull));
	}

	centre(pattern: number): void {
		if (!this.#camera) return;
		const scale = Math.max(READABLE, this.#camera.scale);
		this.#flyTo(cameras.cameraCentredOn(this.#placeOf(pattern), scale, this.#size));
	}

	zoomBy(factor: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
		if (!this.#camera) return;
		const farthest = this.#fitted().scale * 0.5;
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
		this.#moveTo(camera);
	}

	patternAt(x: number, y: number): number | null {
		return this.#find({ x, y }, false);
	}

	whenSharp(): Promise<void> {
		return this.#isSharp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
	}

	destroy(): void {
		this.#holding.destroy();
		clearTimeout(this.#settling);
		this.#flight.stop();
		this.#watch.disconnect();
		this.#pointer.destroy();
		this.#desk?.destroy();
		this.#stage.destroy();
	}

	// Painting

	get #hasRoom(): boolean {
		return this.#size.width > 0 && this.#size.height > 0;
	}

	get #isSharp(): boolean {
		const shown = this.#shown;
		if (!shown || !this.#camera || shown.version !== this.#version) return false;
		const isSameSize = shown.size.width === this.#size.width && shown.size.height === this.#size.height;
		return isSameSize && cameras.isSameCamera(shown.camera, this.#camera);
	}

	#openDesk(theme: Theme): PaintDesk {
		return openPaintDesk(findFaces(theme.sans), {
			onFrame: (frame) => this.#show(frame),
			onStale: () => {
				this.#version++;
				this.#order();
			},
		});
	}

	#change(changes: Partial<Sheet>): void {
		this.#version++;
		this.#desk?.take(changes);
	}

	#order(): void {
		if (!this.#camera || !this.#hasRoom || !this.#desk) return;
		this.#desk.order(shotOf(this.#camera, this.#size, this.#version));
	}

	#show(frame: Frame): void {
		if (!this.#camera) return;
		this.#shown = frame.shot;
		this.#painted = frame;
		this.#dropHeld();
		this.#stage.show(frame, this.#camera);
		if (!this.#isSharp) return;
		this.#shine();
		this.#hold();
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}

	#shine(): void {
		if (!this.#sheet || !this.#camera || !this.#hasRoom) return;
		const areTiesHeld = this.#heldTies !== null && this.#heldTies === this.#light.emphasis;
		if (this.#heldTies && !areTiesHeld) this.#dropHeld();
		const shot = { ...shotOf(this.#camera, this.#size, this.#version), margin: 0 };
		this.#stage.shine(this.#sheet, shot, { ...this.#light, areTiesHeld });
	}

	// What cytoscape holds

	#hold(): void {
		if (!this.#sheet || !this.#camera || !this.#isSharp) return;
		const { emphasis, selected } = this.#light;
		const lookedAt = emphasis && emphasis.pattern === selected ? emphasis : null;
		// While something is hovered over, what is held steps back with the rest and need not change.
		if (emphasis && !lookedAt) return;
		this.#holding.wish({
			sheet: this.#sheet,
			camera: this.#camera,
			foremost: this.#painted.foremost,
			lookedAt,
		});
	}

	#showHeld({ sheet, camera, lookedAt }: HoldWish, areTies: boolean): void {
		if (this.#sheet !== sheet || this.#camera !== camera) return;
		this.#heldTies = areTies ? lookedAt : null;
		this.#stage.showHeld(camera);
		this.#shine();
	}

	/** What cytoscape drew does not move along: the painted layers show it too, or will in a moment. */
	#restHeld(): void {
		const hadTies = this.#heldTies !== null;
		this.#dropHeld();
		if (hadTies) this.#shine();
	}

	#dropHeld(): void {
		this.#heldTies = null;
		this.#holding.forget();
		this.#stage.hideHeld();
	}

	// Moving

	#fitted(): Camera {
		const sheet = this.#sheet!;
		const { extent, apart } = sheet;
		const box = apart
			? boxAround(
					Float32Array.of(
						extent.left,
						extent.top,
						extent.right,
						extent.bottom,
						apart.left,
						apart.top,
						apart.right,
						apart.bottom,
					),
				)
			: extent;
		return cameras.cameraForBox(box, this.#size);
	}

	#flyTo(goal: Camera): void {
		if (!this.#camera) return;
		fly(this.#flight, this.#camera, goal, this.#size, (camera) => this.#moveTo(camera));
	}

	#moveTo(camera: Camera): void {
		this.#camera = camera;
		this.#restHeld();
		this.#stage.place(camera);
		this.wishes.onCamera?.();
		clearTimeout(this.#settling);
		this.#settling = window.setTimeout(() => this.#order(), SETTLED);
		if (this.#shown && !this.#desk?.isBusy && hasOutrun(this.#shown, camera, this.#size)) this.#order();
	}

	#resize(): void {
		const { clientWidth: width, clientHeight: height } = this.host;
		const before = this.#size;
		if (width === before.width && height === before.height) return;
		this.#size = { width, height };
		if (!this.#sheet || !this.#hasRoom) return;
		if (!this.#camera || before.width === 0) this.#camera = this.#fitted();
		else {
			const { x, y, scale } = this.#camera;
			this.#camera = { x: x + (width - before.width) / 2, y: y + (height - before.height) / 2, scale };
		}
		this.#stage.place(this.#camera);
		this.#order();
	}

	// Pointing

	#hands() {
		return {
			onMove: (at: Point, isFinger: boolean) => this.#hover(at, isFinger),
			onLeave: () => this.#hoverOn(null),
			onTap: (at: Point, isAdding: boolean) => this.#tap(at, isAdding),
			onDoubleTap: (at: Point) => this.#open(at),
			onMenu: (at: Point) => this.wishes.onMenu?.(this.#find(at, false), at.x, at.y),
			onPan: (dx: number, dy: number) => this.panBy(dx, dy),
			onZoom: (factor: number, at: Point) => this.zoomBy(factor, at),
			onGrab: (at: Point) => this.#grab(at),
			onDrag: (at: Point) => this.#drag(at),
			onDrop: (at: Point) => this.#drop(at),
			onBox: (from: Point, to: Point, isDone: boolean) => this.#box(from, to, isDone),
			onCancel: () => this.#stage.showBox(null),
		};
	}

	#find({ x, y }: Point, isFinger: boolean): number | null {
		const sheet = this.#sheet;
		if (!sheet || !this.#camera) return null;
		this.#index ??= buildHitIndex(sheet.positions, sheet.radius);
		const reach = { scale: this.#camera.scale, slop: isFinger ? 14 : 4 };
		const place = cameras.placeAt(this.#camera, x, y);
		return this.#index.find(place, reach, (pattern) => sheet.presence[pattern] !== PRESENCE.hidden);
	}

	#hover(at: Point, isFinger: boolean): void {
		if (isFinger) return;
		const pattern = this.#find(at, false);
		this.host.style.cursor = pattern !== null || this.#regionAt(at) !== null ? 'pointer' : 'grab';
		this.#hoverOn(pattern);
	}

	#hoverOn(pattern: number | null): void {
		if (pattern === this.#hovered) return;
		this.#hovered = pattern;
		this.wishes.onHover(pattern);
	}

	#tap(at: Point, isAdding: boolean): void {
		const pattern = this.#find(at, true);
		const region = pattern === null ? this.#regionAt(at) : null;
		if (region === null) this.wishes.onSelect(pattern, isAdding);
		else if (this.wishes.onRegion) this.wishes.onRegion(region);
		else this.frameRegion(region);
	}

	#open(at: Point): void {
		const pattern = this.#find(at, true);
		if (pattern !== null) this.wishes.onOpen?.(pattern);
		else this.#flyTo(cameras.zoomedAt(this.camera(), Math.min(NEAREST, this.camera().scale * 2), at));
	}

	/** The region whose name is under a place. */
	#regionAt({ x, y }: Point): number | null {
		if (!this.#shown || !this.#camera) return null;
		const place = cameras.placeAt(this.#camera, x, y);
		const painted = this.#shown.camera;
		const [px, py] = [place.x * painted.scale + painted.x, place.y * painted.scale + painted.y];
		const label = this.#painted.labels.find(({ kind, box }) => kind === 'region' && isWithin(box, px, py));
		return label?.subject ?? null;
	}

	#box(from: Point, to: Point, isDone: boolean): void {
		const corners = boxAround(Float32Array.of(from.x, from.y, to.x, to.y));
		this.#stage.showBox(isDone ? null : corners);
		const sheet = this.#sheet;
		if (!isDone || !sheet || !this.#camera) return;
		this.#index ??= buildHitIndex(sheet.positions, sheet.radius);
		const { x: left, y: top } = cameras.placeAt(this.#camera, corners.left, corners.top);
		const { x: right, y: bottom } = cameras.placeAt(this.#camera, corners.right, corners.bottom);
		const isShown = (pattern: number) => sheet.presence[pattern] === PRESENCE.shown;
		this.wishes.onBox?.(this.#index.within({ left, top, right, bottom }, isShown));
	}

	// Patterns put by hand

	#placeOf(pattern: number): Point {
		const positions = this.#sheet!.positions;
		return { x: positions[2 * pattern]!, y: positions[2 * pattern + 1]! };
	}

	#grab(at: Point): boolean {
		this.#dragged = this.#find(at, false);
		return this.#dragged !== null;
	}

	#drag({ x, y }: Point): void {
		if (this.#dragged === null || !this.#scene || !this.#sheet) return;
		const { layout } = this.#scene;
		this.#pins.pin(layout, this.#dragged, cameras.placeAt(this.camera(), x, y));
		this.#sheet = { ...this.#sheet, positions: this.#pins.positionsOf(layout) };
		this.#dropHeld();
		this.#shine();
	}

	#drop(at: Point): void {
		this.#drag(at);
		this.#dragged = null;
		this.#index = null;
		this.#change({ positions: this.#sheet!.positions });
		this.#order();
	}
}

function boxAround(places: Float32Array): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at < places.length; at += 2) {
		left = Math.min(left, places[at]!);
		right = Math.max(right, places[at]!);
		top = Math.min(top, places[at + 1]!);
		bottom = Math.max(bottom, places[at + 1]!);
	}
	return { left, top, right, bottom };
}

function isWithin({ left, top, right, bottom }: Box, x: number, y: number): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether a moving view has left what was painted, or is so much nearer or farther that it looks coarse. */
function hasOutrun({ camera: painted, size, margin }: Shot, now: Camera, view: Size): boolean {
	const zoom = now.scale / painted.scale;
	if (zoom > 1.6 || zoom < 0.7) return true;
	const had = cameras.visibleBox(painted, size, margin);
	const wants = cameras.visibleBox(now, view);
	return wants.left < had.left || wants.top < had.top || wants.right > had.right || wants.bottom > had.bottom;
}
