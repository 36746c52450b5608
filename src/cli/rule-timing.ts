/** Rules that are told of. */
const SLOWEST = 10;

/** Adds up how long rules take. */
export class RuleTiming {
	readonly #milliseconds = new Map<string, number>();

	readonly note = (rule: string, milliseconds: number): void => {
		this.#milliseconds.set(rule, (this.#milliseconds.get(rule) ?? 0) + milliseconds);
	};

	/** The slowest rules, a line each, and what all of them took. */
	get report(): string {
		const slowest = [...this.#milliseconds].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
		const total = [...this.#milliseconds.values()].reduce((sum, one) => sum + one, 0);
		const rows = [...slowest, [`all ${this.#milliseconds.size} rules`, total] as const];
		return rows.map(([name, took]) => `${took.toFixed(1).padStart(9)} ms  ${name}\n`).join('');
	}
}
