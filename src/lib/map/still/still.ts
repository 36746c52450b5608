import { inertXml } from '../../model/xml-text.ts';
import type { Camera, Size } from '../camera/camera.ts';
import { isNothing, paintHighlight } from '../highlight/highlight.ts';
import type { LookedAt } from '../highlight/looked-at.ts';
import { restingOpacity } from '../highlight/resting-opacity.ts';
import { Painter } from '../render/painter.ts';
import type { Pen } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Labelling, Viewport } from '../render/viewport.ts';
import type { Theme } from '../surface/theme.ts';
import { layOutFoot, type Foot } from './foot.ts';
import type { PictureImages } from '../picture.ts';
import { createSvgPen } from './svg-pen.ts';

/** A map to be taken away, as it is looked at, with what is said of it below. */
export interface Still {
	readonly input: RenderInput;
	readonly camera: Camera;
	/** Of the map without its foot, in CSS pixels. */
	readonly size: Size;
	readonly lookedAt: LookedAt;
	/** Null where nothing is said below it. */
	readonly foot: Foot | null;
	/** How much larger the foot is than on a screen; as large where it is left out. */
	readonly footScale?: number;
	/** As in `Viewport`. */
	readonly labelling?: Labelling;
}

/** Where a picture is painted. */
interface Sheet {
	/** Layers that come one over the other, each seen with an opacity. */
	layers(opacities: readonly number[], paint: (...pens: readonly [Pen, Pen]) => void): void;
	/** On the sheet itself. */
	readonly pen: Pen;
	/** What is drawn with it is not seen. */
	readonly spare: Pen;
}

/** Paints a still as the map is painted, by the same painter; names find their places anew, since no panel lies over them. */
function paintStill(still: Still, ratio: number, sheet: Sheet): void {
	const { input, camera, size, lookedAt, labelling } = still;
	const viewport: Viewport = { camera, size, margin: 0, ratio, version: 0, covers: [], labelling };
	sheet.pen.fillStyle = input.theme.background;
	sheet.pen.fillRect(0, 0, size.width, size.height);
	const isAtRest = isNothing(lookedAt);
	const opacity = restingOpacity(lookedAt, input.steps !== null);
	sheet.layers([opacity, 1], (base, over) => {
		if (isAtRest) return paintAll(input, { base, labels: over }, viewport);
		// While something stands out, the names that are seen are written with it.
		paintAll(input, { base, labels: sheet.spare }, viewport);
		paintHighlight(over, input, viewport, { ...lookedAt, resting: [] });
	});
}

function paintAll(input: RenderInput, pens: { base: Pen; labels: Pen }, viewport: Viewport): void {
	const painter = new Painter();
	painter.take(input);
	for (const slice of painter.paint(pens, viewport)) void slice;
}

/** The picture on a canvas of `scale` pixels for each CSS pixel. */
export function paintOnCanvas(still: Still, scale: number): OffscreenCanvas {
	const { width, height } = still.size;
	const foot = still.foot && layOutFoot(penOf(1, 1), still.foot, width, still.input.theme);
	const canvas = new OffscreenCanvas(width * scale, (height + (foot?.height ?? 0)) * scale);
	const pen = canvas.getContext('2d')!;
	pen.scale(scale, scale);
	const layers: Sheet['layers'] = (opacities, paint) => {
		const pens = [penOf(canvas.width, canvas.height), penOf(canvas.width, canvas.height)] as const;
		paint(...pens);
		for (const [at, on] of pens.entries()) {
			pen.globalAlpha = opacities[at]!;
			pen.drawImage(on.canvas, 0, 0, canvas.width / scale, canvas.height / scale);
		}
		pen.globalAlpha = 1;
	};
	paintStill(still, scale, { pen, spare: penOf(1, 1), layers });
	foot?.paint(pen, height);
	return canvas;
}

function penOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
	return new OffscreenCanvas(width, height).getContext('2d')!;
}

/** The picture as SVG. */
export function svgFromStill(still: Still, measure: Measure): string {
	const { size, foot, footScale, input } = still;
	return svgWithFoot(svgMap(still, measure), { size, foot, footScale, theme: input.theme }, measure);
}

/** The map alone, as elements of SVG. */
export function svgMap(still: Still, measure: Measure): string {
	const drawn: string[] = [];
	const sheet = createSvgPen(measure);
	const layers: Sheet['layers'] = (opacities, paint) => {
		drawn.push(sheet.take());
		const made = [createSvgPen(measure), createSvgPen(measure)] as const;
		paint(made[0].pen, made[1].pen);
		for (const [at, on] of made.entries()) drawn.push(`<g opacity="${opacities[at]}">\n${on.take()}</g>\n`);
	};
	paintStill(still, 1, { pen: sheet.pen, spare: createSvgPen(measure).pen, layers });
	return drawn.join('');
}

/** Around what is drawn, and the least room for what is said below it, in CSS pixels. */
const AROUND = 24;
const LEAST: Size = { width: 720, height: 240 };

/** A picture that came as images, as SVG: with what is said of it as much of it as is seen, without the empty ground around; else as large as it is. */
export function svgFromImages(
	{ layers, margin, size, box }: PictureImages,
	{ foot, theme }: { readonly foot: Foot | null; readonly theme: Theme },
	measure: Measure,
): string {
	const [left, width] = foot ? spanAround(box.left, box.right, size.width, LEAST.width) : [0, size.width];
	const [top, height] = foot ? spanAround(box.top, box.bottom, size.height, LEAST.height) : [0, size.height];
	const whole = `width="${size.width + 2 * margin}" height="${size.height + 2 * margin}"`;
	const place = `x="${-margin - left}" y="${-margin - top}" ${whole}`;
	const drawn = layers.map(
		({ url, opacity }) => `<image href="${inertXml(url)}" ${place} opacity="${opacity}"/>\n`,
	);
	return svgWithFoot(drawn.join(''), { size: { width, height }, foot, theme }, measure);
}

/** From where and how far, within `size` where that is enough. */
function spanAround(from: number, to: number, size: number, least: number): readonly [number, number] {
	const start = Math.max(0, Math.floor(from - AROUND));
	const length = Math.min(size, Math.ceil(to + AROUND)) - start;
	const missing = Math.max(0, least - length);
	return [start - missing / 2, length + missing];
}

type Measure = Pick<Pen, 'font' | 'measureText'>;

interface Footed extends Pick<Still, 'size' | 'foot'> {
	readonly footScale?: number | undefined;
	readonly theme: Theme;
}

function svgWithFoot(
	drawn: string,
	{ size, foot: said, footScale = 1, theme }: Footed,
	measure: Measure,
): string {
	const { pen, take } = createSvgPen(measure);
	const foot = said && layOutFoot(pen, said, size.width / footScale, theme);
	foot?.paint(pen, size.height / footScale);
	const height = size.height + (foot?.height ?? 0) * footScale;
	// A page may hold several pictures: those of one size share what cuts them off.
	const clip = `map-${Math.round(size.width)}-${Math.round(size.height)}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}"`,
		` font-family="${inertXml(theme.sans)}">\n`,
		`<title>${inertXml(said?.title ?? '')}</title>\n<desc>${inertXml(said?.lines.join('\n') ?? '')}</desc>\n`,
		`<clipPath id="${clip}"><rect width="${size.width}" height="${size.height}"/></clipPath>\n`,
		`<g clip-path="url(#${clip})">\n${drawn}</g>\n`,
		footScale === 1 ? take() : `<g transform="scale(${footScale})">\n${take()}</g>\n`,
		'</svg>\n',
	].join('');
}

/** The same with rules for the fonts of its texts, so that it looks the same wherever it is opened. */
export function withFaces(svg: string, rules: string): string {
	return rules ? svg.replace('</desc>\n', (end) => `${end}<style>${inertXml(rules)}</style>\n`) : svg;
}
