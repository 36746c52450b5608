import type { Emphasis, Scene } from '../../view/scene.ts';
import { Tween } from '../camera/animation.ts';
import { wholeOf } from '../camera/boxes.ts';
import { cameraBetween, NO_INSETS, type Camera, type Point } from '../camera/camera.ts';
import { CameraControl } from '../camera/camera-control.ts';
import { boxAroundPatterns } from '../camera/framing.ts';
import { Gestures } from '../input/gestures.ts';
import type { Picture, PictureWishes } from '../picture.ts';
import { NO_HIGHLIGHT } from '../highlight/highlight.ts';
import { inputBetween, inputFromScene, type RenderInput } from '../render/render-input.ts';
import { Minimap } from './minimap.ts';
import { Painting } from './painting.ts';
import type { Theme } from './theme.ts';

/** The map of a library: painted in layers, moved by its camera. */
export function createMapPicture(host: HTMLElement, wishes: PictureWishes): Picture {
	return new MapPicture(host, wishes);
}

/** More patterns than this change their positions at once: painting steps in between would take longer than they help. */
const MOST_MOVED = 20_000;

class MapPicture implements Picture {
	#camera: CameraControl;
	#painting: Painting;
	#gestures: Gestures;
	#minimap: Minimap;
	#watch: ResizeObserver;
	#scene: Scene | null = null;
	/** What shall be shown once patterns have arrived. */
	#goal: RenderInput | null = null;
	#morph = new Tween();

	constructor(
		readonly host: HTMLElement,
		readonly wishes: PictureWishes,
	) {
		this.#camera = new CameraControl(sizeOf(host), {
			onMove: (camera) => this.#follow(camera),
			onRest: (camera) => this.#rest(camera),
			insets: () => wishes.insets?.() ?? NO_INSETS,
			whole: () => this.#goal && wholeOf(this.#goal),
		});
		this.#painting = new Painting(host, this.#camera, (input, camera) => {
			this.#minimap.draw(input, wholeOf(input));
			this.#minimap.settle(camera, this.#camera.size);
		});
		this.#minimap = new Minimap(host, (position) => this.#camera.lookAt(position));
		this.#gestures = new Gestures(host, this.#camera, this.#painting, wishes);
		this.#watch = new ResizeObserver(() => this.#resize());
		this.#watch.observe(host);
	}

	draw(scene: Scene, theme: Theme): void {
		const isMove = this.#scene !== null && this.#scene.layout !== scene.layout;
		this.#scene = scene;
		this.#goal = inputFromScene(scene, theme);
		if (isMove && this.#painting.input) this.#rearrange(this.#painting.input.positions, this.#goal);
		else if (!this.#morph.isRunning) this.#adopt(this.#goal);
	}

	emphasise(emphasis: Emphasis | null, selected: number | null, also = NO_HIGHLIGHT.also): void {
		this.#painting.highlight(emphasis, selected, also);
	}

	fit(): void {
		this.#camera.fit();
	}

	frame(patterns: readonly number[] | null): void {
		if (!patterns) return this.fit();
		const box = this.#goal && boxAroundPatterns(this.#goal, patterns);
		if (box) this.#camera.frame(box);
	}

	centre(pattern: number): void {
		if (this.#painting.input) this.#camera.centreOn(positionOf(this.#painting.input, pattern));
	}

	reveal(pattern: number): void {
		if (this.#painting.input) this.#camera.reveal(this.placeOf(pattern));
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
		const { x, y, scale } = this.camera();
		const position = positionOf(this.#painting.input!, pattern);
		return { x: position.x * scale + x, y: position.y * scale + y };
	}

	patternAt(x: number, y: number): number | null {
		return this.#gestures.patternAt({ x, y });
	}

	whenSharp(): Promise<void> {
		return this.#painting.whenSharp();
	}

	destroy(): void {
		this.#morph.stop();
		this.#watch.disconnect();
		this.#gestures.destroy();
		this.#camera.destroy();
		this.#minimap.destroy();
		this.#painting.destroy();
	}

	#adopt(input: RenderInput): void {
		this.#painting.adopt(input);
		this.#begin(input);
		this.#painting.order();
	}

	#begin(input: RenderInput): void {
		const wished = this.#camera.now ? null : (this.wishes.first?.() ?? null);
		this.#camera.begin(wished && boxAroundPatterns(input, wished));
	}

	/** Patterns go from where they stand to where another layout puts them, and the view goes along. Regions and region edges come at the end. */
	#rearrange(from: Float32Array, goal: RenderInput): void {
		const [start, end] = [this.#camera.now, this.#camera.fitted(wholeOf(goal))];
		const isFar = from.length > 2 * MOST_MOVED || from.length !== goal.positions.length;
		this.#camera.stop();
		const step = (t: number) => {
			this.#painting.isMorphing = t < 1;
			if (t === 1 && end) this.#camera.step(end, true);
			else if (start && end && t > 0) this.#camera.step(cameraBetween(start, end, t, this.#camera.size));
			// What is to be shown may have changed on the way.
			if (t === 1) this.#adopt(this.#goal!);
			else if (!this.#painting.isBusy) this.#adopt(inputBetween(this.#goal!, from, t));
		};
		this.#painting.isMorphing = true;
		if (isFar) step(1);
		else this.#morph.run(step);
	}

	#follow(camera: Camera): void {
		this.#painting.follow(camera);
		this.#minimap.follow(camera, this.#camera.size);
	}

	#rest(camera: Camera): void {
		this.#painting.order();
		this.wishes.onCamera?.(camera);
	}

	#resize(): void {
		const size = sizeOf(this.host);
		const before = this.#camera.size;
		if (size.width === before.width && size.height === before.height) return;
		this.#camera.resize(size);
		if (this.#painting.input) this.#begin(this.#painting.input);
		const { now } = this.#camera;
		if (now) this.#painting.follow(now);
		this.#painting.order();
	}
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement) {
	return { width: clientWidth, height: clientHeight };
}

function positionOf({ positions }: RenderInput, pattern: number): Point {
	return { x: positions[2 * pattern]!, y: positions[2 * pattern + 1]! };
}
