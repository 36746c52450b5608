import { buildAtlas, buildColumns, type PatternColumns } from '../atlas/build-atlas.ts';
import { plainBlocksFrom } from '../markdown/plain-blocks.ts';
import type { Atlas } from '../model/atlas.ts';
import type { Library } from '../model/library.ts';
import type { TextParts } from '../model/text-index.ts';
import type { View } from '../model/view.ts';
import { indexInMemory } from '../search/memory-text-index.ts';
import { buildSearchIndex, type SearchIndex } from '../search/title-search.ts';
import { Composer, type Composition } from '../view/composer.ts';
import { viewFromSearch } from '../view/link/link.ts';

/** A library that is asked one question after the other: what an answer needs is made when it is first needed, and kept. */
export class AskedLibrary {
	readonly library: Library;
	/** The Markdown of each pattern below its front matter, in the library's order. */
	readonly bodies: readonly string[];
	#columns: PatternColumns | null = null;
	#atlas: Atlas | null = null;
	#search: SearchIndex | null = null;
	#texts: TextParts | null = null;
	readonly #composer = new Composer();

	constructor(library: Library, bodies: readonly string[]) {
		this.library = library;
		this.bodies = bodies;
	}

	/** The library as columns: what needs no places does not wait until it is laid out. */
	get columns(): PatternColumns {
		return (this.#columns ??= buildColumns(this.library));
	}

	/** The library laid out, as the page has it. */
	get atlas(): Atlas {
		return (this.#atlas ??= buildAtlas(this.library));
	}

	/** The index of titles, other names and summaries that the page searches. */
	get search(): SearchIndex {
		const { patterns } = this.library;
		return (this.#search ??= buildSearchIndex(this.columns.titles, {
			aliases: patterns.map(({ aliases }) => aliases),
			summaries: patterns.map(({ summary }) => summary),
		}));
	}

	/** The index of all texts; for some thousand patterns it takes seconds to make. */
	get texts(): TextParts {
		return (this.#texts ??= indexInMemory(this.bodies, plainBlocksFrom));
	}

	/** A view from the query string of a link to the page, and a sentence for each part of it that could not be understood. */
	view(link: string | undefined): ReturnType<typeof viewFromSearch> {
		return viewFromSearch(link ?? '', this.atlas);
	}

	/** What the page would show. */
	compose(view: View): Composition {
		return this.#composer.compose(this.atlas, view);
	}
}
