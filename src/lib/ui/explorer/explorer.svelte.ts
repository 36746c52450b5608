import { buildAdjacency } from '../../graph/adjacency.ts';
import type { Atlas, Layout, LayoutId } from '../../model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../../model/view.ts';
import { colourPatterns } from '../../view/colours.ts';
import {
	composePresence,
	composeRadius,
	composeRegionFill,
	composeScene,
	composeRanks,
	composeEdgePresence,
} from '../../view/compose-scene.ts';
import { composeEmphasis, emphasisOfGroup } from '../../view/emphasis.ts';
import { filterPatterns } from '../../view/filter.ts';
import { findSurroundings, marksOfShown, marksWithin } from '../../view/focus.ts';
import { findLineage, type Lineage } from '../../view/lineage.ts';
import { MOST_GATHERED, searchFromView, viewFromSearch } from '../../view/link.ts';
import { composePath, emphasisOfPath } from '../../view/path.ts';
import { regionInWords } from '../../view/region.ts';
import { composeCaption, countUnplaced } from '../../view/caption.ts';
import { followedTraversal, shownTraversal } from '../../view/traversals.ts';

/** The address bar, as the explorer needs it: what it says, and how to change it. */
export interface AddressBar {
	readonly search: string;
	/** Resolves when `search` says the new link. */
	go(search: string, isReplacing: boolean): Promise<void>;
	/** The whole link for a query string, to be put into an anchor. */
	linkFrom(search: string): string;
}

/** Where the explorer finds its library. */
export interface AtlasSource {
	readonly atlas: Atlas;
}

/** One end of a path whose other end is still to be chosen. */
export interface PathEnd {
	readonly pattern: number;
	/** Whether the path starts here; else it ends here. */
	readonly isStart: boolean;
}

/** Shortest time between two replacements of the link, in milliseconds: browsers limit how often history may change. */
const REPLACE_EVERY = 100;

/**
 * What is on screen, derived from the link and the library. Parts that a change of the link does not concern keep
 * their identity, because each is derived from the part of the link that concerns it.
 */
export class Explorer {
	/** The pattern under the pointer or the keyboard, or null. */
	hovered: number | null = $state(null);

	/** While a path is asked for and one of its ends is still to be chosen: the next pattern that is chosen is the other. */
	asking: PathEnd | null = $state.raw(null);

	/** A layout of what the filters showed, and the library it is of. */
	#taken: { readonly atlas: Atlas; readonly layout: Layout } | null = $state.raw(null);

	readonly #source: AtlasSource;
	readonly #address: AddressBar;
	readonly #frame: () => void;
	/** Wishes that the link does not say yet. */
	#draft: Partial<View> | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `frame` is called when the reader asks to see something else: `framed` says what. */
	constructor(source: AtlasSource, address: AddressBar, frame: () => void = () => {}) {
		this.#source = source;
		this.#address = address;
		this.#frame = frame;
	}

	/** The library that is looked at; another one after a reload. */
	get atlas(): Atlas {
		return this.#source.atlas;
	}

	readonly link = $derived.by(() => viewFromSearch(this.#address.search, this.atlas));
	readonly view = $derived<View>(this.#draft ? { ...this.link.view, ...this.#draft } : this.link.view);
	readonly notices = $derived(this.link.notices);

	readonly #filterLink = $derived.by(() => {
		const { facets, score, isUnscoredShown } = this.view;
		return searchFromView({ ...DEFAULT_VIEW, facets, score, isUnscoredShown }, this.atlas);
	});
	readonly #relationLink = $derived.by(() => {
		const { relations, isInferredShown } = this.view;
		return searchFromView({ ...DEFAULT_VIEW, relations, isInferredShown }, this.atlas);
	});
	readonly #relationView = $derived(viewFromSearch(this.#relationLink, this.atlas).view);
	readonly #focusKey = $derived(this.view.focus?.pattern ?? null);
	/** Steps around the pattern in focus; 1 while nothing is. */
	readonly depth = $derived(this.view.focus?.depth ?? 1);
	readonly #colouring = $derived(this.view.colouring);
	readonly #sizing = $derived(this.view.sizing);
	readonly #leftOut = $derived(this.view.leftOut);
	readonly layoutId: LayoutId = $derived(this.view.layout);
	readonly #arranged = $derived(this.view.arranged);

	readonly adjacency = $derived(buildAdjacency(this.atlas.edges, this.atlas.keys.length));
	readonly ranks = $derived(composeRanks(this.atlas));
	readonly filtered = $derived(filterPatterns(this.atlas, viewFromSearch(this.#filterLink, this.atlas).view));
	readonly coloured = $derived(colourPatterns(this.atlas, this.#colouring));
	readonly #radius = $derived(composeRadius(this.atlas, this.#sizing));
	/** The pattern in focus and what is how far from it; null while nothing is in focus. */
	readonly surroundings = $derived.by(() => {
		if (this.#focusKey === null) return null;
		const traversal = followedTraversal(this.atlas, this.adjacency, this.#relationView);
		return findSurroundings(traversal, this.atlas.keys.indexOf(this.#focusKey));
	});
	readonly #within = $derived(this.surroundings && marksWithin(this.surroundings, this.depth));
	/** 1 for each pattern that passes the filters and is in focus. */
	readonly shown = $derived(marksOfShown(this.filtered.passes, this.#within));
	/** The layout of what was shown, where the link asks for it and it is there; it may have no place for some patterns. */
	readonly #partialLayout = $derived(
		this.#arranged === 'shown' && this.#taken?.atlas === this.atlas ? this.#taken.layout : null,
	);
	/** The layout of what is shown that the link asks for and that is still to be made; null where nothing is missing. */
	readonly missingLayout: LayoutId | null = $derived(
		this.#arranged === 'shown' && this.#partialLayout?.id !== this.layoutId ? this.layoutId : null,
	);
	readonly layout = $derived.by(() => {
		if (this.#partialLayout) return this.#partialLayout;
		return this.atlas.layouts.find(({ id }) => id === this.layoutId) ?? this.atlas.layouts[0]!;
	});
	readonly #presence = $derived(
		composePresence({ passes: this.shown }, { leftOut: this.#leftOut }, this.#partialLayout),
	);
	readonly #edgePresence = $derived(composeEdgePresence(this.atlas, this.#presence, this.#relationView));
	readonly #regionFill = $derived(composeRegionFill(this.layout, this.coloured));

	readonly scene = $derived(
		composeScene({
			atlas: this.atlas,
			layout: this.layout,
			ranks: this.ranks,
			coloured: this.coloured,
			radius: this.#radius,
			presence: this.#presence,
			edgePresence: this.#edgePresence,
			regionFill: this.#regionFill,
		}),
	);
	readonly #selectedKey = $derived(this.view.selected);
	readonly selected = $derived(
		this.#selectedKey === null ? null : this.atlas.keys.indexOf(this.#selectedKey),
	);
	readonly #groupLink = $derived(searchFromView({ ...DEFAULT_VIEW, group: this.view.group }, this.atlas));
	/** The gathered patterns, in the library's order. */
	readonly group = $derived.by(() => {
		const keys = viewFromSearch(this.#groupLink, this.atlas).view.group;
		return Uint32Array.from(keys, (key) => this.atlas.keys.indexOf(key));
	});
	readonly #pathLink = $derived(searchFromView({ ...DEFAULT_VIEW, path: this.view.path }, this.atlas));
	/** The path that is asked for, with no patterns where there is none; null while none is asked for. */
	readonly path = $derived.by(() => {
		const ends = viewFromSearch(this.#pathLink, this.atlas).view.path;
		if (!ends) return null;
		const [from, to] = ends.map((key) => this.atlas.keys.indexOf(key)) as [number, number];
		return composePath(shownTraversal(this.atlas, this.adjacency, this.#relationView), from, to, this.shown);
	});
	readonly #regionKey = $derived(this.view.region);
	/** The region that is looked at, in words; null while none is, or where the layout has none around that pattern. */
	readonly region = $derived.by(() => {
		if (this.#regionKey === null) return null;
		return regionInWords(this.atlas, this.layout, this.atlas.keys.indexOf(this.#regionKey));
	});
	readonly #pathEmphasis = $derived(this.path && emphasisOfPath(this.path));
	/** What stands out of the gathered patterns, or null where none are. */
	readonly groupEmphasis = $derived(
		this.group.length ? emphasisOfGroup(this.atlas, this.adjacency, this.group) : null,
	);
	readonly emphasis = $derived.by(() => {
		const pattern = this.hovered ?? (this.path ? null : this.selected);
		if (pattern === null) return this.#pathEmphasis ?? this.groupEmphasis;
		return composeEmphasis(this.scene, this.adjacency, this.view, pattern);
	});
	readonly line = $derived.by(() => {
		const focus = this.surroundings && {
			title: this.atlas.titles[this.surroundings.pattern]!,
			within: this.#within!,
			depth: this.depth,
		};
		const unplaced = this.#partialLayout ? countUnplaced(this.#partialLayout, this.shown) : 0;
		return composeCaption(this.atlas, this.view, this.filtered, focus, unplaced);
	});

	/** What the reader asked to look at, for a map to frame: the path, else what is in focus, else what is gathered, else the region. Null for everything. */
	readonly framed = $derived.by((): readonly number[] | null => {
		if (this.path) return this.path.patterns.length ? this.path.patterns : [this.path.from, this.path.to];
		if (this.surroundings) {
			const inFocus = [...this.shown.keys()].filter((pattern) => this.shown[pattern]);
			return [this.surroundings.pattern, ...inFocus];
		}
		if (this.group.length) return [...this.group];
		return this.region?.patterns ?? null;
	});

	/** Keeps a layout of what is shown for as long as the link asks for one. */
	takeLayout(layout: Layout): void {
		this.#taken = { atlas: this.atlas, layout };
	}

	/** Changes what is shown by changing the link: one new history entry. */
	show(change: Partial<View>): void {
		this.#draft = { ...this.#draft, ...change };
		void this.#settleDraft(false);
	}

	/** Changes the link in place while something is typed or dragged, at most every tenth of a second. */
	draft(change: Partial<View>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#timer ??= setTimeout(() => void this.#settleDraft(true), REPLACE_EVERY);
	}

	/** Selects a pattern, or nothing; an entry of its own in the history. While a path waits for its other end, the pattern is that. */
	select(pattern: number | null): void {
		if (this.asking && pattern !== null) return this.#endPath(this.asking, pattern);
		const selected = this.#keyOf(pattern);
		if (selected !== this.view.selected || this.group.length) this.show({ selected, group: [] });
	}

	/** Adds a pattern to the gathered ones, or takes it out; the selected one is gathered with the first. */
	gather(pattern: number): void {
		const gathered = this.group.length || this.selected === null ? [...this.group] : [this.selected];
		const others = gathered.filter((other) => other !== pattern);
		this.gatherAll(others.length < gathered.length ? others : [...gathered, pattern]);
	}

	/** Gathers exactly these patterns; a single one is selected instead. */
	gatherAll(patterns: readonly number[], also: Partial<View> = {}): void {
		const keys = patterns.flatMap((pattern) => this.#keyOf(pattern) ?? []);
		if (keys.length === 1) this.show({ ...also, group: [], selected: keys[0]! });
		else this.show({ ...also, group: keys, selected: null });
	}

	/** Gathers a pattern with all that is more general, or more specific, and frames them. */
	gatherLineage(pattern: number, lineage: Lineage): void {
		const line = findLineage(this.atlas, this.adjacency, pattern, lineage);
		this.gatherAll([pattern, ...line.slice(0, MOST_GATHERED - 1)], { focus: null, path: null });
		this.#frame();
	}

	/** Says what a region of the layout is, and frames it. */
	showRegion(at: number): void {
		const hub = this.layout.regions[at]?.hub ?? null;
		this.show({ region: this.#keyOf(hub), selected: null, group: [], path: null, focus: null });
		this.#frame();
	}

	/** Leaves out everything that is farther than so many steps from a pattern, and frames the rest. */
	focusOn(pattern: number, depth = 1): void {
		this.show({ focus: { pattern: this.atlas.keys[pattern]!, depth }, path: null });
		this.#frame();
	}

	/** Focuses on a pattern, or lets go where it is in focus already. */
	toggleFocus(pattern: number): void {
		if (this.surroundings?.pattern === pattern) this.show({ focus: null });
		else this.focusOn(pattern);
	}

	/** Another depth for what is in focus, or a focus of that depth on what is selected. */
	focusDeep(depth: number): void {
		const pattern = this.surroundings?.pattern ?? this.selected;
		if (pattern !== null) this.focusOn(pattern, depth);
	}

	/** Remembers one end of a path until the other is chosen; asked the same again, it forgets it. */
	askForPath(pattern: number, isStart: boolean): void {
		const known = this.asking;
		if (known && known.isStart !== isStart) this.#endPath(known, pattern);
		else this.asking = known?.pattern === pattern ? null : { pattern, isStart };
	}

	showPath(from: number, to: number): void {
		this.asking = null;
		this.show({ path: [this.atlas.keys[from]!, this.atlas.keys[to]!], selected: null, group: [] });
		this.#frame();
	}

	#endPath({ pattern: known, isStart }: PathEnd, pattern: number): void {
		if (pattern === known) return;
		this.showPath(isStart ? known : pattern, isStart ? pattern : known);
	}

	/** The link to this view with another pattern selected. */
	linkTo(pattern: number): string {
		return this.#address.linkFrom(
			searchFromView({ ...this.view, selected: this.#keyOf(pattern) }, this.atlas),
		);
	}

	#keyOf(pattern: number | null): string | null {
		return pattern === null ? null : (this.atlas.keys[pattern] ?? null);
	}

	async #settleDraft(isReplacing: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const sent = this.#draft;
		await this.#address.go(searchFromView(this.view, this.atlas), isReplacing);
		if (this.#draft === sent) this.#draft = null;
	}
}
