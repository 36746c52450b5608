import type { Atlas, Layout } from '../model/atlas.ts';
import type { Measured, MeasureId } from '../model/measure.ts';
import type { LayoutWish } from './library-messages.ts';

/** What the worker that lays out is asked for. */
export interface LayoutOrder {
	readonly atlas: Atlas;
	readonly wish: LayoutWish;
}

/** What the worker that measures is asked for. */
export interface MeasureOrder {
	readonly edges: Atlas['edges'];
	readonly patterns: number;
	readonly measure: MeasureId;
}

/** What a worker says that was started for one piece of work. */
export type FromElsewhere<Made> =
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'made'; readonly made: Made }
	| { readonly kind: 'refused'; readonly message: string };

export type FromLayoutWorker = FromElsewhere<Layout>;
export type FromMeasureWorker = FromElsewhere<Measured>;
