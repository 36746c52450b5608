import { Tween } from '../map/camera/animation.ts';
import { cameraBetween, NO_INSETS, type Camera, type Point } from '../map/camera/camera.ts';
import { CameraControl } from '../map/camera/camera-control.ts';
import type { Picture } from '../map/picture.ts';
import type { Theme } from '../map/surface/theme.ts';
import type { Emphasis, Scene } from '../view/scene.ts';
import type { CloseUp } from './close-up.ts';
import { Drawing } from './drawing.ts';
import { boxAroundPlaces, boxToFit } from './fit.ts';
import { Gestures, type CloseWishes } from './gestures.ts';
import { NOTHING } from './highlight.ts';
import { onScreen } from './names.ts';

/** A neighbourhood by itself, drawn by cytoscape. `closeUpOf` says what of a scene is drawn, and where. */
export function createCytoscapePicture(
	host: HTMLElement,
	wishes: CloseWishes,
	closeUpOf: (scene: Scene) => CloseUp,
): Picture {
	return new CytoscapePicture(host, wishes, closeUpOf);
}

/** Patterns glide to their new places only where so few edges have to be drawn for every step of it. */
const MOST_GLIDING = 400;

class CytoscapePicture implements Picture {
	#camera: CameraControl;
	#drawing: Drawing;
	#gestures: Gestures;
	#watch: ResizeObserver;
	#glide = new Tween();

	constructor(
		readonly host: HTMLElement,
		readonly wishes: CloseWishes,
		readonly closeUpOf: (scene: Scene) => CloseUp,
	) {
		this.#camera = new CameraControl(sizeOf(host), {
			onMove: (camera) => this.#drawing.follow(camera),
			onRest: (camera) => this.#rest(camera),
			insets: () => wishes.insets?.() ?? NO_INSETS,
			whole: () => this.#whole(),
		});
		this.#drawing = new Drawing(host, this.#camera);
		this.#gestures = new Gestures(host, this.#camera, this.#drawing, wishes);
		this.#watch = new ResizeObserver(() => this.#resize());
		this.#watch.observe(host);
	}

	draw(scene: Scene, theme: Theme): void {
		const before = this.#drawing.closeUp;
		const closeUp = this.closeUpOf(scene);
		this.#glide.stop();
		this.#drawing.adopt(closeUp, theme);
		this.#camera.begin(null);
		if (before && isElsewhere(before, closeUp)) this.#rearrange(before, closeUp);
		else this.#drawing.order();
	}

	emphasise(emphasis: Emphasis | null, selected: number | null, also = NOTHING.also): void {
		this.#drawing.highlight({ emphasis, selected, also });
	}

	fit(): void {
		this.#camera.fit();
	}

	frame(patterns: readonly number[] | null): void {
		const { closeUp } = this.#drawing;
		if (!closeUp) return;
		const { places } = closeUp.arrangement;
		const framed = patterns?.flatMap((pattern) => places.get(pattern) ?? []);
		if (!framed || framed.length === places.size) this.fit();
		else if (framed.length) this.#camera.frame(boxAroundPlaces(framed));
	}

	centre(pattern: number): void {
		this.#camera.centreOn(this.#drawing.positionOf(pattern));
	}

	reveal(pattern: number): void {
		if (this.#drawing.closeUp?.arrangement.places.has(pattern)) this.#camera.reveal(this.placeOf(pattern));
	}

	zoomBy(factor: number, at?: Point): void {
		this.#camera.zoomBy(factor, at);
	}

	panBy(dx: number, dy: number): void {
		this.#camera.panBy(dx, dy);
	}

	camera(): Camera {
		return this.#camera.now ?? { x: 0, y: 0, scale: 1 };
	}

	setCamera(camera: Camera): void {
		this.#camera.set(camera);
	}

	placeOf(pattern: number): Point {
		return onScreen(this.#drawing.positionOf(pattern), this.camera());
	}

	patternAt(x: number, y: number): number | null {
		return this.#gestures.patternAt({ x, y });
	}

	whenSharp(): Promise<void> {
		return this.#drawing.whenSharp();
	}

	destroy(): void {
		this.#glide.stop();
		this.#watch.disconnect();
		this.#gestures.destroy();
		this.#camera.destroy();
		this.#drawing.destroy();
	}

	#whole() {
		const sheet = this.#drawing.sheet();
		return sheet && this.#drawing.closeUp && boxToFit(this.#drawing.closeUp, sheet);
	}

	/** Patterns that stay glide to where they stand now, and the view goes along. */
	#rearrange(before: CloseUp, now: CloseUp): void {
		const [start, end] = [this.#camera.now, this.#camera.fitted()];
		if (!start || !end) return this.#drawing.order();
		this.#camera.stop();
		this.#camera.step(end, true);
		this.#drawing.order();
		if (now.neighbourhood.edges.length > MOST_GLIDING) return;
		this.#glide.run((t) => {
			this.#drawing.showBetween(before, t);
			this.#camera.step(cameraBetween(start, end, t, this.#camera.size), t === 1);
			if (t === 1) this.#drawing.order();
		});
	}

	#rest(camera: Camera): void {
		this.#drawing.order();
		this.wishes.onCamera?.(camera);
	}

	#resize(): void {
		const size = sizeOf(this.host);
		const before = this.#camera.size;
		if (size.width === before.width && size.height === before.height) return;
		this.#camera.resize(size);
		this.#drawing.resize();
		this.#camera.begin(null);
		this.#drawing.order();
	}
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement) {
	return { width: clientWidth, height: clientHeight };
}

/** Whether another pattern is in the middle, or the rings are others. */
function isElsewhere(before: CloseUp, now: CloseUp): boolean {
	const rings = before.arrangement.rings.length !== now.arrangement.rings.length;
	return rings || before.neighbourhood.centre !== now.neighbourhood.centre;
}
