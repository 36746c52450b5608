import type { Box } from '../../model/atlas.ts';
import { PRESENCE } from '../../view/scene.ts';
import { boxAround, holds, isInside } from '../camera/boxes.ts';
import { placeAt, type Camera, type Point, type Size } from '../camera/camera.ts';
import { buildHitIndex, type HitIndex } from './hit-index.ts';
import type { Label } from '../labels/label.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** What a pointer may meet: an input as a camera sees it, and the names that were painted for an earlier one. */
export interface InSight {
	readonly input: RenderInput;
	readonly camera: Camera;
	readonly shown: { readonly viewport: Viewport; readonly labels: readonly Label[] } | null;
}

/** How far outside of a disc still counts, in CSS pixels: a finger hides what it points at. */
const SLOP = { mouse: 4, finger: 14 };
/** A region that takes less than this share of the view's width is seen from afar. */
const FAR = 0.5;

/** Finds patterns under a pointer; the index is built when it is first asked, and anew when discs have moved or changed their size. */
export class Targets {
	#index: HitIndex | null = null;
	#positions: Float32Array | null = null;
	#radius: Float32Array | null = null;

	/** `at` in CSS pixels of the host. Every pattern that is drawn answers, faded or not. */
	patternAt({ input, camera }: InSight, at: Point, isFinger: boolean): number | null {
		const reach = { scale: camera.scale, slop: isFinger ? SLOP.finger : SLOP.mouse };
		const isThere = (pattern: number) => input.presence[pattern] !== PRESENCE.hidden;
		return this.#indexOf(input).find(placeAt(camera, at.x, at.y), reach, isThere);
	}

	/** Patterns that pass the filters and stand in a box on screen. */
	within({ input, camera }: InSight, { left, top, right, bottom }: Box): Uint32Array {
		const from = placeAt(camera, left, top);
		const to = placeAt(camera, right, bottom);
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

/** The region whose name is under a place on screen. */
export function regionNamedAt({ camera, shown }: InSight, at: Point): number | null {
	if (!shown) return null;
	const place = placeAt(camera, at.x, at.y);
	const { x, y, scale } = shown.viewport.camera;
	const [px, py] = [place.x * scale + x, place.y * scale + y];
	return shown.labels.find(({ kind, box }) => kind === 'region' && holds(box, px, py))?.subject ?? null;
}

/** The region whose hull is around a place on screen, where it is but a part of the view. */
export function regionHullAt({ input, camera }: InSight, at: Point, view: Size): number | null {
	const { x, y } = placeAt(camera, at.x, at.y);
	const region = input.regions.findIndex(({ hull }) => isInside(hull, x, y));
	if (region < 0) return null;
	const { left, right } = boxAround(input.regions[region]!.hull);
	return (right - left) * camera.scale < FAR * view.width ? region : null;
}
