import { captionLines } from '../lib/export/extract/caption.ts';
import { extractFromAtlas } from '../lib/export/extract/from-atlas.ts';
import { extractFromLibrary } from '../lib/export/extract/from-library.ts';
import { composeStill } from '../lib/map/still/compose-still.ts';
import { svgFromStill } from '../lib/map/still/still.ts';
import { LIGHT } from '../lib/map/surface/theme.ts';
import type { Library } from '../lib/model/library.ts';
import { widthOf } from '../lib/view/page/text-width.ts';
import type { LinkedPart } from './shown-part.ts';

/** The map of what a link shows, as SVG. Its relations are the lines that it draws. */
export function svgOfMap(library: Library, part: LinkedPart): string {
	const { view, composition, link } = part;
	const { caption } = extractFromLibrary(library, part);
	const { edges } = extractFromAtlas(composition, { isAll: false, link, pageOf: (address) => address });
	const lines = captionLines({ caption, edges });
	return svgFromStill(composeStill(view, composition, { lines, look: null, theme: LIGHT }), measure);
}

/** How much wider than the page’s own a font may be that stands in for it where it is not installed, such as DejaVu Sans; bold ones more. */
const STAND_IN = { regular: 1.16, bold: 1.28 };

/** There is no font to measure with: widths are known by the shapes of letters. */
const measure = {
	font: '',
	measureText(text: string): TextMetrics {
		const words = this.font.split(' ');
		const size = Number.parseFloat(words.find((word) => word.endsWith('px')) ?? '12');
		const share = words.includes('600') ? STAND_IN.bold : STAND_IN.regular;
		return { width: size * share * widthOf(text) } as TextMetrics;
	},
};
