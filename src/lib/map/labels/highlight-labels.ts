import type { Box } from '../../model/atlas.ts';
import type { CollisionGrid } from './collision-grid.ts';
import { paintLabel, type Label } from './label.ts';
import { fontFrom, LABEL } from '../look.ts';
import { write, type Pen } from '../render/pen.ts';
import { discOnScreen, textAt, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** Names of what stands out. A name that stands in the resting picture stays where it is, so that none is seen twice. */
export interface HighlightLabels {
	readonly pen: Pen;
	readonly input: RenderInput;
	readonly viewport: Viewport;
	/** What is taken: discs that stand out and texts already written. */
	readonly grid: CollisionGrid;
	/** The bold names among them. */
	readonly bold: CollisionGrid;
	/** The resting name of each pattern that has one. */
	readonly resting: ReadonlyMap<number, Label>;
}

const MOST_NAMED = 40;
const MOST_TRIED = 400;

export function restingLabels(labels: readonly Label[]): HighlightLabels['resting'] {
	return new Map(labels.filter(({ kind }) => kind !== 'region').map((label) => [label.subject, label]));
}

/** Written come what may, larger than at rest. */
export function labelBoldly(names: HighlightLabels, pattern: number): void {
	const box = writeName(names, pattern, true);
	if (box) names.bold.add(box);
}

/** Writes the resting name in its place, unless a bold one lies there. It may touch the rims of discs, as it does at rest. */
export function labelWhereItRests(
	{ pen, input, grid, bold, resting }: HighlightLabels,
	pattern: number,
): void {
	const label = resting.get(pattern);
	if (!label || !bold.isFree(label.box)) return;
	paintLabel(pen, label, input.theme);
	grid.add(label.box);
}

/** Names those that had none, the important ones first. */
export function labelWhereFree(names: HighlightLabels, patterns: readonly number[]): void {
	const { input, resting } = names;
	const rest = patterns.filter((pattern) => !resting.has(pattern));
	rest.sort((a, b) => input.radius[b]! - input.radius[a]! || a - b);
	let left = MOST_NAMED;
	for (const pattern of rest.slice(0, MOST_TRIED)) {
		if (left > 0 && writeName(names, pattern, false)) left--;
	}
}

/** The box that the name takes, or null where it is out of view or has no room. */
function writeName(
	{ pen, input, viewport, grid, resting }: HighlightLabels,
	pattern: number,
	isBold: boolean,
): Box | null {
	const disc = discOnScreen(input, pattern, viewport.camera);
	if (disc.x < 0 || disc.y < 0 || disc.x > viewport.size.width || disc.y > viewport.size.height) return null;
	const look = isBold ? LABEL.leading : LABEL.neighbour;
	const { size } = look;
	const text = textAt(input.titles, pattern);
	pen.font = fontFrom(look, input.theme.sans);
	pen.textAlign = 'left';
	const width = pen.measureText(text).width;
	const sides = sidesOf(disc, disc.radius + (isBold ? 8 : 5), { width, size });
	const start = resting.get(pattern)?.side ?? 0;
	const tried = sides.map((_, step) => sides[(start + step) % sides.length]!);
	const inView = tried.filter(({ left, right }) => left >= 0 && right <= viewport.size.width);
	// A bold name stays where the resting one stands, or both would be read.
	const stands = isBold && resting.has(pattern) ? inView[0] : undefined;
	const free = stands ?? inView.find((box) => grid.isFree(box));
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

/** The boxes of a name to the right of a place, to its left, above and below: the order of the resting names. */
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
	return baselines.map((place) => ({
		left: place.x - PAD,
		right: place.x + width + PAD,
		top: place.y - size,
		bottom: place.y + size * DESCENT,
	}));
}
