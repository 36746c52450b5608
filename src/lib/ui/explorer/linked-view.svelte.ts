import type { Atlas } from '../../model/atlas.ts';
import type { View } from '../../model/view.ts';
import { searchSelecting } from '../../view/link/carried.ts';
import { searchFromView, viewFromSearch } from '../../view/link/link.ts';
import { memo } from '../../view/memo.ts';

/** The address bar, as the explorer needs it: what it says, and how to change it. */
export interface AddressBar {
	readonly search: string;
	/** Resolves when `search` says the new link. */
	go(search: string, isReplacing: boolean): Promise<void>;
	/** The whole link for a query string, to be put into an anchor. */
	linkFrom(search: string): string;
}

/** Shortest time between two replacements of the link, in milliseconds: browsers limit how often history may change. */
const REPLACE_EVERY = 100;

/** The view that the link says, with the wishes that it does not say yet. The link is the only store. */
export class LinkedView {
	readonly #source: { readonly atlas: Atlas };
	readonly #address: AddressBar;
	#draft: Partial<View> | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #sameWhereEqual = memo((_, view: View) => view);

	constructor(source: { readonly atlas: Atlas }, address: AddressBar) {
		this.#source = source;
		this.#address = address;
	}

	get #atlas(): Atlas {
		return this.#source.atlas;
	}

	readonly #read = $derived.by(() => viewFromSearch(this.#address.search, this.#atlas));
	/** The same view for as long as the same is wished: once the link says it too, nothing that follows from it is worked out anew. */
	readonly now: View = $derived(this.#sameWhereEqual({}, { ...this.#read.view, ...this.#draft }));
	/** What of the link was not understood, a sentence each. */
	readonly notices = $derived(this.#read.notices);
	/** Links to patterns are made of it. */
	readonly #unselected = $derived(searchFromView({ ...this.now, selected: null }, this.#atlas));

	/** Changes the link: one new history entry. Where the camera stood belongs to the view before. */
	show(change: Partial<View>): void {
		const isAimed = change.camera !== undefined && change.camera !== this.now.camera;
		this.#draft = { ...this.#draft, ...change, camera: isAimed ? change.camera! : null };
		void this.#send(false);
	}

	/** Changes the link in place, at most every tenth of a second. */
	draft(change: Partial<View>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#timer ??= setTimeout(() => void this.#send(true), REPLACE_EVERY);
	}

	/** Shows what a link says, as it is written: what of it is not known is told. */
	open(search: string): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#draft = null;
		return this.#address.go(search, false);
	}

	/** The link to this view with another pattern selected; the empty key selects none. */
	linkSelecting(key: string): string {
		return this.#address.linkFrom(searchSelecting(this.#unselected, key));
	}

	linkFrom(search: string): string {
		return this.#address.linkFrom(search);
	}

	/** The query string that says this view, changed so. */
	searchWith(change: Partial<View>): string {
		return searchFromView({ ...this.now, ...change }, this.#atlas);
	}

	/** The link to this view, changed so. */
	linkWith(change: Partial<View>): string {
		return this.#address.linkFrom(this.searchWith(change));
	}

	async #send(isReplacing: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const sent = this.#draft;
		await this.#address.go(searchFromView(this.now, this.#atlas), isReplacing);
		if (this.#draft === sent) this.#draft = null;
	}
}
