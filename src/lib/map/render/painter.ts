import { buildLevelOfDetail, isSameLevelOfDetail, type LevelOfDetail } from './level-of-detail.ts';
import { keptFrom, measureLabels, placeLabels, type KeptLabels } from '../labels/label-placement.ts';
import { forgetWidths, paintLabels, type Label } from '../labels/label.ts';
import { paintPaddedRegionEdges, paintRegionEdges, paintRegions } from './regions.ts';
import { paintDiscs } from './discs.ts';
import { paintMarks } from './marks.ts';
import { paintBridges } from './bridges.ts';
import { paintEdges } from './edges.ts';
import { paintDiscTexts } from './disc-texts.ts';
import { beginViewport, type Pen } from './pen.ts';
import { paintPins } from './pins.ts';
import { paintStars } from './stars.ts';
import type { RenderInput } from './render-input.ts';
import type { Viewport } from './viewport.ts';

/** The two layers that a painter fills: regions, edges and discs below; labels above. */
export interface Canvases {
	readonly base: Pen;
	readonly labels: Pen;
}

/** Paints inputs; pure but for the canvases and for what it remembers of the last picture. Runs in a worker, or on the page in slices. */
export class Painter {
	#input: RenderInput | null = null;
	#lod: LevelOfDetail | null = null;
	#keptLabels: KeptLabels | null = null;
	/** How often a font has come in. */
	#fonts = 0;

	/** Takes over what has changed of the input; the first change is the whole input. */
	take(changes: Partial<RenderInput>): void {
		const input = { ...this.#input, ...changes } as RenderInput;
		if (!this.#input || !isSameLevelOfDetail(this.#input, input)) this.#forgetLayout();
		this.#input = input;
	}

	/** Works out what depends neither on the viewport nor on fonts; what was worked out before still holds where nothing of it has changed. */
	prepare(): void {
		if (this.#input) this.#lod ??= buildLevelOfDetail(this.#input);
	}

	/** Measures what most pictures name; for while nobody waits for one. */
	measureAhead(pen: Pen): void {
		if (this.#input && this.#lod) measureLabels(pen, this.#withFonts(this.#input), this.#lod);
	}

	/** Paints in slices of a few milliseconds: whoever calls may rest or give up between two of them. Returns the labels, which answer to the pointer. */
	*paint({ base, labels }: Canvases, viewport: Viewport): Generator<void, readonly Label[]> {
		this.prepare();
		if (!this.#input || !this.#lod) return [];
		const input = this.#withFonts(this.#input);
		const lod = this.#lod;
		yield;
		// Before anything is drawn: in a worker a new drawing may have to wait until the page's own thread is free.
		const placed = placeLabels(labels, input, lod, viewport, this.#keptLabels);
		this.#keptLabels = keptFrom(placed, viewport);
		yield;
		beginViewport(base, viewport);
		paintRegions(base, input, viewport);
		paintPaddedRegionEdges(base, input, viewport);
		paintRegionEdges(base, input, lod, viewport);
		yield;
		yield* paintEdges(base, input, lod, viewport);
		paintBridges(base, input, viewport);
		yield* paintDiscs(base, input, lod, viewport);
		paintMarks(base, input, lod, viewport);
		beginViewport(labels, viewport);
		paintDiscTexts(labels, input, lod, viewport);
		paintPins(labels, input, viewport.camera);
		paintStars(labels, input, viewport.camera);
		yield* paintLabels(labels, placed, input.theme);
		return placed;
	}

	/** Sides that names took belong to where discs stood. */
	#forgetLayout(): void {
		this.#lod = null;
		this.#keptLabels = null;
	}

	/** For when a font has come in: widths are measured anew. */
	renewFonts(): void {
		forgetWidths();
		this.#keptLabels = null;
		this.#fonts++;
	}

	/**
	 * In a worker Chromium goes on using the stand-in that it once chose for a font, on new canvases too. A family more at the end,
	 * of which there is none, makes it choose again.
	 */
	#withFonts(input: RenderInput): RenderInput {
		if (this.#fonts === 0) return input;
		const { theme } = input;
		return { ...input, theme: { ...theme, sans: `${theme.sans}, 'none ${this.#fonts}'` } };
	}
}
