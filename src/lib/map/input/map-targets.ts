import type { Box } from '../../model/atlas.ts';
import type { Point } from '../camera/camera.ts';
import type { CameraControl } from '../camera/camera-control.ts';
import type { PictureWishes } from '../picture.ts';
import type { Painting } from '../surface/painting.ts';
import type { GestureTargets } from './gestures.ts';
import { HitTest, regionHullAt, regionNamedAt, type HitTestInput } from './hit-test.ts';

/** What gestures can be made on in the map: patterns and regions. */
export class MapTargets implements GestureTargets {
	#hitTest = new HitTest();

	constructor(
		readonly camera: CameraControl,
		readonly painting: Painting,
		readonly wishes: PictureWishes,
	) {}

	patternAt(at: Point, isFinger: boolean): number | null {
		const input = this.#input;
		return input && this.#hitTest.patternAt(input, at, isFinger);
	}

	isInviting(at: Point): boolean {
		const input = this.#input;
		return input !== null && regionNamedAt(input, at) !== null;
	}

	actionAt(at: Point): (() => void) | null {
		const region = this.#regionAt(at);
		return region === null ? null : () => this.wishes.onRegion?.(region);
	}

	patternsIn(box: Box): Uint32Array | null {
		const input = this.#input;
		return input && this.#hitTest.within(input, box);
	}

	preview(pattern: number, position: Point | null): void {
		this.painting.preview(pattern, position);
	}

	get #input(): HitTestInput | null {
		const { input, names } = this.painting;
		const { now } = this.camera;
		return input && now && { input, camera: now, names };
	}

	/** A region by its label or, where nothing stands out that a click would put back, by its hull as seen from afar. */
	#regionAt(at: Point): number | null {
		const input = this.#input;
		if (!input) return null;
		const named = regionNamedAt(input, at);
		if (named !== null || this.painting.isAnythingHighlighted) return named;
		return regionHullAt(input, at, this.camera.size);
	}
}
