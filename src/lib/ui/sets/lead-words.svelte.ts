import { SvelteMap } from 'svelte/reactivity';
import { LONGEST_LEAD } from '../../tour/language-fields.ts';
import { recall, remember } from '../parts/remembered.ts';

/**
 * The sentences of a language, each by the key of the pattern that it leads to, so that it goes with that pattern wherever
 * that is put. A link would be too long with them: they stay in this browser, for this site, and go into the file.
 */
export class LeadWords {
	readonly #name: string;
	readonly #texts: SvelteMap<string, string>;
	/** False once the browser refused to keep them: they last while the page is open. */
	isKept = $state(true);

	/** `site`: what tells this site from others of the same host. */
	constructor(site: string) {
		this.#name = `leads ${site}`;
		this.#texts = new SvelteMap(readTexts(recall(this.#name)));
	}

	of(key: string): string {
		return this.#texts.get(key) ?? '';
	}

	set(key: string, text: string): void {
		if (text.trim()) this.#texts.set(key, text.slice(0, LONGEST_LEAD));
		else this.#texts.delete(key);
		this.isKept = remember(this.#name, JSON.stringify([...this.#texts]));
	}
}

/** What was kept, as far as it is pairs of texts. */
function readTexts(kept: string | null): readonly (readonly [string, string])[] {
	const read: unknown = parseOrNull(kept ?? '');
	return Array.isArray(read) ? read.filter(isPairOfTexts) : [];
}

function parseOrNull(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isPairOfTexts(one: unknown): one is readonly [string, string] {
	return Array.isArray(one) && one.length === 2 && one.every((text) => typeof text === 'string');
}
