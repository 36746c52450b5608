import type { RenderInput } from '../render/render-input.ts';
import type { LookedAt } from './looked-at.ts';
import { NOTHING } from './looked-at.ts';

/** Enough for names of every kind, and for all that is done for many. */
const MANY = 100;

/** As though the most important pattern were looked at, and the next ones were around it. */
export function rehearsalOf({ importance, source }: Pick<RenderInput, 'importance' | 'source'>): LookedAt {
	const edges = Uint32Array.from(source.subarray(0, MANY).keys());
	return {
		...NOTHING,
		emphasis: { leading: importance.slice(0, 1), neighbours: importance.slice(1, MANY), edges },
	};
}
