/** From so many pages on, making them says how far it is. */
const LARGE = 500;

/** Says on the error stream, ten times in all, how many pages are made and how fast. */
export class PageProgress {
	readonly #start = performance.now();
	#made = 0;

	constructor(readonly pages: number) {}

	count(): void {
		this.#made++;
		const tenth = (made: number) => Math.floor((made / this.pages) * 10);
		if (this.pages < LARGE || tenth(this.#made) === tenth(this.#made - 1)) return;
		const rate = Math.round(this.#made / ((performance.now() - this.#start) / 1000));
		process.stderr.write(`Making pages: ${this.#made} of ${this.pages}, ${rate} a second\n`);
	}
}
