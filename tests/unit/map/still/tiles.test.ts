import { describe, expect, it } from 'vitest';
import { FORMATS, tilesOf, turned, type Format } from '../../../../src/lib/map/still/tiles.ts';

const POSTERS: readonly Format[] = ['A0', 'A1', 'A2', 'A3'];
const SHEETS: readonly Format[] = ['A4', 'A3'];
const cases = POSTERS.flatMap((poster) =>
	SHEETS.flatMap((sheet) =>
		[0, 5, 10, 15].flatMap((overlap) =>
			[false, true].map((isAcross) => ({ poster, sheet, overlap, isAcross })),
		),
	),
);
const MARGIN = 10;

describe('The sheets of a poster', () => {
	it.each(cases)(
		'cover $poster, across $isAcross, on $sheet with $overlap mm in common, all of them alike',
		({ poster: format, sheet, overlap, isAcross }) => {
			const poster = isAcross ? turned(FORMATS[format]) : FORMATS[format];
			const {
				tiles,
				rows,
				columns,
				sheet: lying,
			} = tilesOf(poster, FORMATS[sheet], { margin: MARGIN, overlap });
			expect(tiles).toHaveLength(rows * columns);
			const last = tiles.at(-1)!.box;
			expect([tiles[0]!.box.left, tiles[0]!.box.top]).toEqual([0, 0]);
			expect(last.right).toBeCloseTo(poster.width);
			expect(last.bottom).toBeCloseTo(poster.height);
			const [width, height] = [last.right - last.left, last.bottom - last.top];
			// They fit their sheets, and one sheet fewer would not do.
			const [most, highest] = [lying.width - 2 * MARGIN, lying.height - 2 * MARGIN];
			expect([width <= most + 1e-9, height <= highest + 1e-9]).toEqual([true, true]);
			const shownBy = (count: number, one: number) => count * (one - overlap) + overlap;
			expect(shownBy(columns - 1, most)).toBeLessThan(poster.width);
			expect(shownBy(rows - 1, highest)).toBeLessThan(poster.height);
			const right = tiles.filter(({ column }) => column > 0);
			const below = tiles.filter(({ row }) => row > 0);
			const before = ({ row, column }: (typeof tiles)[number]) => tiles[row * columns + column]!.box;
			const shared = [
				...right.map((tile) => before({ ...tile, column: tile.column - 1 }).right - tile.box.left),
				...below.map((tile) => before({ ...tile, row: tile.row - 1 }).bottom - tile.box.top),
			];
			expect(shared).toHaveLength((columns - 1) * rows + (rows - 1) * columns);
			for (const one of shared) expect(one).toBeCloseTo(overlap);
		},
	);

	it('lie so that they are as few as can be', () => {
		const wish = { margin: MARGIN, overlap: 10 };
		const { sheet, tiles } = tilesOf({ width: 267, height: 360 }, FORMATS.A4, wish);
		expect(sheet).toEqual({ width: 297, height: 210 });
		expect(tiles.map(({ name }) => name)).toEqual(['A1', 'B1']);
		expect(tiles[1]!.box).toEqual({ left: 0, top: 175, right: 267, bottom: 360 });
	});

	it('are one where the poster fits', () => {
		const { tiles } = tilesOf({ width: 190, height: 277 }, FORMATS.A4, { margin: MARGIN, overlap: 15 });
		expect(tiles).toHaveLength(1);
	});
});
