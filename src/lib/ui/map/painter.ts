import { buildDetail, isSameDetail, type Detail } from './detail.ts';
import { forgetWidths, paintLabels, placeLabels, type Label, type Standing } from './labels.ts';
import { paintBands, paintRegions } from './land.ts';
import { paintDiscs, paintTies } from './marks.ts';
import { paintNear } from './near.ts';
import { beginShot, type Pen } from './pen.ts';
import type { Sheet, Shot } from './sheet.ts';

/** The two layers that a painter fills: land, lines and discs below; names above. */
export interface Canvases {
	readonly ground: Pen;
	readonly labels: Pen;
}

/** Paints sheets; pure but for the canvases and for what it remembers of the last picture. Runs in a worker, or on the page in slices. */
export class Painter {
	#sheet: Sheet | null = null;
	#detail: Detail | null = null;
	#standing: Standing | null = null;

	/** Takes over what has changed of the sheet; the first change is the whole sheet. */
	take(changes: Partial<Sheet>): void {
		const sheet = { ...this.#sheet, ...changes } as Sheet;
		if (!this.#sheet || !isSameDetail(this.#sheet, sheet)) this.#detail = null;
		this.#sheet = sheet;
	}

	/** Paints in slices of a few milliseconds: whoever calls may rest or give up between two of them. */
	*paint({ ground, labels }: Canvases, shot: Shot): Generator<void, Label[]> {
		const sheet = this.#sheet;
		if (!sheet) return [];
		const detail = (this.#detail ??= buildDetail(sheet));
		yield;
		beginShot(ground, shot);
		paintRegions(ground, sheet, shot);
		paintBands(ground, sheet, detail, shot);
		yield;
		yield* paintTies(ground, sheet, detail, shot);
		yield* paintDiscs(ground, sheet, detail, shot);
		beginShot(labels, shot);
		const placed = placeLabels(labels, sheet, detail, shot, this.#standing);
		this.#standing = { scale: shot.camera.scale, sides: sidesOf(placed) };
		yield;
		paintNear(labels, sheet, detail, shot);
		yield* paintLabels(labels, placed, sheet.theme);
		return placed;
	}

	/** For when a font has come in: widths are measured anew. */
	forgetFonts(): void {
		forgetWidths();
		this.#standing = null;
	}
}

function sidesOf(labels: readonly Label[]): Map<number, number> {
	return new Map(labels.filter(({ kind }) => kind !== 'region').map(({ subject, side }) => [subject, side]));
}
