import type { Atlas } from '../../model/atlas.ts';
import type { Tour } from '../../model/tour.ts';
import type { ThemeName } from '../../model/theme-name.ts';
import type { CameraPosition, View } from '../../model/view.ts';
import {
	arriveAt,
	playingFromSearch,
	searchFromPlaying,
	type Passed,
	type Playing,
} from '../../tour/playing.ts';
import { StepScenes, type StepScene } from '../../tour/step-scenes.ts';
import type { PartialLayout } from '../../view/composer.ts';
import type { AddressBar } from '../explorer/linked-view.svelte.ts';

/** Where a tour stands, which the link says, and what is shown there. */
export class Player {
	readonly #source: { readonly atlas: Atlas | null; readonly tour: Tour };
	readonly #address: AddressBar;
	/** What is wished and the link does not say yet. */
	#draft: Playing | null = $state.raw(null);
	/** What was passed over on the way here. */
	#passed: readonly Passed[] = $state.raw([]);
	/** Rises with each layout that a step asked for and that came. */
	#layouts = $state(0);

	/** The source's atlas is null until the library is there. */
	constructor(source: { readonly atlas: Atlas | null; readonly tour: Tour }, address: AddressBar) {
		this.#source = source;
		this.#address = address;
	}

	readonly #steps = $derived.by(() => this.#source.tour.steps.length);
	readonly #asked: Playing = $derived.by(
		() => this.#draft ?? playingFromSearch(this.#address.search, this.#steps),
	);
	readonly #scenes = $derived.by(() => {
		const { atlas, tour } = this.#source;
		return atlas && new StepScenes(atlas, tour);
	});
	/** A link may lead to a stale step. */
	readonly #arrival = $derived.by(() => this.#arriveAt(this.#asked.stop, 1));

	readonly stop: number = $derived(this.#arrival.stop);
	readonly camera: CameraPosition | null = $derived(
		this.stop === this.#asked.stop ? this.#asked.camera : null,
	);
	/** In which theme the link has it shown; null for the one of the device. */
	readonly theme: ThemeName | null = $derived(this.#asked.theme);
	/** The stale steps that were passed over. */
	readonly passed: readonly Passed[] = $derived(
		this.#arrival.passed.length ? this.#arrival.passed : this.#passed,
	);
	/** Null until the library is there. */
	readonly scene = $derived.by(() => {
		void this.#layouts;
		return this.#scenes?.at(this.stop) ?? null;
	});

	get isFirst(): boolean {
		return this.stop === 0;
	}
	get isLast(): boolean {
		return this.stop === this.#steps;
	}

	/** So many steps on, or back. */
	step(way: 1 | -1): void {
		const goal = this.stop + way;
		if (goal >= 0 && goal <= this.#steps) this.goTo(goal, way);
	}

	/** Goes to a stop; past stale ones further that way. */
	goTo(goal: number, way: 1 | -1 = goal < this.stop ? -1 : 1): void {
		const { stop, passed } = this.#arriveAt(Math.min(this.#steps, Math.max(0, goal)), way);
		this.#passed = passed;
		if (stop !== this.stop || this.camera) void this.#send({ stop }, false);
	}

	goToEnd(): void {
		this.goTo(this.#steps, -1);
	}

	/** The picture was moved by hand and looks there; null lets it look where the step has it look. */
	look(camera: CameraPosition | null): void {
		if (camera || this.camera) void this.#send({ stop: this.stop, camera }, true);
	}

	/** Whoever opens the link sees it in this theme; null for the one of their device. */
	chooseTheme(theme: ThemeName | null): void {
		if (theme !== this.theme) void this.#send({ stop: this.stop, camera: this.camera, theme }, true);
	}

	/** The link to a stop. */
	linkTo(stop: number): string {
		return this.#address.linkFrom(searchFromPlaying({ stop, camera: null, theme: this.theme }));
	}

	/** Keeps a layout that the step at a stop asks for. */
	takeLayout(stop: number, layout: PartialLayout): void {
		this.#scenes?.takeLayout(stop, layout);
		this.#layouts++;
	}

	/** Why the step at a stop cannot be shown, in sentences; null where it can. */
	findStale(stop: number): string | null {
		return this.#scenes?.findStale(stop) ?? null;
	}

	/** What the step at a stop asks for; only once the library is there. */
	viewAt(stop: number): View {
		return this.#scenes!.viewAt(stop);
	}

	/** What is shown at a stop; only once the library is there. */
	sceneAt(stop: number): StepScene {
		return this.#scenes!.at(stop);
	}

	/** Finds out what one may come to from here, a piece at each step. */
	prepare(): Generator<void> | null {
		return this.#scenes?.prepareAround(this.stop) ?? null;
	}

	#arriveAt(goal: number, way: 1 | -1) {
		const scenes = this.#scenes;
		return scenes ? arriveAt(goal, way, this.#steps, scenes.findStale) : { stop: goal, passed: [] };
	}

	async #send(changed: Partial<Playing> & Pick<Playing, 'stop'>, isReplacing: boolean): Promise<void> {
		const playing = { camera: null, theme: this.theme, ...changed };
		this.#draft = playing;
		await this.#address.go(searchFromPlaying(playing), isReplacing);
		if (this.#draft === playing) this.#draft = null;
	}
}
