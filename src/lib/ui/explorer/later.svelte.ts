import type * as Parts from './later-parts.ts';

export type LaterParts = typeof Parts;

/** A map that does not come holds up nothing else for longer than this, in milliseconds. */
const MOST_FOR_MAP = 4_000;

/** A first picture that takes longer than this after the screen was built leaves the line idle, in milliseconds. */
const SOON = 250;

/** The parts of the explorer that come after the first picture: the map is not kept waiting for them, neither on the line nor by the processor. */
export class Later {
	/** Null until they are there and wanted. */
	parts: LaterParts | null = $state.raw(null);
	hasFailed = $state(false);

	/** Asks for them, so that they are there when they are wanted; a picture that comes soon is not held up by that. */
	fetchSoon(): void {
		setTimeout(() => void import('./later-parts.ts').catch(() => {}), SOON);
	}

	/** Shows them as soon as they are there. */
	async show(): Promise<void> {
		try {
			this.parts = await import('./later-parts.ts');
		} catch {
			this.hasFailed = true;
		}
	}

	/** @returns What forgets the wish. */
	showAtTheLatest(show: () => void): () => void {
		const timer = setTimeout(show, MOST_FOR_MAP);
		return () => clearTimeout(timer);
	}
}

/** Resolves when what was drawn is on the screen: mounting the rest before that would hold it up. */
export function onScreen(): Promise<void> {
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
