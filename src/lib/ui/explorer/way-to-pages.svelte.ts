import { READABLE } from '../../map/camera/camera-control.ts';
import type { CameraPosition } from '../../model/view.ts';
import type { Explorer } from './explorer.svelte.ts';

/** What links to pages carry, so that one is led back from there to what is on screen, and to where the map looks. */
export class WayToPages {
	/** Where the map looks since it was moved; null while nobody moved it. */
	looking: CameraPosition | null = $state.raw(null);
	readonly #explorer: Explorer;

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	readonly #back = $derived.by(() => {
		const isMoved = this.looking && this.#explorer.view.picture === 'map' && !this.#isSelectedSeen();
		return isMoved ? { camera: this.looking } : {};
	});
	readonly forPages: string = $derived.by(() => this.#explorer.searchWith(this.#back));
	/** It would look for the query in titles alone. */
	readonly forList: string = $derived.by(() => this.#explorer.searchWith({ ...this.#back, query: '' }));

	/** Selected and in the middle, near enough to be read: that is where a link that selects it leads anyway. */
	#isSelectedSeen(): boolean {
		const { selected, scene } = this.#explorer.screen;
		if (!this.looking || selected === null || this.looking.scale > READABLE) return false;
		const [x, y] = scene.positions.subarray(2 * selected, 2 * selected + 2);
		return Math.hypot(this.looking.x - x!, this.looking.y - y!) <= 1;
	}
}
