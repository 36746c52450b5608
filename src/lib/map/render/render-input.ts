import type { Box, Region } from '../../model/atlas.ts';
import type { RelationType } from '../../model/relation.ts';
import type { Bridges, RegionEdge, Scene, Swatch } from '../../view/scene.ts';
import { radiusOnScreen, type Camera } from '../camera/camera.ts';
import type { Theme } from '../surface/theme.ts';

/** Everything a painter needs to know of a scene, as plain columns that can be handed to a worker. */
export interface RenderInput {
	readonly titles: PackedTexts;
	readonly discTexts: PackedTexts | null;
	readonly source: Uint32Array;
	readonly target: Uint32Array;
	readonly type: Uint8Array;
	/** As in `Edges.weight`. */
	readonly weight: Uint8Array | null;
	readonly paddedFrom: number;
	readonly guessedFrom: number;
	readonly types: readonly RelationType[];
	/** x and y in turns; where patterns were put by hand, they already are. */
	readonly positions: Float32Array;
	readonly pinned: Uint32Array;
	/** As in `Scene.picked`. */
	readonly picked: Uint32Array;
	/** As in `Scene.votes`. */
	readonly votes: Uint16Array | null;
	readonly regionOf: Int32Array;
	readonly regions: readonly Region[];
	readonly regionEdges: readonly RegionEdge[];
	readonly paddedRegionEdges: readonly RegionEdge[];
	readonly isolates: Box | null;
	/** Label of the facet that those in the block of isolates do not state; null where the layout is by no facet. */
	readonly unstated: string | null;
	readonly extent: Box;
	readonly radius: Float32Array;
	readonly fill: Uint8Array;
	readonly swatches: readonly Swatch[];
	readonly isSeveral: Uint8Array;
	readonly level: Uint8Array;
	/** As in `Scene.marks`. */
	readonly marks: Uint8Array | null;
	readonly presence: Uint8Array;
	readonly edgePresence: Uint8Array;
	/** As in `Scene.bridges`. */
	readonly bridges: Bridges | null;
	/** Steps from what is in focus; null while nothing is. */
	readonly steps: Uint8Array | null;
	readonly importance: Uint32Array;
	readonly regionFill: Uint8Array;
	/** How many patterns of each region are shown. */
	readonly regionCounts: Uint32Array;
	readonly theme: Theme;
}

/** Many short texts in one: text `i` ends at `ends[i]` and begins where the one before it ends. Crosses to a worker in one copy. */
export interface PackedTexts {
	readonly text: string;
	readonly ends: Uint32Array;
}

export function inputFromScene(scene: Scene, theme: Theme): RenderInput {
	const { atlas, layout, positions, regionEdges } = scene;
	const { source, target, type, weight, paddedFrom, guessedFrom } = atlas.edges;
	return {
		titles: packed(atlas.titles),
		discTexts: scene.discTexts && packed(scene.discTexts),
		...{ source, target, type, weight, paddedFrom, guessedFrom, types: atlas.relationTypes },
		...{ positions, pinned: scene.pinned, picked: scene.picked, votes: scene.votes },
		...{ regionOf: layout.regionOf, regions: layout.regions, regionEdges },
		paddedRegionEdges: scene.paddedRegionEdges,
		...{ isolates: layout.isolates, extent: layout.extent },
		unstated: atlas.facets.find(({ id }) => id === layout.id)?.label ?? null,
		...{ radius: scene.radius, fill: scene.fill, swatches: scene.swatches, isSeveral: scene.isSeveral },
		...{ marks: scene.marks, bridges: scene.bridges },
		...{ level: scene.level, presence: scene.presence, edgePresence: scene.edgePresence },
		...{
			steps: scene.steps,
			importance: scene.importance,
			regionFill: scene.regionFill,
			regionCounts: scene.regionCounts,
			theme,
		},
	};
}

/** The fields in which an input differs from the one before; columns are compared by identity. */
export function inputChanges(before: RenderInput | null, after: RenderInput): Partial<RenderInput> {
	if (!before) return after;
	const changed = Object.entries(after).filter(
		([name, value]) => before[name as keyof RenderInput] !== value,
	);
	return Object.fromEntries(changed) as Partial<RenderInput>;
}

/** An input on its way: patterns between two arrangements, `t` from 0 to 1, and neither regions nor region edges. */
export function inputBetween(goal: RenderInput, from: Float32Array, t: number): RenderInput {
	const positions = goal.positions.map((to, at) => from[at]! + (to - from[at]!) * t);
	return {
		...{ ...goal, positions, regions: NO_REGIONS, isolates: null },
		...{ regionEdges: NO_REGION_EDGES, paddedRegionEdges: NO_REGION_EDGES },
	};
}

const NO_REGIONS: RenderInput['regions'] = [];
const NO_REGION_EDGES: RenderInput['regionEdges'] = [];

export function textAt({ text, ends }: PackedTexts, at: number): string {
	return text.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
}

const packedBefore = new WeakMap<readonly string[], PackedTexts>();

function packed(texts: readonly string[]): PackedTexts {
	const known = packedBefore.get(texts);
	if (known) return known;
	let end = 0;
	const ends = Uint32Array.from(texts, (text) => (end += text.length));
	const made = { text: texts.join(''), ends };
	packedBefore.set(texts, made);
	return made;
}

/** Middle and radius of a disc in CSS pixels of the host. */
export interface Disc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

export function discOnScreen({ positions, radius }: RenderInput, pattern: number, camera: Camera): Disc {
	return {
		x: positions[2 * pattern]! * camera.scale + camera.x,
		y: positions[2 * pattern + 1]! * camera.scale + camera.y,
		radius: radiusOnScreen(radius[pattern]!, camera.scale),
	};
}
