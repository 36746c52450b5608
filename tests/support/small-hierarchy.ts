import ELK from 'elkjs/lib/elk.bundled.js';
import { placeHierarchy, type Placed } from '../../src/lib/hierarchy/arrangement.ts';
import { composeHierarchy, type Asked, type Hierarchy } from '../../src/lib/hierarchy/hierarchy.ts';
import { planHierarchy } from '../../src/lib/hierarchy/plan.ts';
import { DEFAULT_VIEW, type View } from '../../src/lib/model/view.ts';
import { compose } from '../../src/lib/view/composer.ts';
import type { Scene } from '../../src/lib/view/scene.ts';
import { smallAtlas, type SmallEdge, type SmallPattern } from './small-atlas.ts';

interface Made {
	readonly scene: Scene;
	readonly hierarchy: Hierarchy;
}

/** What a test may ask besides: parts of the view, what is folded, unfolded and wanted by position, and how deep a focus is. */
type More = Partial<View> & {
	readonly of?: number;
	readonly depth?: number;
	readonly fold?: readonly number[];
	readonly unfold?: readonly number[];
	readonly wanted?: readonly number[];
};

/** The hierarchy of all of some patterns, or of the one that `of` says; titles stand for patterns of which nothing else matters. */
export function hierarchyOf(
	patterns: readonly (string | SmallPattern)[],
	edges: readonly SmallEdge[],
	{ of, depth = 9, fold = [], unfold = [], wanted = [], ...view }: More = {},
): Made {
	const atlas = smallAtlas(
		patterns.map((one) => (typeof one === 'string' ? { title: one } : one)),
		edges,
	);
	const focus = of === undefined ? null : { pattern: atlas.keys[of]!, depth };
	const { scene, within } = compose(atlas, { ...DEFAULT_VIEW, ...view, focus });
	const asked: Asked = {
		...{ levels: view.levels ?? 'kinds', wanted },
		...{ folded: new Set(fold), unfolded: new Set(unfold) },
	};
	const scope = of === undefined ? null : { centres: [of], within: within! };
	return { scene, hierarchy: composeHierarchy(scene, scope, asked) };
}

/** The same, laid out. */
export async function laidOut({ scene, hierarchy }: Made, width = 1_600): Promise<Placed> {
	const plan = planHierarchy(hierarchy, scene);
	const graph = await new ELK().layout(plan.graph);
	return placeHierarchy(hierarchy, plan, graph, { edges: scene.atlas.edges, width });
}
