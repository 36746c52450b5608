import type { Emphasis } from '../../view/scene.ts';
import type { Camera } from '../camera/camera.ts';
import { CollisionGrid } from '../labels/collision-grid.ts';
import { labelEdges } from './edge-labels.ts';
import { labelBoldly, labelWhereFree, labelWhereItRests, restingLabels } from './highlight-labels.ts';
import type { Label } from '../labels/label.ts';
import { markPatterns, paintHighlightedDiscs, ringSelected } from './highlight-discs.ts';
import { findDrawnEdges, paintArrowheads, paintDrawnEdges, type DrawnEdge } from './highlight-edges.ts';
import { beginViewport, type Pen } from '../render/pen.ts';
import { discOnScreen, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import { NOTHING, type LookedAt } from './looked-at.ts';

/** What stands out over the resting picture. */
export interface Highlight extends LookedAt {
	/** Labels of the resting picture, for the same camera; none while the view moves. */
	readonly resting: readonly Label[];
}

export const NO_HIGHLIGHT: Highlight = { ...NOTHING, resting: [] };

/** Whether there is nothing to be painted over the resting picture. */
export function isNothing({ emphasis, selected, also }: LookedAt): boolean {
	return emphasis === null && selected === null && also.length === 0;
}

export function paintHighlight(pen: Pen, input: RenderInput, viewport: Viewport, highlight: Highlight): void {
	beginViewport(pen, viewport);
	const { camera } = viewport;
	const { emphasis, selected, also } = highlight;
	const edges = emphasis ? findDrawnEdges(input, viewport, emphasis) : [];
	paintDrawnEdges(pen, input, edges);
	paintHighlightedDiscs(pen, input, camera, emphasis?.neighbours ?? []);
	paintHighlightedDiscs(pen, input, camera, emphasis?.leading ?? []);
	paintArrowheads(pen, input, edges);
	markPatterns(pen, input, camera, also);
	if (selected !== null) ringSelected(pen, input, camera, selected);
	writeLabels(pen, input, viewport, highlight, edges);
}

/** What is looked at and the selected pattern are always named; then what has a label at rest, types of edges, and others where they fit. */
function writeLabels(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	highlight: Highlight,
	edges: readonly DrawnEdge[],
): void {
	const { emphasis, selected, also, resting } = highlight;
	const grid = new CollisionGrid();
	if (emphasis) reserveDiscs(input, viewport.camera, emphasis, grid);
	const labels = { pen, input, viewport, grid, bold: new CollisionGrid(), resting: restingLabels(resting) };
	const first = new Set([...(emphasis?.leading ?? []), ...(emphasis?.named ?? [])]);
	if (selected !== null) first.add(selected);
	for (const pattern of first) labelBoldly(labels, pattern);
	const others = [...new Set([...(emphasis?.neighbours ?? []), ...also])].filter((one) => !first.has(one));
	for (const pattern of others) labelWhereItRests(labels, pattern);
	if (edges.length <= mostLabelled(emphasis, viewport)) labelEdges(pen, input, viewport.size, edges, grid);
	labelWhereFree(labels, others);
}

/** Where so few edges stand out, each says its type; more of them do so from a scale on, and along a path. */
const LABELLED = { few: 12, from: 1.2, more: 40 };

function mostLabelled(emphasis: Emphasis | null, { camera }: Viewport): number {
	const isPath = emphasis !== null && emphasis.leading.length > 1;
	return isPath || camera.scale >= LABELLED.from ? LABELLED.more : LABELLED.few;
}

/** Labels keep clear of discs from this radius on (CSS pixels), and of so many at most. */
const KEPT_CLEAR = { from: 5, most: 400 };

function reserveDiscs(
	input: RenderInput,
	camera: Camera,
	{ leading, neighbours }: Emphasis,
	grid: CollisionGrid,
): void {
	for (const pattern of [...leading, ...neighbours.subarray(0, KEPT_CLEAR.most)]) {
		const { x, y, radius } = discOnScreen(input, pattern, camera);
		if (radius < KEPT_CLEAR.from) continue;
		grid.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
	}
}
