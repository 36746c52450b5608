import { isOnlyNaming } from '../../view/emphasis.ts';
import type { Emphasis } from '../../view/scene.ts';
import type { Label } from '../labels/label.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import type { Highlight } from './highlight.ts';
import { HighlightLabels } from './highlight-labels.ts';

/** Opacity of what is named besides what stands out, while the map steps back; in high contrast names do not. */
const ASIDE = { region: 0.7, pattern: 0.75 };
const FULLY = { region: 1, pattern: 1 };

/** So many around what is looked at are named before regions are. */
const FEW = 40;

/**
 * All the names of a map on which something stands out, placed in one pass and one order as at rest: what is looked at, regions that it is about, what is
 * marked, what is around it where it is named at rest or is not much, the regions, the caption of the isolates, types of edges (which `writeEdges`
 * writes), others around it where they fit, and the rest of what is in focus, or of everything where nothing else matters more.
 */
export function placeNames(
	pen: Pen,
	input: RenderInput,
	viewport: Viewport,
	{ emphasis, selected, also, resting }: Highlight,
	writeEdges: (taken: HighlightLabels) => void,
): readonly Label[] {
	const neighbours = emphasis?.neighbours ?? [];
	const isAside = emphasis !== null && !isOnlyNaming(emphasis);
	const opacity = isAside && input.theme.name !== 'contrast' ? ASIDE : FULLY;
	const isRestOpen = input.steps !== null || (!isAside && also.length === 0);
	const labels = new HighlightLabels(pen, input, viewport, resting);
	labels.keepClearOf([...(emphasis?.leading ?? []), ...also, ...neighbours]);
	for (const pattern of leadingOf(emphasis, selected)) labels.placeBoldly(pattern);
	labels.placeRegions(1, true, emphasis?.regions ?? []);
	labels.placeAtRest(also);
	labels.placeWhereFree(also);
	labels.placeAtRest(neighbours);
	if (neighbours.length <= FEW) labels.placeWhereFree(neighbours);
	// A glance lasts too short for names to move to and fro.
	labels.placeRegions(opacity.region, !isGlance(emphasis, selected));
	labels.placeCaption(opacity.region);
	writeEdges(labels);
	labels.placeWhereFree(neighbours);
	if (isRestOpen) labels.placeAtRest(undefined, opacity.pattern);
	return labels.placed;
}

/** What the pointer is on first, then what is selected, the ends of a path, and the steps between them. */
function leadingOf(emphasis: Emphasis | null, selected: number | null): Set<number> {
	const [named, leading] = [emphasis?.named ?? [], emphasis?.leading ?? []];
	const ends = leading.length > 1 ? [leading[0]!, leading[leading.length - 1]!] : [];
	return new Set([...named, ...(selected === null ? [] : [selected]), ...ends, ...leading]);
}

/** Whether the pointer is on a pattern that is not the selected one. */
function isGlance(emphasis: Emphasis | null, selected: number | null): boolean {
	return emphasis?.leading.length === 1 && emphasis.leading[0] !== selected;
}
