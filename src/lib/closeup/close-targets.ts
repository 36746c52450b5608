import type { Point } from '../map/camera/camera.ts';
import type { CameraControl } from '../map/camera/camera-control.ts';
import type { GestureTargets } from '../map/input/gestures.ts';
import type { Box } from '../model/atlas.ts';
import type { CloseWishes } from './close-up.ts';
import type { Drawing } from './drawing.ts';
import { foldAt, patternAt, patternsIn } from './targets.ts';

/** What gestures can be made on in a close picture: patterns and folds. */
export class CloseTargets implements GestureTargets {
	constructor(
		readonly camera: CameraControl,
		readonly drawing: Drawing,
		readonly wishes: CloseWishes,
	) {}

	patternAt(at: Point, isFinger: boolean): number | null {
		const { closeUp, texts } = this.drawing;
		const { now } = this.camera;
		return closeUp && now && patternAt(closeUp, texts, now, { at, isFinger });
	}

	isInviting(at: Point): boolean {
		return this.#foldAt(at) !== null;
	}

	actionAt(at: Point): (() => void) | null {
		const fold = this.#foldAt(at);
		return fold === null ? null : () => this.wishes.onFold?.(fold);
	}

	patternsIn(box: Box): Uint32Array | null {
		const { closeUp } = this.drawing;
		const { now } = this.camera;
		return closeUp && now && Uint32Array.from(patternsIn(closeUp, now, box));
	}

	preview(pattern: number, position: Point | null): void {
		this.drawing.preview(pattern, position);
	}

	#foldAt(at: Point): number | null {
		const space = this.drawing.textSpace();
		return space && foldAt(this.drawing.heads, space, at);
	}
}
