import { captionLines } from '../../../export/extract/caption.ts';
import type { PictureImages } from '../../../map/picture.ts';
import { legendLines } from '../../../map/still/legend-lines.ts';
import { svgFromImages, svgFromStill } from '../../../map/still/still.ts';
import type { Theme } from '../../../map/surface/theme.ts';
import { takeExtract, takeStill, themeNow, type OnScreen } from '../take/take-away.ts';

/** A close picture in the colours of a theme; null where the map is on screen, or nothing. */
export type CloseLook = (theme: Theme, ratio: number) => PictureImages | null;

/** Of a close picture on paper, for each of the screen. */
const PIXELS = 3;

/** The picture that is on screen, with its legend and what it is, in the colours of paper; null while it is still to come. */
export function pictureOnPaper(on: OnScreen, closeLook: CloseLook): SVGSVGElement | null {
	const theme = themeNow(true);
	const measure = document.createElement('canvas').getContext('2d')!;
	const close = closeLook(theme, PIXELS);
	if (!close && on.view.picture !== 'map') return null;
	const svg = close
		? svgFromImages(close, { foot: footOf(on), theme }, measure)
		: svgFromStill(takeStill(on, false, theme), measure);
	const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
	return document.adoptNode(documentElement) as unknown as SVGSVGElement;
}

/** Whether it is higher than wide, as on a phone. */
export function isUpright({ viewBox }: SVGSVGElement): boolean {
	return viewBox.baseVal.height > viewBox.baseVal.width;
}

function footOf(on: OnScreen) {
	const [title = '', ...lines] = captionLines(takeExtract(on, false));
	return { title, lines, legend: legendLines(on.view, on.screen) };
}
