import type { Emphasis } from '../../view/scene.ts';

/** What is looked at in a picture. */
export interface LookedAt {
	readonly emphasis: Emphasis | null;
	readonly selected: number | null;
	/** Search hits and the like: ringed, and no more. */
	readonly also: Uint32Array;
}

export const NOTHING: LookedAt = { emphasis: null, selected: null, also: new Uint32Array() };
