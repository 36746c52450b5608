import type { Size } from '../map/camera/camera.ts';
import type { LookedAt } from '../map/highlight/looked-at.ts';
import type { PictureImages } from '../map/picture.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { CloseUp, CloseWishes } from './close-up.ts';
import { createCytoscapePicture, type CloseKind } from './cytoscape-picture.ts';

export interface OnceWish {
	readonly kind: Omit<CloseKind, 'closeUpOf'>;
	/** In CSS pixels. */
	readonly size: Size;
	readonly lookedAt: LookedAt;
	readonly theme: Theme;
	/** Pixels for each of CSS. */
	readonly ratio: number;
}

/** A close picture as images, drawn at once on a host that nobody sees. */
export function drawOnce(
	closeUp: CloseUp,
	{ kind, size, lookedAt, theme, ratio }: OnceWish,
): PictureImages | null {
	const host = document.createElement('div');
	host.style.cssText = `position:fixed;top:0;left:0;visibility:hidden;width:${size.width}px;height:${size.height}px`;
	document.body.append(host);
	const picture = createCytoscapePicture(host, NO_WISHES, { ...kind, closeUpOf: () => closeUp });
	picture.draw(closeUp.scene, theme);
	picture.emphasise(lookedAt.emphasis, lookedAt.selected, lookedAt.also);
	const images = picture.images!(theme, ratio);
	picture.destroy();
	host.remove();
	return images;
}

const NO_WISHES: CloseWishes = { onHover: () => {}, onSelect: () => {} };
