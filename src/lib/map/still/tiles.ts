import type { Box } from '../../model/atlas.ts';
import type { Size } from '../camera/camera.ts';

/* A poster on several sheets of paper that are glued together. All lengths are millimetres. */

export const FORMATS = {
	A0: { width: 841, height: 1189 },
	A1: { width: 594, height: 841 },
	A2: { width: 420, height: 594 },
	A3: { width: 297, height: 420 },
	A4: { width: 210, height: 297 },
} as const satisfies Readonly<Record<string, Size>>;

export type Format = keyof typeof FORMATS;

/** What of a poster one sheet shows. */
export interface Tile {
	/** “B3”: the third of the second row. */
	readonly name: string;
	readonly row: number;
	readonly column: number;
	/** On the poster. All are as large: none is all but empty. */
	readonly box: Box;
}

export interface Tiling {
	/** As it lies when it is printed. */
	readonly sheet: Size;
	readonly columns: number;
	readonly rows: number;
	readonly tiles: readonly Tile[];
}

export interface TilingWish {
	/** What a printer leaves empty on every side of a sheet. */
	readonly margin: number;
	/** By how much a sheet repeats what its neighbour shows, so that they can be glued. */
	readonly overlap: number;
}

/** The sheets of a poster, upright or across, whichever are fewer. */
export function tilesOf(poster: Size, sheet: Size, wish: TilingWish): Tiling {
	const [upright, across] = [sheet, turned(sheet)].map((lying) => tilesOn(poster, lying, wish));
	return across!.tiles.length < upright!.tiles.length ? across! : upright!;
}

export function turned({ width, height }: Size): Size {
	return { width: height, height: width };
}

function tilesOn(poster: Size, sheet: Size, { margin, overlap }: TilingWish): Tiling {
	const columns = countAlong(poster.width, sheet.width - 2 * margin, overlap);
	const rows = countAlong(poster.height, sheet.height - 2 * margin, overlap);
	const width = (poster.width + (columns - 1) * overlap) / columns;
	const height = (poster.height + (rows - 1) * overlap) / rows;
	const tiles = Array.from({ length: rows * columns }, (_, at): Tile => {
		const [row, column] = [Math.floor(at / columns), at % columns];
		const [left, top] = [column * (width - overlap), row * (height - overlap)];
		const box = { left, top, right: left + width, bottom: top + height };
		return { name: `${String.fromCharCode(65 + row)}${column + 1}`, row, column, box };
	});
	return { sheet, columns, rows, tiles };
}

/** What two sheets share is shown once less than there are sheets. */
function countAlong(length: number, shown: number, overlap: number): number {
	return Math.max(1, Math.ceil((length - overlap) / (shown - overlap)));
}
