import { cameraBetween, type Camera, type Size } from './camera.ts';

const DURATION = 380;

export function isMotionReduced(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Moves something from 0 to 1 with an ease-out, a step a frame; may be stopped at any time. */
export class Tween {
	#frame = 0;

	get isRunning(): boolean {
		return this.#frame !== 0;
	}

	run(onStep: (t: number) => void, duration = DURATION): void {
		this.stop();
		if (isMotionReduced()) return onStep(1);
		const start = performance.now();
		const step = () => {
			const t = Math.min(1, (performance.now() - start) / duration);
			this.#frame = t < 1 ? requestAnimationFrame(step) : 0;
			onStep(1 - (1 - t) ** 3);
		};
		this.#frame = requestAnimationFrame(step);
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}
}

/** Flies a camera to a goal. */
export function fly(
	tween: Tween,
	from: Camera,
	to: Camera,
	size: Size,
	onStep: (camera: Camera) => void,
): void {
	tween.run((t) => onStep(t === 1 ? to : cameraBetween(from, to, t, size)));
}
