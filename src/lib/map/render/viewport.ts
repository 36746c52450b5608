import type { Box } from '../../model/atlas.ts';
import { areSameBoxes } from '../camera/boxes.ts';
import { isSameCamera, visibleBox, type Camera, type Size } from '../camera/camera.ts';

/** What is to be painted: the input as this camera sees it, with a margin around the view so that a small move shows no edge. */
export interface Viewport {
	readonly camera: Camera;
	readonly size: Size;
	/** CSS pixels on every side. */
	readonly margin: number;
	/** Device pixels per CSS pixel. */
	readonly ratio: number;
	/** Which state of the input is meant; rises with each change. */
	readonly version: number;
	/** What lies over the view, such as panels and buttons, in CSS pixels of the host: names keep clear of it. */
	readonly covers: readonly Box[];
	/** How it is labelled where that is not as on a screen. */
	readonly labelling?: Labelling | undefined;
}

export interface Labelling {
	/** How small and how large names of regions may be, in CSS pixels. */
	readonly least: number;
	readonly largest: number;
	/** How many patterns may be named. */
	readonly most: number;
	/** Whether the name of a region for which there is no room within it may lie over its rim, and over other regions. */
	readonly mayOverlap?: boolean;
}

/** The most device pixels a layer may have; the margin gives way first. */
const MOST_PIXELS = 14_000_000;
/** As a share of the shorter side. */
const MARGIN = 0.16;

export function viewportOf(
	camera: Camera,
	size: Size,
	version: number,
	covers: readonly Box[] = [],
	magnification = 1,
): Viewport {
	const ratio = Math.min(3, Math.max(1, window.devicePixelRatio || 1)) * magnification;
	const wish = Math.round(MARGIN * Math.min(size.width, size.height));
	const pixels = (size.width + 2 * wish) * (size.height + 2 * wish) * ratio ** 2;
	return { camera, size, ratio, version, covers, margin: pixels > MOST_PIXELS ? 0 : wish };
}

/** Whether the same would be painted. */
export function isSameViewport(one: Viewport, other: Viewport): boolean {
	const { size, ratio, version } = one;
	const isSameSize = size.width === other.size.width && size.height === other.size.height;
	const isSameState = ratio === other.ratio && version === other.version;
	return (
		isSameSize &&
		isSameState &&
		isSameCamera(one.camera, other.camera) &&
		areSameBoxes(one.covers, other.covers)
	);
}

/** Whether a moving view has left what was painted, or is so much nearer or farther that it looks coarse. */
export function hasOutrun({ camera: painted, size, margin }: Viewport, now: Camera, view: Size): boolean {
	const zoom = now.scale / painted.scale;
	if (zoom > 1.6 || zoom < 0.7) return true;
	const had = visibleBox(painted, size, margin);
	const wants = visibleBox(now, view);
	return wants.left < had.left || wants.top < had.top || wants.right > had.right || wants.bottom > had.bottom;
}
