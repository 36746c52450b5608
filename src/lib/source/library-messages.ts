import type { Atlas, Layout, LayoutId } from '../model/atlas.ts';
import type { Hit } from '../view/search.ts';

/** What the page asks of the worker that holds the library. */
export type Request =
	| { readonly kind: 'open'; readonly libraryUrl: string; readonly textsUrl: string }
	| { readonly kind: 'search'; readonly ticket: number; readonly query: string; readonly most: number }
	| {
			readonly kind: 'layOut';
			readonly ticket: number;
			readonly isShown: Uint8Array;
			readonly layout: LayoutId;
	  };

/** What the worker says back. `total` is null where the server does not tell the size. */
export type Answer =
	| { readonly kind: 'progress'; readonly loaded: number; readonly total: number | null }
	| { readonly kind: 'atlas'; readonly atlas: Atlas }
	| { readonly kind: 'searchable' }
	| { readonly kind: 'hits'; readonly ticket: number; readonly hits: readonly Hit[] }
	/** How far a layout is, from 0 to 1. */
	| { readonly kind: 'arranging'; readonly share: number }
	| { readonly kind: 'layout'; readonly ticket: number; readonly layout: Layout }
	| { readonly kind: 'refused'; readonly ticket: number; readonly message: string }
	| { readonly kind: 'failed'; readonly what: 'library' | 'search'; readonly message: string };
