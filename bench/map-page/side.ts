import type { Atlas } from '../../src/lib/model/atlas.ts';
import type { Explorer } from '../../src/lib/ui/explorer/explorer.svelte.ts';
import type { Scene } from '../../src/lib/view/scene.ts';
import type { Half } from './half.ts';

/** What every side has in memory before its picture is asked for. */
export interface Loaded extends Half {
	readonly atlas: Atlas;
	readonly explorer: Explorer;
	/** What the explorer shows unasked: places, sizes and colours for every side. */
	readonly scene: Scene;
	/** The pattern with the most edges. */
	readonly hub: number;
}

/** One side of the comparison, driven by the same script. Each promise resolves when the side itself says that it has drawn. */
export interface Side {
	mount(host: HTMLElement): Promise<void>;
	/** Zooms to `k` times the fitted view, moved by dx and dy CSS pixels. */
	view(k: number, dx: number, dy: number): void;
	/** After the last movement: everything that the view is to show is drawn. */
	rest(): Promise<void>;
	/** Lets only the chosen half be seen. */
	filterHalf(): Promise<void>;
	undoFilter(): Promise<void>;
	hover(pattern: number | null): Promise<void>;
	/** Brings a pattern to the middle, near enough to be read, and lets it stand out. */
	focus(pattern: number): Promise<void>;
	/** Position of the pattern at a place, or null. */
	patternAt(x: number, y: number): number | null;
}

export function edgeColour({ atlas }: Loaded, edge: number): string {
	return atlas.relationTypes[atlas.edges.type[edge]!]!.colour.light;
}
