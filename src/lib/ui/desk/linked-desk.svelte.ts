import { WHOLE_DESK, type DeskView } from '../../view/desk/desk.ts';
import { deskFromSearch, searchFromDesk } from '../../view/link/desk-link.ts';

/** The address bar, as the desk needs it. */
export interface DeskAddress {
	readonly search: string;
	/** Resolves when `search` says the new link. */
	replace(search: string): Promise<void>;
}

/** Browsers limit how often the link may change. */
const REPLACE_EVERY = 150;

/** What the link asks of the desk, with the wishes that it does not say yet. The link is the only store. */
export class LinkedDesk {
	readonly #address: DeskAddress;
	#draft: Partial<DeskView> | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(address: DeskAddress) {
		this.#address = address;
	}

	readonly #read = $derived.by(() => deskFromSearch(this.#address.search));
	readonly now: DeskView = $derived(this.#draft ? { ...this.#read, ...this.#draft } : this.#read);
	readonly isWhole = $derived(searchFromDesk({ ...this.now, order: WHOLE_DESK.order }) === '');

	ask(change: Partial<DeskView>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#timer ??= setTimeout(() => void this.#send(), REPLACE_EVERY);
	}

	/** Lets all filters go; the order stays. */
	clear(): void {
		this.ask({ ...WHOLE_DESK, order: this.now.order });
	}

	async #send(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const sent = this.#draft;
		await this.#address.replace(searchFromDesk(this.now));
		if (this.#draft === sent) this.#draft = null;
	}
}
