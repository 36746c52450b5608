import type { Box } from '../../model/atlas.ts';
import type { Scene } from '../../view/scene.ts';
import { wholeOf } from '../camera/boxes.ts';
import { cameraBetween, type Camera, type Point, type Size } from '../camera/camera.ts';
import { boxAroundPatterns, openingBox } from '../camera/framing.ts';
import { Gestures } from '../input/gestures.ts';
import { MapTargets } from '../input/map-targets.ts';
import type { Picture, PictureWishes } from '../picture.ts';
import { inputBetween, inputFromScene, type RenderInput } from '../render/render-input.ts';
import { CameraPicture } from './camera-picture.ts';
import { Minimap } from './minimap.ts';
import { Painting } from './painting.ts';
import type { Theme } from './theme.ts';

/** The map of a library: painted in layers, moved by its camera. */
export function createMapPicture(host: HTMLElement, wishes: PictureWishes): Picture {
	return new MapPicture(host, wishes);
}

/** More patterns than this change their positions at once: painting steps in between would take longer than they help. */
const MOST_MOVED = 20_000;

class MapPicture extends CameraPicture {
	protected readonly surface: Painting;
	protected readonly gestures: Gestures;
	#minimap: Minimap;
	#scene: Scene | null = null;
	/** What shall be shown once patterns have arrived. */
	#goal: RenderInput | null = null;

	constructor(host: HTMLElement, wishes: PictureWishes) {
		super(host, wishes);
		this.surface = new Painting(host, this.control, {
			onSharp: (input, camera) => {
				this.#minimap.draw(input, wholeOf(input));
				this.#minimap.settle(camera, this.control.size);
			},
			covers: () => [...(wishes.covers?.() ?? []), ...this.#minimap.covers()],
			isGradual: wishes.isGradual ?? false,
			get labelling() {
				return wishes.labelling;
			},
		});
		const targets = new MapTargets(this.control, this.surface, wishes);
		this.gestures = new Gestures(host, this.control, targets, wishes);
		this.#minimap = new Minimap(host, (position) => this.control.lookAt(position));
	}

	draw(scene: Scene, theme: Theme): void {
		const before = this.#scene;
		this.#scene = scene;
		this.#goal = inputFromScene(scene, theme);
		if (!before) this.#arrive(this.#goal);
		else if (before.layout !== scene.layout && this.surface.input)
			this.#rearrange(this.surface.input.positions, this.#goal);
		else if (!this.morph.isRunning) this.#adopt(this.#goal);
	}

	frame(patterns: readonly number[] | null): void {
		if (!patterns) return this.fit();
		const box = this.#goal && boxAroundPatterns(this.#goal, patterns);
		if (box) this.control.frame(box);
	}

	override destroy(): void {
		super.destroy();
		this.#minimap.destroy();
	}

	protected whole(): Box | null {
		return this.#goal && wholeOf(this.#goal);
	}

	protected opening(free: Size): Box | null {
		return this.#goal && openingBox(this.#goal, free);
	}

	protected positionOf(pattern: number): Point | null {
		const positions = this.surface.input?.positions;
		return positions ? { x: positions[2 * pattern]!, y: positions[2 * pattern + 1]! } : null;
	}

	protected begin(): void {
		const { input } = this.surface;
		if (!input) return;
		const wished = this.control.now ? null : (this.wishes.first?.() ?? null);
		this.control.begin(wished && boxAroundPatterns(input, wished));
	}

	protected override follow(camera: Camera): void {
		super.follow(camera);
		this.#minimap.follow(camera, this.control.size);
	}

	#adopt(input: RenderInput): void {
		this.surface.adopt(input);
		this.begin();
		this.orderDrawn();
	}

	/** The first scene: patterns that were in the picture before this one come from where they stood. */
	#arrive(goal: RenderInput): void {
		this.surface.adopt(goal);
		this.begin();
		const from = goal.positions.slice();
		let areComing = false;
		for (let pattern = 0; 2 * pattern < from.length; pattern++) {
			const origin = this.originOf(pattern);
			if (!origin) continue;
			from.set([origin.x, origin.y], 2 * pattern);
			areComing = true;
		}
		if (areComing) this.#travel(from, goal, this.control.now);
		else this.orderDrawn();
	}

	/** Patterns go from where they stand to where another layout puts them, and the view goes along. Regions and region edges come at the end. */
	#rearrange(from: Float32Array, goal: RenderInput): void {
		this.#travel(from, goal, this.wishes.aimed?.() ?? this.control.opened());
	}

	#travel(from: Float32Array, goal: RenderInput, end: Camera | null): void {
		const start = this.control.now;
		const isFar = from.length > 2 * MOST_MOVED || from.length !== goal.positions.length;
		this.control.stop();
		const step = (t: number) => {
			this.surface.isMorphing = t < 1;
			if (t === 1 && end) this.control.step(end, true);
			else if (start && end && t > 0) this.control.step(cameraBetween(start, end, t, this.control.size));
			// What is to be shown may have changed on the way.
			if (t === 1) this.#adopt(this.#goal!);
			else if (!this.surface.isBusy) this.#adopt(inputBetween(this.#goal!, from, t));
		};
		this.surface.isMorphing = true;
		if (isFar) step(1);
		else this.morph.run(step);
	}
}
