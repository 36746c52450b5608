import type { Swatch } from '../../view/scene.ts';
import type { RelationType } from '../../model/relation.ts';
import { mix, type Theme } from '../surface/theme.ts';

/** Share of ink that faded marks keep. */
export const FADED = 0.15;

export function swatchColour(swatch: Swatch | undefined, theme: Theme): string {
	if (!swatch) return theme.inkQuiet;
	return theme.name === 'dark' ? swatch.dark : swatch.light;
}

export function relationColour(type: RelationType | undefined, theme: Theme): string {
	if (!type || theme.name === 'contrast') return theme.inkQuiet;
	return theme.name === 'dark' ? type.colour.dark : type.colour.light;
}

/** Of an edge: its type's, or quiet where it is not meant. */
export function edgeColour(type: RelationType | undefined, isMeant: boolean, theme: Theme): string {
	return isMeant ? relationColour(type, theme) : theme.lineStrong;
}

/** Inside a region: paper with a breath of its colour. High contrast has no tints. */
export function regionColour(swatch: Swatch | undefined, theme: Theme): string {
	if (theme.name === 'contrast') return theme.paper;
	return mix(swatchColour(swatch, theme), theme.paper, theme.name === 'dark' ? 0.1 : 0.09);
}

export function hullColour(swatch: Swatch | undefined, theme: Theme): string {
	if (theme.name === 'contrast') return theme.ink;
	return mix(swatchColour(swatch, theme), theme.paper, theme.name === 'dark' ? 0.42 : 0.4);
}

/** The shade along the outside of a hull. */
export function haloColour(swatch: Swatch | undefined, theme: Theme): string {
	return mix(swatchColour(swatch, theme), theme.background, theme.name === 'contrast' ? 0 : 0.08);
}

export function ringColour(swatch: Swatch | undefined, theme: Theme): string {
	return mix(theme.ink, swatchColour(swatch, theme), 0.45);
}
