import { emphasisOfGroup, withName } from '../view/emphasis.ts';
import type { View } from '../model/view.ts';
import type { Composition } from '../view/composer.ts';
import type { Emphasis } from '../view/scene.ts';

/** So many of what a step is about are named largest; more would not fit beside each other. */
const MOST_NAMED = 12;
/** A selected pattern is seen with so many of those that it is related to, the nearest ones. */
const COMPANY = 6;

type Looked = Pick<
	Composition,
	'scene' | 'adjacency' | 'selected' | 'path' | 'group' | 'region' | 'surroundings' | 'emphasis' | 'framed'
>;

/** The patterns that a step is about: what it selects, the ends of its path and what lies between, what it gathers, what is in focus. */
export function subjectOf({ selected, path, group, surroundings }: Looked): readonly number[] {
	const all = [
		...(selected === null ? [] : [selected]),
		...(path ? [...path.ends, ...path.patterns] : []),
		...(surroundings?.centres ?? []),
		...group,
	];
	return [...new Set(all)].slice(0, MOST_NAMED);
}

/** What stands out at a step: what does so in the explorer, or a region, with the names of what it is about and of what is pointed at. */
export function emphasisOf(looked: Looked, pointedAt: number | null): Emphasis | null {
	const emphasis = looked.emphasis ?? emphasisOfRegion(looked);
	const named = [...(pointedAt === null ? [] : [pointedAt]), ...subjectOf(looked)];
	const all =
		named.length === 0 ? emphasis : { ...withName(emphasis, named[0]!), named: Uint32Array.from(named) };
	return all && { ...all, regions: regionsOf(looked) };
}

/** Its region, if it is about one. */
function regionsOf({ scene, region }: Looked): readonly number[] {
	return region ? [scene.layout.regions.indexOf(region.region)] : [];
}

function emphasisOfRegion({ scene, adjacency, region }: Looked): Emphasis | null {
	if (!region) return null;
	return emphasisOfGroup(scene.atlas, adjacency, scene.edgePresence, Uint32Array.from(region.patterns));
}

/** Which picture a step shows: of nothing there is no neighbourhood. */
export function pictureOf(
	{ picture }: Pick<View, 'picture'>,
	{ surroundings }: Pick<Looked, 'surroundings'>,
): View['picture'] {
	return picture === 'neighbourhood' && !surroundings ? 'map' : picture;
}

/** The patterns that are marked at a step. */
export function markedOf({ surroundings, group }: Pick<Looked, 'surroundings' | 'group'>): Uint32Array {
	return Uint32Array.from([...(surroundings?.centres ?? []), ...group]);
}

/** What of a step is brought into view; null for everything. */
export function framedOf(looked: Looked): readonly number[] | null {
	const { framed, selected, emphasis, scene } = looked;
	if (framed || selected === null) return framed;
	const { positions } = scene;
	const away = (pattern: number) =>
		Math.hypot(
			positions[2 * pattern]! - positions[2 * selected]!,
			positions[2 * pattern + 1]! - positions[2 * selected + 1]!,
		);
	const others = [...(emphasis?.neighbours ?? [])].sort((one, other) => away(one) - away(other));
	return [selected, ...others.slice(0, COMPANY)];
}
