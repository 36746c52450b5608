import { isSameCamera, type Camera, type Point } from '../camera/camera.ts';
import type { CameraControl } from '../camera/camera-control.ts';
import type { Label } from '../labels/label.ts';
import { isNothing, NO_HIGHLIGHT, type Highlight } from '../highlight/highlight.ts';
import { NOTHING, type LookedAt } from '../highlight/looked-at.ts';
import type { Frame } from '../queue/paint-messages.ts';
import { inputChanges, type RenderInput } from '../render/render-input.ts';
import { openRenderQueue, type RenderQueue } from '../queue/render-queue.ts';
import { hasOutrun, viewportOf, type Viewport } from '../render/viewport.ts';
import { findFaces } from './font-faces.ts';
import { Layers } from './layers.ts';
import type { Surface } from './surface.ts';

/** Has an input painted as the camera sees it, shows the picture, and moves it along until the next one is there. */
export class Painting implements Surface {
	#layers: Layers;
	#queue: RenderQueue | null = null;
	/** What the painter knows. */
	#told: RenderInput | null = null;
	/** The same, but for a pattern that is being dragged. */
	#input: RenderInput | null = null;
	#shown: Viewport | null = null;
	#labels: readonly Label[] = [];
	/** Rises with each change of what is painted; a picture of an older version is not sharp. */
	#version = 0;
	#highlight: Highlight = NO_HIGHLIGHT;
	#waiting: (() => void)[] = [];
	/** True while patterns are on their way to other positions. */
	isMorphing = false;

	constructor(
		host: HTMLElement,
		readonly camera: CameraControl,
		readonly onSharp: (input: RenderInput, camera: Camera) => void,
	) {
		this.#layers = new Layers(host);
	}

	get input(): RenderInput | null {
		return this.#input;
	}

	/** What was painted last, and the labels that stand in it. */
	get shown(): { readonly viewport: Viewport; readonly labels: readonly Label[] } | null {
		return this.#shown && { viewport: this.#shown, labels: this.#labels };
	}

	get isBusy(): boolean {
		return this.#queue?.isBusy ?? false;
	}

	get isAnythingHighlighted(): boolean {
		return !isNothing({ ...this.#highlight, also: NOTHING.also });
	}

	get #isSharp(): boolean {
		const { now, size, isFlying } = this.camera;
		const shown = this.#shown;
		if (!shown || !now || shown.version !== this.#version || this.isMorphing || isFlying) return false;
		const isSameSize = shown.size.width === size.width && shown.size.height === size.height;
		return isSameSize && isSameCamera(shown.camera, now);
	}

	/** From now on this is what is painted. */
	adopt(input: RenderInput): void {
		this.#queue ??= this.#openQueue(input);
		const changes = inputChanges(this.#told, input);
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
		const { now, size, hasSize } = this.camera;
		if (now && hasSize) this.#queue?.order(viewportOf(now, size, this.#version));
	}

	/** Moves what was painted along with the camera. */
	follow(camera: Camera): void {
		this.#layers.place(camera);
		if (this.#shown && !this.isBusy && hasOutrun(this.#shown, camera, this.camera.size)) this.order();
	}

	resize(): void {
		const { now } = this.camera;
		if (now) this.follow(now);
	}

	highlight(lookedAt: LookedAt): void {
		this.#highlight = { ...NO_HIGHLIGHT, ...lookedAt };
		this.#paintHighlight();
	}

	whenSharp(): Promise<void> {
		return this.#isSharp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
	}

	destroy(): void {
		this.#queue?.destroy();
		this.#layers.destroy();
	}

	#openQueue({ theme }: RenderInput): RenderQueue {
		return openRenderQueue(findFaces(theme.sans), {
			onFrame: (frame) => this.#show(frame),
			onStale: () => {
				this.#version++;
				this.order();
			},
		});
	}

	#show(frame: Frame): void {
		const { now } = this.camera;
		if (!now) return;
		this.#shown = frame.viewport;
		this.#labels = frame.labels;
		this.#layers.show(frame, now);
		if (!this.#isSharp || !this.#input) return;
		this.#paintHighlight();
		this.onSharp(this.#input, now);
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve();
	}

	#paintHighlight(): void {
		const { now, size, hasSize } = this.camera;
		if (!this.#input || !now || !hasSize) return;
		const viewport = { ...viewportOf(now, size, this.#version), margin: 0 };
		const resting = this.#isSharp ? this.#labels : NO_HIGHLIGHT.resting;
		this.#layers.showHighlight(this.#input, viewport, { ...this.#highlight, resting });
	}
}

function withPattern(input: RenderInput, pattern: number, { x, y }: Point): RenderInput {
	const positions = input.positions.slice();
	positions.set([x, y], 2 * pattern);
	return { ...input, positions };
}
