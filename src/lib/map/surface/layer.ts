import { transformBetween, type Camera } from '../camera/camera.ts';
import { fitCanvas, type Pen } from '../render/pen.ts';
import type { Viewport } from '../render/viewport.ts';

/** A layer of the picture, and the camera it was painted for. */
export class Layer {
	#painted: Camera | null = null;

	constructor(
		readonly element: HTMLCanvasElement,
		name: string,
	) {
		element.dataset['layer'] = name;
		element.setAttribute('aria-hidden', 'true');
		element.style.cssText = 'position:absolute;pointer-events:none';
	}

	/** Lies where a layer below shows the same, which was painted for another camera. */
	alignWith(below: Camera): void {
		if (this.#painted) this.element.style.transform = transformBetween(this.#painted, below);
	}

	/** A layer is larger than the host by a margin on every side. */
	protected show({ size, margin, camera }: Viewport): void {
		const { style } = this.element;
		style.left = style.top = `${-margin}px`;
		style.width = `${size.width + 2 * margin}px`;
		style.height = `${size.height + 2 * margin}px`;
		style.transformOrigin = `${margin}px ${margin}px`;
		this.#painted = camera;
	}
}

/** A layer that shows finished bitmaps. */
export class BitmapLayer extends Layer {
	#context: ImageBitmapRenderingContext;

	constructor(name: string) {
		super(document.createElement('canvas'), name);
		this.#context = this.element.getContext('bitmaprenderer')!;
	}

	showBitmap(bitmap: ImageBitmap, viewport: Viewport): void {
		if (this.element.width !== bitmap.width) this.element.width = bitmap.width;
		if (this.element.height !== bitmap.height) this.element.height = bitmap.height;
		this.#context.transferFromImageBitmap(bitmap);
		this.show(viewport);
	}
}

/** A layer that the page draws on. */
export interface SketchLayer extends Layer {
	draw(viewport: Viewport, paint: (pen: Pen) => void): void;
	/** Draws the same unseen, where that can be. */
	rehearse(viewport: Viewport, paint: (pen: Pen) => void): void;
}

export function createSketchLayer(name: string): SketchLayer {
	return typeof OffscreenCanvas === 'function' ? new BitmapSketch(name) : new CanvasSketch(name);
}

/**
 * Shown as a bitmap. A canvas that is drawn on stays a drawing: without a graphics card it is copied with every frame in which
 * anything on the page moves, while a bitmap is handed over once.
 */
class BitmapSketch extends BitmapLayer implements SketchLayer {
	#pen = new OffscreenCanvas(1, 1).getContext('2d')!;

	draw(viewport: Viewport, paint: (pen: Pen) => void): void {
		this.showBitmap(this.#drawn(viewport, paint), viewport);
	}

	rehearse(viewport: Viewport, paint: (pen: Pen) => void): void {
		this.#drawn(viewport, paint).close();
	}

	#drawn(viewport: Viewport, paint: (pen: Pen) => void): ImageBitmap {
		fitCanvas(this.#pen.canvas, viewport);
		paint(this.#pen);
		return this.#pen.canvas.transferToImageBitmap();
	}
}

/** The same for a browser that has no canvas off the screen. */
class CanvasSketch extends Layer implements SketchLayer {
	#pen: CanvasRenderingContext2D;

	constructor(name: string) {
		super(document.createElement('canvas'), name);
		this.#pen = this.element.getContext('2d')!;
	}

	draw(viewport: Viewport, paint: (pen: Pen) => void): void {
		fitCanvas(this.element, viewport);
		paint(this.#pen);
		this.show(viewport);
	}

	rehearse(): void {}
}
