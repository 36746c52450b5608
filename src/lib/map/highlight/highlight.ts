import type { Emphasis } from '../../view/scene.ts';
import { labelLines, lineOfEdge, type LabelledLine } from './edge-labels.ts';
import { findDrawnBridges, paintDrawnBridges } from './highlight-bridges.ts';
import { placeNames } from './names.ts';
import { paintLabel, type Label } from '../labels/label.ts';
import { markPatterns, paintHighlightedDiscs, ringSelected } from './highlight-discs.ts';
import { findDrawnEdges, paintArrowheads, paintDrawnEdges } from './highlight-edges.ts';
import { findPointers, paintPointers } from './pointers.ts';
import { beginViewport, type Pen } from '../render/pen.ts';
import { markDiscs } from '../render/marks.ts';
import { paintPins } from '../render/pins.ts';
import { paintStars } from '../render/stars.ts';
import type { RenderInput } from '../render/render-input.ts';
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

/** Returns the names that it wrote: while anything stands out they are all the names of the map. */
export function paintHighlight(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	highlight: Highlight,
): readonly Label[] {
	beginViewport(pen, viewport);
	const { camera } = viewport;
	const { emphasis, selected, also } = highlight;
	const edges = emphasis ? findDrawnEdges(input, viewport, emphasis) : [];
	const bridges = findDrawnBridges(input, camera, emphasis);
	paintDrawnBridges(pen, input, bridges);
	paintDrawnEdges(pen, input, edges);
	paintHighlightedDiscs(pen, input, camera, emphasis?.neighbours ?? []);
	paintHighlightedDiscs(pen, input, camera, emphasis?.leading ?? []);
	paintArrowheads(pen, input, edges);
	markPatterns(pen, input, camera, also);
	paintPointers(pen, input, findPointers(input, viewport, also));
	if (selected !== null) ringSelected(pen, input, camera, selected);
	markDiscs(pen, input, camera, emphasis ? [...emphasis.neighbours, ...emphasis.leading] : []);
	paintPins(pen, input, camera);
	paintStars(pen, input, camera);
	const lines = [...edges.map((edge) => lineOfEdge(input, edge)), ...bridges];
	return writeLabels(pen, input, viewport, highlight, lines);
}

function writeLabels(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	highlight: Highlight,
	lines: readonly LabelledLine[],
): readonly Label[] {
	const isLabelled = lines.length <= mostLabelled(highlight.emphasis, viewport);
	const names = placeNames(pen, input, viewport, highlight, (taken) => {
		if (isLabelled) labelLines(pen, input, viewport.size, lines, taken);
	});
	for (const label of names) paintLabel(pen, label, input.theme);
	pen.globalAlpha = 1;
	return names;
}

/** Where so few edges stand out, each says its type; more of them do so from a scale on, and along a path. */
const LABELLED = { few: 12, from: 1.2, more: 40 };

function mostLabelled(emphasis: Emphasis | null, { camera }: Viewport): number {
	const isPath = emphasis !== null && emphasis.leading.length > 1;
	return isPath || camera.scale >= LABELLED.from ? LABELLED.more : LABELLED.few;
}
