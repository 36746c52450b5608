import type { Box } from '../../model/atlas.ts';
import { fontFrom, LABEL, LINE_HEIGHT, REGION_LABEL, type TextLook } from '../../look/labels.ts';
import type { Pen } from '../render/pen.ts';
import { lightnessOf, type Theme } from '../surface/theme.ts';

/** A label that was placed on screen. Coordinates in CSS pixels of the host. */
export interface Label {
	/** Of a region, over the block of isolates, or of a pattern: at rest, or where it stands out. */
	readonly kind: 'region' | 'isolates' | 'hub' | 'pattern' | 'leading' | 'neighbour';
	/** Position of the region or pattern; 0 for the isolates. */
	readonly subject: number;
	readonly lines: readonly string[];
	readonly align: 'left' | 'center';
	/** Left end or middle of the text, after `align`; the baseline of the first line. */
	readonly x: number;
	readonly y: number;
	/** Of the font. */
	readonly size: number;
	readonly alpha: number;
	/** The colour of the disc it is written on, or null where it is written beside it with a halo. */
	readonly on: string | null;
	/** Which side of its disc it took; 0 for what names no pattern. */
	readonly side: number;
	readonly box: Box;
}

export function fontOf(kind: Label['kind'], size: number, theme: Theme): string {
	const look: Pick<TextLook, 'weight' | 'isItalic'> = kind === 'region' ? REGION_LABEL : LABEL[kind];
	return fontFrom({ ...look, size }, theme.sans);
}

const widths = new Map<string, number>();
const MOST_WIDTHS = 20_000;

export function widthOf(pen: Pen, text: string, font: string): number {
	const key = `${font}\n${text}`;
	let width = widths.get(key);
	if (width === undefined) {
		pen.font = font;
		pen.letterSpacing = '0px';
		width = pen.measureText(text).width;
		if (widths.size > MOST_WIDTHS) widths.clear();
		widths.set(key, width);
	}
	return width;
}

/** Forgets what was measured; for when a font has come in that was not there before. */
export function forgetWidths(): void {
	widths.clear();
}

/** At most so many letters, the last of them an ellipsis where some are left out. */
export function shortened(text: string, longest: number): string {
	return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** As much of a text as is no wider than so many CSS pixels, an ellipsis at its end where some is left out. */
export function shortenedTo(pen: Pen, text: string, font: string, most: number): string {
	if (widthOf(pen, text, font) <= most) return text;
	let [from, to] = [0, text.length];
	while (to - from > 1) {
		const middle = (from + to) >> 1;
		if (widthOf(pen, shortened(text, middle), font) <= most) from = middle;
		else to = middle;
	}
	return shortened(text, Math.max(1, from));
}

/** Breaks a text between words into so many lines that are as even as can be; fewer where it has fewer words. */
export function brokenInto(text: string, count: number): string[] {
	const words = text.split(/\s+/);
	if (count <= 1 || words.length < 2) return [words.join(' ')];
	let best: string[] = [];
	for (let at = 1; at < words.length; at++) {
		const first = words.slice(0, at).join(' ');
		// From here on the first line only grows.
		if (best.length && first.length >= longest(best)) break;
		const lines = [first, ...brokenInto(words.slice(at).join(' '), count - 1)];
		if (best.length === 0 || longest(lines) < longest(best)) best = lines;
	}
	return best;
}

/** The name of a region stands in one line up to so many letters, else in at least one for so many; and there are no more of either than this. */
const NAME = { short: 16, line: 18, lines: 4, longest: 64 };

/** The lines in which the name of a region may be written, the fewest first. */
export function waysToBreakName(name: string): string[][] {
	const text = shortened(name, NAME.longest);
	if (text.length <= NAME.short) return [[text]];
	const fewest = Math.max(2, Math.ceil(text.length / NAME.line));
	const ways = Array.from({ length: NAME.lines - fewest + 1 }, (_, at) => brokenInto(text, fewest + at));
	return ways.filter((lines, at) => at === 0 || lines.length === fewest + at);
}

function longest(lines: readonly string[]): number {
	return Math.max(...lines.map((line) => line.length));
}

export function namesPattern({ kind }: Label): boolean {
	return kind !== 'region' && kind !== 'isolates';
}

/** What can be read on a coloured disc. */
export function inkOn(colour: string): string {
	return lightnessOf(colour) > 0.5 ? '#14161a' : '#ffffff';
}

/** Writes labels, those beside discs with a halo of paper. */
export function* paintLabels(pen: Pen, labels: readonly Label[], theme: Theme): Generator<void> {
	pen.lineJoin = 'round';
	pen.textBaseline = 'alphabetic';
	for (const [at, label] of labels.entries()) {
		paintLabel(pen, label, theme);
		if (at % 40 === 39) yield;
	}
	pen.globalAlpha = 1;
}

/** On a poster names are larger than on any screen, and their halos with them. */
function haloOfRegion(size: number): number {
	return REGION_LABEL.halo * Math.max(1, size / REGION_LABEL.size.most);
}

/** Writes one label; leaves the pen's alpha at the label's. */
export function paintLabel(pen: Pen, label: Label, theme: Theme): void {
	const isRegion = label.kind === 'region';
	pen.font = fontOf(label.kind, label.size, theme);
	pen.textAlign = label.align;
	pen.letterSpacing = isRegion ? `${label.size * REGION_LABEL.spacing}px` : '0px';
	pen.strokeStyle = label.kind === 'isolates' ? theme.background : theme.paper;
	pen.lineWidth = isRegion ? haloOfRegion(label.size) : LABEL[label.kind].halo;
	pen.fillStyle = label.on ? inkOn(label.on) : namesPattern(label) ? theme.ink : theme.inkQuiet;
	label.lines.forEach((line, at) => {
		const text = isRegion ? line.toUpperCase() : line;
		const y = label.y + at * label.size * LINE_HEIGHT;
		pen.globalAlpha = label.alpha * (isRegion ? REGION_LABEL.haloOpacity : 1);
		if (!label.on) pen.strokeText(text, label.x, y);
		pen.globalAlpha = label.alpha;
		pen.fillText(text, label.x, y);
	});
}
