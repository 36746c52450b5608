/** Milliseconds without any news after which the page says what it waits for. */
export const PATIENCE = 8_000;

/** Watches for news: calls back each time none has come for so many milliseconds. */
export class SilenceWatch {
	readonly #patience: number;
	readonly #onSilent: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(patience: number, onSilent: () => void) {
		this.#patience = patience;
		this.#onSilent = onSilent;
		this.hear();
	}

	/** There is news. */
	hear(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#onSilent, this.#patience);
	}

	end(): void {
		clearTimeout(this.#timer);
	}
}
