import { transformBetween, type Camera, type Size } from '../camera/camera.ts';
import type { Frame } from '../render/paint-messages.ts';
import { fitCanvas, type Pen } from '../render/pen.ts';
import type { RenderInput, Viewport } from '../render/render-input.ts';
import { paintHighlight, type Highlight } from '../render/highlight.ts';
import type { Box } from '../../model/atlas.ts';

/** A layer of the picture, and the camera it was painted for: it is moved by a CSS transform until it is painted anew. */
export class Layer {
	painted: Camera | null = null;

	constructor(
		readonly element: HTMLElement,
		name: string,
	) {
		element.dataset['layer'] = name;
		element.setAttribute('aria-hidden', 'true');
		element.style.cssText =
			'position:absolute;left:0;top:0;pointer-events:none;transform-origin:0 0;will-change:transform';
	}

	place(camera: Camera): void {
		if (this.painted) this.element.style.transform = transformBetween(this.painted, camera);
	}

	/** A layer that is larger than the host by a margin on every side. */
	setFrame({ size, margin }: Viewport): void {
		const { style } = this.element;
		style.left = style.top = `${-margin}px`;
		style.width = `${size.width + 2 * margin}px`;
		style.height = `${size.height + 2 * margin}px`;
		style.transformOrigin = `${margin}px ${margin}px`;
	}
}

/** A layer that shows finished bitmaps. */
export class BitmapLayer extends Layer {
	#canvas: HTMLCanvasElement;
	#context: ImageBitmapRenderingContext;

	constructor(name: string) {
		const canvas = document.createElement('canvas');
		super(canvas, name);
		this.#canvas = canvas;
		this.#context = canvas.getContext('bitmaprenderer')!;
	}

	show(bitmap: ImageBitmap, viewport: Viewport): void {
		if (this.#canvas.width !== bitmap.width) this.#canvas.width = bitmap.width;
		if (this.#canvas.height !== bitmap.height) this.#canvas.height = bitmap.height;
		this.setFrame(viewport);
		this.#context.transferFromImageBitmap(bitmap);
		this.painted = viewport.camera;
	}
}

const FADE = 'opacity 140ms ease-out';
/** What a layer keeps while something else stands out over it: for a glance and a path little, for what is selected enough to look around. */
const BEHIND = {
	glance: { base: '0.2', labels: '0.16' },
	selection: { base: '0.42', labels: '0.3' },
	nothing: { base: '1', labels: '1' },
};

/**
 * A layer that the page draws on, shown as a bitmap. A canvas that is drawn on stays a drawing: without a graphics card it is
 * copied with every frame in which anything on the page moves, while a bitmap is handed over once.
 */
class SketchLayer extends BitmapLayer {
	#pen = new OffscreenCanvas(1, 1).getContext('2d')!;

	draw(viewport: Viewport, paint: (pen: Pen) => void): void {
		const { canvas } = this.#pen;
		fitCanvas(canvas, viewport);
		paint(this.#pen);
		this.show(canvas.transferToImageBitmap(), viewport);
	}
}

/** The same for a browser that has no canvas off the screen. */
class PlainSketchLayer extends Layer {
	#pen: CanvasRenderingContext2D;

	constructor(name: string) {
		const canvas = document.createElement('canvas');
		super(canvas, name);
		this.#pen = canvas.getContext('2d')!;
	}

	draw(viewport: Viewport, paint: (pen: Pen) => void): void {
		fitCanvas(this.#pen.canvas, viewport);
		this.setFrame(viewport);
		paint(this.#pen);
		this.painted = viewport.camera;
	}
}

/** The layers in the host, from the base up. */
export class Layers {
	readonly base = new BitmapLayer('base');
	readonly labels = new BitmapLayer('labels');
	readonly highlight =
		typeof OffscreenCanvas === 'function' ? new SketchLayer('highlight') : new PlainSketchLayer('highlight');
	#box = document.createElement('div');
	#root = document.createElement('div');

	constructor(readonly host: HTMLElement) {
		this.#box.hidden = true;
		this.#box.style.cssText =
			'position:absolute;border:1px solid var(--accent);background:color-mix(in oklab, var(--accent) 10%, transparent)';
		this.#root.style.cssText = 'position:absolute;inset:0;overflow:hidden;contain:strict';
		this.#root.append(...this.#layers.map((layer) => layer.element), this.#box);
		for (const layer of [this.base, this.labels]) layer.element.style.transition = FADE;
		host.append(this.#root);
	}

	get #layers(): Layer[] {
		return [this.base, this.labels, this.highlight];
	}

	place(camera: Camera): void {
		for (const layer of this.#layers) layer.place(camera);
	}

	show({ viewport, baseImage, labelsImage }: Frame, camera: Camera): void {
		this.base.show(baseImage, viewport);
		this.labels.show(labelsImage, viewport);
		this.place(camera);
	}

	showHighlight(input: RenderInput, viewport: Viewport, highlight: Highlight): void {
		const isDark = !highlight.emphasis && highlight.selected === null && highlight.also.length === 0;
		this.highlight.element.style.display = isDark ? 'none' : '';
		if (!isDark) {
			this.highlight.draw(viewport, (pen) => paintHighlight(pen, input, viewport, highlight));
			this.highlight.place(viewport.camera);
		}
		this.#stepBack(highlight);
	}

	/** The rectangle that is being drawn to choose patterns, or none. */
	showBox(box: Box | null): void {
		this.#box.hidden = box === null;
		if (!box) return;
		const { style } = this.#box;
		style.left = `${box.left}px`;
		style.top = `${box.top}px`;
		style.width = `${box.right - box.left}px`;
		style.height = `${box.bottom - box.top}px`;
	}

	/** Lets the resting picture step back, or come forward again. */
	#stepBack({ emphasis, selected }: Highlight): void {
		// What is gathered has nobody that leads.
		const isGathered = emphasis?.leading.length === 0;
		const isSelection = isGathered || (emphasis?.leading.length === 1 && emphasis.leading[0] === selected);
		const { base, labels } = BEHIND[!emphasis ? 'nothing' : isSelection ? 'selection' : 'glance'];
		this.base.element.style.opacity = base;
		this.labels.element.style.opacity = labels;
	}

	destroy(): void {
		this.#root.remove();
	}
}

/** The most device pixels a layer may have; the margin gives way first. */
const MOST_PIXELS = 14_000_000;
const MARGIN = 0.16;

export function viewportOf(camera: Camera, size: Size, version: number): Viewport {
	const ratio = Math.min(3, Math.max(1, window.devicePixelRatio || 1));
	const wish = Math.round(MARGIN * Math.min(size.width, size.height));
	const pixels = (size.width + 2 * wish) * (size.height + 2 * wish) * ratio ** 2;
	return { camera, size, ratio, version, margin: pixels > MOST_PIXELS ? 0 : wish };
}
