/** The address bar, as a list that is filtered needs it. */
export interface ListAddress {
	readonly search: string;
	/** Resolves when `search` says the new link. */
	replace(search: string): Promise<void>;
}

/** How what is asked of a list stands in a link. */
export interface ListLink<Asked> {
	readonly read: (search: string) => Asked;
	readonly write: (asked: Asked) => string;
}

/** Browsers limit how often the link may change. */
const REPLACE_EVERY = 150;

/** What the link asks of a list, with the wishes that it does not say yet. The link is the only store. */
export class Linked<Asked extends object> {
	readonly #address: ListAddress;
	readonly #link: ListLink<Asked>;
	#draft: Partial<Asked> | null = $state.raw(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(address: ListAddress, link: ListLink<Asked>) {
		this.#address = address;
		this.#link = link;
	}

	readonly #read = $derived.by(() => this.#link.read(this.#address.search));
	readonly now: Asked = $derived(this.#draft ? { ...this.#read, ...this.#draft } : this.#read);

	ask(change: Partial<Asked>): void {
		this.#draft = { ...this.#draft, ...change };
		this.#timer ??= setTimeout(() => void this.#send(), REPLACE_EVERY);
	}

	async #send(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const sent = this.#draft;
		await this.#address.replace(this.#link.write(this.now));
		if (this.#draft === sent) this.#draft = null;
	}
}
