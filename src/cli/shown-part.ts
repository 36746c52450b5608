import { buildAtlas } from '../lib/atlas/build-atlas.ts';
import type { ShownPart } from '../lib/export/extract/from-library.ts';
import { inertText } from '../lib/model/inert-text.ts';
import type { Library } from '../lib/model/library.ts';
import type { View } from '../lib/model/view.ts';
import { compose, type Composition } from '../lib/view/composer.ts';
import { searchFromView, viewFromSearch } from '../lib/view/link/link.ts';
import type { Io } from './io.ts';

/** What a link shows, with the view that it says. */
export interface LinkedPart extends ShownPart {
	readonly view: View;
	readonly composition: Composition;
}

/** What the query of a link shows of a library, by the composer of the page. What of the query is not understood is said on standard error. */
export async function readShownPart(
	library: Library,
	query: string,
	site: string | null,
	{ stderr }: Io,
): Promise<LinkedPart> {
	const atlas = buildAtlas(library);
	const { view, notices } = viewFromSearch(query.slice(query.indexOf('?') + 1), atlas);
	for (const notice of notices) await stderr.write(`${inertText(notice)}\n`);
	const link = searchFromView(view, atlas);
	return { view, composition: compose(atlas, view), link: site === null ? link : new URL(link, site).href };
}
