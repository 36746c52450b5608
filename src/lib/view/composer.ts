import { buildAdjacency, type Adjacency } from '../graph/adjacency.ts';
import type { Atlas, Layout, LayoutId } from '../model/atlas.ts';
import type { Pin, Selection, View } from '../model/view.ts';
import { composeCaption, countUnplaced, type Caption } from './caption.ts';
import { colourPatterns, type Coloured } from './colours.ts';
import { emphasisOfGroup } from './emphasis.ts';
import { isEqual, memo } from './memo.ts';
import { composePath, emphasisOfPath, type Path } from './path.ts';
import { regionInWords, type RegionInWords } from './region.ts';
import * as parts from './scene-parts.ts';
import type { Emphasis, RegionEdge, Scene } from './scene.ts';
import { Selector, type Selected } from './selected.ts';
import { shownTraversal } from './traversals.ts';

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
	/** With no patterns where there is none; null while none is asked for. */
	readonly path: Path | null;
	/** Null while none is looked at, or where the layout has none around that pattern. */
	readonly region: RegionInWords | null;
	/** The path or what is gathered, as it stands out while no single pattern does. */
	readonly emphasis: Emphasis | null;
	/** What the reader asked to look at, for a picture to frame; null for everything. */
	readonly framed: readonly number[] | null;
}

/** Everything on screen that follows from a library and a view. */
export interface Composition extends Selected, LookedAt {
	readonly scene: Scene;
	readonly adjacency: Adjacency;
	/** Patterns without relations, in the library's order; guessed relations count for nothing. */
	readonly orphans: readonly number[];
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
		ranks: parts.composeRanks(atlas),
		orphans: [...atlas.keys.keys()].filter((pattern) => atlas.degree[pattern] === 0),
	}));
	#coloured = memo(({ atlas }: OfAtlas, colouring: View['colouring']) => colourPatterns(atlas, colouring));
	#radius = memo(({ atlas }: OfAtlas, sizing: View['sizing']) => parts.composeRadius(atlas, sizing));
	#positions = memo(({ atlas, layout }: OfLayout, pins: readonly Pin[]) => {
		return parts.composePositions(atlas, layout, pins);
	});
	#presence = memo(
		({ shown, partial }: { shown: Uint8Array; partial: Layout | null }, leftOut: View['leftOut']) =>
			parts.composePresence(shown, leftOut, partial),
	);
	#edgePresence = memo(({ atlas, presence }: OfAtlas & { presence: Uint8Array }, part: ShownRelations) => {
		return parts.composeEdgePresence(atlas, presence, part);
	});
	#regionFill = memo(({ layout, coloured }: { layout: Layout; coloured: Coloured }) => {
		return parts.composeRegionFill(layout, coloured);
	});
	#regionEdges = memo(({ atlas, layout, edgePresence }: OfLayout & { edgePresence: Uint8Array }) => {
		return parts.composeRegionEdges(atlas, layout, edgePresence);
	});
	#scene = memo((scene: SceneThings): Scene => {
		const { ranks, coloured, ...rest } = scene;
		return { ...rest, ...ranks, ...coloured };
	});
	#group = memo(({ atlas }: OfAtlas, keys: readonly string[]) => {
		return Uint32Array.from(keys, (key) => atlas.keys.indexOf(key));
	});
	#groupEmphasis = memo(({ atlas, adjacency, group }: OfGraph & { group: Uint32Array }) => {
		return group.length ? emphasisOfGroup(atlas, adjacency, group) : null;
	});
	#path = memo(({ atlas, adjacency, shown }: OfGraph & { shown: Uint8Array }, part: PathPart) => {
		const [from, to] = part.path.map((key) => atlas.keys.indexOf(key)) as [number, number];
		const path = composePath(shownTraversal(atlas, adjacency, part), from, to, shown);
		return { path, emphasis: emphasisOfPath(path) };
	});
	#region = memo(({ scene }: { scene: Scene }, key: string) => {
		return regionInWords(scene, scene.atlas.keys.indexOf(key));
	});
	#framed = memo(({ surroundings, shown, group, path, region }: FramedThings) => {
		if (path) return path.patterns.length ? path.patterns : [path.from, path.to];
		if (surroundings) return inFocus(surroundings.pattern, shown);
		return group.length ? [...group] : (region?.patterns ?? null);
	});

	#missing = memo(({ atlas, adjacency }: OfGraph, { id, of }: { id: LayoutId; of: Selection | null }) => {
		return of && { id, of, isShown: this.#arranged.select(atlas, adjacency, of).shown };
	});

	/** `partial` is the last layout of a part that was made, whatever the view asks for. */
	compose(atlas: Atlas, view: View, partial: PartialLayout | null = null): Composition {
		const { adjacency, ranks, orphans } = this.#graph({ atlas }, null);
		const selected = this.#selector.select(atlas, adjacency, view);
		const taken = partialOf(atlas, view, partial);
		const coloured = this.#coloured({ atlas }, view.colouring);
		const scene = this.#composeScene(atlas, view, { ranks, coloured, shown: selected.shown, partial: taken });
		return {
			...selected,
			...this.#lookAt(scene, adjacency, view, selected),
			...{ scene, adjacency, orphans, coloured },
			missingLayout: taken
				? null
				: this.#missing({ atlas, adjacency }, { id: view.layout, of: view.arranged }),
			caption: captionOf(atlas, view, selected, taken),
		};
	}

	#composeScene(atlas: Atlas, view: View, { ranks, coloured, shown, partial }: SceneBasis): Scene {
		const layout = partial ?? atlas.layouts.find(({ id }) => id === view.layout) ?? atlas.layouts[0]!;
		const { relations, isGuessedShown } = view;
		const presence = this.#presence({ shown, partial }, view.leftOut);
		const edgePresence = this.#edgePresence({ atlas, presence }, { relations, isGuessedShown });
		const made = {
			...{ atlas, layout, ranks, coloured, presence, edgePresence },
			positions: this.#positions({ atlas, layout }, view.pins),
			radius: this.#radius({ atlas }, view.sizing),
			regionFill: this.#regionFill({ layout, coloured }, null),
			regionEdges: this.#regionEdges({ atlas, layout, edgePresence }, null),
		};
		return this.#scene(made, null);
	}

	#lookAt(scene: Scene, adjacency: Adjacency, view: View, { surroundings, shown }: Selected): LookedAt {
		const { atlas } = scene;
		const { relations, isGuessedShown, path: ends } = view;
		const group = this.#group({ atlas }, view.group);
		const found = ends && this.#path({ atlas, adjacency, shown }, { path: ends, relations, isGuessedShown });
		const path = found?.path ?? null;
		const region = view.region === null ? null : this.#region({ scene }, view.region);
		return {
			...{ group, path, region },
			selected: view.selected === null ? null : atlas.keys.indexOf(view.selected),
			emphasis: found?.emphasis ?? this.#groupEmphasis({ atlas, adjacency, group }, null),
			framed: this.#framed({ surroundings, shown, group, path, region }, null),
		};
	}
}

type OfAtlas = { readonly atlas: Atlas };
type OfLayout = OfAtlas & { readonly layout: Layout };
type OfGraph = OfAtlas & { readonly adjacency: Adjacency };
type ShownRelations = Pick<View, 'relations' | 'isGuessedShown'>;
type PathPart = ShownRelations & { readonly path: readonly string[] };
type FramedThings = Pick<LookedAt, 'group' | 'path' | 'region'> & Pick<Selected, 'surroundings' | 'shown'>;

interface SceneBasis {
	readonly ranks: parts.Ranks;
	readonly coloured: Coloured;
	readonly shown: Uint8Array;
	readonly partial: Layout | null;
}

/** What a scene is put together from. */
type SceneThings = OfLayout & {
	readonly ranks: parts.Ranks;
	readonly coloured: Coloured;
	readonly positions: Float32Array;
	readonly radius: Float32Array;
	readonly presence: Uint8Array;
	readonly edgePresence: Uint8Array;
	readonly regionFill: Uint8Array;
	readonly regionEdges: readonly RegionEdge[];
};

/** The layout of a part that the view asks for, if that is the one that was made. */
function partialOf(atlas: Atlas, view: View, partial: PartialLayout | null): Layout | null {
	const isAsked = partial?.atlas === atlas && partial.layout.id === view.layout;
	return isAsked && isEqual(partial.of, view.arranged) ? partial.layout : null;
}

function captionOf(atlas: Atlas, view: View, selected: Selected, taken: Layout | null): Caption {
	const { filtered, surroundings, within, shown } = selected;
	const focus = surroundings &&
		within && { title: atlas.titles[surroundings.pattern]!, within, depth: view.focus!.depth };
	return composeCaption(atlas, view, filtered, focus, taken ? countUnplaced(taken, shown) : 0);
}

/** The pattern in focus first, each once. */
function inFocus(pattern: number, shown: Uint8Array): readonly number[] {
	const others = [...shown.keys()].filter((other) => shown[other] === 1 && other !== pattern);
	return [pattern, ...others];
}
