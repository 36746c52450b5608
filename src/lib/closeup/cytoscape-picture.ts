import { cameraBetween, positionAt, type Camera, type Point, type Size } from '../map/camera/camera.ts';
import { isMotionReduced } from '../map/camera/animation.ts';
import { Gestures } from '../map/input/gestures.ts';
import type { Picture, PictureImages } from '../map/picture.ts';
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
	/** The box that the picture begins with in so much free room. Left out: all of it. */
	boxToOpen?(closeUp: CloseUp, free: Size): Box;
}

/** A close picture, drawn by cytoscape. */
export function createCytoscapePicture(host: HTMLElement, wishes: CloseWishes, kind: CloseKind): Picture {
	return new CytoscapePicture(host, wishes, kind);
}

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
		const wasFitted = this.control.isFitted;
		this.morph.stop();
		this.surface.adopt(closeUp, theme);
		this.begin();
		if (!before) this.#arrive(closeUp);
		else if (before.subject !== closeUp.subject || (before.run !== closeUp.run && wasFitted))
			this.#rearrange(before, this.control.opened(), true);
		else if (before.run !== closeUp.run) this.#rearrange(before, this.#keptView(before, closeUp), false);
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

	images(theme: Theme, ratio: number): PictureImages | null {
		return this.surface.images(theme, ratio);
	}

	protected opening(free: Size): Box | null {
		const { closeUp } = this.surface;
		return (closeUp && this.kind.boxToOpen?.(closeUp, free)) ?? this.whole();
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

	/** Patterns that were in the picture before this one come from where they stood. */
	#arrive({ patterns }: CloseUp): void {
		const from = new Map(
			patterns.flatMap((pattern) => {
				const origin = this.originOf(pattern);
				return origin ? [[pattern, origin] as const] : [];
			}),
		);
		if (from.size === 0) this.orderDrawn();
		else this.#travel(from, () => {});
	}

	/** Patterns that stay travel to where they stand now, and the view goes along. */
	#rearrange({ arrangement }: CloseUp, end: Camera | null, isFitted: boolean): void {
		const start = this.control.now;
		if (!start || !end) return this.surface.order();
		this.control.stop();
		this.#travel(arrangement.places, (t) => {
			const now = t === 1 ? end : cameraBetween(start, end, t, this.control.size);
			this.control.step(now, isFitted && t === 1);
		});
	}

	/** Lines that go along have to be there before; where bare discs do, the rest is drawn when these have arrived. */
	#travel(from: ReadonlyMap<number, Point>, look: (t: number) => void): void {
		const step = (t: number) => {
			look(t);
			this.surface.showBetween(from, t);
			if (t === 1) this.surface.order();
		};
		if (this.surface.doLinesTravel) {
			look(1);
			this.orderDrawn();
		} else if (!isMotionReduced()) step(0);
		this.morph.run(step);
	}

	/** The view as it is, moved so that the pattern nearest to its middle stays where it is seen. */
	#keptView(before: CloseUp, now: CloseUp): Camera | null {
		const camera = this.control.now;
		if (!camera) return null;
		const { width, height } = this.control.size;
		const middle = positionAt(camera, width / 2, height / 2);
		const away = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
		const staying = [...before.arrangement.places].filter(([pattern]) => now.arrangement.places.has(pattern));
		const [pattern, from] = staying.reduce<readonly [number, Point] | readonly []>(
			(best, one) => (best.length && away(best[1]) <= away(one[1]) ? best : one),
			[],
		);
		if (pattern === undefined || !from) return this.control.fitted();
		const to = now.arrangement.places.get(pattern)!;
		const { x, y, scale } = camera;
		return { x: x + (from.x - to.x) * scale, y: y + (from.y - to.y) * scale, scale };
	}
}
