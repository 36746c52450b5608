import type { Health } from '../../../src/lib/model/health.ts';
import type { FindingsSession } from '../../../src/lib/ui/desk/findings-session.svelte.ts';

/** Findings that are there, or on their way, as a test wants them. */
export class MemoryFindings implements Pick<
	FindingsSession,
	'health' | 'loaded' | 'total' | 'failure' | 'open'
> {
	health: Health | null = $state.raw(null);
	loaded = $state(0);
	total: number | null = $state(null);
	failure: string | null = $state(null);
	opened = 0;

	constructor(health: Health | null = null) {
		this.health = health;
	}

	async open(): Promise<void> {
		this.opened++;
	}
}
