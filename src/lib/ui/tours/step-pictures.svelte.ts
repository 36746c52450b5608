import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { composeThumbnail } from '../../map/still/thumbnail.ts';
import { PictureThread } from '../../map/still/take-picture.ts';
import { readTheme, watchTheme, type Theme } from '../../map/surface/theme.ts';
import type { Atlas } from '../../model/atlas.ts';
import { emphasisOf, framedOf } from '../../tour/step-subject.ts';
import { Composer } from '../../view/composer.ts';
import { viewFromSearch } from '../../view/link/link.ts';
import { untilIdle } from '../parts/leisure.ts';

/** Pixels for each of those that a small picture is painted with. */
const SCALE = 0.5;

/** Small pictures of views, each made once when it is first wanted, one after the other, while the page has nothing else to do. */
class Pictures {
	/** Null while a picture is still to be made, and where none can be. */
	readonly #made = new SvelteMap<string, string | null>();
	readonly #composer = new Composer();
	/** Runs while pictures are wanted. */
	#thread: PictureThread | null = null;
	#wanted: string[] = [];
	#isOver = false;

	constructor(
		private readonly atlas: Atlas,
		private readonly theme: Theme,
	) {}

	urlOf(search: string): string | null {
		return this.#made.get(search) ?? null;
	}

	want(search: string): void {
		if (this.#made.has(search)) return;
		this.#made.set(search, null);
		if (this.#wanted.push(search) === 1) void this.#makeAll();
	}

	/** Pictures are of use to nobody any more. */
	end(): void {
		this.#isOver = true;
		this.#thread?.end();
		for (const url of this.#made.values()) if (url) URL.revokeObjectURL(url);
	}

	async #makeAll(): Promise<void> {
		for (; this.#wanted.length > 0; this.#wanted.shift()) {
			await untilIdle();
			if (this.#isOver) return;
			// A step without a picture is a step all the same.
			await this.#make(this.#wanted[0]!).catch(() => {});
		}
		this.#thread?.end();
		this.#thread = null;
	}

	async #make(search: string): Promise<void> {
		const { view } = viewFromSearch(search, this.atlas);
		const screen = this.#composer.compose(this.atlas, view);
		const seen = { ...screen, emphasis: emphasisOf(screen, null), framed: framedOf(screen) };
		this.#thread ??= new PictureThread();
		const picture = await this.#thread.take(composeThumbnail(view, seen, this.theme), {
			kind: 'png',
			scale: SCALE,
		});
		this.#made.set(search, URL.createObjectURL(picture));
	}
}

/** Small pictures of what steps show, in the colours of the page, for as long as a component lives. */
export class StepPictures {
	#theme: Theme = $state.raw(readTheme(document.body));
	readonly #pictures: Pictures | null;

	/** @param atlas Null until the library is there. */
	constructor(atlas: () => Atlas | null) {
		this.#pictures = $derived(atlas() && new Pictures(atlas()!, this.#theme));
		// Told too when nothing of the colours has changed.
		$effect(() => watchTheme(document.body, (now) => untrack(() => this.#follow(now))));
		$effect(() => {
			const made = this.#pictures;
			return () => made?.end();
		});
	}

	/** Address of the picture of a view; null until it is made, and where none can be. */
	urlOf(search: string): string | null {
		return this.#pictures?.urlOf(search) ?? null;
	}

	want(search: string): void {
		this.#pictures?.want(search);
	}

	#follow(now: Theme): void {
		if (now.background !== this.#theme.background) this.#theme = now;
	}
}
