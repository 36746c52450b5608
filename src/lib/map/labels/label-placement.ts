import type { Box } from '../../model/atlas.ts';
import { CollisionGrid } from './collision-grid.ts';
import type { LevelOfDetail } from '../render/level-of-detail.ts';
import type { Label } from './label.ts';
import { findCandidates, CORE, placePatterns, type Candidate } from './pattern-labels.ts';
import type { Pen } from '../render/pen.ts';
import { placeRegions } from './region-labels.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** Labels that were shown at nearly the same zoom; they keep their sides while the view moves sideways. */
export interface KeptLabels {
	readonly scale: number;
	/** The side that each pattern's label took. */
	readonly sides: ReadonlyMap<number, number>;
}

/** Smaller discs than this (CSS pixels) may be written over. */
const WRITTEN_OVER = 6;

/** Labels that overlap neither each other nor discs: regions first, then patterns by importance. */
export function placeLabels(
	pen: Pen,
	input: RenderInput,
	lod: LevelOfDetail,
	viewport: Viewport,
	earlier: KeptLabels | null,
): Label[] {
	const grid = new CollisionGrid();
	const regions = placeRegions(pen, input, lod, viewport, grid);
	const candidates = findCandidates(input, lod, viewport);
	const isPan = earlier !== null && Math.abs(Math.log(earlier.scale / viewport.camera.scale)) < 0.02;
	const kept = isPan ? earlier.sides : new Map<number, number>();
	// Those that were shown a moment ago go first, or a label would vanish because a greater one came into view.
	const inOrder = [...candidates].sort((a, b) => Number(kept.has(b.pattern)) - Number(kept.has(a.pattern)));
	const cores = coresOf(candidates);
	const around = { kept, grid, cores, isolates: isolatesOnScreen(input, viewport), view: viewport.size };
	return [...regions, ...placePatterns(pen, input, inOrder, around)];
}

/** What has to be remembered of these labels for when the view has moved. */
export function keptFrom(labels: readonly Label[], { camera }: Viewport): KeptLabels {
	const patterns = labels.filter(({ kind }) => kind !== 'region');
	return { scale: camera.scale, sides: new Map(patterns.map(({ subject, side }) => [subject, side])) };
}

function coresOf(candidates: readonly Candidate[]): CollisionGrid {
	const cores = new CollisionGrid();
	for (const { x, y, radius } of candidates) {
		if (radius >= WRITTEN_OVER) cores.add(boxAround(x, y, radius * CORE));
	}
	return cores;
}

function boxAround(x: number, y: number, reach: number): Box {
	return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

/** With its caption above it. */
function isolatesOnScreen({ isolates }: RenderInput, { camera: { x, y, scale } }: Viewport): Box | null {
	if (!isolates) return null;
	return {
		left: isolates.left * scale + x - 4,
		top: isolates.top * scale + y - 26,
		right: isolates.right * scale + x + 4,
		bottom: isolates.bottom * scale + y + 4,
	};
}
