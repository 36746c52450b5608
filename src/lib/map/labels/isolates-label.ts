import { sayCount } from '../../model/counted.ts';
import { PRESENCE } from '../../view/scene.ts';
import { ISOLATES, type Box } from '../../model/atlas.ts';
import { LABEL } from '../../look/labels.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';
import { fontOf, widthOf, type Label } from './label.ts';
import type { Room } from './room.ts';

/** Between the block and its caption's baseline, and between the caption and the rim of what is free; in CSS pixels. */
const GAP = 9;
const RIM = 8;

/** The caption over the block of isolates, or under it where there is no room above; a shorter one where it is too wide. */
export function placeCaption(pen: Pen, input: RenderInput, room: Room): Label | null {
	const block = isolatesOnScreen(input, room.viewport);
	if (!block) return null;
	const { size } = LABEL.isolates;
	for (const text of captionsOf(input)) {
		const width = widthOfCaption(pen, input, text);
		for (const y of [block.top - GAP, block.bottom + GAP + size * 0.8]) {
			const rows = { top: y - size, bottom: y + size * 0.34 };
			const x = leftIn(room, block, rows, width);
			if (x === null) continue;
			const box = { ...rows, left: x - 2, right: x + width + 2 };
			if (!room.isFree(box)) continue;
			room.add(box);
			const look = {
				kind: 'isolates',
				subject: 0,
				align: 'left',
				size,
				alpha: 1,
				on: null,
				side: 0,
			} as const;
			return { ...look, lines: [text], x, y, box };
		}
	}
	return null;
}

/** Measures the captions. */
export function measureCaption(pen: Pen, input: RenderInput): void {
	if (input.isolates) for (const text of captionsOf(input)) widthOfCaption(pen, input, text);
}

/** The longer one first. */
function captionsOf(input: Isolates): string[] {
	const counted = countIsolates(input);
	return [sayIsolates(input, counted), sayCounted(counted)];
}

function widthOfCaption(pen: Pen, { theme }: RenderInput, text: string): number {
	return widthOf(pen, text, fontOf('isolates', LABEL.isolates.size, theme));
}

export function isolatesOnScreen({ isolates }: RenderInput, { camera }: Viewport): Box | null {
	if (!isolates) return null;
	const { x, y, scale } = camera;
	return {
		left: isolates.left * scale + x,
		top: isolates.top * scale + y,
		right: isolates.right * scale + x,
		bottom: isolates.bottom * scale + y,
	};
}

/** Where a caption begins: with the block, but within what is free around the part of the block that is in view. Null where that part lies under something in these rows. */
function leftIn(room: Room, block: Box, rows: Pick<Box, 'top' | 'bottom'>, width: number): number | null {
	if (!room.isInView(block)) return block.left;
	const middle = (Math.max(0, block.left) + Math.min(room.viewport.size.width, block.right)) / 2;
	const row = room.rowAround(middle, rows);
	return row && Math.min(row.right - RIM - width, Math.max(row.left + RIM, block.left));
}

type Isolates = Pick<RenderInput, 'regionOf' | 'presence' | 'unstated'> & Edges;
type Edges = Pick<RenderInput, 'source' | 'target' | 'paddedFrom'>;

/** How many isolates there are, how many of them the filters let be seen, and why they stand apart. */
export function sayIsolates(input: Isolates, counted = countIsolates(input)): string {
	return `${sayCounted(counted)}: ${sayWhy(input, counted)}`;
}

/** Some may be joined to a few others that are joined to nobody else: then it says how many, since others are counted as without relations elsewhere. */
function sayWhy({ unstated }: Isolates, { count, shown, joined }: Counted): string {
	const [their, them] = count === 1 ? ['its', 'it'] : ['their', 'them'];
	if (unstated !== null) return `${their} ${unstated.toLowerCase()} is not stated`;
	if (joined === 0) return `nothing joins ${them} to the rest`;
	const alone = shown === joined ? '' : `${sayCount(shown - joined)} without relations, `;
	return `${alone}${sayCount(joined)} related only among themselves`;
}

function sayCounted({ count, shown }: Counted): string {
	if (count === 1) return 'One pattern apart';
	const all = `${sayCount(count)} patterns apart`;
	return shown === count ? all : `${sayCount(shown)} of ${all}`;
}

interface Counted {
	readonly count: number;
	/** By the filters. */
	readonly shown: number;
	/** Of those that are shown, so many are joined to others. */
	readonly joined: number;
}

function countIsolates({ regionOf, presence, ...edges }: Isolates): Counted {
	const isJoined = marksOfJoined(edges, regionOf.length);
	let [count, shown, joined] = [0, 0, 0];
	regionOf.forEach((region, pattern) => {
		if (region !== ISOLATES) return;
		count++;
		if (presence[pattern] !== PRESENCE.shown) return;
		shown++;
		joined += isJoined[pattern]!;
	});
	return { count, shown, joined };
}

const joinedBefore = new WeakMap<Edges['source'], Uint8Array>();

/** 1 for each pattern with an edge that is no padding and not guessed; found once, since captions are placed again and again. */
function marksOfJoined({ source, target, paddedFrom }: Edges, patterns: number): Uint8Array {
	const known = joinedBefore.get(source);
	if (known) return known;
	const marks = new Uint8Array(patterns);
	for (const ends of [source, target]) for (const pattern of ends.subarray(0, paddedFrom)) marks[pattern] = 1;
	joinedBefore.set(source, marks);
	return marks;
}
