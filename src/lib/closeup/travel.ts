import { onScreen, type Camera, type Point, type Size } from '../map/camera/camera.ts';
import { FADED, swatchColour } from '../map/render/palette.ts';
import { beginViewport, fillDisc, type Pen } from '../map/render/pen.ts';
import { viewportOf } from '../map/render/viewport.ts';
import { createSketchLayer } from '../map/surface/layer.ts';
import { magnificationOf } from '../map/surface/magnification.ts';
import { LEAVING } from '../map/surface/surface.ts';
import type { Theme } from '../map/surface/theme.ts';
import { PRESENCE } from '../view/scene.ts';
import type { CloseUp } from './close-up.ts';

/** Where a pattern is on its way, and how much of it is seen. */
export interface Travelling extends Point {
	readonly pattern: number;
	readonly opacity: number;
}

/**
 * Patterns on their way as bare discs, on a canvas over the picture: hundreds of them are moved in a millisecond, while cytoscape
 * would draw all their lines anew for every step.
 */
export class Travel {
	#layer = createSketchLayer('travel');
	#isSeen = false;

	constructor(parent: HTMLElement) {
		parent.append(this.#layer.element);
		this.#layer.element.style.visibility = 'hidden';
	}

	get isSeen(): boolean {
		return this.#isSeen;
	}

	show(closeUp: CloseUp, theme: Theme, camera: Camera, size: Size, patterns: readonly Travelling[]): void {
		const magnification = magnificationOf(this.#layer.element.parentElement!);
		const viewport = { ...viewportOf(camera, size, 0, [], magnification), margin: 0 };
		this.#layer.draw(viewport, (pen) => {
			beginViewport(pen, viewport);
			for (const one of patterns) paintDisc(pen, closeUp, theme, camera, one);
		});
		this.#turn(true);
	}

	/** They have arrived, or nobody waits for them. */
	end(): void {
		if (this.#isSeen) this.#turn(false);
	}

	#turn(isSeen: boolean): void {
		this.#isSeen = isSeen;
		const { style } = this.#layer.element;
		style.transition = isSeen ? 'none' : LEAVING;
		style.opacity = isSeen ? '1' : '0';
		style.visibility = isSeen ? 'visible' : 'hidden';
	}
}

function paintDisc(pen: Pen, { scene, arrangement }: CloseUp, theme: Theme, camera: Camera, one: Travelling) {
	const { pattern, opacity } = one;
	const { x, y } = onScreen(one, camera);
	pen.globalAlpha = opacity * (scene.presence[pattern] === PRESENCE.shown ? 1 : FADED);
	pen.fillStyle = swatchColour(scene.swatches[scene.fill[pattern]!], theme);
	fillDisc(pen, x, y, arrangement.places.get(pattern)!.radius * camera.scale);
}
