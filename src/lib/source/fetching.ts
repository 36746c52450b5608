import { sayRefused, saySilent, sayUnreachable } from './failures.ts';
import type { Reading } from './library-source.ts';
import { SilenceWatch } from './silence.ts';

/** How a file is fetched. */
export interface Fetching extends Reading {
	/** What the file is called in sentences. */
	readonly file: string;
	/** Gives up after so many milliseconds without news; left out: waits. */
	readonly patience?: number | undefined;
	/** The answer, where the file was asked for before. */
	readonly response?: Promise<Response> | undefined;
	/** Passes over what the browser has kept, after what it kept turned out to be of no use. */
	readonly isAfresh?: boolean | undefined;
}

/** Fetches a file piece by piece. Rejects with a sentence for readers. */
export async function fetchBytes(url: string, fetching: Fetching): Promise<Uint8Array<ArrayBuffer>> {
	const { signal, patience, file } = fetching;
	const stop = new AbortController();
	const abort = () => stop.abort();
	signal?.addEventListener('abort', abort);
	const watch = patience === undefined ? null : new SilenceWatch(patience, abort);
	try {
		const cache = fetching.isAfresh ? 'reload' : 'default';
		const response = await (fetching.response ?? fetch(url, { signal: stop.signal, cache }));
		if (!response.ok) throw new Refusal(sayRefused(file, response.status));
		return await readPieces(response, (loaded, total) => {
			watch?.hear();
			fetching.onProgress?.(loaded, total);
		});
	} catch (error) {
		if (signal?.aborted) throw signal.reason;
		if (error instanceof Refusal) throw error;
		throw new Error(stop.signal.aborted ? saySilent(file, patience!) : sayUnreachable(file), {
			cause: error,
		});
	} finally {
		watch?.end();
		signal?.removeEventListener('abort', abort);
	}
}

/** The server has said no. */
class Refusal extends Error {}

async function readPieces(
	response: Response,
	onPiece: (loaded: number, total: number | null) => void,
): Promise<Uint8Array<ArrayBuffer>> {
	const pieces: Uint8Array[] = [];
	const total = totalOf(response);
	let loaded = 0;
	onPiece(loaded, total);
	const reader = response.body!.getReader();
	for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
		pieces.push(piece.value);
		loaded += piece.value.length;
		onPiece(loaded, total);
	}
	return joined(pieces, loaded);
}

/** How many bytes there will be; null where the server does not say, or says it of what is packed. */
function totalOf({ headers }: Response): number | null {
	return headers.has('content-encoding') ? null : Number(headers.get('content-length')) || null;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
