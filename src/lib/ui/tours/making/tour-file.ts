import type { Tour } from '../../../model/tour.ts';
import { writeTour } from '../../../tour/write-tour.ts';
import { saveText } from '../../parts/save-text.ts';

/** What came of reading a tour's file: null where it cannot be read, and sentences that say why or what is amiss. */
export interface TourReading {
	readonly value: Tour | null;
	readonly remarks: readonly { readonly message: string }[];
}

/** A file that was opened: the tour, or a sentence that says why there is none. */
export type OpenedTour = { readonly tour: Tour; readonly said: string } | { readonly refusal: string };

const LARGEST = 2 * 1024 * 1024;
/** Nobody walks through more. */
const MOST_STEPS = 200;

/** Opens a file that may be anything. */
export async function openTour(
	file: File,
	read: (name: string, text: string) => Promise<TourReading>,
): Promise<OpenedTour> {
	if (file.size > LARGEST) return { refusal: `“${file.name}” is larger than 2 MiB, so it was not read.` };
	const { value: tour, remarks } = await read(file.name, await file.text());
	if (!tour) return { refusal: remarks.at(-1)?.message ?? `“${file.name}” is no tour.` };
	const { steps } = tour;
	if (steps.length === 0)
		return { refusal: `“${file.name}” has no steps: a heading of the second level opens one.` };
	if (steps.length > MOST_STEPS)
		return { refusal: `“${file.name}” has ${steps.length} steps; here it can be up to ${MOST_STEPS}.` };
	return { tour, said: `“${file.name}” is opened. Undo brings back what was here.` };
}

const MEDIA_TYPE = 'text/markdown';

/** The browser's own dialogue, where there is one that writes to a file that is chosen. */
interface FilePicker {
	readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

/** Writes a tour to a file that is chosen, else hands it to the browser to keep. Returns what came of it in words; empty where it was called off. */
export async function saveTour(tour: Tour): Promise<string> {
	const [text, name] = [writeTour(tour), nameOfFile(tour)];
	const { showSaveFilePicker } = window as FilePicker;
	try {
		const handle = await showSaveFilePicker?.({
			suggestedName: name,
			types: [{ description: 'A tour', accept: { [MEDIA_TYPE]: ['.md'] } }],
		});
		if (handle) return await writeInto(handle, text);
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return '';
	}
	saveText(text, name, MEDIA_TYPE);
	return `${name} is downloaded. It belongs into the folder tours beside the patterns.`;
}

async function writeInto(handle: FileSystemFileHandle, text: string): Promise<string> {
	const writing = await handle.createWritable();
	await writing.write(text);
	await writing.close();
	return `${handle.name} is written.`;
}

/** Letters and digits of the title. */
function nameOfFile({ title }: Tour): string {
	const words =
		title
			.normalize('NFKD')
			.toLowerCase()
			.match(/[a-z0-9]+/g) ?? [];
	return `${words.join('-').slice(0, 60) || 'tour'}.md`;
}
