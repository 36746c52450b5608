import { nameOfFile } from '../../../export/extract/caption.ts';
import { EXTRACT_FORMATS } from '../../../export/formats.ts';
import { takePicture } from '../../../map/still/take-picture.ts';
import { sayError } from '../../../source/failures.ts';
import { saveFile } from '../../parts/save-text.ts';
import { writeDataFile } from './data-file.ts';
import { printPicture } from './print-picture.ts';
import { printPoster, tilingOf, type PosterWish } from './print-poster.ts';
import { takeExtract, takePoster, takeStill, themeNow, type OnScreen } from './take-away.ts';

/** What is asked for: of a map or its rows, in which format. */
export interface Wish {
	readonly on: OnScreen;
	readonly isAll: boolean;
	/** Id of a picture or of a format. */
	readonly format: string;
	/** Of a PNG: pixels for each pixel of the screen. */
	readonly scale: number;
	readonly poster: PosterWish;
}

interface Made {
	readonly file: Blob;
	readonly name: string;
}

/** Something being taken away: how far it is, and what came of it. */
export class Taking {
	/** From 0 to 1, 0 also where that is not known; null while nothing is being made. */
	share: number | null = $state(null);
	/** What came of it, in words. */
	said = $state('');
	#stop = new AbortController();

	async take(wish: Wish): Promise<void> {
		this.#stop = new AbortController();
		Object.assign(this, { share: 0, said: '' });
		try {
			if (wish.format === 'poster') return await this.#print(wish);
			const made = await this.#make(wish);
			if (wish.format === 'print') return await printPicture(made.file);
			saveFile(made.file, made.name);
			this.said = `${made.name}, ${saySize(made.file.size)}`;
		} catch (error) {
			if (!this.#stop.signal.aborted) this.said = sayError(error);
		} finally {
			this.share = null;
		}
	}

	stop(): void {
		this.#stop.abort();
	}

	async #print({ on, isAll, poster: wish }: Wish): Promise<void> {
		const { still, poster } = takePoster(on, isAll, wish.format);
		const svg = await takePicture(still, { kind: 'svg' }, this.#stop.signal);
		await printPoster(svg, { poster, tiling: tilingOf(poster, wish), title: still.foot.title });
	}

	async #make({ on, isAll, format, scale }: Wish): Promise<Made> {
		const { signal } = this.#stop;
		const extract = takeExtract(on, isAll);
		const name = nameOfFile(extract.caption);
		const data = EXTRACT_FORMATS.find(({ id }) => id === format);
		if (data) {
			const file = await writeDataFile(extract, data, signal, (share) => (this.share = share));
			return { file, name: name + data.ending };
		}
		const still = takeStill(on, isAll, themeNow(format === 'print'));
		const as = format === 'png' ? ({ kind: 'png', scale } as const) : ({ kind: 'svg' } as const);
		return { file: await takePicture(still, as, signal), name: `${name}.${as.kind}` };
	}
}

function saySize(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
