import type { Size } from '../../../map/camera/camera.ts';
import { FORMATS, tilesOf, type Format, type Tile, type Tiling } from '../../../map/still/tiles.ts';
import { printAlone } from './print-picture.ts';

/** A poster as it is asked for. */
export interface PosterWish {
	readonly format: Format;
	/** What it is printed on; `whole` is one sheet of its own size. */
	readonly sheet: 'A4' | 'A3' | 'whole';
	/** Millimetres that sheets which lie side by side both show. */
	readonly overlap: number;
}

/** Millimetres that printers leave empty. */
const MARGIN = 10;
/** From where to where marks reach, from the picture: not into what printers leave empty. */
const MARK = { from: 1, to: 5 };

/** Null where it is one sheet of its own size. */
export function tilingOf(poster: Size, { sheet, overlap }: PosterWish): Tiling | null {
	return sheet === 'whole' ? null : tilesOf(poster, FORMATS[sheet], { margin: MARGIN, overlap });
}

interface Poster {
	/** Millimetres. */
	readonly poster: Size;
	readonly tiling: Tiling | null;
	/** What it is. */
	readonly title: string;
}

/** Prints a poster as vectors: whole, or a key and then sheet by sheet; resolves when it was printed, or put aside. */
export async function printPoster(svg: Blob, { poster, tiling, title }: Poster): Promise<void> {
	const url = URL.createObjectURL(svg);
	const pages = tiling
		? [
				keyPage(url, poster, tiling, title),
				...tiling.tiles.map((tile) => tilePage(url, poster, tiling, tile)),
			]
		: [pageOf(poster, [picture(url, poster, { left: 0, top: 0 })])];
	const { width, height } = tiling?.sheet ?? poster;
	const rule = document.createElement('style');
	rule.textContent = `@page poster { size: ${width}mm ${height}mm; margin: 0; @bottom-center { content: none } } @media print { .print-alone { page: poster } }`;
	await Promise.all(
		pages.flatMap((page) => [...page.querySelectorAll('img')]).map((image) => image.decode()),
	);
	await printAlone([rule, ...pages]);
	URL.revokeObjectURL(url);
}

/** A sheet. All lengths are millimetres. */
function pageOf({ width, height }: Size, parts: readonly Element[]): HTMLElement {
	const page = document.createElement('div');
	page.style.cssText = `position:relative;overflow:hidden;break-after:page;break-inside:avoid;width:${width}mm;height:${height - 0.1}mm`;
	page.append(...parts);
	return page;
}

/** The whole poster, from `left` and `top` of what it is put into. */
function picture(url: string, { width, height }: Size, { left, top }: { left: number; top: number }) {
	const image = document.createElement('img');
	image.src = url;
	image.alt = '';
	image.style.cssText = `position:absolute;left:${left}mm;top:${top}mm;width:${width}mm;height:${height}mm;max-width:none`;
	return image;
}

/** A part of it alone. */
function tilePage(url: string, poster: Size, tiling: Tiling, tile: Tile): HTMLElement {
	const { left, top, right, bottom } = tile.box;
	const window = document.createElement('div');
	window.style.cssText = `position:absolute;left:${MARGIN}mm;top:${MARGIN}mm;width:${right - left}mm;height:${bottom - top}mm;overflow:hidden`;
	window.append(picture(url, poster, { left: -left, top: -top }));
	return pageOf(tiling.sheet, [window, marksOf(tiling, tile)]);
}

/** Where to cut, where the neighbour reaches to, and which sheet it is. */
function marksOf({ sheet, columns, rows, tiles }: Tiling, { name, row, column, box }: Tile): SVGElement {
	const end = { x: MARGIN + box.right - box.left, y: MARGIN + box.bottom - box.top };
	const [beside, below] = [tiles[1], tiles[columns]];
	const xs = [MARGIN, column === columns - 1 ? end.x : MARGIN + beside!.box.left];
	const ys = [MARGIN, row === rows - 1 ? end.y : MARGIN + below!.box.top];
	const upright = xs.flatMap((x) => [
		line(x, MARGIN - MARK.to, x, MARGIN - MARK.from),
		line(x, end.y + MARK.from, x, end.y + MARK.to),
	]);
	const level = ys.flatMap((y) => [
		line(MARGIN - MARK.to, y, MARGIN - MARK.from, y),
		line(end.x + MARK.from, y, end.x + MARK.to, y),
	]);
	const said = `${name} · ${row * columns + column + 1} of ${tiles.length}`;
	return drawing(sheet, [...upright, ...level, text(said, MARGIN + 4, end.y + MARK.to - 1)]);
}

/** The poster in small, with the names of its sheets. */
function keyPage(
	url: string,
	poster: Size,
	{ sheet, tiles, columns, rows }: Tiling,
	title: string,
): HTMLElement {
	const lines = [
		title,
		`${poster.width} × ${poster.height} mm, on ${tiles.length} sheets: ${columns} across, ${rows} down.`,
		'Print at 100 %, on one side of the paper.',
		'Where a sheet has a neighbour to its left or above, cut off that margin along the marks,',
		'lay the sheet over its neighbour up to the marks there, and glue it on.',
	];
	const head = MARGIN + 8 + 6 * lines.length;
	const room = { width: sheet.width - 2 * MARGIN, height: sheet.height - head - MARGIN };
	const scale = Math.min(room.width / poster.width, room.height / poster.height);
	const small = { width: poster.width * scale, height: poster.height * scale };
	const at = (length: number) => length * scale;
	const grid = tiles.flatMap(({ name, box }) => [
		rect(MARGIN + at(box.left), head + at(box.top), at(box.right - box.left), at(box.bottom - box.top)),
		nameOfSheet(name, MARGIN + at((box.left + box.right) / 2), head + at((box.top + box.bottom) / 2)),
	]);
	const words = lines.map((words, at) => text(words, MARGIN, MARGIN + 5 + 6 * at, at === 0 ? 6 : 3.6));
	return pageOf(sheet, [
		picture(url, small, { left: MARGIN, top: head }),
		drawing(sheet, [...grid, ...words]),
	]);
}

/** Read on whatever part of the picture it stands. */
function nameOfSheet(name: string, x: number, y: number): SVGElement {
	const written = text(name, x, y + 2, 6);
	const look = { 'text-anchor': 'middle', 'font-weight': 600, stroke: 'white', 'stroke-width': 1.6 };
	for (const [attribute, value] of Object.entries({ ...look, 'paint-order': 'stroke' }))
		written.setAttribute(attribute, String(value));
	return written;
}

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
	return made;
}

function drawing({ width, height }: Size, parts: readonly SVGElement[]): SVGElement {
	const svg = element('svg', { viewBox: `0 0 ${width} ${height}` });
	svg.style.cssText = `position:absolute;inset:0;width:${width}mm;height:${height}mm`;
	svg.append(...parts);
	return svg;
}

function line(x1: number, y1: number, x2: number, y2: number): SVGElement {
	return element('line', { x1, y1, x2, y2, stroke: 'black', 'stroke-width': 0.2 });
}

function rect(x: number, y: number, width: number, height: number): SVGElement {
	return element('rect', { x, y, width, height, fill: 'none', stroke: 'black', 'stroke-width': 0.25 });
}

function text(words: string, x: number, y: number, size = 3): SVGElement {
	const written = element('text', { x, y, 'font-size': size, fill: 'black' });
	written.textContent = words;
	return written;
}
