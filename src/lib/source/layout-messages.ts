import type { Atlas, Layout } from '../model/atlas.ts';
import type { LayoutWish } from './library-messages.ts';

/** What the worker that lays out is asked for. */
export interface LayoutOrder {
	readonly atlas: Atlas;
	readonly wish: LayoutWish;
}

export type FromLayoutWorker =
	| { readonly kind: 'arranging'; readonly share: number }
	| { readonly kind: 'layout'; readonly layout: Layout }
	| { readonly kind: 'refused'; readonly message: string };
