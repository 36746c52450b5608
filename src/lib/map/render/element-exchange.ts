import type { Emphasis } from '../../view/scene.ts';
import type { Camera } from '../camera/camera.ts';
import type { CytoscapeLayer } from './cytoscape-layer.ts';
import { holdEmphasis, holdView } from './elements.ts';
import type { RenderInput } from './render-input.ts';

/** What cytoscape is to hold: what is looked at, else the most important patterns in view. */
export interface HoldWish {
	readonly input: RenderInput;
	readonly camera: Camera;
	/** The most important patterns in view. */
	readonly foremost: Uint32Array;
	/** The selected pattern with its edges, or a path, while nothing else stands out. */
	readonly lookedAt: Emphasis | null;
}

/** Exchanges what cytoscape holds once a view is at rest. The painted layers show the same already, so nobody waits for it. */
export class Holding {
	#layer: Promise<CytoscapeLayer> | null = null;
	#timer = 0;
	#wish: HoldWish | null = null;
	#isGone = false;

	constructor(
		readonly element: HTMLElement,
		/** Called when cytoscape has drawn; `areEdges` where it drew the edges that are looked at. */
		readonly onDrawn: (wish: HoldWish, areEdges: boolean) => void,
	) {}

	/** Asks for an exchange a little later; a newer wish replaces an older one. */
	wish(wish: HoldWish): void {
		if (this.#wish && isSameWish(this.#wish, wish)) return;
		this.#wish = wish;
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => void this.#exchange(wish), PAUSE);
	}

	/** Whatever is held is out of date. */
	forget(): void {
		this.#wish = null;
		clearTimeout(this.#timer);
	}

	destroy(): void {
		this.#isGone = true;
		this.forget();
		void this.#layer?.then((layer) => layer.destroy());
	}

	async #exchange(wish: HoldWish): Promise<void> {
		const { input, camera, foremost, lookedAt } = wish;
		const layer = await this.#open();
		if (this.#isGone || this.#wish !== wish) return;
		const edges = lookedAt && holdEmphasis(input, camera, lookedAt);
		const isDrawn = await layer.show(edges ?? holdView(input, camera, foremost));
		if (isDrawn && this.#wish === wish) this.onDrawn(wish, edges !== null);
	}

	/** cytoscape is fetched after the first picture: nothing on it waits for so large a library. */
	#open(): Promise<CytoscapeLayer> {
		this.#layer ??= import('./cytoscape-layer.ts').then(({ openCytoscapeLayer }) => {
			return openCytoscapeLayer(this.element);
		});
		return this.#layer;
	}
}

/** Between a sharp view and the exchange, in milliseconds, so that a hand that moves on is not held up. */
const PAUSE = 80;

function isSameWish(one: HoldWish, other: HoldWish): boolean {
	const fields = ['input', 'camera', 'foremost', 'lookedAt'] as const;
	return fields.every((field) => one[field] === other[field]);
}
