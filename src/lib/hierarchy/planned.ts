import type { View } from '../model/view.ts';
import type { Scene } from '../view/scene.ts';
import { composeHierarchy, countDrawn, MOST_DRAWN, type Hierarchy, type Scope } from './hierarchy.ts';
import { planHierarchy, type Plan } from './plan.ts';

/** A hierarchy as a view asks for it, and what of it is laid out. */
export interface Planned {
	readonly hierarchy: Hierarchy;
	/** How many patterns would be drawn. */
	readonly count: number;
	/** Null where nothing is drawn, or more than could be read. */
	readonly plan: Plan | null;
}

/** `wanted`: patterns that are shown, whatever is folded. */
export function planView(
	{ levels, folded, unfolded }: Pick<View, 'levels' | 'folded' | 'unfolded'>,
	scene: Scene,
	{ scope, wanted }: { readonly scope: Scope; readonly wanted: readonly number[] },
): Planned {
	const positionsOf = (keys: readonly string[]) => new Set(keys.map((key) => scene.atlas.keys.indexOf(key)));
	const asked = { levels, folded: positionsOf(folded), unfolded: positionsOf(unfolded), wanted };
	const hierarchy = composeHierarchy(scene, scope, asked);
	const count = countDrawn(hierarchy);
	return {
		hierarchy,
		count,
		plan: count > 0 && count <= MOST_DRAWN ? planHierarchy(hierarchy, scene) : null,
	};
}

/** Tells one layout from another: colours and what is selected ask for none. */
export function questionOf(plan: Plan): string {
	return JSON.stringify(plan.graph);
}
