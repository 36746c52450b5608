import type { Atlas } from '../../src/lib/model/atlas.ts';
import type { PatternDetails, SearchTexts } from '../../src/lib/model/details.ts';
import type { TextParts } from '../../src/lib/model/text-index.ts';
import type { LibraryAccess } from '../../src/lib/source/library-access.ts';
import type { LibrarySource } from '../../src/lib/source/library-source.ts';
import { smallAtlas, type SmallEdge, type SmallPattern } from './small-atlas.ts';

/** A library as plain values, so that it can be handed to a worker. */
export interface MemoryLibrary {
	readonly atlas: Atlas;
	readonly texts: SearchTexts;
	/** How many times reading the texts fails before it succeeds. */
	readonly tornTexts?: number;
	readonly summaries: readonly string[];
	/** What the patterns' pages say; left out: their summaries. */
	readonly bodies?: readonly string[];
	/** How many times reading the index of texts fails before it succeeds. */
	readonly tornIndex?: number;
	/** A sentence where the library cannot be opened. */
	readonly refusal?: string;
	/** A pattern whose details bring the worker to its end. */
	readonly deadly?: number;
}

/** A library of a few patterns; each summary is the title and a full stop. */
export function memoryLibrary(
	patterns: readonly SmallPattern[],
	edges: readonly SmallEdge[] = [],
	more: Partial<MemoryLibrary> = {},
): MemoryLibrary {
	const summaries = patterns.map(({ title }) => `${title}.`);
	const texts = { aliases: patterns.map(() => []), summaries };
	return { atlas: smallAtlas(patterns, edges), texts, summaries, ...more };
}

/** A source that holds everything already. */
export function createMemorySource(library: MemoryLibrary): LibrarySource {
	const { atlas, texts, summaries, refusal, deadly } = library;
	let torn = library.tornTexts ?? 0;
	return {
		atlas: async () => {
			if (refusal) throw new Error(refusal);
			return atlas;
		},
		texts: async () => {
			if (torn-- > 0) throw new Error('The texts are torn.');
			return texts;
		},
		statements: async () => ({
			files: atlas.keys.map((key) => `${key}.md`),
			ofEdges: Array.from(atlas.edges.source, (_, edge) => [
				{ isOfTarget: false, line: edge + 3, description: edge === 0 ? 'As it is done.' : null },
			]),
		}),
		details: async (pattern) => {
			if (pattern === deadly) await endThread();
			return detailsOf(atlas, pattern, summaries[pattern]!);
		},
		body: async (pattern) => `<p>${summaries[pattern]}</p>`,
		textIndex: lateIndex(library.bodies ?? summaries, library.tornIndex ?? 0),
	};
}

/** An index that is made when it is first asked for something; its directory is torn so many times. */
function lateIndex(bodies: readonly string[], torn: number): TextParts {
	let left = torn;
	let index: Promise<TextParts> | null = null;
	const made = () => (index ??= import('./text-index-of.ts').then(({ textIndexOf }) => textIndexOf(bodies)));
	return {
		directory: async () => {
			if (left-- > 0) throw new Error('The index is torn.');
			return (await made()).directory();
		},
		words: async (part) => (await made()).words(part),
		passages: async (part) => (await made()).passages(part),
	};
}

/** The page's way to a library in memory, in a real worker. Each time it is opened the next library is taken, the last one again and again. */
export function memoryAccess(...libraries: readonly MemoryLibrary[]): LibraryAccess {
	let opened = 0;
	return {
		file: 'The library in memory',
		startWorker: () => new Worker(new URL('./memory-worker.ts', import.meta.url), { type: 'module' }),
		prepare: async () => ({ options: libraries[Math.min(opened++, libraries.length - 1)], moved: [] }),
	};
}

/** An error that nobody catches, as after a fault that nobody thought of; whoever waits for it waits for ever. */
function endThread(): Promise<never> {
	setTimeout(() => {
		throw new Error('The thread has come to its end');
	});
	return new Promise(() => {});
}

/** The details of a pattern of which only the summary is known. */
export function detailsOf({ keys }: Atlas, pattern: number, summary: string): PatternDetails {
	return {
		key: keys[pattern]!,
		file: `${keys[pattern]}.md`,
		aliases: [],
		summary,
		opening: null,
		alignmentParts: [],
		createdDay: null,
		modifiedDay: null,
		pageUrl: null,
		sourceUrl: null,
		editUrl: null,
		findings: [],
	};
}
