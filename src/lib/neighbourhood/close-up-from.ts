import type { Arrangement } from '../closeup/arrangement.ts';
import type { CloseUp } from '../closeup/close-up.ts';
import type { Scene } from '../view/scene.ts';
import { bendEdges } from './bends.ts';
import { headsOf } from './heads.ts';
import { isSpoke, type Neighbourhood } from './neighbourhood.ts';

/** A neighbourhood as a close picture draws it. */
export function closeUpFrom(scene: Scene, neighbourhood: Neighbourhood, arrangement: Arrangement): CloseUp {
	const { centre, nodes, edges } = neighbourhood;
	return {
		...{ scene, centre, edges, arrangement },
		run: 0,
		subject: `${centre} ${arrangement.rings.length}`,
		patterns: nodes.map(({ pattern }) => pattern),
		leading: new Set(edges.filter((edge) => isSpoke(neighbourhood, scene.atlas.edges, edge))),
		bends: bendEdges(neighbourhood, arrangement, scene.atlas.edges),
		...{ corners: new Map(), quiet: new Set() },
		isRouted: false,
		heads: headsOf(neighbourhood, arrangement),
	};
}
