import type { CloseUp } from '../closeup/close-up.ts';
import { sayFold, type Head } from '../closeup/heads.ts';
import type { Point } from '../map/camera/camera.ts';
import { sayCount } from '../model/counted.ts';
import type { Scene } from '../view/scene.ts';
import type { Placed } from './arrangement.ts';
import type { Hierarchy } from './hierarchy.ts';

/** A hierarchy as a close picture draws it. */
export function closeUpFrom(
	{ scene, hierarchy, placed }: Laid,
	{ subject, run }: Pick<CloseUp, 'subject' | 'run'>,
): CloseUp {
	const { centre, singles, blocks, beside, down, back, edges } = hierarchy;
	const leading = new Set(down.flatMap((arrow) => arrow.edges));
	const closing = back.flatMap((arrow) => arrow.edges);
	const atRest = new Set([...leading, ...closing, ...placed.corners.keys()]);
	return {
		...{ scene, centre, edges, leading },
		...{ subject, run },
		patterns: [...singles, ...[...blocks, ...(beside ? [beside] : [])].flatMap(({ rows }) => rows)],
		arrangement: placed.arrangement,
		corners: placed.corners,
		bends: new Map(closing.map((edge) => [edge, bendOf(edge, scene, placed)])),
		quiet: new Set(edges.filter((edge) => !atRest.has(edge))),
		isRouted: true,
		heads: headsOf(hierarchy, placed),
	};
}

/** A hierarchy that has been laid out, and the scene that it is of. */
export interface Laid {
	readonly scene: Scene;
	readonly hierarchy: Hierarchy;
	readonly placed: Placed;
}

/** A circle is closed by an arc, the wider the farther it leads back. */
const ARC = { share: 0.5, least: 50, most: 240 };

function bendOf(edge: number, { atlas }: Scene, { arrangement }: Placed): number {
	const { source, target } = atlas.edges;
	const [from, to] = [arrangement.places.get(source[edge]!)!, arrangement.places.get(target[edge]!)!];
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	return Math.min(ARC.most, Math.max(ARC.least, length * ARC.share));
}

/** Of what says how many are folded below a pattern, from its disc, in CSS pixels. */
const BELOW: Point = { x: 0, y: 25 };

/** What is folded says how many; the selected pattern offers to fold what is below it. */
function headsOf({ folds, foldable }: Hierarchy, { arrangement, foldPlaces }: Placed): readonly Head[] {
	const isFolded = new Set(folds.filter(({ kind }) => kind === 'below').map(({ of }) => of));
	const said = folds.map(({ of, kind, patterns }): Head => {
		if (kind === 'rest')
			return { id: of, text: sayFold(patterns.length), isFold: true, at: foldPlaces.get(of)! };
		return {
			id: of,
			text: `+${sayCount(patterns.length)}`,
			isFold: true,
			at: arrangement.places.get(of)!,
			aside: BELOW,
		};
	});
	const offered = foldable.filter((pattern) => !isFolded.has(pattern));
	return [
		...said,
		...offered.map((of): Head => ({
			id: of,
			text: 'fold',
			isFold: true,
			at: arrangement.places.get(of)!,
			aside: BELOW,
			of,
		})),
	];
}
