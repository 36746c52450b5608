import type { Box, Region } from '../../model/atlas.ts';
import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen, visibleBox, type Camera, type Size } from './camera.ts';
import { Crowd } from './crowd.ts';
import { isDrawn, type Detail } from './detail.ts';
import type { Pen } from './pen.ts';
import { textAt, type Sheet, type Shot } from './sheet.ts';
import type { Theme } from './theme.ts';

/** A name that found its place on screen. Coordinates in CSS pixels of the host. */
export interface Label {
	readonly kind: 'region' | 'hub' | 'pattern';
	/** Position of the region or pattern. */
	readonly subject: number;
	readonly lines: readonly string[];
	/** Middle of the text for regions, its left end for patterns; the baseline of the first line. */
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly alpha: number;
	/** Which of the places around its disc it took; 0 for regions. */
	readonly side: number;
	readonly box: Box;
}

/** Labels that stood at nearly the same zoom; they keep their places while the view moves sideways. */
export interface Standing {
	readonly scale: number;
	readonly sides: ReadonlyMap<number, number>;
}

/** One label for so many square pixels of screen, and never fewer or more than these, where only importance counts. */
const AREA_PER_LABEL = 23_000;
const FEWEST = 12;
const MOST_FAR = 60;
/** Beyond the most important ones, a pattern is named once its disc has this radius on screen. */
const NAMED_RADIUS = 5;
const MOST_TRIED = 900;
const MOST_PLACED = 260;
const STRONGEST_HUBS = 18;

export function placeLabels(
	pen: Pen,
	sheet: Sheet,
	detail: Detail,
	shot: Shot,
	standing: Standing | null,
): Label[] {
	const crowd = new Crowd();
	const regions = placeRegions(pen, sheet, shot, crowd);
	const candidates = findCandidates(sheet, detail, shot);
	for (const { box, radius } of candidates) if (radius >= 6) crowd.add(box);
	const apart = apartOnScreen(sheet, shot);
	const isPan = standing !== null && Math.abs(Math.log(standing.scale / shot.camera.scale)) < 0.02;
	const kept = isPan ? standing.sides : new Map<number, number>();
	// Those that stood here a moment ago go first, or a label would vanish because a greater one came into view.
	const inOrder = [...candidates].sort((a, b) => Number(kept.has(b.pattern)) - Number(kept.has(a.pattern)));
	return [...regions, ...placePatterns(pen, sheet, inOrder, { kept, crowd, apart, view: shot.size })];
}

interface Candidate {
	readonly pattern: number;
	readonly isHub: boolean;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly box: Box;
}

function findCandidates(sheet: Sheet, detail: Detail, shot: Shot): Candidate[] {
	const { positions, radius, presence, importance } = sheet;
	const { camera, size, margin } = shot;
	const { left, top, right, bottom } = visibleBox(camera, size, margin);
	const area = (size.width + 2 * margin) * (size.height + 2 * margin);
	const most = Math.min(MOST_FAR * 1.6, Math.max(FEWEST, area / AREA_PER_LABEL));
	const hubs = new Set(sheet.regions.map((region) => region.hub));
	const found: Candidate[] = [];
	for (const pattern of importance) {
		const [px, py] = [positions[2 * pattern]!, positions[2 * pattern + 1]!];
		if (px < left || px > right || py < top || py > bottom) continue;
		if (presence[pattern] !== PRESENCE.shown || !isDrawn(sheet, detail, pattern, camera.scale)) continue;
		const r = radiusOnScreen(radius[pattern]!, camera.scale);
		if (found.length >= most && r < NAMED_RADIUS) continue;
		const [x, y] = [px * camera.scale + camera.x, py * camera.scale + camera.y];
		const box = { left: x - r, top: y - r, right: x + r, bottom: y + r };
		const isHub = hubs.has(pattern) || detail.rank[pattern]! < STRONGEST_HUBS;
		found.push({ pattern, isHub, x, y, radius: r, box });
		if (found.length >= MOST_TRIED) break;
	}
	return found;
}

/** What labels must respect. */
interface Room {
	/** Sides that were taken a moment ago at the same zoom. */
	readonly kept: ReadonlyMap<number, number>;
	readonly crowd: Crowd;
	/** The block of patterns apart, where only their own names may stand. */
	readonly apart: Box | null;
	readonly view: Size;
}

/** A name does not run over the block apart, nor out of the view unless it stood there when the view moved. */
function hasRoom(box: Box, { pattern, box: disc }: Candidate, { apart, kept, view }: Room): boolean {
	if (apart && !isOver(disc, apart) && isOver(box, apart)) return false;
	const isDiscIn = disc.left >= 0 && disc.right <= view.width && disc.top >= 0 && disc.bottom <= view.height;
	const isNameIn = box.left >= 2 && box.right <= view.width - 2 && box.top >= 0 && box.bottom <= view.height;
	return isNameIn || !isDiscIn || kept.has(pattern);
}

function isOver(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** With its caption above it. */
function apartOnScreen({ apart }: Sheet, { camera: { x, y, scale } }: Shot): Box | null {
	if (!apart) return null;
	return {
		left: apart.left * scale + x - 4,
		top: apart.top * scale + y - 26,
		right: apart.right * scale + x + 4,
		bottom: apart.bottom * scale + y + 4,
	};
}

function placePatterns(pen: Pen, sheet: Sheet, candidates: readonly Candidate[], room: Room): Label[] {
	const placed: Label[] = [];
	for (const candidate of candidates) {
		const label = placePattern(pen, sheet, candidate, room);
		if (label) placed.push(label);
		if (placed.length >= MOST_PLACED) break;
	}
	return placed;
}

/** Space between a disc and its name, in CSS pixels. */
const GAP = 4;

function placePattern(pen: Pen, sheet: Sheet, candidate: Candidate, room: Room): Label | null {
	const { pattern, isHub, x, y, radius } = candidate;
	const size = isHub ? 13 : 12;
	const text = shortened(textAt(sheet.titles, pattern));
	const kind = isHub ? 'hub' : 'pattern';
	const width = widthOf(pen, text, fontOf(kind, size, sheet.theme));
	const middle = y + size * 0.34;
	const places = [
		{ x: x + radius + GAP, y: middle },
		{ x: x - radius - GAP - width, y: middle },
		{ x: x - width / 2, y: y - radius - GAP },
		{ x: x - width / 2, y: y + radius + GAP + size * 0.75 },
	];
	for (let step = 0; step < places.length; step++) {
		const side = ((room.kept.get(pattern) ?? 0) + step) % places.length;
		const place = places[side]!;
		const box = {
			left: place.x - 1,
			top: place.y - size * 0.82,
			right: place.x + width + 1,
			bottom: place.y + size * 0.3,
		};
		if (!hasRoom(box, candidate, room) || !room.crowd.isFree(box)) continue;
		room.crowd.add(box);
		return { kind, subject: pattern, lines: [text], ...place, size, alpha: 1, side, box };
	}
	return null;
}

const LONGEST = 44;

function shortened(text: string): string {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

function placeRegions(pen: Pen, sheet: Sheet, shot: Shot, crowd: Crowd): Label[] {
	const order = sheet.regions
		.map((_, at) => at)
		.sort((a, b) => sheet.regions[b]!.size - sheet.regions[a]!.size);
	const placed: Label[] = [];
	for (const at of order) {
		const label = placeRegion(pen, sheet, shot, at, crowd);
		if (label) placed.push(label);
	}
	return placed;
}

function placeRegion(
	pen: Pen,
	sheet: Sheet,
	{ camera, size: view, margin }: Shot,
	at: number,
	crowd: Crowd,
): Label | null {
	const region = sheet.regions[at]!;
	const lines = brokenName(region.name);
	const [x, y] = [region.x * camera.scale + camera.x, region.y * camera.scale + camera.y];
	const reach = margin + 200;
	if (x < -reach || x > view.width + reach || y < -reach || y > view.height + reach) return null;
	const unit = fontOf('region', 100, sheet.theme);
	const widthAtOne = Math.max(
		...lines.map((line) => widthOf(pen, line.toUpperCase(), unit) / 100 + SPACING * line.length),
	);
	const look = regionLook(region, camera, view, widthAtOne);
	if (!look) return null;
	const { size, alpha } = look;
	const width = widthAtOne * size;
	const height = lines.length * size * LEADING;
	const box = boxAbout(x, y, width + 4, height);
	if (!crowd.isFree(box)) return null;
	crowd.add(box);
	const baseline = y - height / 2 + size * 0.98;
	return { kind: 'region', subject: at, lines, x, y: baseline, size, alpha, side: 0, box };
}

function boxAbout(x: number, y: number, width: number, height: number): Box {
	return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** A name is as large as its region allows, within these sizes; below the smallest it waits until one is nearer. */
const REGION_SIZES = { least: 10.5, most: 19 };
/** How much of its region's width a name fills. */
const FILLED = 0.74;
/** A name at its smallest may be so much wider than its region. */
const OVERHANG = 1.25;

/** Font size of a region's name, and how strongly it is written: it gives way once its region fills the view. Null while it has no room. */
function regionLook(region: Region, camera: Camera, view: Size, widthAtOne: number) {
	const width = widthOnScreen(region, camera);
	const wish = Math.min(REGION_SIZES.most, (FILLED * width) / widthAtOne);
	const size = Math.max(REGION_SIZES.least, wish);
	if (size * widthAtOne > width * OVERHANG) return null;
	const fade = Math.min(1, Math.max(0, (width / view.width - 1) / 1.4));
	return { size: Math.round(size * 2) / 2, alpha: 0.9 - 0.5 * fade };
}

function widthOnScreen({ hull }: Region, { scale }: Camera): number {
	let [left, right] = [Infinity, -Infinity];
	for (let at = 0; at < hull.length; at += 2) {
		left = Math.min(left, hull[at]!);
		right = Math.max(right, hull[at]!);
	}
	return (right - left) * scale;
}

const SPACING = 0.13;
const LEADING = 1.12;

function brokenName(name: string): string[] {
	const words = name.split(/\s+/);
	if (name.length <= 16 || words.length < 2) return [name];
	let best = 1;
	const balance = (at: number) =>
		Math.abs(words.slice(0, at).join(' ').length - words.slice(at).join(' ').length);
	for (let at = 1; at < words.length; at++) if (balance(at) < balance(best)) best = at;
	return [words.slice(0, best).join(' '), words.slice(best).join(' ')];
}

export function fontOf(kind: Label['kind'], size: number, theme: Theme): string {
	const weight = kind === 'pattern' ? 400 : 600;
	return `${weight} ${size}px ${theme.sans}`;
}

const widths = new Map<string, number>();

function widthOf(pen: Pen, text: string, font: string): number {
	const key = `${font}\n${text}`;
	let width = widths.get(key);
	if (width === undefined) {
		pen.font = font;
		pen.letterSpacing = '0px';
		width = pen.measureText(text).width;
		if (widths.size > 20_000) widths.clear();
		widths.set(key, width);
	}
	return width;
}

/** Forgets what was measured; for when a font has come in that was not there before. */
export function forgetWidths(): void {
	widths.clear();
}

/** Writes labels with a halo of paper: regions first, under the patterns' names. */
export function* paintLabels(pen: Pen, labels: readonly Label[], theme: Theme): Generator<void> {
	pen.lineJoin = 'round';
	pen.textBaseline = 'alphabetic';
	for (const [at, label] of labels.entries()) {
		paintLabel(pen, label, theme);
		if (at % 40 === 39) yield;
	}
	pen.globalAlpha = 1;
}

function paintLabel(pen: Pen, label: Label, theme: Theme): void {
	const isRegion = label.kind === 'region';
	pen.font = fontOf(label.kind, label.size, theme);
	pen.textAlign = isRegion ? 'center' : 'left';
	pen.letterSpacing = isRegion ? `${label.size * SPACING}px` : '0px';
	pen.globalAlpha = label.alpha;
	pen.strokeStyle = theme.paper;
	pen.lineWidth = isRegion ? 4 : 3;
	pen.fillStyle = isRegion ? theme.inkQuiet : theme.ink;
	label.lines.forEach((line, at) => {
		const text = isRegion ? line.toUpperCase() : line;
		const y = label.y + at * label.size * LEADING;
		pen.strokeText(text, label.x, y);
		pen.fillText(text, label.x, y);
	});
}
