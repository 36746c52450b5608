import type { Box } from '../../model/atlas.ts';

/** Where one looks from: a position of the layout (px, py) stands on screen at (px · scale + x, py · scale + y), in CSS pixels. */
export interface Camera {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How much of each side of the host lies under something else, in CSS pixels. */
export interface Insets {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** Aims a camera at the part of the host that nothing lies over; `aim` is given the size of that part. */
export function cameraWithin(insets: Insets, size: Size, aim: (free: Size) => Camera): Camera {
	const free = {
		width: Math.max(80, size.width - insets.left - insets.right),
		height: Math.max(80, size.height - insets.top - insets.bottom),
	};
	const camera = aim(free);
	return { ...camera, x: camera.x + insets.left, y: camera.y + insets.top };
}

/** How near a fit may come: a library of three patterns does not fill the screen with three discs. */
const NEAREST_FIT = 1.6;
/** From this height on (CSS pixels) a fit may come nearer as the view grows: a wall is looked at from afar. */
const TALL = 1_000;

/** The camera that shows a box whole and in the middle, with `padding` CSS pixels around it; `nearer`: by how much it may come nearer than a view on a screen. */
export function cameraForBox(box: Box, size: Size, padding = 36, nearer = 1): Camera {
	const width = Math.max(1, box.right - box.left);
	const height = Math.max(1, box.bottom - box.top);
	const free = {
		width: Math.max(40, size.width - 2 * padding),
		height: Math.max(40, size.height - 2 * padding),
	};
	const nearest = nearer * NEAREST_FIT * Math.max(1, Math.min(size.width, size.height) / TALL);
	const scale = Math.min(nearest, free.width / width, free.height / height);
	return cameraCentredOn({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, size);
}

export function cameraCentredOn(position: Point, scale: number, size: Size): Camera {
	return { x: size.width / 2 - position.x * scale, y: size.height / 2 - position.y * scale, scale };
}

/** Zooms so that the position under `at` (on screen) stays under it. */
export function zoomedAt(camera: Camera, scale: number, at: Point): Camera {
	const k = scale / camera.scale;
	return { x: at.x - (at.x - camera.x) * k, y: at.y - (at.y - camera.y) * k, scale };
}

export function positionAt(camera: Camera, x: number, y: number): Point {
	return { x: (x - camera.x) / camera.scale, y: (y - camera.y) / camera.scale };
}

/** Where a position of the layout stands on the host, in CSS pixels. */
export function onScreen({ x, y }: Point, camera: Camera): Point {
	return { x: x * camera.scale + camera.x, y: y * camera.scale + camera.y };
}

/** What of the layout is on screen, with `margin` CSS pixels around it. */
export function visibleBox(camera: Camera, size: Size, margin = 0): Box {
	const { x: left, y: top } = positionAt(camera, -margin, -margin);
	const { x: right, y: bottom } = positionAt(camera, size.width + margin, size.height + margin);
	return { left, top, right, bottom };
}

/** The CSS transform that moves a layer painted for one camera to where another sees it; its origin is the host's corner. */
export function transformBetween(painted: Camera, now: Camera): string {
	const k = now.scale / painted.scale;
	const x = now.x - painted.x * k;
	const y = now.y - painted.y * k;
	if (k === 1 && x === 0 && y === 0) return 'none';
	return `matrix(${k},0,0,${k},${x},${y})`;
}

/** Space that is kept between what is revealed and the rim of what is free, in CSS pixels. */
const REVEALED = 96;

/** The camera moved sideways just so far that a point on the host comes into the part that no panel lies over. */
export function cameraRevealing(camera: Camera, { x, y }: Point, insets: Insets, size: Size): Camera {
	return {
		...camera,
		x: camera.x + stepInto(x, insets.left, size.width - insets.right),
		y: camera.y + stepInto(y, insets.top, size.height - insets.bottom),
	};
}

/** How far a number has to go to be between two others, with some space to both; to their middle where there is little. */
function stepInto(at: number, from: number, to: number): number {
	const space = Math.max(0, Math.min(REVEALED, (to - from) / 2));
	return Math.min(to - space, Math.max(from + space, at)) - at;
}

export function isSameCamera(one: Camera, other: Camera): boolean {
	return one.x === other.x && one.y === other.y && one.scale === other.scale;
}

/** Between two cameras: the middle of the view moves straight and the scale by equal factors. `t` from 0 to 1. */
export function cameraBetween(from: Camera, to: Camera, t: number, size: Size): Camera {
	const a = positionAt(from, size.width / 2, size.height / 2);
	const b = positionAt(to, size.width / 2, size.height / 2);
	const scale = from.scale * (to.scale / from.scale) ** t;
	// Moving by the share of the zoom that is done keeps the goal from sliding past while the scale changes.
	const share = to.scale === from.scale ? t : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
	return cameraCentredOn({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, scale, size);
}

/** Smallest radius on screen that still reads as a dot, in CSS pixels. */
const SMALLEST_DOT = 1.15;
/** Beyond scale 1 discs grow with this power of it, so that near views do not bloat. */
const NEAR_GROWTH = 0.55;

/** Radius on screen, in CSS pixels, of a disc with a radius in layout units. */
export function radiusOnScreen(radius: number, scale: number): number {
	if (scale > 1) return radius * scale ** NEAR_GROWTH;
	return Math.hypot(radius * scale, SMALLEST_DOT);
}
