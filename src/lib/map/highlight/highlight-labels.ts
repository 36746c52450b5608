import type { Box } from '../../model/atlas.ts';
import type { CollisionGrid } from '../labels/collision-grid.ts';
import { paintLabel, shortened, type Label } from '../labels/label.ts';
import { fontFrom, LABEL } from '../../look/labels.ts';
import { write, type Pen } from '../render/pen.ts';
import { discOnScreen, textAt, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** Labels of what stands out. One that is in the resting picture stays where it is, so that none is seen twice. */
export interface HighlightLabels {
	readonly pen: Pen;
	readonly input: RenderInput;
	readonly viewport: Viewport;
	/** What is taken: discs that stand out and texts already written. */
	readonly grid: CollisionGrid;
	/** The bold labels among them. */
	readonly bold: CollisionGrid;
	/** The resting label of each pattern that has one. */
	readonly resting: ReadonlyMap<number, Label>;
}

const MOST_LABELLED = 40;
const MOST_TRIED = 400;
/** Longer than at rest, in letters: what stands out is read. */
const LONGEST = 96;

export function restingLabels(labels: readonly Label[]): HighlightLabels['resting'] {
	return new Map(labels.filter(({ kind }) => kind !== 'region').map((label) => [label.subject, label]));
}

/** Written come what may, larger than at rest. */
export function labelBoldly(labels: HighlightLabels, pattern: number): void {
	const box = writeLabel(labels, pattern, true);
	if (box) labels.bold.add(box);
}

/** Writes the resting label where it is, unless a bold one lies there. It may touch the rims of discs, as it does at rest. */
export function labelWhereItRests(
	{ pen, input, grid, bold, resting }: HighlightLabels,
	pattern: number,
): void {
	const label = resting.get(pattern);
	if (!label || !bold.isFree(label.box)) return;
	paintLabel(pen, label, input.theme);
	grid.add(label.box);
}

/** Labels those that had no label, the important ones first. */
export function labelWhereFree(labels: HighlightLabels, patterns: readonly number[]): void {
	const { input, resting } = labels;
	const rest = patterns.filter((pattern) => !resting.has(pattern));
	rest.sort((a, b) => input.radius[b]! - input.radius[a]! || a - b);
	let left = MOST_LABELLED;
	for (const pattern of rest.slice(0, MOST_TRIED)) {
		if (left > 0 && writeLabel(labels, pattern, false)) left--;
	}
}

/** The box that the label takes, or null where it is out of view or does not fit. */
function writeLabel(
	{ pen, input, viewport, grid, resting }: HighlightLabels,
	pattern: number,
	isBold: boolean,
): Box | null {
	const disc = discOnScreen(input, pattern, viewport.camera);
	if (disc.x < 0 || disc.y < 0 || disc.x > viewport.size.width || disc.y > viewport.size.height) return null;
	const look = isBold ? LABEL.leading : LABEL.neighbour;
	const { size } = look;
	const text = shortened(textAt(input.titles, pattern), LONGEST);
	pen.font = fontFrom(look, input.theme.sans);
	pen.textAlign = 'left';
	const width = pen.measureText(text).width;
	const sides = sidesOf(disc, disc.radius + (isBold ? 8 : 5), { width, size });
	const start = resting.get(pattern)?.side ?? 0;
	const tried = sides.map((_, step) => sides[(start + step) % sides.length]!);
	const inView = tried.filter(({ left, right }) => left >= 0 && right <= viewport.size.width);
	// A bold label stays where the resting one is, or both would be read.
	const kept = isBold && resting.has(pattern) ? inView[0] : undefined;
	const free = kept ?? inView.find((box) => grid.isFree(box));
	if (!free && !isBold) return null;
	const box = free ?? inView[0] ?? tried[0]!;
	grid.add(box);
	const style = { colour: input.theme.ink, halo: input.theme.paper, width: look.halo };
	write(pen, text, box.left + PAD, box.bottom - size * DESCENT, style);
	return box;
}

/** Beside a text, in CSS pixels, and below its baseline, as a share of the font's size. */
const PAD = 2;
const DESCENT = 0.3;

/** The boxes of a label to the right of a point, to its left, above and below: the order of the resting labels. */
function sidesOf(
	{ x, y }: { readonly x: number; readonly y: number },
	gap: number,
	{ width, size }: { readonly width: number; readonly size: number },
): Box[] {
	const middle = y + size * 0.34;
	const baselines = [
		{ x: x + gap, y: middle },
		{ x: x - gap - width, y: middle },
		{ x: x - width / 2, y: y - gap },
		{ x: x - width / 2, y: y + gap + size * 0.8 },
	];
	return baselines.map((start) => ({
		left: start.x - PAD,
		right: start.x + width + PAD,
		top: start.y - size,
		bottom: start.y + size * DESCENT,
	}));
}
