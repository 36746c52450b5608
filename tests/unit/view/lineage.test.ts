import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../src/lib/graph/adjacency.ts';
import { composeHierarchy } from '../../../src/lib/hierarchy/hierarchy.ts';
import { DEFAULT_VIEW } from '../../../src/lib/model/view.ts';
import { compose } from '../../../src/lib/view/composer.ts';
import { hasOwnBelow } from '../../../src/lib/view/lineage.ts';
import { smallAtlas } from '../../support/small-atlas.ts';

describe('What could be folded below a pattern', () => {
	const atlas = smallAtlas(
		['Way', 'Kanban', 'Board', 'Filler'].map((title) => ({ title })),
		[
			[1, 'generalizes_from', 0],
			[2, 'generalizes_from', 1],
			[3, 'generalizes_from!', 2],
		],
	);
	const adjacency = buildAdjacency(atlas.edges, atlas.keys.length);

	it.each([false, true])(
		'is what the hierarchy offers to fold, be padding shown (%s) or not',
		(isPaddingShown) => {
			const view = { ...DEFAULT_VIEW, isPaddingShown, levels: 'kinds' as const };
			const asked = {
				levels: view.levels,
				folded: new Set<number>(),
				unfolded: new Set<number>(),
				wanted: [],
			};
			const { foldable } = composeHierarchy(compose(atlas, view).scene, null, asked);
			const said = [...atlas.keys.keys()].filter((pattern) => hasOwnBelow(atlas, adjacency, pattern, view));
			expect(said).toEqual(isPaddingShown ? [0, 1, 2] : [0, 1]);
			expect([...foldable].sort()).toEqual(said);
		},
	);
});
