import { READABLE } from '../../map/camera/camera-control.ts';
import type { CameraPosition, View } from '../../model/view.ts';
import { carryWayBack } from '../../tour/playing.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { AddressBar } from './linked-view.svelte.ts';

/** What links to pages carry, so that one is led back from there to what is on screen, to where the map looks, and to the step of a tour that was left. */
export class WayToPages {
	/** Where the map looks since it was moved; null while nobody moved it. */
	looking: CameraPosition | null = $state.raw(null);
	readonly #explorer: Explorer;
	readonly #address: Pick<AddressBar, 'search'>;

	constructor(explorer: Explorer, address: Pick<AddressBar, 'search'>) {
		this.#explorer = explorer;
		this.#address = address;
	}

	readonly #back = $derived.by(() => {
		const isMoved = this.looking && this.#explorer.view.picture === 'map' && !this.#isSelectedSeen();
		return isMoved ? { camera: this.looking } : {};
	});
	readonly forPages: string = $derived.by(() => this.#searchWith(this.#back));
	/** It would look for the query in titles alone. */
	readonly forList: string = $derived.by(() => this.#searchWith({ ...this.#back, query: '' }));

	#searchWith(change: Partial<View>): string {
		return carryWayBack(this.#explorer.searchWith(change), this.#address.search);
	}

	/** Selected and in the middle, near enough to be read: that is where a link that selects it leads anyway. */
	#isSelectedSeen(): boolean {
		const { selected, scene } = this.#explorer.screen;
		if (!this.looking || selected === null || this.looking.scale > READABLE) return false;
		const [x, y] = scene.positions.subarray(2 * selected, 2 * selected + 2);
		return Math.hypot(this.looking.x - x!, this.looking.y - y!) <= 1;
	}
}
