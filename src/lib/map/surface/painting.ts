import type { Box } from '../../model/atlas.ts';
import { areSameBoxes } from '../camera/boxes.ts';
import { isSameCamera, type Camera, type Point, type Size } from '../camera/camera.ts';
import type { CameraControl } from '../camera/camera-control.ts';
import { forgetWidths, type Label } from '../labels/label.ts';
import { isNothing, NO_HIGHLIGHT, type Highlight } from '../highlight/highlight.ts';
import { NOTHING, type LookedAt } from '../highlight/looked-at.ts';
import type { Frame } from '../queue/paint-messages.ts';
import { inputChanges, type RenderInput } from '../render/render-input.ts';
import { openRenderQueue, type RenderQueue } from '../queue/render-queue.ts';
import { hasOutrun, isSameViewport, viewportOf, type Labelling, type Viewport } from '../render/viewport.ts';
import { findFaces } from './font-faces.ts';
import { KeptPictures } from './kept-pictures.ts';
import { Layers } from './layers.ts';
import { magnificationOf } from './magnification.ts';
import type { Surface } from './surface.ts';

/** Whom a painting tells of what it shows, and whom it asks. */
interface PaintingEvents {
	/** The view as it is now stands there. */
	onSharp(input: RenderInput, camera: Camera): void;
	/** What lies over the view, in CSS pixels of the host. */
	covers(): readonly Box[];
	readonly labelling: Labelling | undefined;
	/** Whether what is new fades in. */
	readonly isGradual: boolean;
}

/** The names that are seen, and the view for which they were placed. */
interface Names {
	readonly viewport: Viewport;
	readonly labels: readonly Label[];
}

/** Has an input painted as the camera sees it, shows the picture, and moves it along until the next one is there. */
export class Painting implements Surface {
	#layers: Layers;
	#queue: RenderQueue | null = null;
	/** What the painter knows. */
	#told: RenderInput | null = null;
	/** The same, but for a pattern that is being dragged. */
	#input: RenderInput | null = null;
	#shown: Names | null = null;
	#kept = new KeptPictures();
	/** The names that are seen with what stands out, instead of those of the picture; null where nothing does. */
	#written: Names | null = null;
	#covers: readonly Box[] = [];
	#magnification: number;
	/** The view that was asked for last, for as long as it has not moved: it is not asked for again. */
	#ordered: Viewport | null = null;
	/** Rises with each change of what is painted; a picture of an older version is not sharp. */
	#version = 0;
	#highlight: Highlight = NO_HIGHLIGHT;
	/** The frame in which what stands out is painted, where it was put off; else 0. */
	#postponed = 0;
	#waiting: (() => void)[] = [];
	/** The moment of leisure in which what stands out is rehearsed, once it was asked for; else 0. */
	#rehearsal = 0;
	/** True while patterns are on their way to other positions. */
	isMorphing = false;

	constructor(
		readonly host: HTMLElement,
		readonly camera: CameraControl,
		readonly events: PaintingEvents,
	) {
		this.#layers = new Layers(host, events.isGradual);
		this.#magnification = magnificationOf(host);
		document.fonts.addEventListener('loadingdone', this.#rewrite);
	}

	get input(): RenderInput | null {
		return this.#input;
	}

	get names(): Names | null {
		return this.#written ?? this.#shown;
	}

	get isBusy(): boolean {
		return this.#queue?.isBusy ?? false;
	}

	get isAnythingHighlighted(): boolean {
		return !isNothing({ ...this.#highlight, also: NOTHING.also });
	}

	get #isSharp(): boolean {
		const isNewest = this.#shown?.viewport.version === this.#version;
		return isNewest && this.#isForThisView && !this.camera.isFlying;
	}

	/** Whether names that were placed last stand where they stood, if perhaps for an older input. */
	get #isForThisView(): boolean {
		const { now, size } = this.camera;
		if (!this.#shown || !now || this.isMorphing) return false;
		const { viewport } = this.#shown;
		const isSameSize = viewport.size.width === size.width && viewport.size.height === size.height;
		return isSameSize && isSameCamera(viewport.camera, now);
	}

	/** From now on this is what is painted. */
	adopt(input: RenderInput): void {
		this.#queue ??= this.#openQueue(input);
		const changes = inputChanges(this.#told ?? this.#queue.told, input);
		this.#told = this.#input = input;
		if (Object.keys(changes).length === 0) return;
		this.#version++;
		this.#queue.take(changes);
	}

	/** Shows only what stands out with a pattern at another position, until the next input; null takes it back. */
	preview(pattern: number, position: Point | null): void {
		if (!this.#told) return;
		this.#input = position ? withPattern(this.#told, pattern, position) : this.#told;
		this.#paintHighlight();
	}

	/** Asks for a picture of the view as it is now. */
	order(): void {
		this.#covers = this.events.covers();
		this.#order();
	}

	/** Moves what was painted along with the camera. */
	follow(camera: Camera): void {
		this.#layers.place(camera);
		this.#ordered = null;
		this.#kept.forget();
		if (!this.#shown || this.isBusy || !hasOutrun(this.#shown.viewport, camera, this.camera.size)) return;
		// Where this step was the last, the view is asked for at once as it is at rest.
		queueMicrotask(() => this.isBusy || this.#order());
	}

	resize(): void {
		this.#magnification = magnificationOf(this.host);
		const { now } = this.camera;
		if (now) this.follow(now);
	}

	/** A selection, a path and what is gathered open panels, and so may what is framed: what stands out then follows in the next frame, when they stand. */
	highlight(lookedAt: LookedAt): void {
		const before = this.#highlight;
		const isOther = lookedAt.selected !== before.selected || opensPanel(before) || opensPanel(lookedAt);
		const isLater = isOther || (this.isBusy && !this.#isForThisView);
		this.#highlight = { ...NO_HIGHLIGHT, ...lookedAt };
		if (isLater) this.#postponed ||= requestAnimationFrame(() => this.#paintAround());
		else if (!this.#postponed) this.#paintAround();
	}

	whenSharp(): Promise<void> {
		return this.#isSharp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
	}

	destroy(): void {
		cancelAnimationFrame(this.#postponed);
		if (this.#rehearsal) cancelIdleCallback(this.#rehearsal);
		document.fonts.removeEventListener('loadingdone', this.#rewrite);
		this.#kept.forget();
		this.#queue?.destroy();
		this.#layers.destroy();
	}

	#openQueue({ theme }: RenderInput): RenderQueue {
		return openRenderQueue(findFaces(theme.sans), {
			onFrame: (frame) => void this.#show(frame),
			onStale: () => {
				this.#version++;
				this.#kept.forget();
				this.order();
			},
		});
	}

	/** Returns whether what stands out was painted with it: over a picture of another view it is not. */
	#show(frame: Frame): boolean {
		const { now } = this.camera;
		if (!now || this.#isOutdated(frame)) return false;
		this.#shown = { viewport: frame.viewport, labels: frame.labels };
		if (this.#isSharp && this.#told) this.#kept.keep(this.#told, frame);
		this.#layers.show(frame, now);
		if (!this.#isSharp || !this.#input) return false;
		this.#paintHighlight();
		this.events.onSharp(this.#input, now);
		this.#lookAround();
		if ('requestIdleCallback' in window) this.#rehearsal ||= requestIdleCallback(() => this.#rehearse());
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
		return true;
	}

	/** It was ordered before something that was kept was seen again. */
	#isOutdated({ viewport }: Frame): boolean {
		return this.#shown !== null && viewport.version < this.#shown.viewport.version;
	}

	/** What stands out is written on the page, whose fonts come by themselves. */
	#rewrite = (): void => {
		forgetWidths();
		this.#paintHighlight();
	};

	/** Returns whether a picture that was kept is shown instead, with what stands out. While the view moves nobody asks what lies over it: the page would have to lay itself out. */
	#order(): boolean {
		const { now, size, hasSize } = this.camera;
		if (!this.#queue || !now || !hasSize) return false;
		const viewport = this.#viewportOf(now, size);
		if (this.#ordered && isSameViewport(this.#ordered, viewport)) return false;
		this.#ordered = viewport;
		const kept = this.#told && this.#kept.take(this.#told, viewport);
		if (kept) return this.#show(kept);
		this.#queue.order(viewport);
		return false;
	}

	/** Something else may lie over the view than before; then names are placed anew. Returns what the order does. */
	#lookAround(): boolean {
		const covers = this.events.covers();
		if (areSameBoxes(covers, this.#covers)) return false;
		this.#covers = covers;
		return this.#order();
	}

	#paintAround(): void {
		if (!this.#lookAround()) this.#paintHighlight();
	}

	#paintHighlight(): void {
		cancelAnimationFrame(this.#postponed);
		this.#postponed = 0;
		const viewport = this.#viewportOnPage();
		if (!this.#input || !viewport) return;
		const highlight = { ...this.#highlight, resting: this.#resting };
		const labels = this.#layers.showHighlight(this.#input, viewport, highlight);
		this.#written = labels && { viewport, labels };
	}

	#rehearse(): void {
		const viewport = this.#viewportOnPage();
		if (this.#input && viewport) this.#layers.rehearse(this.#input, viewport, this.#resting);
	}

	/** What the page itself paints; null while there is nothing to see. */
	#viewportOnPage(): Viewport | null {
		const { now, size, hasSize } = this.camera;
		return now && hasSize ? { ...this.#viewportOf(now, size), margin: 0 } : null;
	}

	#viewportOf(camera: Camera, size: Size): Viewport {
		const viewport = viewportOf(camera, size, this.#version, this.#covers, this.#magnification);
		return { ...viewport, labelling: this.events.labelling };
	}

	get #resting(): readonly Label[] {
		return this.#isForThisView ? this.#shown!.labels : NO_HIGHLIGHT.resting;
	}
}

/** Whether what stands out is a path or gathered patterns, and not what is around one. */
function opensPanel({ emphasis }: LookedAt): boolean {
	return emphasis !== null && emphasis.leading.length !== 1;
}

function withPattern(input: RenderInput, pattern: number, { x, y }: Point): RenderInput {
	const positions = input.positions.slice();
	positions.set([x, y], 2 * pattern);
	return { ...input, positions };
}
