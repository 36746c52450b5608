/** So many parts of one kind are kept. */
const MOST_KEPT = 64;

/**
 * Keeps the parts of a library that were read last; what failed is read again. Many wait for one part, so whoever stops waiting does
 * not stop it for the others.
 */
export class RecentReads<Part> {
	readonly #pending = new Map<string, Promise<Part>>();

	get(file: string, read: () => Promise<Part>): Promise<Part> {
		const pending = this.#pending.get(file) ?? this.#begin(file, read);
		// A map keeps the order in which things were put in: what was asked for last stands last.
		this.#pending.delete(file);
		this.#pending.set(file, pending);
		for (const oldest of [...this.#pending.keys()].slice(0, -MOST_KEPT)) this.#pending.delete(oldest);
		return pending;
	}

	#begin(file: string, read: () => Promise<Part>): Promise<Part> {
		const pending = read();
		pending.catch(() => this.#pending.delete(file));
		return pending;
	}
}
