import type { ListAddress } from '../../../src/lib/ui/desk/linked.svelte.ts';

/** The address bar of a list, in memory. */
export class MemoryAddress implements ListAddress {
	search = $state('');

	constructor(search = '') {
		this.search = search;
	}

	async replace(search: string): Promise<void> {
		this.search = search;
	}
}
