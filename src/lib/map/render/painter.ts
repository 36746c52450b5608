import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen } from '../camera/camera.ts';
import {
	buildLevelOfDetail,
	isFullyCome,
	isSameLevelOfDetail,
	type LevelOfDetail,
} from './level-of-detail.ts';
import { placeLabels, keptFrom, type KeptLabels } from '../labels/label-placement.ts';
import { forgetWidths, paintLabels, type Label } from '../labels/label.ts';
import { paintRegionEdges, paintRegions } from './regions.ts';
import { paintDiscs, paintEdges } from './marks.ts';
import { paintCloseUp } from './close-up.ts';
import { beginViewport, type Pen } from './pen.ts';
import type { RenderInput, Viewport } from './render-input.ts';

/** The two layers that a painter fills: land, lines and discs below; names above. */
export interface Canvases {
	readonly base: Pen;
	readonly labels: Pen;
}

/** What of a picture answers to hands. */
export interface Painted {
	readonly labels: readonly Label[];
	/** The most important patterns in view that are fully drawn, the most important first. */
	readonly foremost: Uint32Array;
}

/** Paints inputs; pure but for the canvases and for what it remembers of the last picture. Runs in a worker, or on the page in slices. */
export class Painter {
	#input: RenderInput | null = null;
	#lod: LevelOfDetail | null = null;
	#keptLabels: KeptLabels | null = null;

	/** Takes over what has changed of the input; the first change is the whole input. */
	take(changes: Partial<RenderInput>): void {
		const input = { ...this.#input, ...changes } as RenderInput;
		if (!this.#input || !isSameLevelOfDetail(this.#input, input)) this.#lod = null;
		this.#input = input;
	}

	/** Paints in slices of a few milliseconds: whoever calls may rest or give up between two of them. */
	*paint({ base, labels }: Canvases, viewport: Viewport): Generator<void, Painted> {
		const input = this.#input;
		if (!input) return { labels: [], foremost: new Uint32Array() };
		const lod = (this.#lod ??= buildLevelOfDetail(input));
		yield;
		beginViewport(base, viewport);
		paintRegions(base, input, viewport);
		paintRegionEdges(base, input, lod, viewport);
		yield;
		yield* paintEdges(base, input, lod, viewport);
		yield* paintDiscs(base, input, lod, viewport);
		beginViewport(labels, viewport);
		const placed = placeLabels(labels, input, lod, viewport, this.#keptLabels);
		this.#keptLabels = keptFrom(placed, viewport);
		yield;
		paintCloseUp(labels, input, lod, viewport);
		yield* paintLabels(labels, placed, input.theme);
		return { labels: placed, foremost: findForemost(input, lod, viewport) };
	}

	/** For when a font has come in: widths are measured anew. */
	forgetFonts(): void {
		forgetWidths();
		this.#keptLabels = null;
	}
}

/** So many at most: exchanging more would make a settled view slow to come to rest. */
const MOST_FOREMOST = 64;
/** A disc smaller than this shows nothing to come back to. */
const SMALLEST = 3;

function findForemost(input: RenderInput, lod: LevelOfDetail, { camera, size }: Viewport): Uint32Array {
	const { positions, radius, presence, regionOf } = input;
	const found: number[] = [];
	for (const pattern of input.importance) {
		if (presence[pattern] !== PRESENCE.shown || regionOf[pattern]! < 0) continue;
		if (!isFullyCome(lod, pattern, camera.scale)) continue;
		const x = positions[2 * pattern]! * camera.scale + camera.x;
		const y = positions[2 * pattern + 1]! * camera.scale + camera.y;
		if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
		if (radiusOnScreen(radius[pattern]!, camera.scale) < SMALLEST) continue;
		if (found.push(pattern) >= MOST_FOREMOST) break;
	}
	return Uint32Array.from(found);
}
