import { decodeIndexedWords, decodePassages, decodeTextDirectory } from '../atlas/decode-text-index.ts';
import type { IndexedWords, TextDirectory, TextParts } from '../model/text-index.ts';
import { RecentReads } from './recent-reads.ts';

/** Reads a packed file of a site, whoever waits for it. */
type ReadPacked = <T>(file: string, decode: (text: string, file: string) => T) => Promise<T>;

/** The index of texts of a built site; `patterns` says how many patterns its library has. */
export function openTextIndex(read: ReadPacked, patterns: () => Promise<number>): TextParts {
	const directories = new RecentReads<TextDirectory>();
	const words = new RecentReads<IndexedWords>();
	const passages = new RecentReads<readonly string[]>();
	const part =
		<T>(reads: RecentReads<T>, kind: string, decode: (text: string, file: string) => T) =>
		async (number: number, signal?: AbortSignal): Promise<T> => {
			const file = `text-index/${kind}-${number}.bin`;
			const found = await reads.get(file, () => read(file, decode));
			signal?.throwIfAborted();
			return found;
		};
	return {
		async directory(signal) {
			const count = await patterns();
			const decode = (text: string, file: string) => decodeTextDirectory(text, file, count);
			return part(directories, 'directory', decode)(0, signal);
		},
		words: part(words, 'words', decodeIndexedWords),
		passages: part(passages, 'passages', decodePassages),
	};
}

/** The text of a file that was packed by deflating it. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<string> {
	try {
		const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
		return await new Response(plain).text();
	} catch (error) {
		throw new Error(`This ${file} is damaged: it cannot be unpacked.`, { cause: error });
	}
}
