import { widthOf } from '../map/labels/label.ts';

/** Width of a text in CSS pixels, for a font as CSS says it. */
export function measureText(text: string, font: string): number {
	pen ??= document.createElement('canvas').getContext('2d')!;
	return widthOf(pen, text, font);
}

let pen: CanvasRenderingContext2D | null = null;
