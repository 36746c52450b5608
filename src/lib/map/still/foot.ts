import { findRing } from '../../look/discs.ts';
import { EDGE } from '../../look/edges.ts';
import { fontFrom } from '../../look/labels.ts';
import type { RelationType } from '../../model/relation.ts';
import type { Swatch } from '../../model/swatch.ts';
import { arrowAt, strokeCurve, type Curve } from '../render/curves.ts';
import { edgeColour, relationColour, ringColour, swatchColour } from '../render/palette.ts';
import { fillDisc, traceCircle, type Pen } from '../render/pen.ts';
import { traceStar } from '../render/stars.ts';
import type { Theme } from '../surface/theme.ts';

/** What stands below a map that is taken away: what it is, what its signs mean, and where it came from. */
export interface Foot {
	readonly title: string;
	/** What is said of it, a line each; a link stands last, below the legend. */
	readonly lines: readonly string[];
	/** The signs by what they tell, a row each. */
	readonly legend: readonly LegendLine[];
}

export interface LegendLine {
	readonly name: string;
	readonly entries: readonly LegendEntry[];
}

export interface LegendEntry {
	readonly sign:
		| { readonly kind: 'disc'; readonly swatch: Swatch }
		| { readonly kind: 'ring'; readonly level: number }
		| { readonly kind: 'star' }
		| { readonly kind: 'edge'; readonly type: RelationType }
		| { readonly kind: 'apart'; readonly type: null };
	readonly label: string;
}

/** A foot that knows where everything in it stands. */
export interface LaidOutFoot {
	/** CSS pixels. */
	readonly height: number;
	readonly paint: (pen: Pen, top: number) => void;
}

/** In CSS pixels. */
const PADDING = { side: 20, top: 15, bottom: 15 };
const LEADING = 19;
const GAP = 18;
const SIGN = { disc: 16, edge: 44 };
const FONTS = {
	title: { size: 16, weight: 600 },
	text: { size: 13, weight: 400 },
	name: { size: 13, weight: 600 },
	link: { size: 11.5, weight: 400 },
} as const;

type Style = keyof typeof FONTS;
type Item = (pen: Pen, top: number) => void;

/** Places all of a foot within a width, in as many lines as it takes. */
export function layOutFoot(pen: Pen, foot: Foot, width: number, theme: Theme): LaidOutFoot {
	const items: Item[] = [];
	const inner = width - 2 * PADDING.side;
	let y: number = PADDING.top;
	const write = (text: string, style: Style, colour: string) => {
		for (const line of brokenTo(pen, text, style, inner, theme)) {
			const baseline = (y += LEADING);
			items.push((on, top) => writeAt(on, line, PADDING.side, top + baseline - 5, style, colour, theme));
		}
	};
	write(foot.title, 'title', theme.ink);
	const isLink = (line: string) => /^https?:\/\/|^\?/.test(line);
	for (const line of foot.lines) if (!isLink(line)) write(line, 'text', theme.ink);
	for (const line of foot.legend) {
		const placed = placeLegend(pen, line, inner, theme);
		const from = (y += 3);
		items.push((on, top) => placed.paint(on, top + from));
		y += placed.height;
	}
	y += 3;
	for (const line of foot.lines) if (isLink(line)) write(line, 'link', theme.inkQuiet);
	const height = Math.ceil(y + PADDING.bottom);
	return { height, paint: (on, top) => paintFoot(on, items, { width, height, top }, theme) };
}

function paintFoot(
	pen: Pen,
	items: readonly Item[],
	{ width, height, top }: { readonly width: number; readonly height: number; readonly top: number },
	theme: Theme,
): void {
	pen.globalAlpha = 1;
	pen.fillStyle = theme.paper;
	pen.fillRect(0, top, width, height);
	pen.fillStyle = theme.line;
	pen.fillRect(0, top, width, 1);
	for (const item of items) item(pen, top);
}

function writeAt(
	pen: Pen,
	text: string,
	x: number,
	y: number,
	style: Style,
	colour: string,
	theme: Theme,
): void {
	pen.font = fontFrom(FONTS[style], theme.sans);
	pen.textAlign = 'left';
	pen.textBaseline = 'alphabetic';
	pen.letterSpacing = '0px';
	pen.fillStyle = colour;
	pen.fillText(text, x, y);
}

function widthIn(pen: Pen, text: string, style: Style, theme: Theme): number {
	pen.font = fontFrom(FONTS[style], theme.sans);
	pen.letterSpacing = '0px';
	return pen.measureText(text).width;
}

/** A text in lines that fit, broken between words, and within one that is longer than a line, such as a link. */
function brokenTo(pen: Pen, text: string, style: Style, width: number, theme: Theme): string[] {
	const fits = (line: string) => widthIn(pen, line, style, theme) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		line = word;
		while (!fits(line)) {
			const cut = lettersThatFit(line, fits);
			lines.push(line.slice(0, cut));
			line = line.slice(cut);
		}
	}
	return [...lines, line];
}

function lettersThatFit(word: string, fits: (line: string) => boolean): number {
	let [from, to] = [1, word.length];
	while (to - from > 1) {
		const middle = (from + to) >> 1;
		if (fits(word.slice(0, middle))) from = middle;
		else to = middle;
	}
	return from;
}

/** Signs with their words, one beside the other, in a new line where one is full. */
function placeLegend(pen: Pen, { name, entries }: LegendLine, width: number, theme: Theme) {
	const items: Item[] = [];
	const said = `${name}:`;
	const begin = PADDING.side + widthIn(pen, said, 'name', theme) + 10;
	items.push((on, top) => writeAt(on, said, PADDING.side, top + LEADING - 5, 'name', theme.ink, theme));
	let [x, line] = [begin, 0];
	for (const { sign, label } of entries) {
		const room = sign.kind === 'edge' || sign.kind === 'apart' ? SIGN.edge : SIGN.disc;
		const needs = room + widthIn(pen, label, 'text', theme);
		if (x > begin && x + needs > PADDING.side + width) [x, line] = [begin, line + 1];
		const [left, baseline] = [x, (line + 1) * LEADING - 5];
		items.push((on, top) => {
			paintSign(on, sign, left, top + baseline - 4.5, theme);
			writeAt(on, label, left + room, top + baseline, 'text', theme.ink, theme);
		});
		x += needs + GAP;
	}
	return {
		height: (line + 1) * LEADING,
		paint: (on: Pen, top: number) => items.forEach((item) => item(on, top)),
	};
}

function paintSign(pen: Pen, sign: LegendEntry['sign'], x: number, y: number, theme: Theme): void {
	if (sign.kind === 'disc') {
		pen.fillStyle = swatchColour(sign.swatch, theme);
		fillDisc(pen, x + 5.5, y, 5.5);
	} else if (sign.kind === 'star') {
		pen.fillStyle = theme.ink;
		traceStar(pen, x + 5.5, y);
		pen.fill();
	} else if (sign.kind === 'ring') paintRing(pen, sign.level, x + 5.5, y, theme);
	else paintEdge(pen, sign.type, x, y, theme);
}

const RINGED = 3.6;

function paintRing(pen: Pen, level: number, x: number, y: number, theme: Theme): void {
	pen.fillStyle = theme.lineStrong;
	fillDisc(pen, x, y, RINGED);
	const ring = findRing(level);
	if (!ring) return;
	pen.strokeStyle = ringColour(undefined, theme);
	pen.lineWidth = ring.width;
	pen.beginPath();
	traceCircle(pen, x, y, RINGED + ring.gap);
	pen.stroke();
}

function paintEdge(pen: Pen, type: RelationType | null, x: number, y: number, theme: Theme): void {
	const to = x + SIGN.edge - 8;
	const line: Curve = { fromX: x, fromY: y, toX: to, toY: y, bendX: (x + to) / 2, bendY: y };
	const colour = type ? relationColour(type, theme) : edgeColour(undefined, false, theme);
	const look = {
		stroke: type?.stroke ?? 'dotted',
		colour,
		width: EDGE.emphasised,
		under: theme.paper,
	} as const;
	strokeCurve(pen, [line], look);
	if (type && type.arrowhead !== 'none') arrowAt(pen, line, type.arrowhead, { colour, under: theme.paper });
}
