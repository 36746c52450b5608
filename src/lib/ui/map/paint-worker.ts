import { Painter } from './painter.ts';
import type { Face, FromWorker, ToWorker } from './paint-messages.ts';
import { pixelsOf } from './pen.ts';
import type { Shot } from './sheet.ts';

/** The painter's own thread: takes changes of the sheet, answers each wish for a picture with one. */

interface Thread {
	onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
	postMessage(message: FromWorker, transfer?: Transferable[]): void;
	readonly fonts?: FontFaceSet;
}

const thread = self as unknown as Thread;
const painter = new Painter();
const ground = new OffscreenCanvas(1, 1);
const labels = new OffscreenCanvas(1, 1);
const pens = { ground: ground.getContext('2d')!, labels: labels.getContext('2d')! };

thread.onmessage = ({ data: message }) => {
	try {
		if (message.kind === 'sheet') painter.take(message.changes);
		if (message.kind === 'paint') paint(message.shot);
		if (message.kind === 'fonts') void loadFonts(message.faces);
	} catch (error) {
		thread.postMessage({ kind: 'failed', message: String(error) });
	}
};

function paint(shot: Shot): void {
	const { width, height } = pixelsOf(shot);
	for (const canvas of [ground, labels]) {
		if (canvas.width !== width) canvas.width = width;
		if (canvas.height !== height) canvas.height = height;
	}
	const work = painter.paint(pens, shot);
	let step = work.next();
	while (!step.done) step = work.next();
	const frame = {
		shot,
		placed: step.value,
		ground: ground.transferToImageBitmap(),
		labels: labels.transferToImageBitmap(),
	};
	thread.postMessage({ kind: 'frame', frame }, [frame.ground, frame.labels]);
}

async function loadFonts(faces: readonly Face[]): Promise<void> {
	const { fonts } = thread;
	if (!fonts) return;
	const made = faces.map(({ family, source, ...rest }) => new FontFace(family, source, rest));
	for (const face of made) fonts.add(face);
	fonts.addEventListener('loadingdone', () => {
		painter.forgetFonts();
		thread.postMessage({ kind: 'fonts-changed' });
	});
	// Basic Latin at once; other scripts load when a name needs them.
	const basic = made.filter(
		(_, at) => /U\+0?0?0?0-/i.test(faces[at]!.unicodeRange) || !faces[at]!.unicodeRange,
	);
	await Promise.allSettled(basic.map((face) => face.load()));
}
