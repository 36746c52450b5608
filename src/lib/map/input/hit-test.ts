import type { Box } from '../../model/atlas.ts';
import { PRESENCE } from '../../view/scene.ts';
import { boxAround, isIn, isInside } from '../camera/boxes.ts';
import { positionAt, radiusOnScreen, type Camera, type Point, type Size } from '../camera/camera.ts';
import { buildHitIndex, type HitIndex } from './hit-index.ts';
import type { Label } from '../labels/label.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** What a pointer may meet: an input as a camera sees it, and the names that were placed for an earlier one. */
export interface HitTestInput {
	readonly input: RenderInput;
	readonly camera: Camera;
	readonly names: { readonly viewport: Viewport; readonly labels: readonly Label[] } | null;
}

/** How far outside of a disc still counts, in CSS pixels: a finger hides what it points at. */
const SLOP = { mouse: 4, finger: 14 };
/** On the name of a region only a disc counts that is right under the pointer and at least so large, in CSS pixels: smaller ones can hardly be meant. */
const MEANT = 4;
/** A region that takes less than this share of the view's width is seen from afar. */
const FAR = 0.5;

/** Finds patterns under a pointer; the index is built when it is first asked, and anew when discs have moved or changed their size. */
export class HitTest {
	#index: HitIndex | null = null;
	#positions: Float32Array | null = null;
	#radius: Float32Array | null = null;

	/** `at` in CSS pixels of the host. Every pattern that is drawn answers, faded or not; but the name of a region takes what is meant for it. */
	patternAt(seen: HitTestInput, at: Point, isFinger: boolean): number | null {
		const { input, camera } = seen;
		const isOnName = regionNamedAt(seen, at) !== null;
		const slop = isOnName ? 0 : isFinger ? SLOP.finger : SLOP.mouse;
		const least = isOnName ? MEANT : 0;
		const isThere = (pattern: number) =>
			input.presence[pattern] !== PRESENCE.hidden &&
			radiusOnScreen(input.radius[pattern]!, camera.scale) >= least;
		return this.#indexOf(input).find(positionAt(camera, at.x, at.y), { scale: camera.scale, slop }, isThere);
	}

	/** Patterns that pass the filters and stand in a box on screen. */
	within({ input, camera }: HitTestInput, { left, top, right, bottom }: Box): Uint32Array {
		const from = positionAt(camera, left, top);
		const to = positionAt(camera, right, bottom);
		const isShown = (pattern: number) => input.presence[pattern] === PRESENCE.shown;
		return this.#indexOf(input).within({ left: from.x, top: from.y, right: to.x, bottom: to.y }, isShown);
	}

	#indexOf({ positions, radius }: RenderInput): HitIndex {
		if (this.#index && this.#positions === positions && this.#radius === radius) return this.#index;
		this.#positions = positions;
		this.#radius = radius;
		this.#index = buildHitIndex(positions, radius);
		return this.#index;
	}
}

/** The region whose label is under a point on screen. */
export function regionNamedAt({ camera, names }: HitTestInput, at: Point): number | null {
	if (!names) return null;
	const point = positionAt(camera, at.x, at.y);
	const { x, y, scale } = names.viewport.camera;
	const [px, py] = [point.x * scale + x, point.y * scale + y];
	return names.labels.find(({ kind, box }) => kind === 'region' && isIn(box, px, py))?.subject ?? null;
}

/** The region whose hull is around a point on screen, where it is but a part of the view. */
export function regionHullAt({ input, camera }: HitTestInput, at: Point, view: Size): number | null {
	const { x, y } = positionAt(camera, at.x, at.y);
	const region = input.regions.findIndex(({ hull }) => isInside(hull, x, y));
	if (region < 0) return null;
	const { left, right } = boxAround(input.regions[region]!.hull);
	return (right - left) * camera.scale < FAR * view.width ? region : null;
}
