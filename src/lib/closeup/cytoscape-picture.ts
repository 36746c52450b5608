import { cameraBetween, type Point } from '../map/camera/camera.ts';
import { Gestures } from '../map/input/gestures.ts';
import type { Picture } from '../map/picture.ts';
import { CameraPicture } from '../map/surface/camera-picture.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { Box } from '../model/atlas.ts';
import type { Scene } from '../view/scene.ts';
import { CloseTargets } from './close-targets.ts';
import type { CloseUp, CloseWishes } from './close-up.ts';
import { Drawing } from './drawing.ts';
import { boxAroundPlaces } from './framing.ts';
import type { TextSpace } from './names.ts';

/** What one kind of close picture does in its own way. */
export interface CloseKind {
	/** What of a scene is drawn, and where. */
	closeUpOf(scene: Scene): CloseUp;
	/** The box that shows all of it with its names. */
	boxToFit(closeUp: CloseUp, space: TextSpace): Box;
}

/** A close picture, drawn by cytoscape. */
export function createCytoscapePicture(host: HTMLElement, wishes: CloseWishes, kind: CloseKind): Picture {
	return new CytoscapePicture(host, wishes, kind);
}

/** Patterns glide to their new places only where so few edges have to be drawn for every step of it. */
const MOST_GLIDING = 400;

class CytoscapePicture extends CameraPicture {
	protected readonly surface: Drawing;
	protected readonly gestures: Gestures;

	constructor(
		host: HTMLElement,
		wishes: CloseWishes,
		readonly kind: CloseKind,
	) {
		super(host, wishes);
		this.surface = new Drawing(host, this.control);
		const targets = new CloseTargets(this.control, this.surface, wishes);
		this.gestures = new Gestures(host, this.control, targets, wishes);
	}

	draw(scene: Scene, theme: Theme): void {
		const before = this.surface.closeUp;
		const closeUp = this.kind.closeUpOf(scene);
		this.morph.stop();
		this.surface.adopt(closeUp, theme);
		this.begin();
		if (before && before.subject !== closeUp.subject) this.#rearrange(before, closeUp);
		else this.orderDrawn();
	}

	frame(patterns: readonly number[] | null): void {
		const { closeUp } = this.surface;
		if (!closeUp) return;
		const { places } = closeUp.arrangement;
		const framed = patterns?.flatMap((pattern) => places.get(pattern) ?? []);
		if (!framed || framed.length === places.size) this.fit();
		else if (framed.length) this.control.frame(boxAroundPlaces(framed));
	}

	protected opening(): Box | null {
		return this.whole();
	}

	protected whole(): Box | null {
		const { closeUp } = this.surface;
		const space = this.surface.textSpace();
		return space && closeUp && this.kind.boxToFit(closeUp, space);
	}

	protected positionOf(pattern: number): Point | null {
		return this.surface.positionOf(pattern);
	}

	protected begin(): void {
		this.control.begin(null);
	}

	/** Patterns that stay glide to where they stand now, and the view goes along. */
	#rearrange(before: CloseUp, now: CloseUp): void {
		const [start, end] = [this.control.now, this.control.fitted()];
		if (!start || !end) return this.surface.order();
		this.control.stop();
		this.control.step(end, true);
		this.surface.order();
		if (now.edges.length > MOST_GLIDING) return;
		this.morph.run((t) => {
			this.surface.showBetween(before, t);
			this.control.step(cameraBetween(start, end, t, this.control.size), t === 1);
			if (t === 1) this.surface.order();
		});
	}
}
