import { DETAILS_PER_CHUNK, type PatternDetails } from '../model/details.ts';

/** Fetches what the details panel shows, a chunk of patterns at a time, each chunk once. */
export interface DetailsClient {
	/** The details of a pattern by its position in the atlas. Rejects with a sentence when they cannot be fetched; asking again tries again. */
	detailsOf(pattern: number): Promise<PatternDetails>;
}

/** `urlOf` gives the address of a chunk by its number. */
export function createDetailsClient(urlOf: (chunk: number) => string): DetailsClient {
	const chunks = new Map<number, Promise<readonly PatternDetails[]>>();
	return {
		async detailsOf(pattern) {
			const chunk = Math.floor(pattern / DETAILS_PER_CHUNK);
			const pending = chunks.get(chunk) ?? fetchChunk(urlOf(chunk));
			chunks.set(chunk, pending);
			const details = await pending.catch((error: unknown) => {
				chunks.delete(chunk);
				throw error;
			});
			const found = details[pattern % DETAILS_PER_CHUNK];
			if (!found) throw new Error('The details of this pattern are not in the file where they should be.');
			return found;
		},
	};
}

async function fetchChunk(url: string): Promise<readonly PatternDetails[]> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`The server answered ${response.status} when asked for the details.`);
	return (await response.json()) as readonly PatternDetails[];
}
