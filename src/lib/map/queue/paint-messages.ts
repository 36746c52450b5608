import type { Label } from '../labels/label.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** A font face as the page's style sheets declare it, so that a worker, which sees no style sheets, can load it too. */
export interface Face {
	readonly family: string;
	/** With absolute addresses. */
	readonly source: string;
	readonly weight: string;
	readonly style: string;
	readonly unicodeRange: string;
}

export type ToWorker =
	| { readonly kind: 'fonts'; readonly faces: readonly Face[] }
	| { readonly kind: 'input'; readonly changes: Partial<RenderInput> }
	| { readonly kind: 'paint'; readonly viewport: Viewport };

/** What was painted: both layers, and the labels that stand in them and answer to the pointer. */
export interface Frame {
	readonly viewport: Viewport;
	readonly baseImage: ImageBitmap;
	readonly labelsImage: ImageBitmap;
	readonly labels: readonly Label[];
}

export type FromWorker =
	| { readonly kind: 'frame'; readonly frame: Frame }
	/** A sign of life while a picture takes long. */
	| { readonly kind: 'at-work' }
	/** A font came in after the last picture was painted with another. */
	| { readonly kind: 'fonts-changed' }
	| { readonly kind: 'failed' };
