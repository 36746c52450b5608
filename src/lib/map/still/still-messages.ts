import type { Face } from '../queue/paint-messages.ts';
import type { Still } from './still.ts';

export type Picturing = { readonly kind: 'svg' } | { readonly kind: 'png'; readonly scale: number };

export interface ToStillWorker {
	readonly still: Still;
	readonly as: Picturing;
	readonly faces: readonly Face[];
}

export type FromStillWorker =
	{ readonly kind: 'done'; readonly picture: Blob } | { readonly kind: 'failed'; readonly message: string };
