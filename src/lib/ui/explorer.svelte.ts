import { buildAdjacency } from '../graph/adjacency.ts';
import type { Atlas, Layout, LayoutId } from '../model/atlas.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { colourPatterns } from '../view/colours.ts';
import {
	composePresence,
	composeRadius,
	composeRegionFill,
	composeScene,
	composeStanding,
	composeTiePresence,
} from '../view/compose-scene.ts';
import { composeEmphasis } from '../view/emphasis.ts';
import { filterPatterns } from '../view/filter.ts';
import { searchFromView, viewFromSearch } from '../view/link.ts';
import { composeStandingLine } from '../view/standing-line.ts';

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

/** Shortest time between two replacements of the link, in milliseconds: browsers limit how often history may change. */
const REPLACE_EVERY = 100;

/**
 * What is on screen, derived from the link and the library. Parts that a change of the link does not concern keep
 * their identity, because each is derived from the part of the link that concerns it.
 */
export class Explorer {
	/** The pattern under the pointer or the keyboard, or null. */
	hovered: number | null = $state(null);

	/** A layout of what the filters showed, once it is there. */
	shownLayout: Layout | null = $state.raw(null);

	readonly #source: AtlasSource;
	readonly #address: AddressBar;
	/** Wishes that the link does not say yet. */
	#draft: Partial<View> | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(source: AtlasSource, address: AddressBar) {
		this.#source = source;
		this.#address = address;
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
	readonly #colouring = $derived(this.view.colouring);
	readonly #sizing = $derived(this.view.sizing);
	readonly #leftOut = $derived(this.view.leftOut);
	readonly layoutId: LayoutId = $derived(this.view.layout);
	readonly #arranged = $derived(this.view.arranged);

	readonly adjacency = $derived(buildAdjacency(this.atlas.ties, this.atlas.keys.length));
	readonly standing = $derived(composeStanding(this.atlas));
	readonly filtered = $derived(filterPatterns(this.atlas, viewFromSearch(this.#filterLink, this.atlas).view));
	readonly coloured = $derived(colourPatterns(this.atlas, this.#colouring));
	readonly #radius = $derived(composeRadius(this.atlas, this.#sizing));
	readonly #presence = $derived(composePresence(this.filtered, { leftOut: this.#leftOut }));
	readonly #tiePresence = $derived(
		composeTiePresence(this.atlas, this.#presence, viewFromSearch(this.#relationLink, this.atlas).view),
	);
	readonly layout = $derived.by(() => {
		if (this.#arranged === 'shown' && this.shownLayout) return this.shownLayout;
		return this.atlas.layouts.find(({ id }) => id === this.layoutId) ?? this.atlas.layouts[0]!;
	});
	readonly #regionFill = $derived(composeRegionFill(this.layout, this.coloured));

	readonly scene = $derived(
		composeScene({
			atlas: this.atlas,
			layout: this.layout,
			standing: this.standing,
			coloured: this.coloured,
			radius: this.#radius,
			presence: this.#presence,
			tiePresence: this.#tiePresence,
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
	readonly emphasis = $derived.by(() => {
		const pattern = this.hovered ?? this.selected;
		return pattern === null ? null : composeEmphasis(this.scene, this.adjacency, this.view, pattern);
	});
	readonly line = $derived(composeStandingLine(this.atlas, this.view, this.filtered));

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

	/** Selects a pattern, or nothing; an entry of its own in the history. */
	select(pattern: number | null): void {
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
	gatherAll(patterns: readonly number[]): void {
		if (patterns.length === 1) this.show({ group: [], selected: this.#keyOf(patterns[0]!) });
		else this.show({ group: patterns.flatMap((pattern) => this.#keyOf(pattern) ?? []), selected: null });
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
