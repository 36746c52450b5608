/** Rows that hang together: every row alone at first, then joined two by two (union-find with path halving). */
export class DisjointSets {
	readonly #parent: Int32Array;

	constructor(rows: number) {
		this.#parent = Int32Array.from({ length: rows }, (_, row) => row);
	}

	join(one: number, other: number): void {
		const [first, second] = [this.#rootOf(one), this.#rootOf(other)];
		this.#parent[Math.max(first, second)] = Math.min(first, second);
	}

	/** The given rows in sets, the largest first; rows within a set, and sets of one size, in the order given. */
	collect(rows: Iterable<number>): number[][] {
		const sets = new Map<number, number[]>();
		for (const row of rows) {
			const root = this.#rootOf(row);
			const set = sets.get(root);
			if (set) set.push(row);
			else sets.set(root, [row]);
		}
		return [...sets.values()].sort((one, other) => other.length - one.length);
	}

	#rootOf(row: number): number {
		const parent = this.#parent;
		let root = row;
		while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
		return root;
	}
}
