import type { Atlas } from '../model/atlas.ts';
import type { Tour } from '../model/tour.ts';
import type { View } from '../model/view.ts';
import { Composer, type Composition, type PartialLayout } from '../view/composer.ts';
import { viewFromSearch } from '../view/link/link.ts';
import { viewAt } from './playing.ts';
import { findStale } from './stale-steps.ts';

/** What is shown at a stop of a tour. */
export interface StepScene {
	readonly stop: number;
	readonly view: View;
	readonly screen: Composition;
}

/** As many are kept: where one stands, what comes next and before, and where one jumped from. */
const KEPT = 8;

/** What a library shows at the stops of a tour, found out once for each, and ahead where there is leisure. */
export class StepScenes {
	#composer = new Composer();
	/** The one that was wanted last stands last. */
	#scenes = new Map<number, StepScene>();
	/** Why a step cannot be shown, or null. */
	#stale = new Map<number, string | null>();
	#layouts = new Map<number, PartialLayout>();

	constructor(
		readonly atlas: Atlas,
		readonly tour: Pick<Tour, 'steps'>,
	) {}

	/** What the step at a stop asks for. */
	viewAt(stop: number): View {
		return viewFromSearch(viewAt(this.tour, stop), this.atlas).view;
	}

	at(stop: number): StepScene {
		const scene = this.#scenes.get(stop) ?? this.#compose(stop);
		this.#scenes.delete(stop);
		this.#scenes.set(stop, scene);
		for (const oldest of this.#scenes.keys()) {
			if (this.#scenes.size > KEPT) this.#scenes.delete(oldest);
		}
		return scene;
	}

	/** Why the step at a stop cannot be shown, in sentences; null where it can. */
	readonly findStale = (stop: number): string | null => {
		const known = this.#stale.get(stop);
		if (known !== undefined) return known;
		const step = { ...this.tour.steps[stop - 1]!, view: viewAt(this.tour, stop) };
		const [stale] = findStale({ steps: [step] }, this.atlas);
		const reason = stale ? stale.faults.map(({ message }) => message).join(' ') : null;
		this.#stale.set(stop, reason);
		return reason;
	};

	/** Takes a layout that a step asks for. */
	takeLayout(stop: number, layout: PartialLayout): void {
		this.#layouts.set(stop, layout);
		this.#scenes.delete(stop);
	}

	/** Finds out what one may come to from a stop, a piece at each step: what is next first. */
	*prepareAround(stop: number): Generator<void> {
		for (const way of [1, -1] as const) {
			let next = stop + way;
			for (; next >= 1 && next <= this.tour.steps.length; next += way) {
				const isStale = this.findStale(next) !== null;
				yield;
				if (!isStale) break;
			}
			if (next < 0 || next > this.tour.steps.length || this.#scenes.has(next)) continue;
			this.at(next);
			yield;
		}
	}

	#compose(stop: number): StepScene {
		const view = this.viewAt(stop);
		const layout = this.#layouts.get(stop) ?? null;
		return { stop, view, screen: this.#composer.compose(this.atlas, view, layout) };
	}
}
