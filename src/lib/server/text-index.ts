import { deflateRawSync } from 'node:zlib';
import { plainBlocksFrom } from '../markdown/plain-blocks.ts';
import type { Library } from '../model/library.ts';
import { countParts, TextIndexBuilder } from '../search/build-text-index.ts';
import { fileSizes, loadLibrary, readBody } from './library.ts';

/** From so many patterns on, indexing says how far it is. */
const LARGE = 1000;

/** The parts of an index of texts by their names, packed: not every host packs what it serves. */
export type TextIndexFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

let last: { readonly library: Library; readonly files: Promise<TextIndexFiles> } | null = null;

/** The index of all texts of the site's library, made once for each reading of it. */
export async function loadTextIndex(): Promise<TextIndexFiles> {
	const library = await loadLibrary();
	if (last?.library !== library) last = { library, files: indexTexts(library) };
	return last.files;
}

/** The names of all its parts, without reading any text: SvelteKit asks for them in another thread than for the parts. */
export async function listTextParts(): Promise<readonly string[]> {
	const { words, passages } = countParts(sum(await fileSizes((await loadLibrary()).patterns)));
	return ['directory-0', ...namesOf('words', words), ...namesOf('passages', passages)];
}

async function indexTexts({ patterns }: Library): Promise<TextIndexFiles> {
	const sizes = await fileSizes(patterns);
	const passages: Uint8Array<ArrayBuffer>[] = [];
	const builder = new TextIndexBuilder(sum(sizes), (part) => passages.push(packed(part)));
	for (const [at, { file }] of patterns.entries()) {
		builder.add(at, plainBlocksFrom((await readBody(file)).markdown), sizes[at]!);
		tellProgress(at + 1, patterns.length);
	}
	const { directory, words } = builder.finish();
	return new Map([
		['directory-0', packed(directory)],
		...words.map((part, at) => [`words-${at}`, packed(part)] as const),
		...passages.map((part, at) => [`passages-${at}`, part] as const),
	]);
}

function namesOf(kind: string, count: number): readonly string[] {
	return Array.from({ length: count }, (_, part) => `${kind}-${part}`);
}

function sum(sizes: readonly number[]): number {
	return sizes.reduce((all, size) => all + size, 0);
}

function packed(value: unknown): Uint8Array<ArrayBuffer> {
	return new Uint8Array(deflateRawSync(JSON.stringify(value)));
}

/** Says each tenth of the work on the error stream. */
function tellProgress(indexed: number, all: number): void {
	const tenth = (count: number) => Math.floor((10 * count) / all);
	if (all < LARGE || tenth(indexed) === tenth(indexed - 1)) return;
	process.stderr.write(`Indexing the texts: ${indexed} of ${all}\n`);
}
