import { renderMarkdown, type RenderedText } from '../markdown/render-markdown.ts';
import type { LibrarySettings } from '../model/library.ts';
import type { Pattern } from '../model/pattern.ts';
import { buildColumns } from '../atlas/build-atlas.ts';
import { composePatternList, type PatternList } from '../view/page/pattern-list.ts';
import { composePaddingPage, type PaddingPage } from '../view/page/padding-page.ts';
import { isLong } from '../view/page/lead.ts';
import { composePatternPage, type PatternPage } from '../view/page/pattern-page.ts';
import { buildRelationShelf, type RelationShelf } from '../view/page/relation-rows.ts';
import { findingsByPattern } from './findings-by-pattern.ts';
import { loadLibrary, readBody } from './library.ts';
import { PageProgress } from './page-progress.ts';
import { buildReferenceIndex, type ReferenceIndex } from './reference-index.ts';

/** A pattern's page with its text, which holds nothing active. */
export interface WholePatternPage extends PatternPage {
	readonly text: RenderedText;
}

interface Stock {
	readonly shelf: RelationShelf;
	readonly positions: ReadonlyMap<string, number>;
	readonly findReference: ReferenceIndex;
	readonly progress: PageProgress;
}

let last: Stock | null = null;

/** The page at an address, or null where there is none. */
export async function loadPatternPage(address: string): Promise<WholePatternPage | null> {
	const stock = await stockUp();
	const position = stock.positions.get(address);
	if (position === undefined) return null;
	const page = composePatternPage(stock.shelf, findingsByPattern(stock.shelf.library), position);
	const text = await renderBody(page.pattern, stock.findReference);
	stock.progress.count();
	return { ...page, text };
}

/** The addresses of all pages. */
export async function patternAddresses(): Promise<readonly string[]> {
	return (await loadLibrary()).patterns.map(({ address }) => address);
}

async function renderBody(pattern: Pattern, findReference: ReferenceIndex): Promise<RenderedText> {
	const { markdown } = await readBody(pattern.file);
	return renderMarkdown(markdown, {
		shownAbove: [pattern.title, pattern.summary ?? ''].filter((text) => text && !isLong(text)),
		sourceUrl: pattern.sourceUrl,
		findHref: (reference) => hrefOf(findReference(reference, pattern.file)),
	});
}

/** From one pattern's page to another's, under whatever address the site stands. */
function hrefOf(pattern: Pattern | null): string | null {
	return pattern && `../${encodeURIComponent(pattern.address)}/`;
}

async function stockUp(): Promise<Stock> {
	const library = await loadLibrary();
	if (last?.shelf.library === library) return last;
	last = {
		shelf: buildRelationShelf(library),
		positions: new Map(library.patterns.map(({ address }, position) => [address, position])),
		findReference: buildReferenceIndex(library.patterns),
		progress: new PageProgress(library.patterns.length),
	};
	return last;
}

/** Why relations are taken for padding. */
export async function loadPaddingPage(): Promise<PaddingPage> {
	return composePaddingPage((await stockUp()).shelf);
}

/** All patterns as one table. */
export async function loadListPage(): Promise<{ list: PatternList; settings: LibrarySettings }> {
	const { shelf } = await stockUp();
	return { list: composePatternList(buildColumns(shelf.library)), settings: shelf.library.settings };
}
