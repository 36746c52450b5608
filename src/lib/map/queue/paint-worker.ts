import type { Label } from '../labels/label.ts';
import { Painter } from '../render/painter.ts';
import type { Face, FromWorker, ToWorker } from './paint-messages.ts';
import { fitCanvas } from '../render/pen.ts';
import type { RenderInput } from '../render/render-input.ts';
import type { Viewport } from '../render/viewport.ts';

/** The painter's own thread: takes changes of the input, answers each wish for a picture with one. */

interface Thread {
	onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
	postMessage(message: FromWorker, transfer?: Transferable[]): void;
	readonly fonts?: FontFaceSet;
}

const thread = self as unknown as Thread;
const painter = new Painter();
const pens = { base: newPen(), labels: newPen() };
/** The first picture waits this long for its fonts, in milliseconds, rather than be lettered twice. */
const PATIENCE = 120;
/** Null before the page has said which faces there are. */
let fontsReady: Promise<void> | null = null;
let areFontsIn = false;
/** Ends when the first picture has waited long enough. */
let patience: Promise<void> | null = null;

thread.onmessage = ({ data: message }) => {
	try {
		if (message.kind === 'input') takeInput(message.changes);
		if (message.kind === 'paint') void paint(message.viewport).catch(fail);
		if (message.kind === 'fonts') fontsReady ??= fontsLoaded(message.faces);
	} catch {
		fail();
	}
};

/** What can be worked out at once is not put off until a picture is asked for: meanwhile the page finds out how large that is. */
function takeInput(changes: Partial<RenderInput>): void {
	painter.take(changes);
	painter.prepare();
	measureAhead();
}

/** Before the first picture is asked for the thread has time to. */
function measureAhead(): void {
	if (areFontsIn && !patience) painter.measureAhead(pens.labels);
}

/** The page then paints itself, and any fault of the painter shows there. */
function fail(): void {
	thread.postMessage({ kind: 'failed' });
}

/** A font that cannot be had is no reason not to paint. */
function fontsLoaded(faces: readonly Face[]): Promise<void> {
	return loadFonts(faces).catch(() => {});
}

function newPen(): OffscreenCanvasRenderingContext2D {
	return new OffscreenCanvas(1, 1).getContext('2d')!;
}

function rest(time: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, time));
}

async function paint(viewport: Viewport): Promise<void> {
	patience ??= rest(PATIENCE);
	await Promise.race([fontsReady, patience]);
	const [base, labels] = [pens.base.canvas, pens.labels.canvas];
	fitCanvas(base, viewport);
	fitCanvas(labels, viewport);
	const placed = paintAll(painter.paint(pens, viewport));
	const baseImage = base.transferToImageBitmap();
	const labelsImage = labels.transferToImageBitmap();
	const frame = { viewport, baseImage, labelsImage, labels: placed };
	thread.postMessage({ kind: 'frame', frame }, [baseImage, labelsImage]);
}

/** How often the page hears that the worker is at work, in milliseconds. */
const SIGN_OF_LIFE = 1_000;

function paintAll(work: ReturnType<Painter['paint']>): readonly Label[] {
	let heard = performance.now();
	let step = work.next();
	while (!step.done) {
		if (performance.now() - heard > SIGN_OF_LIFE) {
			heard = performance.now();
			thread.postMessage({ kind: 'at-work' });
		}
		step = work.next();
	}
	return step.value;
}

async function loadFonts(faces: readonly Face[]): Promise<void> {
	const { fonts } = thread;
	if (!fonts) return;
	const made = faces.map(({ family, source, ...rest }) => new FontFace(family, source, rest));
	for (const face of made) fonts.add(face);
	// Upright basic Latin at once; other faces and scripts load when a label needs them.
	const isBasic = ({ style, unicodeRange }: Face) => style === 'normal' && /^U\+0{1,4}-/i.test(unicodeRange);
	const basic = made.filter((_, at) => isBasic(faces[at]!));
	fonts.addEventListener('loadingdone', ({ fontfaces }) => {
		if (fontfaces.some((face) => !basic.includes(face))) renewFonts();
	});
	await Promise.allSettled(basic.map((face) => face.load()));
	renewFonts();
	areFontsIn = true;
	measureAhead();
}

/** What was painted before a font came was painted with another. */
function renewFonts(): void {
	painter.renewFonts();
	if (pens.labels.canvas.width > 1) thread.postMessage({ kind: 'fonts-changed' });
}
