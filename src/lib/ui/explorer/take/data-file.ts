import type { ExtractFormat } from '../../../export/formats.ts';
import type { Extract } from '../../../export/extract/extract.ts';

/** The page writes no longer than this without a rest, in milliseconds. */
const SLICE = 12;

/** Writes an extract in slices, so that the page goes on answering. `onProgress` is told how far it is, from 0 to 1. */
export async function writeDataFile(
	extract: Extract,
	{ write, mediaType }: ExtractFormat,
	signal: AbortSignal,
	onProgress: (share: number) => void,
): Promise<Blob> {
	const total = extract.nodes.length + extract.edges.length;
	const parts: string[] = [];
	let [slice, pieces] = ['', 0];
	let end = performance.now() + SLICE;
	for (const piece of write(extract)) {
		slice += piece;
		pieces++;
		if (performance.now() < end) continue;
		parts.push(slice);
		slice = '';
		onProgress(Math.min(1, pieces / total));
		await rest();
		signal.throwIfAborted();
		end = performance.now() + SLICE;
	}
	return new Blob([...parts, slice], { type: mediaType });
}

function rest(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
