import { inertXml } from '../../model/xml-text.ts';
import type { Pen } from '../render/pen.ts';

/** A pen that writes SVG: what is drawn with it is the picture of a canvas, in which texts are texts. One unit is one CSS pixel. */
export interface SvgPen {
	/** To be drawn with as with a canvas. */
	readonly pen: Pen;
	/** All that was drawn, as elements, and the pen is empty again. */
	take(): string;
}

/** `measure` knows how wide texts are: a pen of a canvas with the same fonts. */
export function createSvgPen(measure: Pick<Pen, 'font' | 'measureText'>): SvgPen {
	const drawing = new SvgDrawing(measure);
	return { pen: drawing as unknown as Pen, take: () => drawing.take() };
}

interface Place {
	readonly x: number;
	readonly y: number;
	/** Radians. */
	readonly turn: number;
}

const ORIGIN: Place = { x: 0, y: 0, turn: 0 };

/** A text whose outline was drawn and whose letters are still to come. */
interface Halo {
	readonly key: string;
	readonly attributes: string;
}

/** What painters use of a canvas. */
class SvgDrawing {
	readonly #measure: Pick<Pen, 'font' | 'measureText'>;
	readonly canvas = { width: 0, height: 0 };
	fillStyle = '#000000';
	strokeStyle = '#000000';
	lineWidth = 1;
	lineCap = 'butt';
	lineJoin = 'miter';
	globalAlpha = 1;
	font = '10px sans-serif';
	letterSpacing = '0px';
	textAlign = 'start';
	textBaseline = 'alphabetic';
	#dash: readonly number[] = [];
	#path: string[] = [];
	/** The circle that is all of the path, or null. */
	#circle: string | null = null;
	#place = ORIGIN;
	#places: Place[] = [];
	#halo: Halo | null = null;
	#parts: string[] = [];
	/** Attributes that the elements of the open group share. */
	#shared: string | null = null;

	constructor(measure: Pick<Pen, 'font' | 'measureText'>) {
		this.#measure = measure;
	}

	take(): string {
		this.#group(null);
		const drawn = this.#parts.join('');
		this.#parts = [];
		return drawn;
	}

	setTransform(): void {}
	clearRect(): void {}

	save(): void {
		this.#places.push(this.#place);
	}
	restore(): void {
		this.#place = this.#places.pop() ?? ORIGIN;
	}
	translate(x: number, y: number): void {
		this.#place = { ...this.#place, x: this.#place.x + x, y: this.#place.y + y };
	}
	rotate(turn: number): void {
		this.#place = { ...this.#place, turn: this.#place.turn + turn };
	}

	setLineDash(dash: readonly number[]): void {
		this.#dash = dash;
	}

	beginPath(): void {
		this.#path = [];
		this.#circle = null;
	}
	closePath(): void {
		this.#add('Z');
	}
	moveTo(x: number, y: number): void {
		this.#add(`M${at(x, y)}`);
	}
	lineTo(x: number, y: number): void {
		this.#add(`L${at(x, y)}`);
	}
	quadraticCurveTo(bendX: number, bendY: number, x: number, y: number): void {
		this.#add(`Q${at(bendX, bendY)} ${at(x, y)}`);
	}

	/** Whole circles, and halves of one. */
	arc(x: number, y: number, radius: number, from: number, to: number): void {
		const end = (angle: number) => at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
		const r = short(radius);
		const isWhole = to - from >= 2 * Math.PI - 1e-6;
		const isAlone = this.#path.length === 0;
		const start = `${isAlone ? 'M' : 'L'}${end(from)}`;
		const halfway = isWhole ? `A${r} ${r} 0 0 1 ${end(from + Math.PI)}` : '';
		this.#add(`${start}${halfway}A${r} ${r} 0 0 1 ${end(to)}`);
		if (isWhole && isAlone) this.#circle = `<circle cx="${short(x)}" cy="${short(y)}" r="${r}"/>`;
	}

	#add(piece: string): void {
		this.#circle = null;
		this.#path.push(piece);
	}

	fill(): void {
		this.#draw(this.#inked('fill', this.fillStyle));
	}

	stroke(): void {
		this.#draw(`fill="none" ${this.#stroked()}`);
	}

	fillRect(x: number, y: number, width: number, height: number): void {
		this.#group(this.#inked('fill', this.fillStyle));
		const size = `width="${short(width)}" height="${short(height)}"`;
		this.#parts.push(`<rect x="${short(x)}" y="${short(y)}" ${size}/>`);
	}

	measureText(text: string): TextMetrics {
		this.#measure.font = this.font;
		return this.#measure.measureText(text);
	}

	/** It is drawn with the letters, which lie over it. */
	strokeText(text: string, x: number, y: number): void {
		this.#halo = { key: this.#keyOf(text, x, y), attributes: ` paint-order="stroke" ${this.#stroked()}` };
	}

	fillText(text: string, x: number, y: number): void {
		const halo = this.#halo?.key === this.#keyOf(text, x, y) ? this.#halo.attributes : '';
		this.#halo = null;
		this.#group(`${this.#written()} ${this.#inked('fill', this.fillStyle)}${halo}`);
		this.#parts.push(`<text ${this.#placed(x, y)}>${inertXml(text)}</text>`);
	}

	#keyOf(text: string, x: number, y: number): string {
		return [text, x, y, this.font].join('\n');
	}

	#placed(x: number, y: number): string {
		const { x: left, y: top, turn } = this.#place;
		if (turn === 0) return `x="${short(x + left)}" y="${short(y + top)}"`;
		const degrees = short((turn * 180) / Math.PI);
		return `x="${short(x)}" y="${short(y)}" transform="translate(${at(left, top)})rotate(${degrees})"`;
	}

	#written(): string {
		const [, isItalic, weight, size] = /^(italic )?(\d+) ([\d.]+)px/.exec(this.font) ?? [];
		const spacing = Number.parseFloat(this.letterSpacing);
		return [
			`font-size="${short(Number(size ?? 12))}"`,
			...(weight && weight !== '400' ? [`font-weight="${weight}"`] : []),
			...(isItalic ? ['font-style="italic"'] : []),
			...(spacing ? [`letter-spacing="${short(spacing)}"`] : []),
			...(this.textAlign === 'center' ? ['text-anchor="middle"'] : []),
			...(this.textBaseline === 'middle' ? ['dominant-baseline="central"'] : []),
		].join(' ');
	}

	#inked(part: 'fill' | 'stroke', colour: string): string {
		const alpha = this.globalAlpha === 1 ? '' : ` ${part}-opacity="${short(this.globalAlpha)}"`;
		return `${part}="${inertXml(colour)}"${alpha}`;
	}

	#stroked(): string {
		return [
			this.#inked('stroke', this.strokeStyle),
			`stroke-width="${short(this.lineWidth)}"`,
			...(this.#dash.length ? [`stroke-dasharray="${this.#dash.map(short).join(' ')}"`] : []),
			...(this.lineCap === 'butt' ? [] : [`stroke-linecap="${this.lineCap}"`]),
			...(this.lineJoin === 'miter' ? [] : [`stroke-linejoin="${this.lineJoin}"`]),
		].join(' ');
	}

	#draw(attributes: string): void {
		if (this.#path.length === 0) return;
		this.#group(attributes);
		this.#parts.push(this.#circle ?? `<path d="${this.#path.join('')}"/>`);
	}

	/** Elements of one look that follow one another share what says it. */
	#group(attributes: string | null): void {
		if (attributes === this.#shared) return;
		if (this.#shared !== null) this.#parts.push('</g>\n');
		if (attributes !== null) this.#parts.push(`<g ${attributes}>`);
		this.#shared = attributes;
	}
}

function at(x: number, y: number): string {
	return `${short(x)} ${short(y)}`;
}

/** To the hundredth of a pixel. */
function short(value: number): string {
	return String(Math.round(value * 100) / 100);
}
