import { PRESENCE } from '../../view/scene.ts';
import { radiusOnScreen } from '../camera/camera.ts';
import { buildDetail, isFullyCome, isSameDetail, type Detail } from './level-of-detail.ts';
import { placeLabels, standingOf, type Standing } from '../labels/label-placement.ts';
import { forgetWidths, paintLabels, type Label } from '../labels/label.ts';
import { paintRegionEdges, paintRegions } from './regions.ts';
import { paintDiscs, paintEdges } from './marks.ts';
import { paintNear } from './close-up.ts';
import { beginShot, type Pen } from './pen.ts';
import type { Sheet, Shot } from './render-input.ts';

/** The two layers that a painter fills: land, lines and discs below; names above. */
export interface Canvases {
	readonly ground: Pen;
	readonly labels: Pen;
}

/** What of a picture answers to hands. */
export interface Painted {
	readonly labels: readonly Label[];
	/** The most important patterns in view that are fully drawn, the most important first. */
	readonly foremost: Uint32Array;
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
	*paint({ ground, labels }: Canvases, shot: Shot): Generator<void, Painted> {
		const sheet = this.#sheet;
		if (!sheet) return { labels: [], foremost: new Uint32Array() };
		const detail = (this.#detail ??= buildDetail(sheet));
		yield;
		beginShot(ground, shot);
		paintRegions(ground, sheet, shot);
		paintRegionEdges(ground, sheet, detail, shot);
		yield;
		yield* paintEdges(ground, sheet, detail, shot);
		yield* paintDiscs(ground, sheet, detail, shot);
		beginShot(labels, shot);
		const placed = placeLabels(labels, sheet, detail, shot, this.#standing);
		this.#standing = standingOf(placed, shot);
		yield;
		paintNear(labels, sheet, detail, shot);
		yield* paintLabels(labels, placed, sheet.theme);
		return { labels: placed, foremost: findForemost(sheet, detail, shot) };
	}

	/** For when a font has come in: widths are measured anew. */
	forgetFonts(): void {
		forgetWidths();
		this.#standing = null;
	}
}

/** So many at most: exchanging more would make a settled view slow to come to rest. */
const MOST_FOREMOST = 64;
/** A disc smaller than this shows nothing to come back to. */
const SMALLEST = 3;

function findForemost(sheet: Sheet, detail: Detail, { camera, size }: Shot): Uint32Array {
	const { positions, radius, presence, regionOf } = sheet;
	const found: number[] = [];
	for (const pattern of sheet.importance) {
		if (presence[pattern] !== PRESENCE.shown || regionOf[pattern]! < 0) continue;
		if (!isFullyCome(detail, pattern, camera.scale)) continue;
		const x = positions[2 * pattern]! * camera.scale + camera.x;
		const y = positions[2 * pattern + 1]! * camera.scale + camera.y;
		if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
		if (radiusOnScreen(radius[pattern]!, camera.scale) < SMALLEST) continue;
		if (found.push(pattern) >= MOST_FOREMOST) break;
	}
	return Uint32Array.from(found);
}
