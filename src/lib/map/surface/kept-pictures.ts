import type { Frame } from '../queue/paint-messages.ts';
import { inputChanges, type RenderInput } from '../render/render-input.ts';
import { isSameViewport, type Viewport } from '../render/viewport.ts';

/** The picture that is seen, which costs nothing more, and the one before it. */
const MOST = 2;
/** Larger pictures (in device pixels) are not kept: each is two bitmaps of four bytes a pixel. */
const LARGEST = 4_000_000;

interface Kept {
	readonly input: RenderInput;
	readonly frame: Omit<Frame, 'baseImage' | 'labelsImage'>;
	/** Null until they are there. */
	images: Pick<Frame, 'baseImage' | 'labelsImage'> | null;
}

/** The last pictures of a view that has not moved: what is undone is seen again without being painted. */
export class KeptPictures {
	#kept: Kept[] = [];

	/** Keeps a picture before its bitmaps are handed over. */
	keep(input: RenderInput, { viewport, labels, baseImage, labelsImage }: Frame): void {
		const kept: Kept = { input, frame: { viewport, labels }, images: null };
		const isLarge = baseImage.width * baseImage.height > LARGEST;
		this.#replace(isLarge ? [] : [kept, ...this.#kept.filter((other) => !isOf(other, input, viewport))]);
		if (isLarge) return;
		// A copy of a bitmap that is not drawn on shares its pixels.
		void Promise.all([createImageBitmap(baseImage), createImageBitmap(labelsImage)]).then(([base, names]) => {
			kept.images = { baseImage: base, labelsImage: names };
			if (!this.#kept.includes(kept)) close(kept);
		});
	}

	/** The picture of an input as it is seen so, once; null where none is kept. */
	take(input: RenderInput, viewport: Viewport): Frame | null {
		const found = this.#kept.find((kept) => kept.images && isOf(kept, input, viewport));
		if (!found) return null;
		this.#kept = this.#kept.filter((other) => other !== found);
		return { ...found.frame, ...found.images!, viewport };
	}

	forget(): void {
		this.#replace([]);
	}

	#replace(kept: readonly Kept[]): void {
		const before = this.#kept;
		this.#kept = kept.slice(0, MOST);
		for (const other of before) if (!this.#kept.includes(other)) close(other);
	}
}

function isOf(kept: Kept, input: RenderInput, viewport: Viewport): boolean {
	const { version } = viewport;
	const isSameInput = Object.keys(inputChanges(kept.input, input)).length === 0;
	return isSameInput && isSameViewport({ ...kept.frame.viewport, version }, viewport);
}

function close({ images }: Kept): void {
	images?.baseImage.close();
	images?.labelsImage.close();
}
