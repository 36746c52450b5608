import { LABEL, LINE_HEIGHT } from '../look/labels.ts';
import { brokenInto } from '../map/labels/label.ts';
import { widthOf } from '../view/page/text-width.ts';
import type { Scene } from '../view/scene.ts';
import type { Block } from './blocks.ts';

/*
 * How much room patterns take with their names, in units: a disc with the name to its right, and blocks of such rows. Names are
 * measured without a browser, so that the same patterns are laid out the same everywhere.
 */

/** Names keep their size on screen: boxes have room for them from this scale on. */
export const READABLE = 0.85;

/** Radii of discs: all can be told apart, and none is higher than its row. */
const DISC = { least: 4.5, most: 10, leading: 14 };
/** Longest line of a name before it is broken in two, and of any line before it is cut, where it stands by itself and in a row. */
const LONG = { broken: 132, line: 190, row: 206 };
/** Between a disc and its name, and after a name. */
const GAP = { beside: 8, after: 8 };

/** A pattern by itself. */
export interface SingleBox {
	readonly pattern: number;
	readonly radius: number;
	readonly width: number;
	readonly height: number;
}

export function singleBox({ atlas, radius }: Scene, pattern: number, isCentre: boolean): SingleBox {
	const most = isCentre ? DISC.leading : DISC.most;
	const disc = Math.min(most, Math.max(isCentre ? DISC.most : DISC.least, radius[pattern]!));
	const size = isCentre ? 16 : LABEL.hub.size;
	const title = atlas.titles[pattern]!;
	const lines = brokenInto(title, widthOf(title) * size > LONG.broken ? 2 : 1);
	const name = Math.min(LONG.line, Math.max(...lines.map((line) => widthOf(line) * size)));
	return {
		...{ pattern, radius: disc },
		width: Math.ceil(2 * disc + (GAP.beside + name + GAP.after) / READABLE),
		height: Math.ceil(Math.max(2 * disc, (lines.length * size * LINE_HEIGHT) / READABLE) + 6),
	};
}

/** From row to row of a block, and what is free left of its discs for the line that joins them, and above its first row. */
const ROW = { pitch: 23, gutter: 18, above: 12 };
/** More rows than this stand in several columns, about as wide as they are high. */
const COLUMN = { rows: 12, share: 2.2 };

/** A row of a block, from the block's left upper corner. */
export interface Row {
	readonly pattern: number;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** Of the line that its column hangs on. */
	readonly trunk: number;
	/** From its disc to the end of its column. */
	readonly room: number;
}

export interface BlockBox {
	readonly rows: readonly Row[];
	readonly width: number;
	readonly height: number;
	/** Where what is not drawn of it is said: below the last row; null where all is drawn. */
	readonly foldAt: { readonly x: number; readonly y: number } | null;
}

/** Rows read down, column by column. */
export function blockBox({ atlas, radius }: Scene, { rows, rest }: Block): BlockBox {
	const slots = rows.length + (rest.length > 0 ? 1 : 0);
	const perColumn =
		slots <= COLUMN.rows ? slots : Math.max(COLUMN.rows, Math.ceil(Math.sqrt(slots * COLUMN.share)));
	const columns = Math.ceil(slots / perColumn);
	const nameOf = (pattern: number) => widthOf(atlas.titles[pattern]!) * LABEL.pattern.size;
	const name = Math.min(LONG.row, Math.max(...rows.map(nameOf), FOLD_WIDTH));
	const column = ROW.gutter + 2 * DISC.most + (GAP.beside + name + GAP.after) / READABLE;
	const placeOf = (slot: number) => {
		const left = Math.floor(slot / perColumn) * column;
		const y = ROW.above + ((slot % perColumn) + 0.5) * ROW.pitch;
		return { left, x: left + ROW.gutter + DISC.most, y };
	};
	return {
		rows: rows.map((pattern, slot) => {
			const { left, x, y } = placeOf(slot);
			const disc = Math.min(DISC.most - 2, Math.max(DISC.least, radius[pattern]!));
			return { pattern, x, y, radius: disc, trunk: left + TRUNK, room: column - (x - left) };
		}),
		width: Math.ceil(columns * column),
		height: Math.ceil(ROW.above + perColumn * ROW.pitch),
		foldAt: rest.length > 0 ? foldPlace(placeOf(rows.length)) : null,
	};
}

/** Of the line that a column hangs on, from the column's left side. */
export const TRUNK = 6;
/** “and 41 more”, with its frame. */
const FOLD_WIDTH = 100;

function foldPlace({ x, y }: { readonly x: number; readonly y: number }) {
	return { x: x - DISC.most + FOLD_WIDTH / 2, y };
}
