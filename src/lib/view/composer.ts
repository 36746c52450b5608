import { buildAdjacency, type Adjacency } from '../graph/adjacency.ts';
import type { Atlas, Layout, LayoutId } from '../model/atlas.ts';
import type { Pin, RelationFilters, Selection, View } from '../model/view.ts';
import { findBridges } from './bridges.ts';
import { composeCaption, countUnplaced, type Caption } from './caption.ts';
import { colourPatterns, type Coloured } from './colours.ts';
import { composeMarks } from './findings.ts';
import { composeEmphasis, emphasisOfGroup } from './emphasis.ts';
import { isEqual, memo } from './memo.ts';
import { pickedPatterns } from './picks.ts';
import { composePath, emphasisOfPath, type Path, type PathPart } from './path.ts';
import { layoutOf, regionInWords, type RegionInWords } from './region.ts';
import { countTypesAmong, relationFiltersOf } from './relations.ts';
import * as parts from './scene-parts.ts';
import type { Bridges, Emphasis, RegionEdge, Scene } from './scene.ts';
import { Selector, type Selected } from './selected.ts';
import { composeWorklist, type Worklist } from './worklist.ts';
import { countWeights, marksByWeight, type WeightCounts, type WeightFilter } from './weights.ts';

/** A layout of some patterns alone, and what it is of; other patterns have no place in it. */
export interface PartialLayout {
	readonly atlas: Atlas;
	readonly of: Selection;
	readonly layout: Layout;
}

/** A layout that a view asks for and that is still to be made. */
export interface MissingLayout {
	readonly id: LayoutId;
	readonly of: Selection;
	/** 1 for each pattern that is to be laid out. */
	readonly isShown: Uint8Array;
}

/** What is looked at, by positions in the atlas. */
interface LookedAt {
	readonly selected: number | null;
	/** The gathered patterns, in the library's order. */
	readonly group: Uint32Array;
	/** With no patterns where nothing joins its ends; null while none is asked for. */
	readonly path: Path | null;
	/** Null while none is looked at, or where the layout has none around that pattern. */
	readonly region: RegionInWords | null;
	/** What stands out while nothing is hovered over: the path, else what is around the selected pattern, else what is gathered. */
	readonly emphasis: Emphasis | null;
	/** The edges of the selected pattern that are shown and followed; null while none is selected. */
	readonly shownEdges: Uint32Array | null;
	/** What the reader asked to look at, for a picture to frame; null for everything. */
	readonly framed: readonly number[] | null;
}

/** Everything on screen that follows from a library and a view. */
export interface Composition extends Selected, LookedAt {
	readonly scene: Scene;
	readonly adjacency: Adjacency;
	/** Patterns that are shown and have no relations of any type, in the library's order; padding and guessed relations count for nothing. */
	readonly orphans: readonly number[];
	/** What is worked through; null for nothing. */
	readonly worklist: Worklist | null;
	/** Edges among the patterns that are shown, by type, of the weights that are shown; the last two entries count padding and guessed ones. */
	readonly typeCounts: Uint32Array;
	/** Of the same edges, of the types that are shown, how many there are of which weight; null where the library states none. */
	readonly weightCounts: WeightCounts | null;
	readonly coloured: Coloured;
	readonly missingLayout: MissingLayout | null;
	readonly caption: Caption;
}

/** Everything on screen for one view; who composes one after the other keeps a `Composer`. */
export function compose(atlas: Atlas, view: View, partial: PartialLayout | null = null): Composition {
	return new Composer().compose(atlas, view, partial);
}

/**
 * The one path from a library and a view to what is on screen: for the page, the command line and tests alike. Whatever
 * a change of the view does not concern keeps its identity, so that a picture sees at once what is new.
 */
export class Composer {
	#selector = new Selector();
	#arranged = new Selector();
	#graph = memo(({ atlas }: OfAtlas) => ({
		adjacency: buildAdjacency(atlas.edges, atlas.keys.length),
		level: parts.composeLevels(atlas),
	}));
	#ranks = memo(({ atlas }: OfAtlas, part: WeightFilter & Pick<View, 'relations'>) => {
		const degree = parts.composeDegree(atlas, part);
		return { degree, importance: parts.composeImportance(degree) };
	});
	#orphans = memo(({ atlas, shown }: OfAtlas & { shown: Uint8Array }) =>
		[...atlas.keys.keys()].filter((pattern) => shown[pattern] && atlas.degree[pattern] === 0),
	);
	#worklist = memo(({ atlas, orphans }: OfAtlas & { orphans: readonly number[] }, id: View['worklist']) => {
		return id && composeWorklist(id, atlas, { orphans });
	});
	#typeCounts = memo(({ atlas, shown }: OfAtlas & { shown: Uint8Array }, part: WeightFilter) =>
		countTypesAmong(atlas, shown, marksByWeight(atlas.edges, part)),
	);
	#weightCounts = memo(({ atlas, shown }: OfAtlas & { shown: Uint8Array }, part: Types) =>
		countWeights(atlas, shown, part),
	);
	/** The layout is null where it does not matter. */
	#coloured = memo(({ atlas, layout }: OfAtlas & { layout: Layout | null }, part: ColouringPart) =>
		colourPatterns(atlas, part.colouring, { ...(layout && { layout }), hues: part.hues }),
	);
	#radius = memo(({ degree }: { degree: Uint32Array }, sizing: View['sizing']) => {
		return parts.composeRadius(degree, sizing);
	});
	#marks = memo(({ atlas }: OfAtlas, marks: View['marks']) => composeMarks(atlas, marks));
	#positions = memo(({ atlas, layout }: OfLayout, pins: readonly Pin[]) => {
		return parts.composePositions(atlas, layout, pins);
	});
	#pinned = memo(({ atlas }: OfAtlas, pins: readonly Pin[]) => {
		return Uint32Array.from(pins, ({ pattern }) => atlas.keys.indexOf(pattern)).sort();
	});
	#picked = memo(({ atlas }: OfAtlas, picks: View['picks']) => pickedPatterns(atlas, picks));
	#votes = memo(({ atlas }: OfAtlas, votes: View['votes']) => parts.composeVotes(atlas, votes));
	#presence = memo(({ shown, partial, hidden }: Presence, leftOut: View['leftOut']) => {
		return parts.composePresence(shown, leftOut, partial, hidden);
	});
	#edgePresence = memo(({ atlas, presence }: OfAtlas & { presence: Uint8Array }, part: RelationFilters) => {
		return parts.composeEdgePresence(atlas, presence, part);
	});
	#bridges = memo(({ atlas, adjacency, shown }: OfGraph & { shown: Uint8Array }, part: RelationFilters) => {
		return findBridges(atlas, adjacency, shown, part);
	});
	#regionFill = memo(({ layout, coloured }: { layout: Layout; coloured: Coloured }) => {
		return parts.composeRegionFill(layout, coloured);
	});
	#regionEdges = memo(({ atlas, layout, edgePresence }: OfLayout & { edgePresence: Uint8Array }) => {
		return parts.composeRegionEdges(atlas, layout, edgePresence);
	});
	#paddedRegionEdges = memo(({ atlas, layout, edgePresence }: OfLayout & { edgePresence: Uint8Array }) => {
		return parts.composePaddedRegionEdges(atlas, layout, edgePresence);
	});
	#regionCounts = memo(({ layout, presence }: { layout: Layout; presence: Uint8Array }) => {
		return parts.composeRegionCounts(layout, presence);
	});
	#scene = memo(({ coloured, ...rest }: SceneThings): Scene => ({ ...rest, ...coloured }));
	#group = memo(({ atlas }: OfAtlas, keys: readonly string[]) => {
		return Uint32Array.from(keys, (key) => atlas.keys.indexOf(key));
	});
	#groupEmphasis = memo(({ scene, adjacency, group }: OfScene & { group: Uint32Array }) => {
		return group.length ? emphasisOfGroup(scene.atlas, adjacency, scene.edgePresence, group) : null;
	});
	#selectedEmphasis = memo(({ scene, adjacency }: OfScene, part: SelectedPart) => {
		return part.selected === null ? null : composeEmphasis(scene, adjacency, part, part.selected);
	});
	#path = memo(({ atlas, adjacency, shown }: OfGraph & { shown: Uint8Array }, part: PathPart) => {
		const path = composePath(atlas, adjacency, part, shown);
		return { path, emphasis: emphasisOfPath(path) };
	});
	#region = memo(({ scene }: { scene: Scene }, key: string) => {
		return regionInWords(scene, scene.atlas.keys.indexOf(key));
	});
	#framed = memo(({ surroundings, shown, group, path, region }: FramedThings) => {
		if (path) return [...new Set([...path.patterns, ...path.ends])];
		if (surroundings) return inFocus(surroundings.centres, shown);
		return group.length ? [...group] : (region?.patterns ?? null);
	});

	#missing = memo(({ atlas, adjacency }: OfGraph, { id, of }: { id: LayoutId; of: Selection | null }) => {
		return of && { id, of, isShown: this.#arranged.select(atlas, adjacency, of).chosen };
	});

	/** `partial` is the last layout of a part that was made, whatever the view asks for. */
	compose(atlas: Atlas, view: View, partial: PartialLayout | null = null): Composition {
		const { adjacency, level } = this.#graph({ atlas }, null);
		const taken = partialOf(atlas, view, partial);
		const selected = this.#selector.select(atlas, adjacency, view, taken);
		const { shown } = selected;
		const { relations, isPaddingShown, isGuessedShown, leastWeight, isUnweightedShown } = view;
		const types = { relations, isPaddingShown, isGuessedShown };
		const weightCounts = this.#weightCounts({ atlas, shown }, types);
		const layout = taken ?? layoutOf(atlas, view.layout);
		const orphans = this.#orphans({ atlas, shown }, null);
		const { colouring, hues } = view;
		const ofLayout = colouring === 'region' ? layout : null;
		const coloured = this.#coloured({ atlas, layout: ofLayout }, { colouring, hues });
		const scene = this.#composeScene(atlas, view, {
			...{ adjacency, level, coloured, selected, layout, partial: taken },
		});
		return {
			...selected,
			...this.#lookAt(scene, adjacency, view, selected),
			...{
				scene,
				adjacency,
				coloured,
				orphans,
				worklist: this.#worklist({ atlas, orphans }, view.worklist),
				typeCounts: this.#typeCounts({ atlas, shown }, { leastWeight, isUnweightedShown }),
				weightCounts,
			},
			missingLayout: taken
				? null
				: this.#missing({ atlas, adjacency }, { id: view.layout, of: view.arranged }),
			caption: captionOf(atlas, view, { ...selected, weightCounts, bridges: scene.bridges }, taken),
		};
	}

	#composeScene(atlas: Atlas, view: View, basis: SceneBasis): Scene {
		const { adjacency, level, coloured, layout, partial } = basis;
		const { shown, hidden, surroundings } = basis.selected;
		const steps = surroundings?.steps ?? null;
		const { relations, leastWeight, isUnweightedShown } = view;
		const ranks = this.#ranks({ atlas }, { relations, leastWeight, isUnweightedShown });
		const presence = this.#presence({ shown, partial, hidden }, view.leftOut);
		const edgePresence = this.#edgePresence({ atlas, presence }, relationFiltersOf(view));
		const made = {
			...{ atlas, layout, level, ...ranks, coloured, presence, edgePresence, steps },
			bridges: view.isBridged ? this.#bridges({ atlas, adjacency, shown }, relationFiltersOf(view)) : null,
			positions: this.#positions({ atlas, layout }, view.pins),
			pinned: this.#pinned({ atlas }, view.pins),
			picked: this.#picked({ atlas }, view.picks),
			votes: this.#votes({ atlas }, view.votes),
			radius: this.#radius(ranks, view.sizing),
			marks: this.#marks({ atlas }, view.marks),
			regionFill: this.#regionFill({ layout, coloured }, null),
			regionCounts: this.#regionCounts({ layout, presence }, null),
			regionEdges: this.#regionEdges({ atlas, layout, edgePresence }, null),
			paddedRegionEdges: this.#paddedRegionEdges({ atlas, layout, edgePresence }, null),
		};
		return this.#scene(made, null);
	}

	#lookAt(scene: Scene, adjacency: Adjacency, view: View, { surroundings, shown }: Selected): LookedAt {
		const { atlas } = scene;
		const { relations } = view;
		const group = this.#group({ atlas }, view.group);
		const part = pathPartOf(view);
		const found = part && this.#path({ atlas, adjacency, shown }, part);
		const path = found?.path ?? null;
		const region = view.region === null ? null : this.#region({ scene }, view.region);
		const selected = view.selected === null ? null : atlas.keys.indexOf(view.selected);
		const around = this.#selectedEmphasis({ scene, adjacency }, { selected, relations });
		return {
			...{ group, path, region, selected },
			emphasis: found?.emphasis ?? around ?? this.#groupEmphasis({ scene, adjacency, group }, null),
			shownEdges: around?.edges ?? null,
			framed: this.#framed({ surroundings, shown, group, path, region }, null),
		};
	}
}

type OfAtlas = { readonly atlas: Atlas };
type OfLayout = OfAtlas & { readonly layout: Layout };
type OfGraph = OfAtlas & { readonly adjacency: Adjacency };
type OfScene = { readonly scene: Scene; readonly adjacency: Adjacency };
type SelectedPart = Pick<View, 'relations'> & { readonly selected: number | null };
type ColouringPart = Pick<View, 'colouring' | 'hues'>;
type Types = Pick<RelationFilters, 'relations' | 'isPaddingShown' | 'isGuessedShown'>;
type FramedThings = Pick<LookedAt, 'group' | 'path' | 'region'> & Pick<Selected, 'surroundings' | 'shown'>;

interface SceneBasis {
	readonly adjacency: Adjacency;
	readonly level: Uint8Array;
	readonly coloured: Coloured;
	readonly selected: Selected;
	readonly layout: Layout;
	readonly partial: Layout | null;
}

type Presence = Pick<Selected, 'shown' | 'hidden'> & Pick<SceneBasis, 'partial'>;

/** What a scene is put together from. */
type SceneThings = OfLayout & {
	readonly coloured: Coloured;
	readonly level: Uint8Array;
	readonly degree: Uint32Array;
	readonly importance: Uint32Array;
	readonly positions: Float32Array;
	readonly pinned: Uint32Array;
	readonly picked: Uint32Array;
	readonly votes: Uint16Array | null;
	readonly radius: Float32Array;
	readonly marks: Uint8Array | null;
	readonly presence: Uint8Array;
	readonly edgePresence: Uint8Array;
	readonly bridges: Bridges | null;
	readonly steps: Uint8Array | null;
	readonly regionFill: Uint8Array;
	readonly regionCounts: Uint32Array;
	readonly regionEdges: readonly RegionEdge[];
	readonly paddedRegionEdges: readonly RegionEdge[];
};

/** What a path depends on; null while none is asked for. */
function pathPartOf(view: View): PathPart | null {
	const { path, pathCourse, isPathWeighed, pathPick } = view;
	return path && { path, pathCourse, isPathWeighed, pathPick, ...relationFiltersOf(view) };
}

/** The layout of a part that the view asks for, if that is the one that was made. */
function partialOf(atlas: Atlas, view: View, partial: PartialLayout | null): Layout | null {
	const isAsked = partial?.atlas === atlas && partial.layout.id === view.layout;
	return isAsked && isEqual(partial.of, view.arranged) ? partial.layout : null;
}

function captionOf(
	atlas: Atlas,
	view: View,
	counted: Selected & Pick<Composition, 'weightCounts'> & Pick<Scene, 'bridges'>,
	taken: Layout | null,
): Caption {
	const { filtered, weightCounts, bridges, surroundings, within, chosen } = counted;
	const counts = { ...filtered, bridges, unweighted: weightCounts?.unweighted ?? 0 };
	const focus = surroundings &&
		within && { title: atlas.titles[surroundings.pattern]!, within, depth: view.focus!.depth };
	return composeCaption(atlas, view, counts, focus, taken ? countUnplaced(taken, chosen) : 0);
}

/** The patterns in focus first, each once. */
function inFocus(centres: readonly number[], shown: Uint8Array): readonly number[] {
	const others = [...shown.keys()].filter((other) => shown[other] === 1 && !centres.includes(other));
	return [...centres, ...others];
}
