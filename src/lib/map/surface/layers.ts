import { transformBetween, type Camera } from '../camera/camera.ts';
import { isNothing, paintHighlight, type Highlight } from '../highlight/highlight.ts';
import { rehearsalOf } from '../highlight/rehearsal.ts';
import { restingOpacity } from '../highlight/resting-opacity.ts';
import type { Label } from '../labels/label.ts';
import type { Frame } from '../queue/paint-messages.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import { isMotionReduced } from '../camera/animation.ts';
import { BitmapLayer, createSketchLayer, type Layer } from './layer.ts';
import { createRoot, FADE, LEAVING } from './surface.ts';

/** How what is new comes where it comes gradually. */
const GRADUAL = { duration: 420, easing: 'ease-out' };
const FROM_NOTHING: Keyframe[] = [{ opacity: 0 }, {}];
const TO_NOTHING: Keyframe[] = [{}, { opacity: 0 }];

/**
 * The layers in the host, from the base up. They lie in one element, which alone moves while the view does: one transform a frame,
 * whatever the number of layers, and nothing that the page would have to lay out or paint.
 */
export class Layers {
	#base = new BitmapLayer('base');
	#labels = new BitmapLayer('labels');
	#highlight = createSketchLayer('highlight');
	#root = createRoot();
	#moving = document.createElement('div');
	/** What the base was painted for, and which version of the input it shows. */
	#painted: Camera | null = null;
	#version = -1;
	/** What was seen before, while it fades out. */
	#leaving: readonly Layer[] = [];
	#emphasis: Highlight['emphasis'] = null;

	/** `isGradual`: what is new fades in, unless motion is not wished. */
	constructor(
		host: HTMLElement,
		readonly isGradual = false,
	) {
		this.#moving.style.cssText = 'position:absolute;inset:0;transform-origin:0 0;will-change:transform';
		const layers = [this.#base, this.#labels, this.#highlight];
		this.#moving.append(...layers.map(({ element }) => element));
		this.#root.append(this.#moving);
		for (const { element } of [this.#base, this.#labels]) element.style.transition = FADE;
		host.append(this.#root);
	}

	get #isFading(): boolean {
		return this.isGradual && !isMotionReduced();
	}

	/** Shows what was painted where a camera sees it now. */
	place(camera: Camera): void {
		if (this.#painted) this.#moving.style.transform = transformBetween(this.#painted, camera);
	}

	show({ viewport, baseImage, labelsImage }: Frame, camera: Camera): void {
		if (this.#isFading && this.#painted && viewport.version !== this.#version) this.#renew();
		this.#version = viewport.version;
		this.#base.showBitmap(baseImage, viewport);
		this.#labels.showBitmap(labelsImage, viewport);
		this.#painted = viewport.camera;
		for (const layer of [this.#highlight, ...this.#leaving]) layer.alignWith(viewport.camera);
		this.place(camera);
	}

	/** What is seen now stays as it is and fades out, below fresh layers that fade in. */
	#renew(): void {
		for (const { element } of this.#leaving) element.remove();
		const leaving = [this.#base, this.#labels];
		const fresh = [(this.#base = new BitmapLayer('base')), (this.#labels = new BitmapLayer('labels'))];
		this.#leaving = leaving;
		for (const [at, { element }] of fresh.entries()) {
			element.style.transition = FADE;
			element.style.opacity = leaving[at]!.element.style.opacity;
			element.animate(FROM_NOTHING, GRADUAL);
		}
		this.#highlight.element.before(...fresh.map(({ element }) => element));
		for (const { element } of leaving) {
			element.dataset['layer'] = 'leaving';
			element.animate(TO_NOTHING, { ...GRADUAL, fill: 'forwards' }).onfinish = () => element.remove();
		}
	}

	/**
	 * The resting picture steps back behind what stands out. Nothing stands out before there is a picture that it stands out from. Returns the names that were written with it, which are
	 * seen instead of those at rest; null where nothing stands out.
	 */
	showHighlight(input: RenderInput, viewport: Viewport, highlight: Highlight): readonly Label[] | null {
		if (!this.#painted) return null;
		const isEmpty = isNothing(highlight);
		let written: readonly Label[] | null = null;
		if (!isEmpty) {
			this.#highlight.draw(viewport, (pen) => (written = paintHighlight(pen, input, viewport, highlight)));
			this.#highlight.alignWith(this.#painted);
			if (this.#isFading && highlight.emphasis !== this.#emphasis)
				this.#highlight.element.animate(FROM_NOTHING, GRADUAL);
		}
		this.#emphasis = highlight.emphasis;
		this.#setOut(!isEmpty);
		this.#base.element.style.opacity = String(restingOpacity(highlight, input.steps !== null));
		return written;
	}

	/** Paints what could stand out once, unseen: else the first glance waits until the page has made its letters. */
	rehearse(input: RenderInput, viewport: Viewport, resting: readonly Label[]): void {
		const highlight = { ...rehearsalOf(input), resting };
		this.#highlight.rehearse(viewport, (pen) => paintHighlight(pen, input, viewport, highlight));
	}

	destroy(): void {
		this.#root.remove();
	}

	/** What stands out comes at once, with all the names of the map, and goes as those at rest come back. */
	#setOut(isOut: boolean): void {
		const { style } = this.#highlight.element;
		style.transition = isOut ? 'none' : LEAVING;
		style.opacity = isOut ? '1' : '0';
		style.visibility = isOut ? 'visible' : 'hidden';
		this.#labels.element.style.opacity = isOut ? '0' : '1';
	}
}
