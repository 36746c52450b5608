import type { Atlas, Layout } from '../../model/atlas.ts';
import type { Selection, View } from '../../model/view.ts';
import { Composer, type Composition, type PartialLayout } from '../../view/composer.ts';
import { composeEmphasis, withName } from '../../view/emphasis.ts';
import { NO_FOCUS } from '../../view/caption.ts';
import { centresOf, focusedOn, withCentre, withoutCentre } from '../../view/focusing.ts';
import { gatherAll, gatherToo, toggled } from '../../view/gathering.ts';
import { findLineage, hasOwnBelow, type Lineage } from '../../view/lineage.ts';
import { endsFrom, type PathEnd } from '../../view/path.ts';
import { MOST_GATHERED } from '../../view/link/keys.ts';
import { pinsWith } from '../../view/link/placement.ts';
import { memo } from '../../view/memo.ts';
import { pickAll, togglePick, withPicks } from '../../view/picks.ts';
import { PRESENCE, type Emphasis } from '../../view/scene.ts';
import { LinkedView, type AddressBar } from './linked-view.svelte.ts';

/** What is on screen, and the verbs by which readers change it: each changes the link, and all else follows from that. */
export class Explorer {
	/** The pattern under the pointer or the keyboard, or null. */
	hovered: number | null = $state(null);
	/** While a path is asked for and one of its ends is still to be chosen: the next pattern that is chosen is the other. */
	asking: PathEnd | null = $state.raw(null);

	readonly #source: { readonly atlas: Atlas };
	readonly #link: LinkedView;
	readonly #frame: () => void;
	readonly #composer = new Composer();
	readonly #glance = memo(({ scene, adjacency, emphasis }: GlanceThings, part: GlancePart): Emphasis => {
		const isShown = scene.presence[part.pattern] === PRESENCE.shown;
		if (!isShown) return withName(emphasis, part.pattern);
		return composeEmphasis(scene, adjacency, part, part.pattern);
	});
	/** The last layout that was made of what was shown. */
	#partial: PartialLayout | null = $state.raw(null);

	/** The source's atlas is another one after a reload. `frame` is called when the reader asks to see something else: `screen.framed` says what. */
	constructor(source: { readonly atlas: Atlas }, address: AddressBar, frame: () => void = () => {}) {
		this.#source = source;
		this.#link = new LinkedView(source, address);
		this.#frame = frame;
	}

	get atlas(): Atlas {
		return this.#source.atlas;
	}
	get view(): View {
		return this.#link.now;
	}
	get notices(): readonly string[] {
		return this.#link.notices;
	}

	/** All that follows from the library and the view. */
	readonly screen: Composition = $derived(this.#composer.compose(this.atlas, this.view, this.#partial));
	/** What stands out: what is around the pattern that is hovered over, else what does so at rest. */
	readonly emphasis: Emphasis | null = $derived(
		this.hovered === null ? this.screen.emphasis : this.#glanceAt(this.hovered),
	);

	#glanceAt(pattern: number): Emphasis {
		const { scene, adjacency, emphasis } = this.screen;
		return this.#glance({ scene, adjacency, emphasis }, { pattern, relations: this.view.relations });
	}

	/** Keeps a layout of a part of the library for as long as the link asks for it. */
	takeLayout(of: Selection, layout: Layout): void {
		this.#partial = { atlas: this.atlas, of, layout };
	}

	/** Changes what is shown: one new history entry. */
	show(change: Partial<View>): void {
		this.#link.show(change);
	}

	/** Changes what is shown while something is typed or dragged: in the same history entry. */
	draft(change: Partial<View>): void {
		this.#link.draft(change);
	}

	/** Shows what a query string says, as if its link had been followed. */
	async open(search: string): Promise<void> {
		this.asking = null;
		await this.#link.open(search);
		this.#frame();
	}

	#showFramed(change: Partial<View>): void {
		this.show(change);
		this.#frame();
	}

	/** Selects a pattern, or nothing; an entry of its own in the history. While a path waits for its other end, the pattern is that. */
	select(pattern: number | null): void {
		if (this.asking && pattern !== null) return this.#endPath(this.asking, pattern);
		const selected = this.#keyOf(pattern);
		if (selected !== this.view.selected || this.view.group.length) this.show({ selected, group: [] });
	}

	/** Selects the pattern of a worklist that comes next: going through all of it is one entry of the history. */
	workOn(pattern: number): void {
		this.#link.draft({ selected: this.#keyOf(pattern), group: [], camera: null });
	}

	/** Adds a pattern to the gathered ones, or takes it out; the selected one is gathered with the first. */
	gather(pattern: number): void {
		this.gatherAll(gatherToo(this.screen, pattern));
	}

	/** Gathers exactly these patterns; a single one is selected instead. */
	gatherAll(patterns: readonly number[]): void {
		this.show(gatherAll(this.atlas, patterns));
	}

	/** Gathers a pattern with all that is more general, or more specific, and frames them. */
	gatherLineage(pattern: number, lineage: Lineage): void {
		const line = findLineage(this.atlas, this.screen.adjacency, pattern, lineage);
		this.#showFramed({
			...gatherAll(this.atlas, [pattern, ...line.slice(0, MOST_GATHERED - 1)]),
			...NO_FOCUS,
			path: null,
		});
	}

	/** Picks a pattern for the first column, or picks it no more. */
	pick(pattern: number): void {
		this.show(withPicks(this.view, togglePick(this.view.picks, this.atlas.keys[pattern]!)));
	}

	/** Picks all of some patterns that are not picked yet. */
	pickAll(patterns: readonly number[]): void {
		const keys = patterns.map((pattern) => this.atlas.keys[pattern]!);
		this.show({ picks: pickAll(this.view.picks, keys) });
	}

	/** Says what a region of the layout is, and frames it. */
	showRegion(at: number): void {
		const region = this.#keyOf(this.screen.scene.layout.regions[at]?.hub ?? null);
		this.#showFramed({ region, selected: null, group: [], path: null, ...NO_FOCUS });
	}

	/** Leaves out everything that is farther than so many steps from a pattern, and frames the rest. */
	focusOn(pattern: number, depth = 1): void {
		this.#showFramed({ ...focusedOn(this.view, this.atlas.keys[pattern]!, depth), path: null });
	}

	/** Focuses on a pattern, or takes it out of the focus where it is in it already. */
	toggleFocus(pattern: number): void {
		const key = this.atlas.keys[pattern]!;
		if (centresOf(this.view).includes(key)) this.show(withoutCentre(this.view, key));
		else this.focusOn(pattern);
	}

	/** Takes a pattern into the focus besides what is in it, or out of it again. */
	focusToo(pattern: number): void {
		const key = this.atlas.keys[pattern]!;
		const isIn = centresOf(this.view).includes(key);
		this.#showFramed(isIn ? withoutCentre(this.view, key) : withCentre(this.view, key));
	}

	/** Focuses on several patterns at once. */
	focusOnAll([first, ...others]: readonly number[]): void {
		const alsoInFocus = others.map((pattern) => this.atlas.keys[pattern]!);
		const focus = focusedOn(this.view, this.atlas.keys[first!]!, this.view.focus?.depth ?? 1);
		this.#showFramed({ ...focus, alsoInFocus, expanded: [], group: [], path: null });
	}

	/** Focuses again on what was in focus before, by its position in the trail. */
	focusBack(at: number): void {
		const depth = this.view.focus?.depth ?? 1;
		this.#showFramed({ ...focusedOn(this.view, this.view.trail[at]!, depth), path: null });
	}

	/** Another depth for what is in focus, or a focus of that depth on what is selected. */
	focusDeep(depth: number): void {
		const { selected, surroundings } = this.screen;
		if (surroundings) this.#showFramed({ focus: { ...this.view.focus!, depth }, path: null });
		else if (selected !== null) this.focusOn(selected, depth);
	}

	/** Takes the relations of a pattern into the focus too, or no longer. */
	expand(pattern: number): void {
		this.#showFramed({ expanded: toggled(this.view.expanded, this.atlas.keys[pattern]!) });
	}

	/** Shows a pattern no more, until it is asked for again; a focus on it is let go, and so is its pin. */
	hide(pattern: number): void {
		const key = this.atlas.keys[pattern]!;
		const { selected, group, pins, path } = this.view;
		this.show({
			hidden: toggled(this.view.hidden, key),
			selected: selected === key ? null : selected,
			...withoutCentre(this.view, key),
			path: path?.includes(key) ? null : path,
			group: group.filter((other) => other !== key),
			pins: pinsWith(pins, key, null),
		});
	}

	/** Shows what is in focus by itself, or on the map again; brings what is selected into focus where nothing is. */
	togglePicture(): void {
		const { focus, selected } = this.view;
		const picture = this.view.picture === 'neighbourhood' ? 'map' : 'neighbourhood';
		if (focus) this.show({ picture });
		else if (selected) this.show({ focus: { pattern: selected, depth: 1 }, picture, path: null });
	}

	/** Shows the hierarchy of what is shown, or the map again. */
	toggleHierarchy(): void {
		this.show({ picture: this.view.picture === 'hierarchy' ? 'map' : 'hierarchy' });
	}

	/** Shows what stands above and below a pattern. */
	showHierarchy(pattern: number): void {
		const key = this.atlas.keys[pattern]!;
		const { focus } = this.view;
		const depth = focus?.pattern === key ? focus.depth : GENERATIONS;
		this.#showFramed({ focus: { pattern: key, depth }, picture: 'hierarchy', path: null });
	}

	/** Whether there is something to fold below a pattern in the hierarchy that is on screen. */
	isFoldable(pattern: number): boolean {
		const { atlas, view, screen } = this;
		return view.picture === 'hierarchy' && hasOwnBelow(atlas, screen.adjacency, pattern, view);
	}

	/** In the hierarchy: draws nothing below a pattern any more, or all of it again. */
	fold(pattern: number): void {
		if (this.isFoldable(pattern)) this.show({ folded: toggled(this.view.folded, this.atlas.keys[pattern]!) });
	}

	/** In the hierarchy: draws all of the block in which some patterns stand, or only as much of it as at first. */
	unfold(patterns: readonly number[]): void {
		const keys = patterns.map((pattern) => this.atlas.keys[pattern]!);
		const others = this.view.unfolded.filter((key) => !keys.includes(key));
		const isUnfolded = others.length < this.view.unfolded.length;
		this.show({ unfolded: isUnfolded ? others : [...others, keys[0]!] });
	}

	/** Remembers one end of a path until the other is chosen; asked the same again, it forgets it. */
	askForPath(pattern: number, isStart: boolean): void {
		const known = this.asking;
		if (known && known.isStart !== isStart) this.#endPath(known, pattern);
		else this.asking = known?.pattern === pattern ? null : { pattern, isStart };
	}

	/** Shows the path between two patterns, or what joins more; what was searched for to name its ends is found. */
	showPath(...ends: readonly number[]): void {
		this.asking = null;
		const path = ends.map((end) => this.atlas.keys[end]!);
		this.#showFramed({ path, pathPick: 0, selected: null, group: [], query: '' });
	}

	/** Takes a pattern among those that are to be joined, or out of them; two are left at least. */
	joinToo(pattern: number): void {
		const path = toggled(this.view.path ?? [], this.atlas.keys[pattern]!);
		if (path.length > 1) this.#showFramed({ path, pathPick: 0, selected: null, group: [] });
	}

	#endPath(known: PathEnd, pattern: number): void {
		if (pattern !== known.pattern) this.showPath(...endsFrom(known, pattern));
	}

	/** Lets a pattern stand at a place of the layout; null lets it go back. */
	pin(pattern: number, at: { readonly x: number; readonly y: number } | null): void {
		this.show({ pins: pinsWith(this.view.pins, this.atlas.keys[pattern]!, at) });
	}

	/** The link to this view with another pattern selected. */
	linkTo(pattern: number): string {
		return this.#link.linkSelecting(this.#keyOf(pattern) ?? '');
	}

	/** The link that a query string makes. */
	linkFrom(search: string): string {
		return this.#link.linkFrom(search);
	}

	/** The query string by which pages lead back to this view, changed so. */
	searchWith(change: Partial<View>): string {
		return this.#link.searchWith(change);
	}

	/** The link to this view, changed so. */
	linkWith(change: Partial<View>): string {
		return this.#link.linkWith(change);
	}

	#keyOf(pattern: number | null): string | null {
		return pattern === null ? null : (this.atlas.keys[pattern] ?? null);
	}
}

/** So many steps up and down a hierarchy of a pattern shows unasked. */
const GENERATIONS = 3;

type GlanceThings = Pick<Composition, 'scene' | 'adjacency' | 'emphasis'>;
type GlancePart = Pick<View, 'relations'> & { readonly pattern: number };
