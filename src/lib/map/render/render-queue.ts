import type { Face, Frame, FromWorker, ToWorker } from './paint-messages.ts';
import { Painter, type Painted } from './painter.ts';
import { pixelsOf, type Pen } from './pen.ts';
import type { Sheet, Shot } from './render-input.ts';

/** Where pictures are ordered. One is painted at a time; of the orders that wait, the newest counts. */
export interface PaintDesk {
	take(changes: Partial<Sheet>): void;
	order(shot: Shot): void;
	readonly isBusy: boolean;
	destroy(): void;
}

export interface DeskWishes {
	onFrame(frame: Frame): void;
	/** The same order would come out differently now: a font has arrived. */
	onStale(): void;
}

/** A worker where there is one, else slices of work on the page; also where the worker turns out not to start. */
export function openPaintDesk(faces: readonly Face[], wishes: DeskWishes): PaintDesk {
	const canWork = typeof Worker === 'function' && typeof OffscreenCanvas === 'function';
	return canWork ? new SafeDesk(faces, wishes) : new PageDesk(wishes);
}

/** Hands the work over to the page when the worker fails, with everything it had been told. */
class SafeDesk implements PaintDesk {
	#desk: PaintDesk;
	#taken: Partial<Sheet> = {};
	#ordered: Shot | null = null;

	constructor(faces: readonly Face[], wishes: DeskWishes) {
		this.#desk = new WorkerDesk(faces, wishes, () => {
			this.#desk.destroy();
			this.#desk = new PageDesk(wishes);
			this.#desk.take(this.#taken);
			if (this.#ordered) this.#desk.order(this.#ordered);
		});
	}

	get isBusy(): boolean {
		return this.#desk.isBusy;
	}

	take(changes: Partial<Sheet>): void {
		this.#taken = { ...this.#taken, ...changes };
		this.#desk.take(changes);
	}

	order(shot: Shot): void {
		this.#ordered = shot;
		this.#desk.order(shot);
	}

	destroy(): void {
		this.#desk.destroy();
	}
}

class WorkerDesk implements PaintDesk {
	#worker: Worker;
	#next: Shot | null = null;
	isBusy = false;

	constructor(faces: readonly Face[], wishes: DeskWishes, onFailure: () => void) {
		this.#worker = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => {
			if (message.kind === 'fonts-changed') wishes.onStale();
			else this.#finish();
			if (message.kind === 'frame') wishes.onFrame(message.frame);
			if (message.kind === 'failed') onFailure();
		};
		this.#worker.onerror = onFailure;
		this.#post({ kind: 'fonts', faces });
	}

	take(changes: Partial<Sheet>): void {
		this.#post({ kind: 'sheet', changes });
	}

	order(shot: Shot): void {
		if (this.isBusy) {
			this.#next = shot;
			return;
		}
		this.isBusy = true;
		this.#post({ kind: 'paint', shot });
	}

	destroy(): void {
		this.#worker.terminate();
	}

	#finish(): void {
		this.isBusy = false;
		const next = this.#next;
		this.#next = null;
		if (next) this.order(next);
	}

	#post(message: ToWorker): void {
		this.#worker.postMessage(message);
	}
}

/** A slice leaves the page time to answer within a frame. */
const SLICE = 10;

class PageDesk implements PaintDesk {
	#painter = new Painter();
	#pens: { ground: Pen; labels: Pen };
	#wishes: DeskWishes;
	#run = 0;
	isBusy = false;

	constructor(wishes: DeskWishes) {
		this.#wishes = wishes;
		const pen = () => document.createElement('canvas').getContext('2d')!;
		this.#pens = { ground: pen(), labels: pen() };
		void document.fonts.ready.then(() => wishes.onStale());
	}

	take(changes: Partial<Sheet>): void {
		this.#painter.take(changes);
	}

	order(shot: Shot): void {
		const { width, height } = pixelsOf(shot);
		for (const { canvas } of [this.#pens.ground, this.#pens.labels]) {
			if (canvas.width !== width) canvas.width = width;
			if (canvas.height !== height) canvas.height = height;
		}
		this.isBusy = true;
		this.#run++;
		this.#continue(this.#painter.paint(this.#pens, shot), shot, this.#run);
	}

	destroy(): void {
		this.#run = -1;
	}

	/** A newer order, a change of run, ends an older one. */
	#continue(work: Generator<void, Painted>, shot: Shot, run: number): void {
		if (run !== this.#run) return;
		const end = performance.now() + SLICE;
		let step = work.next();
		while (!step.done && performance.now() < end) step = work.next();
		if (step.done) void this.#deliver(step.value, shot, run);
		else setTimeout(() => this.#continue(work, shot, run));
	}

	async #deliver(painted: Painted, shot: Shot, run: number): Promise<void> {
		const canvases = [this.#pens.ground, this.#pens.labels].map(({ canvas }) => createImageBitmap(canvas));
		const [groundImage, labelsImage] = await Promise.all(canvases);
		if (run !== this.#run || !groundImage || !labelsImage) return;
		this.isBusy = false;
		this.#wishes.onFrame({ shot, groundImage, labelsImage, ...painted });
	}
}

/** The faces of the given font families that the page's own style sheets declare. */
export function findFaces(families: string): Face[] {
	const sheets = [...document.styleSheets];
	return sheets.flatMap((sheet) =>
		rulesOf(sheet).flatMap((rule) => facesFromRule(rule, sheet.href, families)),
	);
}

/** A style sheet of another origin does not let itself be read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
	try {
		return [...sheet.cssRules];
	} catch {
		return [];
	}
}

function facesFromRule(rule: CSSRule, base: string | null, families: string): Face[] {
	if (!(rule instanceof CSSFontFaceRule)) return [];
	const value = (name: string) => rule.style.getPropertyValue(name).trim();
	const family = value('font-family').replace(/^["']|["']$/g, '');
	if (!family || !families.includes(family)) return [];
	const source = value('src').replace(/url\(\s*["']?([^"')]+)["']?\s*\)/g, (_, address: string) => {
		return `url("${new URL(address, base ?? document.baseURI).href}")`;
	});
	return [
		{
			family,
			source,
			weight: value('font-weight') || '400',
			style: value('font-style') || 'normal',
			unicodeRange: value('unicode-range') || 'U+0-10FFFF',
		},
	];
}
