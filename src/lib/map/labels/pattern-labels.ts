import type { Box } from '../../model/atlas.ts';
import { PRESENCE } from '../../view/scene.ts';
import { isOver } from '../camera/boxes.ts';
import { radiusOnScreen, visibleBox } from '../camera/camera.ts';
import type { CollisionGrid } from './collision-grid.ts';
import { isDrawn, type LevelOfDetail } from '../render/level-of-detail.ts';
import { LABEL, LINE_HEIGHT } from '../../look/labels.ts';
import { brokenInto, fontOf, shortened, widthOf, type Label } from './label.ts';
import { swatchColour } from '../render/palette.ts';
import type { Pen } from '../render/pen.ts';
import { textAt, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import type { Room } from './room.ts';

/** One label for so many square pixels of screen, and never fewer or more than these, where only importance counts. */
const AREA_PER_LABEL = 23_000;
const FEWEST = 12;
const MOST_FAR = 96;
/** Beyond the most important ones, a pattern is labelled once its disc has this radius on screen. */
const LABELLED_RADIUS = 7;
/** Isolates are labelled only from this scale on. */
export const ISOLATES_FROM = 1.1;
const MOST_TRIED = 1_200;
const MOST_PLACED = 280;
const STRONGEST_HUBS = 18;
/** A landmark has at least this radius on screen. */
const LANDMARK = 14;

/** A pattern that is labelled where its label fits. */
export interface Candidate {
	readonly pattern: number;
	readonly isHub: boolean;
	/** A hub, or large and among the most important ones in view; none of those apart. */
	readonly isLandmark: boolean;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly box: Box;
}

/** In order of importance. */
export function findCandidates(input: RenderInput, lod: LevelOfDetail, viewport: Viewport): Candidate[] {
	const { positions, radius, importance } = input;
	const { camera, size, margin, labelling } = viewport;
	const { left, top, right, bottom } = visibleBox(camera, size, margin);
	const area = (size.width + 2 * margin) * (size.height + 2 * margin);
	const most = Math.min(MOST_FAR, Math.max(FEWEST, area / AREA_PER_LABEL));
	const hubs = new Set(input.regions.map((region) => region.hub));
	const found: Candidate[] = [];
	for (const pattern of importance) {
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		if (px < left || px > right || py < top || py > bottom) continue;
		const r = radiusOnScreen(radius[pattern]!, camera.scale);
		if (found.length >= most && r < LABELLED_RADIUS) continue;
		if (!mayBeLabelled(input, lod, pattern, camera.scale)) continue;
		const [x, y] = [px * camera.scale + camera.x, py * camera.scale + camera.y];
		const box = { left: x - r, top: y - r, right: x + r, bottom: y + r };
		const isApart = input.regionOf[pattern]! < 0;
		const isHub = !isApart && (hubs.has(pattern) || lod.rank[pattern]! < STRONGEST_HUBS);
		found.push({
			pattern,
			isHub,
			isLandmark: isHub || (!isApart && r >= LANDMARK && found.length < most / 2),
			x,
			y,
			radius: r,
			box,
		});
		if (found.length >= (labelling?.most ?? MOST_TRIED)) break;
	}
	return found;
}

function mayBeLabelled(input: RenderInput, lod: LevelOfDetail, pattern: number, scale: number): boolean {
	if (input.presence[pattern] !== PRESENCE.shown || !isDrawn(input, lod, pattern, scale)) return false;
	return input.regionOf[pattern]! >= 0 || scale >= ISOLATES_FROM;
}

/** What a label must respect. */
export interface Surroundings {
	/** Sides that were taken a moment ago at the same zoom. */
	readonly kept: ReadonlyMap<number, number>;
	readonly room: Room;
	/** The middles of discs, which a label beside may hardly cover. */
	readonly cores: CollisionGrid;
	/** The block of isolates, where only their own labels may stand. */
	readonly isolates: Box | null;
	/** Whether a label of a pattern in one region lies on another. */
	readonly isAstray: (box: Box, region: number) => boolean;
	/** False where regions say what their patterns state, so that a label on another would say the wrong thing. */
	readonly mayStray: boolean;
}

export function placePatterns(
	pen: Pen,
	input: RenderInput,
	candidates: readonly Candidate[],
	around: Surroundings,
): Label[] {
	const placed: Label[] = [];
	const most = around.room.viewport.labelling?.most ?? MOST_PLACED;
	for (const candidate of candidates) {
		if (!around.room.isUncovered(candidate.x, candidate.y)) continue;
		const label = placeInside(pen, input, candidate, around) ?? placeBeside(pen, input, candidate, around);
		if (label) placed.push(label);
		if (placed.length >= most) break;
	}
	return placed;
}

/** From this radius on screen a disc may carry its label, in so many lines. The ways to break a text grow with the cube of its words, so one with more letters is not tried. */
const ON_DISC = { least: 24, lines: 4, longest: 72 };

/** A large disc carries its own label, where that fits and no score stands there; in high contrast none is written on a colour. */
function placeInside(
	pen: Pen,
	input: RenderInput,
	{ pattern, x, y, radius, box }: Candidate,
	around: Surroundings,
): Label | null {
	if (radius < ON_DISC.least || input.discTexts || input.theme.name === 'contrast') return null;
	const text = textAt(input.titles, pattern);
	if (text.length > ON_DISC.longest) return null;
	const { size } = LABEL.onDisc;
	const font = fontOf('hub', size, input.theme);
	for (let count = 1; count <= ON_DISC.lines; count++) {
		const lines = brokenInto(text, count);
		const height = lines.length * size * LINE_HEIGHT;
		const chord = 2 * Math.sqrt(Math.max(0, (radius - 3) ** 2 - (height / 2) ** 2));
		if (Math.max(...lines.map((line) => widthOf(pen, line, font))) > chord) continue;
		const on = swatchColour(input.swatches[input.fill[pattern]!], input.theme);
		const look = { align: 'center', size, alpha: 1, on, side: 0 } as const;
		const written = {
			left: x - chord / 2,
			right: x + chord / 2,
			top: y - height / 2,
			bottom: y + height / 2,
		};
		if (!around.room.isFree(written)) return null;
		around.room.add(box);
		return { kind: 'hub', subject: pattern, lines, x, y: y - height / 2 + size * 0.92, ...look, box };
	}
	return null;
}

/** A longer label is cut, in letters. */
const LONGEST = 44;

/** Space between a disc and its label, in CSS pixels. */
const GAP = 4;

/** Measures the name of a pattern, as of a hub and as of another. */
export function measurePattern(pen: Pen, input: RenderInput, pattern: number): void {
	for (const kind of ['hub', 'pattern'] as const) widthBeside(pen, input, textBeside(input, pattern), kind);
}

function textBeside({ titles }: RenderInput, pattern: number): string {
	return shortened(textAt(titles, pattern), LONGEST);
}

function widthBeside(pen: Pen, { theme }: RenderInput, text: string, kind: 'hub' | 'pattern'): number {
	return widthOf(pen, text, fontOf(kind, LABEL[kind].size, theme));
}

function placeBeside(pen: Pen, input: RenderInput, candidate: Candidate, around: Surroundings): Label | null {
	const { pattern, isHub, x, y, radius } = candidate;
	const text = textBeside(input, pattern);
	const kind = isHub ? 'hub' : 'pattern';
	const { size } = LABEL[kind];
	const width = widthBeside(pen, input, text, kind);
	const middle = y + size * 0.34;
	const spots = [
		{ x: x + radius + GAP, y: middle },
		{ x: x - radius - GAP - width, y: middle },
		{ x: x - width / 2, y: y - radius - GAP },
		{ x: x - width / 2, y: y + radius + GAP + size * 0.75 },
	];
	const look = { kind, subject: pattern, lines: [text], align: 'left', size, alpha: 1, on: null } as const;
	const boxes = spots.map((spot) => textBox(spot.x, spot.y, width, size));
	const isAtHome = (side: number) => !around.isAstray(boxes[side]!, input.regionOf[pattern]!);
	for (const { side, isLenient } of triesOf(candidate, around, isAtHome)) {
		const spot = spots[side]!;
		const box = boxes[side]!;
		if (!isAllowed(box, candidate, around) || !mayCover(candidate, around.cores.under(box), isLenient))
			continue;
		around.room.add(box);
		return { ...look, ...spot, side, box };
	}
	return null;
}

const SIDES = [0, 1, 2, 3] as const;

/**
 * In which order sides are tried: where the label was, then each; a landmark is rather written over little discs than left without a label.
 * Only a hub's label may lie on another region, and only where `mayStray`, if it has no other place.
 */
function triesOf(
	{ pattern, isLandmark, isHub }: Candidate,
	{ kept, mayStray }: Surroundings,
	isAtHome: (side: number) => boolean,
) {
	const before = kept.get(pattern);
	const first = before === undefined ? [] : [{ side: before, isLenient: isLandmark }];
	const home = SIDES.filter(isAtHome);
	const strict = home.map((side) => ({ side, isLenient: false }));
	if (!isLandmark) return [...first, ...strict];
	const lenient = home.map((side) => ({ side, isLenient: true }));
	const abroad = isHub && mayStray ? SIDES.filter((side) => !home.includes(side)) : [];
	return [...first, ...strict, ...lenient, ...abroad.map((side) => ({ side, isLenient: true }))];
}

/** A label may touch the rim of another's disc, but not its core: this share of the radius. */
export const CORE = 0.62;

/** Discs less than half as large give way to a landmark's label, and to that of a hub a single larger one. */
function mayCover({ isHub, radius }: Candidate, covered: ReadonlySet<Box>, isLenient: boolean): boolean {
	if (covered.size === 0 || !isLenient) return covered.size === 0;
	const areSmall = [...covered].every(({ left, right }) => right - left < CORE * radius);
	return areSmall || (isHub && covered.size === 1);
}

function textBox(x: number, y: number, width: number, size: number): Box {
	return { left: x - 1, top: y - size * 0.82, right: x + width + 1, bottom: y + size * 0.3 };
}

/** A label does not run over the block of isolates. */
function isAllowed(box: Box, candidate: Candidate, { isolates, room }: Surroundings): boolean {
	if (isolates && !isOver(candidate.box, isolates) && isOver(box, isolates)) return false;
	return room.isFree(box, candidate);
}
