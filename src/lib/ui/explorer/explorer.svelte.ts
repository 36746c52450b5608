import type { Atlas, Layout } from '../../model/atlas.ts';
import type { Selection, View } from '../../model/view.ts';
import { Composer, type Composition, type MissingLayout, type PartialLayout } from '../../view/composer.ts';
import { composeEmphasis } from '../../view/emphasis.ts';
import { findLineage, type Lineage } from '../../view/lineage.ts';
import { MOST_GATHERED } from '../../view/link/keys.ts';
import { searchFromView, searchSelecting, viewFromSearch } from '../../view/link/link.ts';
import { pinAt } from '../../view/link/placement.ts';
import type { Emphasis, Scene } from '../../view/scene.ts';

/** The address bar, as the explorer needs it: what it says, and how to change it. */
export interface AddressBar {
	readonly search: string;
	/** Resolves when `search` says the new link. */
	go(search: string, isReplacing: boolean): Promise<void>;
	/** The whole link for a query string, to be put into an anchor. */
	linkFrom(search: string): string;
}

/** One end of a path whose other end is still to be chosen. */
export interface PathEnd {
	readonly pattern: number;
	/** Whether the path starts here; else it ends here. */
	readonly isStart: boolean;
}

/** Shortest time between two replacements of the link, in milliseconds: browsers limit how often history may change. */
const REPLACE_EVERY = 100;

/** What is on screen, and the verbs by which readers change it: each changes the link, and all else follows from that. */
export class Explorer {
	/** The pattern under the pointer or the keyboard, or null. */
	hovered: number | null = $state(null);
	/** While a path is asked for and one of its ends is still to be chosen: the next pattern that is chosen is the other. */
	asking: PathEnd | null = $state.raw(null);

	readonly #source: { readonly atlas: Atlas };
	readonly #address: AddressBar;
	readonly #frame: () => void;
	readonly #composer = new Composer();
	/** The last layout that was made of what was shown. */
	#partial: PartialLayout | null = $state.raw(null);
	/** Wishes that the link does not say yet. */
	#draft: Partial<View> | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** The source's atlas is another one after a reload. `frame` is called when the reader asks to see something else: `screen.framed` says what. */
	constructor(source: { readonly atlas: Atlas }, address: AddressBar, frame: () => void = () => {}) {
		this.#source = source;
		this.#address = address;
		this.#frame = frame;
	}

	get atlas(): Atlas {
		return this.#source.atlas;
	}

	readonly #link = $derived.by(() => viewFromSearch(this.#address.search, this.atlas));
	readonly view: View = $derived(this.#draft ? { ...this.#link.view, ...this.#draft } : this.#link.view);
	readonly notices = $derived(this.#link.notices);
	/** What the link would say with nothing selected; links to patterns are made of it. */
	readonly #unselected = $derived(searchFromView({ ...this.view, selected: null }, this.atlas));
	/** All that follows from the library and the view. */
	readonly screen: Composition = $derived(this.#composer.compose(this.atlas, this.view, this.#partial));
	readonly scene: Scene = $derived(this.screen.scene);
	readonly missingLayout: MissingLayout | null = $derived(this.screen.missingLayout);
	readonly #resting: Emphasis | null = $derived.by(() => {
		const { selected, path } = this.screen;
		return path || selected === null ? this.screen.emphasis : this.#emphasisOn(selected);
	});
	/** What stands out: around what is hovered over, else the path, else around what is selected, else what is gathered. */
	readonly emphasis: Emphasis | null = $derived(
		this.hovered === null ? this.#resting : this.#emphasisOn(this.hovered),
	);

	#emphasisOn(pattern: number): Emphasis {
		return composeEmphasis(this.screen.scene, this.screen.adjacency, this.view, pattern);
	}

	/** Keeps a layout of a part of the library for as long as the link asks for it. */
	takeLayout(of: Selection, layout: Layout): void {
		this.#partial = { atlas: this.atlas, of, layout };
	}

	/** Changes what is shown by changing the link: one new history entry. Where the camera stood belongs to the view before. */
	show(change: Partial<View>): void {
		const isAimed = change.camera !== undefined && change.camera !== this.view.camera;
		this.#draft = { ...this.#draft, ...change, camera: isAimed ? change.camera! : null };
		void this.#sendDraft(false);
	}

	/** Changes the link in place while something is typed or dragged, at most every tenth of a second. */
	draft(change: Partial<View>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#timer ??= setTimeout(() => void this.#sendDraft(true), REPLACE_EVERY);
	}

	/** Selects a pattern, or nothing; an entry of its own in the history. While a path waits for its other end, the pattern is that. */
	select(pattern: number | null): void {
		if (this.asking && pattern !== null) return this.#endPath(this.asking, pattern);
		const selected = this.#keyOf(pattern);
		if (selected !== this.view.selected || this.view.group.length) this.show({ selected, group: [] });
	}

	/** Adds a pattern to the gathered ones, or takes it out; the selected one is gathered with the first. */
	gather(pattern: number): void {
		const { group, selected } = this.screen;
		const gathered = group.length || selected === null ? [...group] : [selected];
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
		const line = findLineage(this.atlas, this.screen.adjacency, pattern, lineage);
		this.gatherAll([pattern, ...line.slice(0, MOST_GATHERED - 1)], { focus: null, path: null });
		this.#frame();
	}

	/** Says what a region of the layout is, and frames it. */
	showRegion(at: number): void {
		const hub = this.scene.layout.regions[at]?.hub ?? null;
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
		if (this.screen.surroundings?.pattern === pattern) this.show({ focus: null });
		else this.focusOn(pattern);
	}

	/** Another depth for what is in focus, or a focus of that depth on what is selected. */
	focusDeep(depth: number): void {
		const pattern = this.screen.surroundings?.pattern ?? this.screen.selected;
		if (pattern !== null) this.focusOn(pattern, depth);
	}

	/** Shows what is in focus by itself, or on the map again; brings what is selected into focus where nothing is. */
	togglePicture(): void {
		const picture = this.view.picture === 'map' ? 'neighbourhood' : 'map';
		if (this.screen.surroundings) this.show({ picture });
		else if (this.view.selected)
			this.show({ focus: { pattern: this.view.selected, depth: 1 }, picture, path: null });
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

	/** Lets a pattern stand at a place of the layout; null lets it go back. */
	pin(pattern: number, at: { readonly x: number; readonly y: number } | null): void {
		const key = this.atlas.keys[pattern]!;
		const others = this.view.pins.filter((pin) => pin.pattern !== key);
		const pins = at ? [...others, pinAt(key, at.x, at.y)] : others;
		this.show({ pins });
	}

	#endPath({ pattern: known, isStart }: PathEnd, pattern: number): void {
		if (pattern === known) return;
		this.showPath(isStart ? known : pattern, isStart ? pattern : known);
	}

	/** The link to this view with another pattern selected. */
	linkTo(pattern: number): string {
		return this.#address.linkFrom(searchSelecting(this.#unselected, this.#keyOf(pattern) ?? ''));
	}

	/** The link to this view, changed so. */
	linkWith(change: Partial<View>): string {
		return this.#address.linkFrom(searchFromView({ ...this.view, ...change }, this.atlas));
	}

	#keyOf(pattern: number | null): string | null {
		return pattern === null ? null : (this.atlas.keys[pattern] ?? null);
	}

	async #sendDraft(isReplacing: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const sent = this.#draft;
		await this.#address.go(searchFromView(this.view, this.atlas), isReplacing);
		if (this.#draft === sent) this.#draft = null;
	}
}
