import { SvelteMap } from 'svelte/reactivity';
import { composeThumbnail } from '../../../map/still/thumbnail.ts';
import { takePicture } from '../../../map/still/take-picture.ts';
import type { Theme } from '../../../map/surface/theme.ts';
import type { Atlas } from '../../../model/atlas.ts';
import { Composer } from '../../../view/composer.ts';
import { viewFromSearch } from '../../../view/link/link.ts';

/** Pixels for each of those that a small picture is painted with. */
const SCALE = 0.5;

/** Small pictures of views, each made once when it is first wanted, one after the other. */
export class StepPictures {
	/** Null while a picture is still to be made, and where none can be. */
	readonly #made = new SvelteMap<string, string | null>();
	readonly #composer = new Composer();
	readonly #end = new AbortController();
	#queue: Promise<void> = Promise.resolve();

	constructor(
		private readonly atlas: Atlas,
		private readonly theme: Theme,
	) {}

	/** Address of the picture of a view; null until it is made, and where none can be. */
	urlOf(search: string): string | null {
		return this.#made.get(search) ?? null;
	}

	want(search: string): void {
		if (this.#made.has(search)) return;
		this.#made.set(search, null);
		this.#queue = this.#queue.then(() => this.#make(search));
	}

	/** Pictures are of use to nobody any more. */
	end(): void {
		this.#end.abort();
		for (const url of this.#made.values()) if (url) URL.revokeObjectURL(url);
	}

	/** A step without a picture is a step all the same. */
	async #make(search: string): Promise<void> {
		if (this.#end.signal.aborted) return;
		const { view } = viewFromSearch(search, this.atlas);
		const still = composeThumbnail(view, this.#composer.compose(this.atlas, view), this.theme);
		try {
			const picture = await takePicture(still, { kind: 'png', scale: SCALE }, this.#end.signal);
			this.#made.set(search, URL.createObjectURL(picture));
		} catch {
			// This browser makes none, or nobody waits for it any longer.
		}
	}
}
