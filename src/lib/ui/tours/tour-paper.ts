import type { Size } from '../../map/camera/camera.ts';
import type { StepScene } from '../../tour/step-scenes.ts';
import type { LibrarySession } from '../explorer/library-session.svelte.ts';
import type { PrintedRows } from '../explorer/paper/printed-rows.ts';
import type { CloseSheets } from './close-sheets.ts';
import { untilIdle } from '../parts/leisure.ts';
import type { Player } from './player.svelte.ts';
import { prepareTable, tableOf } from './step-table.ts';

/** What the sheets of a tour show besides the map. What takes time is found out ahead: a browser that prints waits for nothing. */
export class TourPaper {
	/** Null while no step shows a close picture, or what draws them has not come. */
	#close: CloseSheets | null = null;
	#isBegun = false;
	#isOver = false;

	constructor(
		private readonly session: LibrarySession,
		private readonly player: Pick<Player, 'viewAt' | 'sceneAt' | 'findStale'>,
	) {}

	/** Makes all steps ready once, one after the other, while the page has nothing else to do. */
	async prepare(steps: number): Promise<void> {
		if (this.#isBegun) return;
		this.#isBegun = true;
		for (let stop = 1; stop <= steps; stop++) {
			await untilIdle();
			if (this.#isOver) return;
			const { picture, table } = this.player.viewAt(stop);
			const isPlain = picture === 'map' && table === 'none';
			if (isPlain || this.player.findStale(stop)) continue;
			const step = this.player.sceneAt(stop);
			prepareTable(step, this.session);
			if (picture !== 'map') await this.#prepareClose(step);
		}
	}

	/** Null where a step shows no close picture, or one that is not ready. */
	draw(step: StepScene, room: Size): Element | null {
		return this.#close?.draw(step, room) ?? null;
	}

	tableOf(step: StepScene): PrintedRows | null {
		return tableOf(step, this.session);
	}

	end(): void {
		this.#isOver = true;
		this.#close?.end();
	}

	/** Without what draws it the map is printed. */
	async #prepareClose(step: StepScene): Promise<void> {
		const drawing = await import('./close-sheets.ts').catch(() => null);
		if (!drawing || this.#isOver) return;
		this.#close ??= new drawing.CloseSheets();
		await this.#close.prepare(step);
	}
}
