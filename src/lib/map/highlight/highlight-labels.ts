import type { Box } from '../../model/atlas.ts';
import type { Point } from '../camera/camera.ts';
import { CollisionGrid } from '../labels/collision-grid.ts';
import { placeCaption } from '../labels/isolates-label.ts';
import { fontOf, namesPattern, shortened, shortenedTo, widthOf, type Label } from '../labels/label.ts';
import { placeRegion } from '../labels/region-labels.ts';
import { Room } from '../labels/room.ts';
import { LABEL } from '../../look/labels.ts';
import type { Pen } from '../render/pen.ts';
import { discOnScreen, textAt, type Disc, type RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

const MOST_LABELLED = 40;
const MOST_TRIED = 400;
/** Longer than at rest, in letters: what stands out is read. */
const LONGEST = 96;
/** A name that is cut keeps at least so many letters. */
const SHORTEST = 6;
/** Labels keep clear of discs in view from this radius on (CSS pixels), and of so many at most. */
const KEPT_CLEAR = { from: 5, most: 600 };

/** Names of a map on which something stands out. Whoever is placed first has the room; what was placed at rest stays there where it can. */
export class HighlightLabels {
	readonly placed: Label[] = [];
	#room: Room;
	#named = new Set<number>();
	/** Those that have their names. */
	#regions = new Set<number>();
	/** Discs that stand out; names rather keep clear of them. */
	#discs = new CollisionGrid();
	/** Where the regions and the isolates are named at rest; what comes before them rather keeps clear of that. */
	#lands = new CollisionGrid();
	/** The resting label of each pattern that has one. */
	#resting: ReadonlyMap<number, Label>;

	constructor(
		readonly pen: Pen,
		readonly input: RenderInput,
		viewport: Viewport,
		readonly resting: readonly Label[],
	) {
		this.#room = new Room(viewport);
		this.#resting = new Map(resting.filter(namesPattern).map((label) => [label.subject, label]));
		for (const label of resting) if (!namesPattern(label)) this.#lands.add(label.box);
	}

	get viewport(): Viewport {
		return this.#room.viewport;
	}

	/** Whether a text may stand here that keeps clear of discs, too. */
	isFree(box: Box, subject?: Point): boolean {
		return this.#room.isFree(box, subject) && this.#discs.isFree(box);
	}

	add(box: Box): void {
		this.#room.add(box);
	}

	/** Has labels keep clear of discs. */
	keepClearOf(patterns: Iterable<number>): void {
		let left = KEPT_CLEAR.most;
		for (const pattern of patterns) {
			const { x, y, radius } = this.#discOf(pattern);
			const disc = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
			if (radius < KEPT_CLEAR.from || !this.#room.isInView(disc)) continue;
			if (left-- <= 0) return;
			this.#discs.add(disc);
		}
	}

	/** Names a pattern boldly: on the side where it is named at rest, else wherever there is room, and cut where there is too little. */
	placeBoldly(pattern: number): void {
		const disc = this.#discOf(pattern);
		if (!this.#isSeen(disc)) return;
		const boxes = this.#boxesAround(pattern, disc, 'leading');
		const isFree = ({ box }: Written) => this.#room.isFree(box, disc);
		const kept = this.#resting.has(pattern) ? boxes.slice(0, 1) : [];
		const found =
			kept.find(isFree) ??
			this.#clearest(boxes, disc) ??
			boxes.find(isFree) ??
			this.#cutBeside(pattern, disc).find(isFree);
		if (found) this.#take(pattern, 'leading', found);
	}

	/** Names patterns just where they are named at rest, all that are where none are given. */
	placeAtRest(patterns: Iterable<number> = this.#resting.keys(), opacity = 1): void {
		for (const pattern of patterns) {
			const label = this.#resting.get(pattern);
			if (!label || this.#named.has(pattern) || !this.#room.isFree(label.box)) continue;
			this.#push({ ...label, alpha: label.alpha * opacity });
		}
	}

	/** Names the largest of some patterns where there is room beside them, or at their corners where they are few. */
	placeWhereFree(patterns: Iterable<number>): void {
		const { radius } = this.input;
		const inOrder = [...patterns].filter((pattern) => !this.#named.has(pattern));
		inOrder.sort((a, b) => radius[b]! - radius[a]! || a - b);
		let left = MOST_LABELLED;
		for (const pattern of inOrder.slice(0, MOST_TRIED)) {
			if (left > 0 && this.#placeBeside(pattern, inOrder.length <= MOST_LABELLED)) left--;
		}
	}

	/**
	 * Names regions as at rest, all where none are given; those for which there is no room there elsewhere within them, if they
	 * may move. Those that are given lie over discs rather than nowhere.
	 */
	placeRegions(opacity: number, mayMove: boolean, regions?: readonly number[]): void {
		for (const label of this.resting) {
			if (label.kind !== 'region' || this.#regions.has(label.subject)) continue;
			if (!(regions?.includes(label.subject) ?? true) || !(mayMove || this.isFree(label.box))) continue;
			const placed =
				placeRegion(this.input, label, this) ?? (regions && placeRegion(this.input, label, this.#room));
			if (!placed) continue;
			this.#regions.add(label.subject);
			this.placed.push({ ...placed, alpha: placed.alpha * opacity });
		}
	}

	/** Captions the isolates as at rest, or anew where that has no room. */
	placeCaption(opacity: number): void {
		const kept = this.resting.find(({ kind, box }) => kind === 'isolates' && this.#room.isFree(box));
		if (kept) this.#room.add(kept.box);
		const caption = kept ?? placeCaption(this.pen, this.input, this.#room);
		if (caption) this.placed.push({ ...caption, alpha: opacity });
	}

	#placeBeside(pattern: number, mayBeAslant: boolean): boolean {
		const disc = this.#discOf(pattern);
		if (!this.#isSeen(disc)) return false;
		// Before its name is measured: where not even a line has room, no text has.
		const { size } = LABEL.neighbour;
		const lines = boxesBeside(disc, disc.radius + GAP.neighbour, { width: 0, size });
		const most = mayBeAslant ? lines.length : SIDES;
		if (!lines.slice(0, most).some((line) => this.isFree(line, disc))) return false;
		const boxes = this.#boxesAround(pattern, disc, 'neighbour');
		const found = this.#clearest(boxes.slice(0, most), disc);
		if (found) this.#take(pattern, 'neighbour', found);
		return found !== undefined;
	}

	#take(pattern: number, kind: 'leading' | 'neighbour', { text, box }: Written): void {
		const { size } = LABEL[kind];
		const look = { kind, subject: pattern, lines: [text], align: 'left', size, alpha: 1, on: null } as const;
		this.#push({ ...look, x: box.left + PAD, y: box.bottom - size * DESCENT, side: 0, box });
	}

	#push(label: Label): void {
		this.#named.add(label.subject);
		this.#room.add(label.box);
		this.placed.push(label);
	}

	#discOf(pattern: number): Disc {
		return discOnScreen(this.input, pattern, this.#room.viewport.camera);
	}

	/** The first that is free, and of those rather one that leaves the names of regions where they are. */
	#clearest(places: readonly Written[], disc: Disc): Written | undefined {
		let first: Written | undefined;
		for (const place of places) {
			if (!this.isFree(place.box, disc)) continue;
			if (this.#lands.isFree(place.box)) return place;
			first ??= place;
		}
		return first;
	}

	/** What lies under a panel is not named beside it. */
	#isSeen({ x, y }: Disc): boolean {
		const { width, height } = this.#room.viewport.size;
		return x >= 0 && y >= 0 && x <= width && y <= height && this.#room.isUncovered(x, y);
	}

	/** Where a name may stand: on the side that it has at rest, on the others in their order, and then at the corners. */
	#boxesAround(pattern: number, disc: Disc, kind: 'leading' | 'neighbour'): Written[] {
		const text = shortened(textAt(this.input.titles, pattern), LONGEST);
		const { size } = LABEL[kind];
		const width = widthOf(this.pen, text, fontOf(kind, size, this.input.theme));
		const boxes = boxesBeside(disc, disc.radius + GAP[kind], { width, size });
		const start = this.#resting.get(pattern)?.side ?? 0;
		const inOrder = [...boxes.slice(start, SIDES), ...boxes.slice(0, start), ...boxes.slice(SIDES)];
		return inOrder.map((box) => ({ text, box }));
	}

	/** A name to the right and to the left of a disc, as much of it as there is room for in that row. */
	#cutBeside(pattern: number, disc: Disc): Written[] {
		const { size } = LABEL.leading;
		const font = fontOf('leading', size, this.input.theme);
		const gap = disc.radius + GAP.leading + PAD;
		const [beside] = boxesBeside(disc, gap, { width: 0, size });
		const row = this.#room.rowAround(disc.x, beside!);
		if (!row) return [];
		const title = textAt(this.input.titles, pattern);
		const most = [row.right - disc.x - gap - PAD, disc.x - gap - PAD - row.left];
		const cut = most.map((width, side) => {
			const text = shortenedTo(this.pen, title, font, width);
			const wide = widthOf(this.pen, text, font);
			return { text, box: boxesBeside(disc, gap - PAD, { width: wide, size })[side]! };
		});
		return cut
			.filter(({ text }) => text.length >= SHORTEST)
			.sort((one, other) => other.text.length - one.text.length);
	}
}

/** A text and where it may stand. */
interface Written {
	readonly text: string;
	readonly box: Box;
}

/** Between a disc and its name, beside a text, and below its baseline as a share of the font's size. CSS pixels. */
const GAP = { leading: 8, neighbour: 5 };
const PAD = 2;
const DESCENT = 0.3;

/** Places straight beside, above and below a point, before those at its corners. */
const SIDES = 4;

/** The boxes of a label to the right of a point, to its left, above and below, as for the resting labels; then above and below, beginning or ending there. */
function boxesBeside(
	{ x, y }: Point,
	gap: number,
	{ width, size }: { readonly width: number; readonly size: number },
): Box[] {
	const boxAt = (left: number, baseline: number) => ({
		left: left - PAD,
		right: left + width + PAD,
		top: baseline - size,
		bottom: baseline + size * DESCENT,
	});
	const [middle, above, below] = [y + size * 0.34, y - gap, y + gap + size * 0.8];
	return [
		...[boxAt(x + gap, middle), boxAt(x - gap - width, middle)],
		...[boxAt(x - width / 2, above), boxAt(x - width / 2, below)],
		...[above, below].flatMap((row) => [boxAt(x, row), boxAt(x - width, row)]),
	];
}
