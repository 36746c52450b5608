import type { Point } from './camera/camera.ts';
import type { Picture } from './picture.ts';

/** Where patterns stood in the picture that was here before: from there they travel to their places in the next one. */
export class LeftPlaces {
	/** x and y of each in CSS pixels of the host, not numbers where the picture did not show it; null before there was one. */
	#places: Float32Array | null = null;

	/** Remembers a picture of so many patterns that is taken away. */
	leave(picture: Picture, patterns: number): void {
		this.#places = new Float32Array(2 * patterns).fill(NaN);
		for (let pattern = 0; pattern < patterns; pattern++) {
			if (!picture.shows(pattern)) continue;
			const { x, y } = picture.placeOf(pattern);
			this.#places.set([x, y], 2 * pattern);
		}
	}

	/** Null where a pattern was nowhere. */
	of(pattern: number): Point | null {
		const [x = NaN, y = NaN] = this.#places?.subarray(2 * pattern, 2 * pattern + 2) ?? [];
		return Number.isNaN(x) ? null : { x, y };
	}
}
