import { facesWithin, loadFaces } from './fonts.ts';
import type { FromStillWorker, ToStillWorker } from './still-messages.ts';
import { paintOnCanvas, svgFromStill, withFaces, type Still } from './still.ts';

/* Makes one picture to be taken away, off the page’s own thread. */

self.addEventListener('message', ({ data }: MessageEvent<ToStillWorker>) => {
	picture(data).then(
		(made) => self.postMessage({ kind: 'done', picture: made } satisfies FromStillWorker),
		(error: unknown) =>
			self.postMessage({ kind: 'failed', message: String(error) } satisfies FromStillWorker),
	);
});

async function picture({ still, as, faces }: ToStillWorker): Promise<Blob> {
	const text = textsOf(still);
	await loadFaces(faces, text, still.input.theme.sans);
	if (as.kind === 'png') return paintOnCanvas(still, as.scale).convertToBlob({ type: 'image/png' });
	const measure = new OffscreenCanvas(1, 1).getContext('2d')!;
	const svg = svgFromStill(still, measure);
	return new Blob([withFaces(svg, await facesWithin(faces, svg))], { type: 'image/svg+xml' });
}

/** All that may be written, each character once. */
function textsOf({ input, foot }: Still): string {
	const { titles, regions, types } = input;
	const said = [
		...(foot ? [foot.title, ...foot.lines] : []),
		...(foot?.legend ?? []).flatMap(({ name, entries }) => [name, ...entries.map(({ label }) => label)]),
		...regions.flatMap(({ name }) => [name, name.toUpperCase()]),
		...types.map(({ forward, label }) => forward + label),
		...['0123456789.,… –“”abcdefghijklmnopqrstuvwxyz', input.unstated ?? ''],
	];
	return [...new Set(titles.text + said.join(''))].join('');
}
