/** A value that a page is rendered from and that its script, having none, need not get. */
export interface Kept<Value> {
	readonly value: Value;
}

/**
 * SvelteKit writes everything that a load returns into the page once more, for its script, and into a file beside it.
 * Only what can be enumerated is written: this hands a value to the page's components alone.
 */
export function keepFromScripts<Value>(value: Value): Kept<Value> {
	return Object.defineProperty({} as { value: Value }, 'value', { value, enumerable: false });
}
