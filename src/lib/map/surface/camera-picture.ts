import type { Box } from '../../model/atlas.ts';
import type { Emphasis, Scene } from '../../view/scene.ts';
import { Tween } from '../camera/animation.ts';
import { NO_INSETS, onScreen, positionAt, type Camera, type Point, type Size } from '../camera/camera.ts';
import { CameraControl } from '../camera/camera-control.ts';
import { NOTHING, type LookedAt } from '../highlight/looked-at.ts';
import type { Gestures } from '../input/gestures.ts';
import type { Picture, PictureWishes } from '../picture.ts';
import type { Surface } from './surface.ts';
import type { Theme } from './theme.ts';

/** What the pictures have in common: a surface seen by a camera, which gestures move, and which keeps to the size of the host. */
export abstract class CameraPicture implements Picture {
	protected readonly control: CameraControl;
	/** Moves patterns from where they stood to where they stand now. */
	protected readonly morph = new Tween();
	protected abstract readonly surface: Surface;
	protected abstract readonly gestures: Gestures;
	/** Whether what is drawn and looked at waits to be painted, and what does. */
	#isHeld = false;
	#isWaiting = false;
	#lookedAt: LookedAt | null = null;
	#watch: ResizeObserver;

	constructor(
		readonly host: HTMLElement,
		readonly wishes: PictureWishes,
	) {
		this.control = new CameraControl(sizeOf(host), {
			onMove: (camera) => this.follow(camera),
			onRest: (camera) => this.#rest(camera),
			insets: () => wishes.insets?.() ?? NO_INSETS,
			whole: () => this.whole(),
			opening: (free) => this.opening(free),
		});
		this.#watch = new ResizeObserver(() => this.#resize());
		this.#watch.observe(host);
	}

	abstract draw(scene: Scene, theme: Theme): void;
	abstract frame(patterns: readonly number[] | null): void;

	/** The box that a fit shows; null while there is nothing. */
	protected abstract whole(): Box | null;
	/** The box that the picture begins with in so much free room; null while there is nothing. */
	protected abstract opening(free: Size): Box | null;
	/** In units of the layout; null where the pattern is not drawn. */
	protected abstract positionOf(pattern: number): Point | null;
	/** Has the camera stand where the first scene is seen as is wished, once there is one. */
	protected abstract begin(): void;

	emphasise(emphasis: Emphasis | null, selected: number | null, also = NOTHING.also): void {
		const lookedAt = { emphasis, selected, also };
		if (this.#isHeld) this.#lookedAt = lookedAt;
		else this.surface.highlight(lookedAt);
	}

	fit(): void {
		this.control.fit();
	}

	hold(): () => void {
		this.#isHeld = true;
		return () => {
			this.#isHeld = false;
			if (this.#isWaiting) this.orderDrawn();
			if (this.#lookedAt) this.surface.highlight(this.#lookedAt);
			this.#lookedAt = null;
		};
	}

	centre(pattern: number): void {
		const position = this.positionOf(pattern);
		if (position) this.control.centreOn(position);
	}

	reveal(pattern: number): void {
		if (this.positionOf(pattern)) this.control.reveal(this.placeOf(pattern));
	}

	zoomBy(factor: number, at?: Point): void {
		this.control.zoomBy(factor, at);
	}

	panBy(dx: number, dy: number): void {
		this.control.panBy(dx, dy);
	}

	camera(): Camera {
		return this.control.now ?? { x: 0, y: 0, scale: 1 };
	}

	setCamera(camera: Camera): void {
		this.control.set(camera);
	}

	flyTo(camera: Camera): void {
		this.control.flyTo(camera);
	}

	shows(pattern: number): boolean {
		return this.positionOf(pattern) !== null;
	}

	placeOf(pattern: number): Point {
		return onScreen(this.positionOf(pattern) ?? { x: 0, y: 0 }, this.camera());
	}

	patternAt(x: number, y: number): number | null {
		return this.gestures.targets.patternAt({ x, y }, false);
	}

	whenSharp(): Promise<void> {
		return this.surface.whenSharp();
	}

	destroy(): void {
		this.#isWaiting = false;
		this.#lookedAt = null;
		this.morph.stop();
		this.#watch.disconnect();
		this.gestures.destroy();
		this.control.destroy();
		this.surface.destroy();
	}

	/** What was drawn is painted, unless it is held. */
	protected orderDrawn(): void {
		this.#isWaiting = this.#isHeld;
		if (!this.#isHeld) this.surface.order();
	}

	/** Where a pattern comes from as the camera sees it, in units of the layout; null where it was nowhere. */
	protected originOf(pattern: number): Point | null {
		const place = this.wishes.cameFrom?.(pattern);
		return place && this.control.now ? positionAt(this.control.now, place.x, place.y) : null;
	}

	protected follow(camera: Camera): void {
		this.surface.follow(camera);
	}

	#rest(camera: Camera): void {
		this.surface.order();
		this.wishes.onCamera?.(camera);
	}

	#resize(): void {
		const size = sizeOf(this.host);
		const before = this.control.size;
		if (size.width === before.width && size.height === before.height) return;
		this.control.resize(size);
		this.begin();
		this.surface.resize();
		this.surface.order();
	}
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
	return { width: clientWidth, height: clientHeight };
}
