import type { Atlas } from '../../../src/lib/model/atlas.ts';
import type { AddressBar } from '../../../src/lib/ui/explorer/linked-view.svelte.ts';

/** An address bar in memory, with the history it would have. */
export class MemoryAddressBar implements AddressBar {
	search = $state('');
	entries: string[] = [''];

	async go(search: string, isReplacing: boolean): Promise<void> {
		if (isReplacing) this.entries[this.entries.length - 1] = search;
		else this.entries.push(search);
		this.search = search;
	}

	linkFrom(search: string): string {
		return `/${search}`;
	}
}

/** A library that may be read anew. */
export class ChangingSource {
	atlas: Atlas = $state.raw()!;

	constructor(atlas: Atlas) {
		this.atlas = atlas;
	}
}
