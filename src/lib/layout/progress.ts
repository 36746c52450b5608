/** Told how far the work is: `done` of `total` parts, and a few words on what is being done. */
export type OnProgress = (done: number, total: number, what: string) => void;

/** Told the share from 0 to 1 of one stage of the work. */
export type OnShare = (share: number) => void;

/** Splits the whole of a work into named stages, one after the other, each with its part of a thousand. */
export class Stages {
	#done = 0;
	readonly #total: number;
	readonly #onProgress: OnProgress;

	constructor(total: number, onProgress: OnProgress = () => {}) {
		this.#total = total;
		this.#onProgress = onProgress;
	}

	/** Begins the next stage; the returned function tells its share. */
	begin(parts: number, what: string): OnShare {
		const before = this.#done;
		this.#done += parts;
		const tell: OnShare = (share) => this.#onProgress(Math.round(before + parts * share), this.#total, what);
		tell(0);
		return tell;
	}
}
